package dev.captioneer.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a server that speaks OpenAI's protocol is: http or https, a host, and nothing that a request could be bent with
 * (no user, query, fragment, dots or escapes in the path).
 *
 * @param uri in one form: lower case, no slash at the end, no port that is the scheme's own, ends in the version
 */
public record BaseUrl(URI uri) {

    private static final int LONGEST = 500;
    private static final Set<String> SCHEMES = Set.of("http", "https");
    private static final Pattern HOST = Pattern.compile("[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\\[[0-9a-f:.]+]");
    private static final Pattern PATH = Pattern.compile("(?:/[A-Za-z0-9_-]+)*");
    // Paths that are complete: ".../v1", and ".../openai", as some gateways have it.
    private static final Pattern VERSIONED = Pattern.compile("(?:.*/)(?:v\\d+[a-z0-9]*|openai)");
    private static final String VERSION = "/v1";

    /** @param text with or without {@code /v1}; empty for what is no such address */
    public static Optional<BaseUrl> parse(String text) {
        String typed = text.strip();
        if (typed.isEmpty() || typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(new URI(typed));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** The address of a call, for instance {@code chat/completions}. */
    public URI call(String path) {
        return URI.create(uri + "/" + path);
    }

    /** The same server without any path. */
    public URI root() {
        return URI.create(uri.getScheme() + "://" + uri.getRawAuthority());
    }

    /** As in the address, in lower case, an IPv6 address without its brackets. */
    public String host() {
        return uri.getHost().replaceAll("[\\[\\]]", "");
    }

    public int port() {
        if (uri.getPort() >= 0) {
            return uri.getPort();
        }
        return uri.getScheme().equals("https") ? 443 : 80;
    }

    private static Optional<BaseUrl> of(URI uri) {
        boolean bare = uri.getScheme() != null
                && uri.getHost() != null
                && uri.getRawUserInfo() == null
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null
                && uri.getPort() <= 0xFFFF
                && uri.getPort() != 0;
        if (!bare) {
            return Optional.empty();
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        String host = uri.getHost().toLowerCase(Locale.ROOT);
        String path = uri.getRawPath().replaceAll("/+$", "");
        boolean usable = SCHEMES.contains(scheme)
                && HOST.matcher(host).matches()
                && PATH.matcher(path).matches();
        return usable ? Optional.of(of(scheme, host, uri.getPort(), path)) : Optional.empty();
    }

    private static BaseUrl of(String scheme, String host, int port, String path) {
        boolean usual = port < 0 || port == (scheme.equals("https") ? 443 : 80);
        String versioned = VERSIONED.matcher(path).matches() ? path : path + VERSION;
        return new BaseUrl(URI.create(scheme + "://" + host + (usual ? "" : ":" + port) + versioned));
    }

    @Override
    public String toString() {
        return uri.toString();
    }
}
