package dev.captioneer.export;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryNamesTest {

    private final EntryNames names = new EntryNames();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "../a.jpg",
                "/a.jpg",
                "a/b.jpg",
                "a\\b.jpg",
                "C:a.jpg",
                "a\0.jpg",
                "é.jpg",
                "a.JPG",
                "a",
                ".jpg",
                "a.b.jpg",
                "a .jpg",
                "\uD800.jpg"
            })
    void hostileName_isABug(String name) {
        assertThatThrownBy(() -> names.claim(name)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void sameNameInAnotherCase_isABug() {
        names.claim("IMG_001.jpg");

        assertThatNoException().isThrownBy(() -> names.claim("IMG_001.txt"));
        assertThatThrownBy(() -> names.claim("img_001.jpg")).isInstanceOf(IllegalStateException.class);
    }
}
