package dev.captioneer.ui.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.captioneer.api.RunningApi;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SuppressWarnings("NullAway.Init")
class PagesIT extends RunningApi {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void pages_comeWithTheirHeaders() {
        Answer page = send(request("/").header("Accept", "text/html"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("object-src 'none'")
                .contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Permissions-Policy")).contains("camera=()");
    }

    @Test
    void workspace_isMadeWhenAPageStartsAndNotBefore() {
        int before = workspaces();
        assertThat(send(request("/").header("Accept", "text/html")).status()).isEqualTo(200);
        assertThat(send(request("/actuator/health")).status()).isEqualTo(200);
        assertThat(send(request("/icons/captioneer.svg")).status()).isLessThan(500);
        assertThat(send(request("/robots.txt")).status()).isLessThan(500);
        assertThat(workspaces()).isEqualTo(before);

        Answer start = send(request("/?v-r=init&location=&query="));

        assertThat(start.status()).isEqualTo(200);
        assertThat(workspaces()).isEqualTo(before + 1);
        assertThat(start.raw().headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("captioneer_workspace=")
                .contains("HttpOnly")
                .contains("SameSite=Lax"));
    }

    @Test
    void browserThatReturns_getsNoSecondWorkspace() {
        String cookie = send(request("/?v-r=init&location=&query=")).raw().headers().allValues("Set-Cookie").stream()
                .filter(text -> text.startsWith("captioneer_workspace="))
                .map(text -> text.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
        int before = workspaces();

        send(request("/?v-r=init&location=&query=").header("Cookie", cookie));

        assertThat(workspaces()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example", "null", "http://localhost:1", "::", "http://localhost.evil.example"})
    void postsOfOtherSites_areRefused(String origin) {
        Answer refused = send(request("/?v-r=uidl").header("Origin", origin).POST(BodyPublishers.ofString("{}")));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void postsOfOtherSitesWithoutOrigin_areRefusedByFetchMetadata() {
        Answer refused = send(
                request("/?v-r=uidl").header("Sec-Fetch-Site", "cross-site").POST(BodyPublishers.ofString("{}")));

        assertThat(refused.status()).isEqualTo(403);
    }

    @Test
    void postsOfOurPages_arrive() {
        Answer answer = send(request("/?v-r=uidl")
                .header("Origin", "http://localhost:" + port)
                .POST(BodyPublishers.ofString("{}")));

        assertThat(answer.status()).isNotEqualTo(403);
    }

    @Test
    void longPollingOfOtherSites_isRefused() {
        assertThat(send(request("/VAADIN/push?v-r=push").header("Origin", "https://evil.example"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void websocketOfOtherSites_isRefused() {
        assertThatThrownBy(() -> connect("https://evil.example"))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(WebSocketHandshakeException.class, refused -> assertThat(
                                refused.getResponse().statusCode())
                        .isEqualTo(403));
    }

    @Test
    void websocketOfOurPages_isAccepted() {
        WebSocket connection = connect("http://localhost:" + port);

        assertThat(connection.isInputClosed()).isFalse();
        connection.abort();
    }

    private WebSocket connect(String origin) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.newWebSocketBuilder()
                    .header("Origin", origin)
                    .buildAsync(
                            URI.create("ws://localhost:" + port
                                    + "/VAADIN/push?v-r=push&X-Atmosphere-Transport=websocket&v-pushId=x"),
                            new WebSocket.Listener() {})
                    .join();
        }
    }

    private int workspaces() {
        return jdbc.sql("select count(*) from workspace").query(Integer.class).single();
    }
}
