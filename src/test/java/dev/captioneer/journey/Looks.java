package dev.captioneer.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Looks at a page as it must be for everybody: in light and dark, wide and narrow, without a violation of the
 * accessibility rules and without scrolling sideways. Keeps a picture of each.
 */
final class Looks {

    private static final Path PICTURES = Path.of(System.getProperty("captioneer.pictures", "target/screenshots"));
    private static final int WIDE = 1440;
    private static final int NARROW = 390;

    private final Page page;

    Looks(Page page) {
        this.page = page;
    }

    /** The four looks of what is on the screen now; afterwards it is wide and light again. */
    void inspect(String name) {
        for (ColorScheme colours : List.of(ColorScheme.DARK, ColorScheme.LIGHT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(colours));
            page.setViewportSize(NARROW, 844);
            inspectOne(name + "-phone", colours);
            page.setViewportSize(WIDE, 900);
            inspectOne(name, colours);
        }
    }

    private void inspectOne(String name, ColorScheme colours) {
        String full = name + "-" + colours.name().toLowerCase(Locale.ROOT);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(full + ".png"))
                .setAnimations(ScreenshotAnimations.DISABLED));
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("%s scrolls sideways", full)
                .isEqualTo(0);
        List<Rule> violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations).as("%s", full).extracting(Looks::told).isEmpty();
    }

    private static String told(Rule rule) {
        return rule.getId() + ": " + rule.getHelp() + " "
                + rule.getNodes().stream()
                        .limit(5)
                        .map(node -> node.getTarget() + " " + node.getHtml() + " " + node.getFailureSummary())
                        .toList();
    }
}
