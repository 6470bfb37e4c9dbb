package dev.captioneer.access;

import dev.captioneer.kernel.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie by which a browser finds its workspace again; scripts cannot read it. */
final class WorkspaceCookie {

    static final String NAME = "captioneer_workspace";

    // Browsers keep no cookie longer than 400 days (RFC 6265bis, 5.5).
    private static final Duration LIFETIME = Duration.ofDays(400);

    private WorkspaceCookie() {}

    static Optional<Secret> read(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst()
                .map(Secret::new);
    }

    static void write(HttpServletRequest request, HttpServletResponse response, Secret secret) {
        String path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        ResponseCookie cookie = ResponseCookie.from(NAME, secret.reveal())
                .path(path)
                .maxAge(LIFETIME)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
