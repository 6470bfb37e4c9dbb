package dev.captioneer.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpSession;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@SuppressWarnings("NullAway.Init")
class BrowsersTest {

    @TempDir
    private Path folder;

    private AccessBench bench;
    private Browsers browsers;

    @BeforeEach
    void make() {
        bench = new AccessBench(folder);
        browsers = new Browsers(bench.workspaces);
    }

    @Test
    void newBrowser_getsAWorkspaceAndACookieThatScriptsCannotRead() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        MockHttpServletResponse response = new MockHttpServletResponse();

        WorkspaceId workspace = browsers.admit(request, response);

        assertThat(CurrentWorkspace.of(request)).contains(workspace);
        assertThat(CurrentWorkspace.of(session(request))).contains(workspace);
        assertThat(response.getHeader("Set-Cookie"))
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/")
                .contains("Max-Age=34560000")
                .doesNotContain("Secure")
                .doesNotContain(workspace.value());
    }

    @Test
    void overTls_theCookieIsSecure() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();

        browsers.admit(request, response);

        assertThat(response.getHeader("Set-Cookie")).contains("Secure");
    }

    @Test
    void browserThatReturns_findsItsWorkspaceWithoutASession() {
        MockHttpServletResponse first = new MockHttpServletResponse();
        WorkspaceId workspace = browsers.admit(new MockHttpServletRequest(), first);

        MockHttpServletRequest later = requestWith(cookieOf(first));
        MockHttpServletResponse answer = new MockHttpServletResponse();

        assertThat(browsers.recognise(later)).contains(workspace);
        assertThat(browsers.admit(later, answer)).isEqualTo(workspace);
        assertThat(answer.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void unknownCookie_isNobodysAndReplaced() {
        MockHttpServletRequest request = requestWith(new Cookie(WorkspaceCookie.NAME, "x".repeat(43)));
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(browsers.recognise(request)).isEmpty();
        browsers.admit(request, response);

        assertThat(response.getHeader("Set-Cookie")).isNotNull();
    }

    @Test
    void sessionOfAnotherCookie_doesNotCount() {
        MockHttpServletRequest mine = new MockHttpServletRequest();
        browsers.admit(mine, new MockHttpServletResponse());
        MockHttpServletResponse others = new MockHttpServletResponse();
        WorkspaceId other = browsers.admit(new MockHttpServletRequest(), others);

        MockHttpServletRequest mixed = requestWith(cookieOf(others));
        mixed.setSession(session(mine));

        assertThat(browsers.recognise(mixed)).contains(other);
    }

    @Test
    void continueCode_movesTheBrowserToThatWorkspace() {
        WorkspaceId target = bench.workspaces.create();
        Secret code = bench.workspaces.newContinueCode(target);
        MockHttpServletRequest request = new MockHttpServletRequest();
        browsers.admit(request, new MockHttpServletResponse());
        MockHttpServletResponse response = new MockHttpServletResponse();

        assertThat(browsers.continueWith(code, request, response)).contains(target);

        assertThat(CurrentWorkspace.of(session(request))).contains(target);
        assertThat(browsers.recognise(requestWith(cookieOf(response)))).contains(target);
        assertThat(browsers.continueWith(code, request, new MockHttpServletResponse()))
                .isEmpty();
    }

    private static MockHttpServletRequest requestWith(Cookie cookie) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookie);
        return request;
    }

    private static Cookie cookieOf(MockHttpServletResponse response) {
        return Objects.requireNonNull(response.getCookie(WorkspaceCookie.NAME));
    }

    private static HttpSession session(MockHttpServletRequest request) {
        return Objects.requireNonNull(request.getSession(false));
    }
}
