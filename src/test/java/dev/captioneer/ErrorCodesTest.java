package dev.captioneer;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/ERRORCODES.md} lists each code that the translations know, once, and no other. */
class ErrorCodesTest {

    private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");
    private static final Path DOCUMENT = Path.of("docs/ERRORCODES.md");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([A-Z0-9-]+)` \\|");
    private static final Pattern COMPLETE_ROW =
            Pattern.compile("(?m)^\\| `[A-Z0-9-]+`(?: \\| [^|\\n]*[^|\\s]){3} \\|$");
    private static final Pattern CODE_IN_TEXT = Pattern.compile("\\(([A-Z]+(?:-[A-Z0-9]+)+)\\)");

    private static Properties bundle;
    private static String document;
    private static List<String> listed;

    @BeforeAll
    static void read() throws IOException {
        bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            bundle.load(reader);
        }
        document = Files.readString(DOCUMENT);
        listed = ROW.matcher(document).results().map(row -> row.group(1)).toList();
    }

    @Test
    void codesOfTheTranslations_areListed() {
        assertThat(listed).as("codes in " + DOCUMENT).containsAll(known());
    }

    @Test
    void listedCodes_exist() {
        assertThat(known()).as("codes in " + BUNDLE).containsAll(listed);
    }

    @Test
    void codes_areListedOnce() {
        assertThat(listed).doesNotHaveDuplicates();
    }

    @Test
    void rows_sayWhatHappenedWhatWasKeptAndWhatToDo() {
        assertThat(COMPLETE_ROW.matcher(document).results().count()).isEqualTo(listed.size());
    }

    private static Set<String> known() {
        Stream<String> named = bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith("code.") || key.startsWith("finding."))
                .map(key -> key.substring(key.indexOf('.') + 1));
        Stream<String> quoted = bundle.stringPropertyNames().stream()
                .map(bundle::getProperty)
                .flatMap(text -> CODE_IN_TEXT.matcher(text).results())
                .map(found -> found.group(1));
        return Stream.concat(named, quoted).collect(toCollection(TreeSet::new));
    }
}
