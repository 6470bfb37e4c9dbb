package dev.captioneer.ui.studio;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** The way to the console, and the keys that matter now. */
final class StudioFooter extends Footer {

    private final NativeButton console = new NativeButton();

    StudioFooter(Component summary, Component usage, Runnable toggleConsole, Runnable openShortcuts) {
        addClassName("studio-footer");
        Span title = new Span(getTranslation("console.title"));
        title.addClassName("console-title");
        console.add(title, summary);
        console.addClassName("console-button");
        console.addClickListener(click -> toggleConsole.run());
        NativeButton keys = new NativeButton();
        keys.add(createHint("←  →", "footer.move"), createHint("N", "footer.next"), createHint("?", "footer.keys"));
        keys.addClassName("key-hints");
        keys.addClickListener(click -> openShortcuts.run());
        add(console, usage, keys);
    }

    void sayConsoleOpen(boolean open) {
        console.getElement().setAttribute("aria-expanded", Boolean.toString(open));
    }

    private Span createHint(String keys, String key) {
        HtmlContainer sign = new HtmlContainer("kbd");
        sign.setText(keys);
        return new Span(sign, new Span(getTranslation(key)));
    }
}
