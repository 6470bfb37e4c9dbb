package dev.captioneer.ui.studio;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H3;
import java.util.List;

/** All keys, by where they work. */
final class ShortcutsDialog extends Dialog {

    ShortcutsDialog(List<Shortcut> shortcuts) {
        addClassName("shortcuts-dialog");
        setHeaderTitle(getTranslation("keys.title"));
        for (Shortcut.Place place : Shortcut.Place.values()) {
            add(new H3(getTranslation("keys." + place)), createList(shortcuts, place));
        }
        getFooter().add(new Button(getTranslation("dialog.close"), click -> close()));
    }

    private DescriptionList createList(List<Shortcut> shortcuts, Shortcut.Place place) {
        DescriptionList list = new DescriptionList();
        list.addClassName("shortcuts");
        shortcuts.stream().filter(shortcut -> shortcut.place() == place).forEach(shortcut -> {
            HtmlContainer keys = new HtmlContainer("kbd");
            keys.setText(shortcut.keys());
            list.add(
                    new DescriptionList.Term(keys),
                    new DescriptionList.Description(getTranslation("shortcut." + shortcut.name())));
        });
        return list;
    }
}
