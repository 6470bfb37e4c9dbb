package dev.captioneer.bench;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import dev.captioneer.process.Photo;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The studio of a project with 100 images in many browser sessions: {@code SessionBench chromium [sessions]}. */
final class SessionBench implements AutoCloseable {

    private static final int IMAGES = 100;

    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    private final Browser browser;
    private final Server server;

    private SessionBench(String chromium, Server server) {
        this.server = server;
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(chromium))
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    public static void main(String[] args) throws Exception {
        int sessions = args.length > 1 ? Integer.parseInt(args[1]) : 20;
        try (Server server = Server.start(Map.of());
                ServerMemory memory = server.memory();
                SessionBench bench = new SessionBench(args[0], server)) {
            String project = server.calls().newProject();
            server.calls()
                    .upload(
                            project,
                            IntStream.range(0, IMAGES)
                                    .mapToObj(number -> Photo.noise(number, 400, 300))
                                    .toList());
            List<Cookie> cookies = bench.visitAs(project);
            for (int i = 0; i < 5; i++) {
                bench.open(project, cookies);
            }
            double before = memory.live();
            double[] millis = new double[sessions];
            for (int i = 0; i < sessions; i++) {
                millis[i] = bench.open(project, cookies);
            }
            double each = (memory.live() - before) / sessions * 1e3;
            Report.atMost("live heap of one open session, %d images".formatted(IMAGES), each, 500, "KB");
            Report.atMost(
                    "first view of a project with %d images, warm, median".formatted(IMAGES),
                    Report.median(millis),
                    1_500,
                    "ms");
        }
    }

    /** Makes the project that of a browser, and gives what lets others be the same person in sessions of their own. */
    private List<Cookie> visitAs(String project) throws Exception {
        BrowserContext context = browser.newContext();
        Page first = context.newPage();
        first.navigate(address("/"));
        // The workspace is made when the page really starts.
        first.locator("h1").first().waitFor();
        try (Connection database = DriverManager.getConnection(
                        "jdbc:sqlite:" + server.data().resolve("captioneer.db"));
                Statement statement = database.createStatement()) {
            statement.executeUpdate("update project set workspace_id = (select workspace_id from workspace_browser)"
                    + " where id = '" + project + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("The project could not be given to the browser", e);
        }
        List<Cookie> cookies = context.cookies().stream()
                .filter(cookie -> !cookie.name.equals("JSESSIONID"))
                .toList();
        context.close();
        return cookies;
    }

    /** @return ms until a picture of the gallery can be clicked */
    private double open(String project, List<Cookie> cookies) throws Exception {
        BrowserContext context = browser.newContext();
        context.addCookies(cookies);
        Page page = context.newPage();
        Stopwatch watch = Stopwatch.start();
        page.navigate(address("/projects/" + project));
        page.locator(".tile-open").first().click(new Locator.ClickOptions().setTrial(true));
        return watch.millis();
    }

    private String address(String path) throws Exception {
        return server.process().address().resolve(path).toString();
    }

    @Override
    public void close() {
        playwright.close();
    }
}
