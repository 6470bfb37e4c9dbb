package dev.captioneer.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;

/** Remembers a person's palette in their browser, so that the next page comes in it from its first byte. */
final class ColoursCookie {

    static final String NAME = "captioneer-colours";

    private static final Duration KEPT = Duration.ofDays(365);

    private ColoursCookie() {}

    static Colours read(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.ofNullable(cookies)
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(NAME))
                .flatMap(cookie -> Arrays.stream(Colours.values())
                        .filter(colours -> colours.id().equals(cookie.getValue())))
                .findFirst()
                .orElse(Colours.SYSTEM);
    }

    static void write(VaadinRequest request, VaadinResponse response, Colours colours) {
        Cookie cookie = new Cookie(NAME, colours.id());
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
