package dev.captioneer.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what another site's page sends here with our cookie: requests that change something, and the push connection,
 * which Vaadin itself does not check. Browsers send {@code Origin} (and {@code Sec-Fetch-Site}) with all of these and do
 * not let pages change them; a client that sends neither carries nobody's cookie unknowingly.
 */
class OriginFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    private static final Set<Integer> DEFAULT_PORTS = Set.of(80, 443);
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSensitive(request) && !isFromOurPages(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private static boolean isSensitive(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                || "websocket".equalsIgnoreCase(request.getHeader(HttpHeaders.UPGRADE))
                || Objects.requireNonNullElse(request.getQueryString(), "").contains("v-r=push");
    }

    private static boolean isFromOurPages(HttpServletRequest request) {
        Optional<String> origin = Optional.ofNullable(request.getHeader(HttpHeaders.ORIGIN));
        if (origin.isPresent()) {
            return isOurs(origin.get(), request);
        }
        return Optional.ofNullable(request.getHeader("Sec-Fetch-Site"))
                .map(OURS::contains)
                .orElse(true);
    }

    /** The scheme is left out, because a proxy may have taken TLS off without saying so. */
    private static boolean isOurs(String origin, HttpServletRequest request) {
        return authority(origin).filter(ourNames(request)::contains).isPresent();
    }

    private static Set<String> ourNames(HttpServletRequest request) {
        Set<String> names = new HashSet<>();
        names.add(lower(Objects.requireNonNullElse(request.getHeader(HttpHeaders.HOST), "")));
        names.add(lower(request.getServerName() + ":" + request.getServerPort()));
        if (DEFAULT_PORTS.contains(request.getServerPort())) {
            names.add(lower(request.getServerName()));
        }
        return names;
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getRawAuthority()).map(OriginFilter::lower);
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
