package dev.captioneer.captioning.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.settings.BaseUrl;
import dev.captioneer.settings.CaptioneerProperties;
import dev.captioneer.settings.ListenAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

/** Who may be asked: nobody can look around in the server's network. */
class AddressesTest {

    private static final String LOOPBACK = "127.0.0.1";
    private static final String EVERYWHERE = "0.0.0.0";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:11434",
                "http://127.0.0.1:1234",
                "http://127.1.2.3:1234",
                "http://[::1]:8081",
                "https://api.openai.com/v1",
                "https://API.openai.com"
            })
    void onAnInstanceOfOneMachine_itsOwnServersAndTheAllowedOnesMayBeAsked(String url) {
        assertThat(mayAsk(addresses(LOOPBACK, true), url)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.168.0.10:11434",
                "http://10.0.0.1",
                "http://169.254.169.254/latest",
                "http://[fe80::1]",
                "http://[::ffff:10.0.0.1]",
                "http://[::ffff:127.0.0.1]",
                "http://0.0.0.0:11434",
                "http://[::]:11434",
                "http://2130706433:11434",
                "http://0x7f000001:11434",
                "http://0177.0.0.1:11434",
                "http://127.1:11434",
                "http://127.0.0.01:11434",
                "http://localhost.evil.example",
                "http://127.0.0.1.nip.io",
                "http://localtest.me",
                "https://api.openai.com.evil.example",
                "https://api.openai.com:8443",
                "http://api.openai.com",
                "https://api.openai.com/other",
                "http://metadata",
                "http://localhost:8080"
            })
    void everythingElse_mayNot(String url) {
        assertThat(mayAsk(addresses(LOOPBACK, true), url)).isFalse();
    }

    @Test
    void onAnInstanceForOthers_onlyTheAllowedOnesMayBeAsked() {
        Addresses addresses = addresses(EVERYWHERE, true);

        assertThat(addresses.takesLocal()).isFalse();
        assertThat(mayAsk(addresses, "http://localhost:11434")).isFalse();
        assertThat(mayAsk(addresses, "http://127.0.0.1:11434")).isFalse();
        assertThat(mayAsk(addresses, "https://api.openai.com/v1")).isTrue();
    }

    @Test
    void behindAReverseProxy_theAdministratorCanSwitchLocalServersOff() {
        Addresses addresses = addresses(LOOPBACK, false);

        assertThat(addresses.takesLocal()).isFalse();
        assertThat(mayAsk(addresses, "http://localhost:11434")).isFalse();
    }

    private static boolean mayAsk(Addresses addresses, String url) {
        return BaseUrl.parse(url).map(addresses::mayAsk).orElse(false);
    }

    private static Addresses addresses(String listensAt, boolean localServers) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("server.address", listensAt).withProperty("server.port", "8080");
        environment.setConversionService(new ApplicationConversionService());
        MapConfigurationPropertySource settings = new MapConfigurationPropertySource();
        settings.put("captioneer.allowed-servers", "https://api.openai.com");
        settings.put("captioneer.local-servers", String.valueOf(localServers));
        CaptioneerProperties properties = new Binder(settings).bindOrCreate("captioneer", CaptioneerProperties.class);
        return new Addresses(properties, new ListenAddress(environment));
    }
}
