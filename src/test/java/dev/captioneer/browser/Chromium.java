package dev.captioneer.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Gives tests a headless Chromium: the installed one, else the one that Playwright fetches. Where neither can be had
 * the tests are skipped with the reason, or fail when {@code CAPTIONEER_BROWSER=required} (the gate sets it).
 *
 * <pre>{@code
 * @RegisterExtension
 * static final Chromium chromium = new Chromium();
 *
 * @Test
 * void helloIsSaid() {
 *     Page page = chromium.newPage();
 * }
 * }</pre>
 *
 * <p>One browser serves all test classes of a run; what a test opens is closed after it. Playwright belongs to one
 * thread: use it from the test's own.
 */
public final class Chromium implements ExecutionCondition, BeforeAllCallback, AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(Chromium.class);

    private static final List<String> ARGUMENTS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final long DOWNLOAD_MINUTES = 5;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable Browser browser;

    /** A page of 1440 × 900 CSS pixels in a browser context of its own: no cookies, light colours, English. */
    public Page newPage() {
        return newPage(options -> {});
    }

    /** As {@link #newPage()}, with the size, colour scheme, or whatever else the options change. */
    public Page newPage(Consumer<Browser.NewContextOptions> change) {
        return newContext(change).newPage();
    }

    /** A visitor: several pages of one context share its cookies. Closed after the test. */
    public BrowserContext newContext(Consumer<Browser.NewContextOptions> change) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setViewportSize(1440, 900).setLocale("en-GB");
        change.accept(options);
        BrowserContext context = browser().newContext(options);
        contexts.add(context);
        return context;
    }

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return running(context) instanceof RunningBrowser.Missing missing && !isRequired()
                ? ConditionEvaluationResult.disabled(missing.message())
                : ConditionEvaluationResult.enabled("There is a browser, or there has to be");
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        browser = switch (running(context)) {
            case RunningBrowser.Ready ready -> ready.browser();
            case RunningBrowser.Missing missing -> throw new IllegalStateException(missing.message(), missing.cause());
        };
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
    }

    private Browser browser() {
        if (browser == null) {
            throw new IllegalStateException("Register Chromium as a static field: it starts before all tests");
        }
        return browser;
    }

    private static RunningBrowser running(ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(RunningBrowser.class, key -> RunningBrowser.start(), RunningBrowser.class);
    }

    private static boolean isRequired() {
        return "required".equals(System.getenv("CAPTIONEER_BROWSER"));
    }

    private sealed interface RunningBrowser extends AutoCloseable {

        @Override
        void close();

        record Ready(Playwright playwright, Browser browser) implements RunningBrowser {
            @Override
            public void close() {
                playwright.close();
            }
        }

        record Missing(String reason, Exception cause) implements RunningBrowser {
            String message() {
                return "No browser for this test: " + reason;
            }

            @Override
            public void close() {}
        }

        static RunningBrowser start() {
            Optional<Path> installed = InstalledChromium.find();
            try {
                if (installed.isEmpty()) {
                    fetch();
                }
                return launch(installed);
            } catch (PlaywrightException | IOException e) {
                return new Missing(
                        installed
                                .map(path -> path + " does not start")
                                .orElse("Chromium is not installed and Playwright could not fetch its own"),
                        e);
            }
        }

        private static RunningBrowser launch(Optional<Path> installed) {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment()));
            try {
                return new Ready(playwright, playwright.chromium().launch(options(installed)));
            } catch (PlaywrightException e) {
                playwright.close();
                throw e;
            }
        }

        private static BrowserType.LaunchOptions options(Optional<Path> installed) {
            List<String> arguments = new ArrayList<>(ARGUMENTS);
            if ("root".equals(System.getProperty("user.name"))) {
                // Chromium refuses its sandbox to root, who runs the tests in most containers.
                arguments.add("--no-sandbox");
            }
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(arguments);
            installed.ifPresent(options::setExecutablePath);
            return options;
        }

        // Left alone, Playwright fetches three browsers on start: only Chromium is wanted, and only when it is missing.
        private static Map<String, String> environment() {
            return Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        }

        private static void fetch() throws IOException {
            ProcessBuilder download =
                    Driver.ensureDriverInstalled(environment(), false).createProcessBuilder();
            download.command().addAll(List.of("install", "chromium"));
            download.redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.DISCARD);
            Process process = download.start();
            try {
                if (!process.waitFor(DOWNLOAD_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                    throw new IOException("playwright install chromium did not succeed");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while fetching Chromium", e);
            } finally {
                process.destroy();
            }
        }
    }
}
