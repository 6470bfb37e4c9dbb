package dev.captioneer.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BaseUrlTest {

    @ParameterizedTest
    @CsvSource({
        "http://localhost:11434, http://localhost:11434/v1",
        "http://localhost:11434/, http://localhost:11434/v1",
        "' http://LocalHost:11434/v1/ ', http://localhost:11434/v1",
        "HTTPS://api.openai.com:443/v1, https://api.openai.com/v1",
        "http://host:80, http://host/v1",
        "https://openrouter.ai/api/v1, https://openrouter.ai/api/v1",
        "https://example.org/v1beta/openai/, https://example.org/v1beta/openai",
        "http://example.org/llm, http://example.org/llm/v1",
        "http://[::1]:8080, http://[::1]:8080/v1"
    })
    void sameServer_hasOneForm(String typed, String form) {
        assertThat(BaseUrl.parse(typed))
                .hasValueSatisfying(url -> assertThat(url).hasToString(form));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "localhost:11434",
                "ftp://localhost/v1",
                "file:///etc/passwd",
                "gopher://localhost",
                "http://",
                "http:///v1",
                "http://user@localhost",
                "http://user:password@localhost",
                "http://allowed.example@127.0.0.1/",
                "http://localhost/v1?x=1",
                "http://localhost/v1#x",
                "http://localhost/../v1",
                "http://localhost/a/./v1",
                "http://localhost/%2e%2e/v1",
                "http://localhost//v1",
                "http://localhost:0",
                "http://localhost:99999",
                "http://localhost:-1",
                "http://local host",
                "http://localhost\r\nX-Evil: 1",
                "http://localhost\\@evil.example",
                "http://-localhost",
                "http://localhost./v1",
                "http://lоcalhost/v1",
                "http://under_score/v1"
            })
    void hostileAddress_isNone(String typed) {
        assertThat(BaseUrl.parse(typed)).isEmpty();
    }

    @Test
    void longAddress_isNone() {
        assertThat(BaseUrl.parse("http://localhost/" + "a".repeat(500))).isEmpty();
    }

    @Test
    void call_standsBehindTheVersion() {
        BaseUrl url = BaseUrl.parse("http://[::1]:8080").orElseThrow();

        assertThat(url.call("chat/completions")).hasToString("http://[::1]:8080/v1/chat/completions");
        assertThat(url.root()).hasToString("http://[::1]:8080");
        assertThat(url.host()).isEqualTo("::1");
        assertThat(url.port()).isEqualTo(8080);
    }
}
