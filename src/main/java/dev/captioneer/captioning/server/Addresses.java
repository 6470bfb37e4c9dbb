package dev.captioneer.captioning.server;

import dev.captioneer.settings.BaseUrl;
import dev.captioneer.settings.CaptioneerProperties;
import dev.captioneer.settings.ListenAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Which addresses people may have asked: those that the administrator allows, and, where nobody but this machine reaches
 * the application, those of this machine. So nobody can look around in the network of the server by it.
 *
 * <p>Of this machine are {@code localhost}, {@code 127.x.y.z} in its usual form and {@code [::1]}. Any other name or
 * number is not, whatever it resolves to: a name may resolve to another address a moment later.
 */
@Component
class Addresses {

    private static final String LOCALHOST = "localhost";
    private static final Pattern LOOPBACK = Pattern.compile(
            "127\\.(?:0|[1-9]\\d{0,2})\\.(?:0|[1-9]\\d{0,2})\\.(?:0|[1-9]\\d{0,2})|::1|0:0:0:0:0:0:0:1");

    private final List<BaseUrl> allowed;
    private final boolean localServers;
    private final ListenAddress listen;

    Addresses(CaptioneerProperties settings, ListenAddress listen) {
        allowed = settings.allowedAddresses();
        localServers = settings.localServers();
        this.listen = listen;
    }

    List<BaseUrl> allowed() {
        return allowed;
    }

    boolean takesLocal() {
        return localServers && listen.isLoopbackOnly();
    }

    /** To be asked when a person names an address, and again before each request: settings and names change. */
    boolean mayAsk(BaseUrl url) {
        return allowed.contains(url) || (takesLocal() && url.port() != listen.port() && isLocal(url.host()));
    }

    boolean isLocal(BaseUrl url) {
        return isLocal(url.host());
    }

    private static boolean isLocal(String host) {
        return (host.equals(LOCALHOST) || LOOPBACK.matcher(host).matches()) && isLoopbackOnly(host);
    }

    private static boolean isLoopbackOnly(String host) {
        try {
            return Arrays.stream(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
