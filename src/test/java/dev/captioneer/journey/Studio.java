package dev.captioneer.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;

/** The studio as a person uses it. */
final class Studio {

    private static final String FILES = """
            photos => {
              const transfer = new DataTransfer();
              for (const photo of photos) {
                const bytes = Uint8Array.from(atob(photo.data), c => c.charCodeAt(0));
                transfer.items.add(new File([bytes], photo.name, { type: 'image/jpeg' }));
              }
              return transfer;
            }""";

    private final Page page;

    Studio(Page page) {
        this.page = page;
    }

    void drop(List<Map<String, String>> photos) {
        page.locator("vaadin-upload-drop-zone")
                .dispatchEvent("drop", Map.of("dataTransfer", page.evaluateHandle(FILES, photos)));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    Locator editor() {
        return page.locator("vaadin-text-area.caption-text textarea");
    }

    Locator fileName() {
        return page.locator(".editor-name");
    }

    Locator saved() {
        return page.locator(".save-state.good", new Page.LocatorOptions().setHasText("Saved"));
    }

    Locator thumbnails() {
        return page.locator(".tile-open");
    }
}
