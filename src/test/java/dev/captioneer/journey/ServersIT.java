package dev.captioneer.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.captioneer.browser.Chromium;
import dev.captioneer.fake.FakeOpenAi;
import dev.captioneer.fake.OpenAiKind;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A person sets up a server of this machine, puts the offline drafts behind it, and both write captions. */
class ServersIT extends RunningCaptioneer {

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    private static final IsVisibleOptions PATIENTLY = new IsVisibleOptions().setTimeout(120_000);

    private static FakeOpenAi server;

    @BeforeAll
    static void startServer() {
        server = FakeOpenAi.start(OpenAiKind.OLLAMA);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void serverOfThisMachine_elseOfflineDrafts() throws IOException {
        Page page = CHROMIUM.newPage();
        Looks looks = new Looks(page);
        Studio studio = new Studio(page);
        page.navigate(address("/"));
        assertThat(studio.text("Drop your photos here")).isVisible();
        studio.drop(RealPhotos.thirty().subList(0, 3));
        assertThat(studio.text("3 added")).isVisible(PATIENTLY);
        studio.button("Choose trigger word").click();
        label(page, "Trigger word").fill("ide_hall");
        studio.button("Save").click();

        studio.button("Use Gemini or another captioner …").click();
        studio.button("Local and other servers …").click();
        addServer(page, studio, looks);
        choose(page, "Captions are written by", "Our Ollama");
        studio.button("Add one who stands in").click();
        choose(page, "If that one cannot, by", "Offline drafts");
        looks.inspect("chain");
        studio.button("Save").click();

        studio.button("Generate captions").click();
        assertThat(studio.text("All 3 photos have captions")).isVisible(PATIENTLY);
        assertThat(server.completions()).hasSize(3);
        assertThat(page.locator(".station").nth(2)).containsText("Our Ollama");

        server.close();
        studio.button("Regenerate").click();
        assertThat(page.locator(".editor-head .badge")).hasText("offline-drafts-1");
        assertThat(looks.complaints()).isEmpty();
    }

    private static void addServer(Page page, Studio studio, Looks looks) {
        label(page, "Name").fill("Our Ollama");
        label(page, "Address").fill("http://somewhere.example:11434");
        page.keyboard().press("Enter");
        studio.button("Add").click();
        assertThat(page.getByText("SRV-ADDRESS")).isVisible();
        label(page, "Address").fill(server.baseUrl().toString());
        page.keyboard().press("Enter");
        studio.button("Add").click();
        assertThat(page.locator(".server-name")).hasText("Our Ollama");
        looks.inspect("servers");
        studio.button("Close").click();
    }

    private static void choose(Page page, String label, String captioner) {
        page.getByLabel(label).first().click();
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(captioner))
                .first()
                .click();
    }

    private static com.microsoft.playwright.Locator label(Page page, String text) {
        return page.getByLabel(text, new Page.GetByLabelOptions().setExact(true))
                .first();
    }
}
