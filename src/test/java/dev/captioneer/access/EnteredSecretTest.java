package dev.captioneer.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnteredSecretTest {

    private static final String KEY = "AIzaSyA1234567890abcdefghijklmnopqrstu";

    @ParameterizedTest
    @ValueSource(
            strings = {KEY, " " + KEY + "\r\n", "\uFEFF" + KEY, "\t\u00A0" + KEY + "\u200B\u2060 ", "\u0000" + KEY})
    void whatComesAlongWhenCopying_isTakenOff(String pasted) {
        assertThat(EnteredSecret.parse(pasted))
                .map(entered -> entered.secret().reveal())
                .contains(KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  \n", "\uFEFF", "AIza\nSyA123456789012345", "schlüssel-schlüssel", "АIzаSyA1234567890"})
    void whatNoKeyHas_isRefused(String typed) {
        assertThat(EnteredSecret.parse(typed)).isEmpty();
    }

    @Test
    void tooMuch_isRefused() {
        assertThat(EnteredSecret.parse("x".repeat(256))).isPresent();
        assertThat(EnteredSecret.parse("x".repeat(257))).isEmpty();
        assertThat(EnteredSecret.parse(" ".repeat(1_000_000) + KEY)).isEmpty();
    }

    @Test
    void keys_areLongAndWithoutSpaces() {
        assertThat(entered("x".repeat(20)).looksLikeKey()).isTrue();
        assertThat(entered("x".repeat(19)).looksLikeKey()).isFalse();
        assertThat(entered("correct horse battery staple").looksLikeKey()).isFalse();
        assertThat(entered(KEY).isGoogleKey()).isTrue();
        assertThat(entered("x".repeat(40)).isGoogleKey()).isFalse();
    }

    @Test
    void itsText_isNotPrinted() {
        assertThat(entered(KEY)).asString().doesNotContain("AIza");
    }

    private static EnteredSecret entered(String text) {
        return EnteredSecret.parse(text).orElseThrow();
    }
}
