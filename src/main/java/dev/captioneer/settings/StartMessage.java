package dev.captioneer.settings;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** After the start: where the application is, where its data lies, and what is missing. Says nothing of any secret. */
@Component
class StartMessage {

    private final Texts texts;
    private final DataFolder folder;
    private final GeminiProperties gemini;
    private final Environment environment;
    private final ListenAddress listen;

    StartMessage(Texts texts, DataFolder folder, GeminiProperties gemini, Environment environment) {
        this.texts = texts;
        this.folder = folder;
        this.gemini = gemini;
        this.environment = environment;
        this.listen = new ListenAddress(environment);
    }

    @EventListener
    void onReady(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            System.out.println(message(web.getWebServer().getPort()));
        }
    }

    String message(int port) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        addresses(port).forEach(url -> lines.add(line("start.url", url)));
        lines.add(line("start.data", folder.root()));
        lines.add(line(keySentence()));
        if (isOpenToStrangers()) {
            lines.add(line("start.key-open"));
        }
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    private String keySentence() {
        if (gemini.serverKey().isEmpty()) {
            return gemini.code().isEmpty() ? "start.no-key" : "start.no-key-but-code";
        }
        return gemini.code().isEmpty() ? "start.key-for-all" : "start.key-with-code";
    }

    private boolean isOpenToStrangers() {
        return gemini.serverKey().isPresent() && gemini.code().isEmpty() && !listen.isLoopbackOnly();
    }

    private List<String> addresses(int port) {
        String scheme = environment.containsProperty("server.ssl.bundle")
                        || environment.containsProperty("server.ssl.key-store")
                ? "https://"
                : "http://";
        return hosts().stream().map(host -> scheme + host + ":" + port).toList();
    }

    private List<String> hosts() {
        Optional<InetAddress> bound = listen.address().filter(address -> !address.isAnyLocalAddress());
        if (bound.isPresent()) {
            return List.of(bound.get().isLoopbackAddress() ? "localhost" : named(bound.get()));
        }
        List<String> hosts = new ArrayList<>(List.of("localhost"));
        hosts.addAll(ownAddresses());
        return hosts;
    }

    private static List<String> ownAddresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(device -> device.getInterfaceAddresses().stream())
                    .map(InterfaceAddress::getAddress)
                    .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                    .map(StartMessage::named)
                    .toList();
        } catch (SocketException unknown) {
            return List.of();
        }
    }

    private static String named(InetAddress address) {
        return address instanceof Inet4Address ? address.getHostAddress() : "[" + address.getHostAddress() + "]";
    }

    private String line(String key, Object... arguments) {
        return "  " + texts.text(Locale.ROOT, key, arguments);
    }
}
