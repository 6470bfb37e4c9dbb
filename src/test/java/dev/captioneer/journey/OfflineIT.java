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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Without a key and without anybody to ask: photos in, drafts, corrections, zip out. */
class OfflineIT extends RunningCaptioneer {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(120_000);

    @Test
    void withoutAKey_draftsArrive_sayWhy_andBecomeAZip() throws IOException {
        int askedBefore = GEMINI.generations().size();
        Page page = CHROMIUM.newPage();
        Looks looks = new Looks(page);
        Studio studio = new Studio(page);
        page.navigate(address("/"));
        assertThat(studio.text("Drop your photos here")).isVisible();
        studio.drop(RealPhotos.thirty().subList(0, 12));
        assertThat(studio.text("12 added")).isVisible(PATIENTLY);
        studio.button("Choose trigger word").click();
        page.getByLabel("Trigger word", new Page.GetByLabelOptions().setExact(true))
                .fill("ide_hall");
        studio.button("Save").click();

        assertThat(studio.text("Without a key, offline drafts")).isVisible();
        looks.inspect("draft");
        studio.button("Write offline drafts").click();
        assertThat(studio.text("All 12 photos have captions")).isVisible(PATIENTLY);

        lookAtEvidence(page, studio, looks);
        ReplicateTrainerReader.Seen seen = export(page, studio);

        assertThat(seen.leftToLlava()).isEmpty();
        assertThat(seen.captions()).hasSize(12);
        assertThat(seen.captions().values()).allSatisfy(caption -> {
            assertThat(caption.split("ide_hall", -1)).hasSize(2);
            assertThat(caption.split(" ")).hasSizeGreaterThanOrEqualTo(6);
        });
        assertThat(seen.captions().values()).doesNotHaveDuplicates();
        assertThat(GEMINI.generations()).hasSize(askedBefore);
        assertThat(looks.complaints()).isEmpty();
    }

    /** The wine glasses of the fifth photo: what is said of them can be seen on the picture. */
    private static void lookAtEvidence(Page page, Studio studio, Looks looks) {
        page.locator("body").press("Home");
        for (int i = 0; i < 4; i++) {
            page.keyboard().press("ArrowRight");
        }
        assertThat(studio.fileName()).hasText("IMG_5.jpg");
        assertThat(studio.text("Why these words")).isVisible();
        studio.button("All on the picture").click();
        Locator marks = page.locator(".picture-mark");
        assertThat(marks.first()).isVisible();
        List<String> complaints = page.locator(".picture-mark").all().stream()
                .map(Locator::boundingBox)
                .filter(box -> box.width < 2 || box.height < 2)
                .map(box -> "A mark of " + box.width + " × " + box.height)
                .toList();
        assertThat(complaints).isEmpty();
        looks.inspect("evidence");
    }

    private static ReplicateTrainerReader.Seen export(Page page, Studio studio) throws IOException {
        studio.button("Export Training Zip").click();
        Locator link = page.getByText("Download ide_hall_training.zip");
        assertThat(link).isVisible();
        Download download = page.waitForDownload(link::click);
        studio.button("Close").click();
        return new ReplicateTrainerReader("ide_hall").read(Files.readAllBytes(download.path()));
    }
}
