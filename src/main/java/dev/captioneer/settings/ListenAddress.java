package dev.captioneer.settings;

import java.net.InetAddress;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where this server listens. */
@Component
public class ListenAddress {

    private final Environment environment;

    public ListenAddress(Environment environment) {
        this.environment = environment;
    }

    /** Whether nobody but this machine reaches it. A reverse proxy on this machine is not known here. */
    public boolean isLoopbackOnly() {
        return address().map(InetAddress::isLoopbackAddress).orElse(false);
    }

    /** The port in use, before the start the one that is set. */
    public int port() {
        return environment.getProperty(
                "local.server.port", Integer.class, environment.getProperty("server.port", Integer.class, 0));
    }

    Optional<InetAddress> address() {
        return Optional.ofNullable(environment.getProperty("server.address", InetAddress.class));
    }
}
