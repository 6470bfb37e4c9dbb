package dev.captioneer.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import dev.captioneer.browser.Chromium;
import dev.captioneer.export.ReplicateTrainerReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A design student's twenty minutes: from thirty photos to a training zip. */
class JourneyIT extends RunningCaptioneer {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(120_000);

    @Test
    void thirtyPhotos_becomeAZipThatTheTrainerReads() throws IOException {
        Page page = CHROMIUM.newPage();
        List<String> complaints = new ArrayList<>();
        page.onPageError(complaints::add);
        Looks looks = new Looks(page);
        Studio studio = new Studio(page);

        page.navigate(address("/"));
        assertThat(studio.text("Drop your photos here")).isVisible();
        looks.inspect("empty");

        studio.drop(RealPhotos.thirty());
        assertThat(studio.text("30 added")).isVisible(PATIENTLY);
        assertThat(studio.thumbnails().first()).isVisible();

        chooseTrigger(page, studio, looks);
        enterKey(page, studio, looks);
        looks.inspect("ready");

        studio.button("Generate captions").click();
        assertThat(studio.text("Captioning")).isVisible();
        assertThat(studio.text("All 30 photos have captions")).isVisible(PATIENTLY);
        assertThat(GEMINI.generations()).hasSize(30).allSatisfy(request -> {
            assertThat(request.key()).isEqualTo(KEY);
            assertThat(request.image().exif()).isFalse();
        });
        assertThat(page.content()).doesNotContain(KEY);

        editByKeyboard(page, studio);
        looks.inspect("studio");
        lookAtKeysAndHistory(page, studio, looks);
        openConsole(page, looks);
        lookAtPreview(page, studio, looks);
        ReplicateTrainerReader.Seen seen = export(page, studio, looks);

        assertThat(seen.leftToLlava()).isEmpty();
        assertThat(seen.captions()).hasSize(30);
        assertThat(seen.captions().values()).allSatisfy(caption -> assertThat(caption.split("ide_main_hall", -1))
                .hasSize(2));
        assertThat(seen.captions().get("IMG_002.jpg")).endsWith(", seen by a student");
        assertThat(seen.captions().get("IMG_003.jpg")).endsWith(", in the evening");

        page.reload();
        assertThat(studio.text("All 30 photos have captions")).isVisible();
        page.locator(".brand").click();
        assertThat(studio.text("30 of 30 captioned")).isVisible();
        looks.inspect("projects");
        lookAtSettingsAndCredits(page, studio, looks);
        assertThat(complaints).isEmpty();
        assertThat(looks.complaints()).isEmpty();
    }

    private static void chooseTrigger(Page page, Studio studio, Looks looks) {
        studio.button("Choose trigger word").click();
        page.getByLabel("Trigger word", new Page.GetByLabelOptions().setExact(true))
                .fill("IDE Main Hall");
        studio.button("Use ide_main_hall").click();
        looks.inspect("trigger");
        studio.button("Save").click();
        assertThat(studio.button("Use Gemini or another captioner …")).isVisible();
    }

    private static void enterKey(Page page, Studio studio, Looks looks) {
        studio.button("Use Gemini or another captioner …").click();
        page.getByLabel("Gemini API key or access code").fill(KEY);
        studio.button("Use it").click();
        studio.button("Check").click();
        assertThat(page.getByText("The key is accepted")).isVisible();
        looks.inspect("captioner");
        studio.button("Save").click();
        assertThat(studio.button("Generate captions")).isVisible();
    }

    /** Arrows lead through the photos, E into the editor, Alt with an arrow on from inside it. */
    private static void editByKeyboard(Page page, Studio studio) {
        page.locator("body").press("Home");
        assertThat(studio.fileName()).hasText("IMG_1.jpg");
        page.keyboard().press("ArrowRight");
        assertThat(studio.fileName()).hasText("IMG_2.jpg");
        page.keyboard().press("e");
        assertThat(studio.editor()).isFocused();
        page.keyboard().press("End");
        page.keyboard().type(", seen by a student");
        assertThat(studio.saved()).isVisible();
        page.keyboard().type("?");
        assertThat(studio.saved()).isHidden();
        page.keyboard().press("Backspace");
        assertThat(studio.saved()).isVisible();

        page.keyboard().press("Alt+ArrowDown");
        assertThat(studio.fileName()).hasText("IMG_3.jpg");
        page.keyboard().press("End");
        page.keyboard().type(", in the evening");
        page.keyboard().press("Alt+ArrowUp");
        assertThat(studio.fileName()).hasText("IMG_2.jpg");
        assertThat(studio.editor()).hasValue(Pattern.compile(".*, seen by a student"));
        page.keyboard().press("Escape");
        assertThat(studio.editor()).not().isFocused();
        assertThat(studio.text("Edited 2")).isVisible();
    }

    private static void lookAtKeysAndHistory(Page page, Studio studio, Looks looks) {
        page.keyboard().press("?");
        assertThat(studio.text("Anywhere outside of text fields")).isVisible();
        looks.inspect("keys");
        studio.button("Close").click();
        page.locator(".editor-tools vaadin-button", new Page.LocatorOptions().setHasText("History"))
                .click();
        assertThat(page.locator(".history ins").first()).isVisible();
        looks.inspect("history");
        studio.button("Close").click();
        assertThat(studio.button("Close")).isHidden();
    }

    private void lookAtSettingsAndCredits(Page page, Studio studio, Looks looks) {
        studio.button("Settings").click();
        assertThat(page.locator("vaadin-dialog").getByText("API").first()).isVisible();
        looks.inspect("settings");
        page.keyboard().press("Escape");
        page.navigate(address("/credits"));
        assertThat(studio.text("Aitzol Berasategi").first()).isVisible();
        looks.inspect("credits");
    }

    private static void openConsole(Page page, Looks looks) {
        page.locator(".console-button").click();
        assertThat(page.getByText("Run finished")).isVisible();
        assertThat(page.locator("body")).not().containsText(KEY);
        looks.inspect("console");
        page.locator(".console-button").click();
    }

    private static void lookAtPreview(Page page, Studio studio, Looks looks) {
        studio.button("Preview").first().click();
        Locator metadata = page.locator("vaadin-dialog").getByText("IMG_003.jpg");
        assertThat(metadata.first()).isVisible();
        looks.inspect("preview");
        studio.button("Close").click();
        assertThat(studio.button("Close")).isHidden();
    }

    private static ReplicateTrainerReader.Seen export(Page page, Studio studio, Looks looks) throws IOException {
        studio.button("Export Training Zip").click();
        Locator link = page.getByText("Download ide_main_hall_training.zip");
        assertThat(link).isVisible();
        looks.inspect("export");
        Download download = page.waitForDownload(link::click);
        assertThat(download.suggestedFilename()).isEqualTo("ide_main_hall_training.zip");
        studio.button("Close").click();
        return new ReplicateTrainerReader("ide_main_hall").read(Files.readAllBytes(download.path()));
    }
}
