package dev.captioneer.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.captioneer.browser.Chromium;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What can happen between people, tabs and pictures while captions are written. */
class EditingIT extends RunningCaptioneer {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(60_000);

    private static final String PASTE = """
            (page, photos) => {
              const transfer = new DataTransfer();
              for (const photo of photos) {
                const bytes = Uint8Array.from(atob(photo.data), c => c.charCodeAt(0));
                transfer.items.add(new File([bytes], photo.name, { type: 'image/jpeg' }));
              }
              page.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true }));
            }""";

    @Test
    void pastedPictures_areTaken_andADuplicateIsNamed() throws IOException {
        Page page = CHROMIUM.newPage();
        Studio studio = open(page);
        List<Map<String, String>> photos = RealPhotos.thirty().subList(0, 2);

        page.locator("body").evaluate(PASTE, photos);
        assertThat(studio.text("2 added")).isVisible(PATIENTLY);
        studio.button("OK").click();
        page.locator("body").evaluate(PASTE, photos.subList(0, 1));

        assertThat(studio.text("1 were there already")).isVisible(PATIENTLY);
        assertThat(studio.thumbnails()).hasCount(2);
    }

    @Test
    void brokenAndForeignFiles_areNamedWithTheReason_andTheOthersAreTaken() throws IOException {
        Page page = CHROMIUM.newPage();
        Studio studio = open(page);
        Map<String, String> photo = RealPhotos.thirty().getFirst();
        String data = Objects.requireNonNull(photo.get("data"));

        studio.drop(List.of(
                photo,
                Map.of("name", "cut.jpg", "data", data.substring(0, data.length() / 8 * 4)),
                Map.of("name", "<img src=x onerror=alert(1)>.png", "data", "PHN2Zz48L3N2Zz4=")));

        assertThat(studio.text("1 added · 2 not taken")).isVisible(PATIENTLY);
        page.getByText("What happened to which file").click();
        assertThat(studio.text("This picture ends too early")).isVisible();
        assertThat(studio.text("<img src=x onerror=alert(1)>.png")).isVisible();
        assertThat(studio.thumbnails()).hasCount(1);
    }

    @Test
    void deletedPictures_comeBack() throws IOException {
        Page page = CHROMIUM.newPage();
        Studio studio = open(page);
        studio.drop(RealPhotos.thirty().subList(0, 3));
        assertThat(studio.text("3 added")).isVisible(PATIENTLY);

        page.locator(".tile").first().hover();
        page.locator(".tile-pick").first().click();
        studio.button("Delete").click();
        assertThat(studio.thumbnails()).hasCount(2);
        studio.button("Undo").click();

        assertThat(studio.thumbnails()).hasCount(3);
    }

    @Test
    void twoTabsEditOneCaption_nobodysTextIsLost() throws IOException {
        BrowserContext person = CHROMIUM.newContext(options -> {});
        Page first = person.newPage();
        Studio one = open(first);
        one.drop(RealPhotos.thirty().subList(0, 1));
        assertThat(one.text("1 added")).isVisible(PATIENTLY);
        Page second = person.newPage();
        second.navigate(first.url());
        Studio two = new Studio(second);
        assertThat(two.editor()).isVisible();

        one.editor().fill("the words of the first");
        assertThat(one.saved()).isVisible();
        two.editor().focus();
        assertThat(two.editor()).hasValue("the words of the first");
        second.keyboard().press("End");
        second.keyboard().type(" and of the second");
        assertThat(two.saved()).isVisible();
        one.editor().focus();
        first.keyboard().type("!");
        assertThat(one.text("Two texts for this photo")).isVisible();
        one.button("Take the other").click();

        assertThat(one.editor()).hasValue("the words of the first and of the second");
        first.locator(".editor-tools vaadin-button", new Page.LocatorOptions().setHasText("History"))
                .click();
        assertThat(first.locator(".history")).containsText("!");
    }

    @Test
    void aKeyThatIsRejected_isSaid_andNothingIsLost() throws IOException {
        Page page = CHROMIUM.newPage();
        Studio studio = open(page);
        studio.drop(RealPhotos.thirty().subList(0, 2));
        assertThat(studio.text("2 added")).isVisible(PATIENTLY);
        studio.button("Choose trigger word").click();
        page.getByLabel("Trigger word", new Page.GetByLabelOptions().setExact(true))
                .fill("ide_hall");
        studio.button("Save").click();
        enterKey(page, studio, "AIzaSyWrong-0123456789-abcdefghijklmnop");

        studio.button("Generate captions").click();

        assertThat(page.locator(".run-bar")).containsText("key");
        assertThat(studio.button("Enter key")).isVisible();
        enterKeyFromRunBar(page, studio);
        assertThat(studio.text("All 2 photos have captions")).isVisible(PATIENTLY);
    }

    private static void enterKey(Page page, Studio studio, String key) {
        studio.button("Use Gemini or another captioner …").click();
        page.getByLabel("Gemini API key or access code").fill(key);
        studio.button("Use it").click();
        assertThat(page.getByText("is in use now")).isVisible();
        studio.button("Save").click();
    }

    private static void enterKeyFromRunBar(Page page, Studio studio) {
        studio.button("Enter key").click();
        page.getByLabel("Gemini API key or access code").fill(KEY);
        studio.button("Use it").click();
        assertThat(page.getByText("is in use now")).isVisible();
        studio.button("Save").click();
    }

    private Studio open(Page page) {
        page.navigate(address("/"));
        Studio studio = new Studio(page);
        assertThat(studio.text("Drop your photos here")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/projects/.+"));
        return studio;
    }
}
