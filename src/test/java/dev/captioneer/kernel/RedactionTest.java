package dev.captioneer.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RedactionTest {

    @Test
    void bothFormsOfKeys_areTakenOut() {
        String text = "old AIzaSyA1234567890_abcdefghijklmnopqrst- and new AQ.Ab8RN6_x-y.z, done";

        assertThat(Redaction.redacted(text)).isEqualTo("old [key] and new [key], done");
    }

    @Test
    void knownSecret_isTakenOutWhateverItLooksLike() {
        assertThat(Redaction.redacted("it is abc (abc)", new Secret(" abc\n"))).isEqualTo("it is [key] ([key])");
    }

    @Test
    void emptySecret_changesNothing() {
        assertThat(Redaction.redacted("plain text", new Secret(" "))).isEqualTo("plain text");
    }
}
