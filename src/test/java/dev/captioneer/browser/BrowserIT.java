package dev.captioneer.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Proves that the browser of the tests loads pages, runs them and takes clicks. */
class BrowserIT {

    private static final String HTML = """
            <!doctype html><title>Proof</title>
            <style>@media (prefers-color-scheme: dark) { body { background: rgb(1, 2, 3) } }</style>
            <button onclick="this.textContent = 'Clicked, ' + innerWidth + ' px'">Click me</button>
            """;

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    private static HttpServer server;

    @BeforeAll
    static void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] page = HTML.getBytes(UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stopServer() {
        server.stop(0);
    }

    @Test
    void buttonIsClicked_pageAnswers() {
        Page page = chromium.newPage();
        page.navigate(address());

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Click me"))
                .click();

        assertThat(page).hasTitle("Proof");
        assertThat(page.getByRole(AriaRole.BUTTON)).hasText("Clicked, 1440 px");
    }

    @Test
    void narrowAndDark_pageSeesBoth() {
        Page page =
                chromium.newPage(options -> options.setViewportSize(390, 844).setColorScheme(ColorScheme.DARK));
        page.navigate(address());

        page.getByRole(AriaRole.BUTTON).click();

        assertThat(page.getByRole(AriaRole.BUTTON)).hasText("Clicked, 390 px");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(1, 2, 3)");
    }

    private static String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }
}
