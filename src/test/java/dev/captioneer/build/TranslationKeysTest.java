package dev.captioneer.build;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.captioneer.build.SourceTrees.Found;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The code and the translation file know the same keys. */
class TranslationKeysTest {

    private static final Path BUNDLE = Path.of("src/main/resources/vaadin-i18n/translations.properties");

    private static final Set<String> TRANSLATING = Set.of("getTranslation", "text", "tr", "t");
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_-]+)+");
    private static final Pattern PREFIX = Pattern.compile("[a-z][A-Za-z0-9]*\\.([A-Za-z0-9_-]+\\.)*");
    private static final Pattern CODE = Pattern.compile("[A-Z]+(-[A-Z0-9]+)+");

    private static Properties bundle;

    /** Every string of the main sources, with its place. */
    private static List<Found> literals;

    @BeforeAll
    static void read() throws IOException {
        bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(BUNDLE)) {
            bundle.load(reader);
        }
        literals = SourceTrees.search(Sources.main(), TranslationKeysTest::collectLiterals);
    }

    @Test
    void translatedKeys_areInTheBundle() {
        assertThat(SourceTrees.search(Sources.main(), TranslationKeysTest::collectKeys))
                .as("keys without a text")
                .filteredOn(found -> !bundle.containsKey(found.text()))
                .isEmpty();
    }

    @Test
    void codesOfOutcomes_haveASentence() {
        Set<String> families =
                keysStartingWith("code.").map(TranslationKeysTest::family).collect(toSet());

        assertThat(literals)
                .as("codes without a sentence")
                .filteredOn(found -> CODE.matcher(found.text()).matches() && families.contains(family(found.text())))
                .filteredOn(found -> !bundle.containsKey("code." + found.text()))
                .isEmpty();
    }

    @Test
    void keysOfTheBundle_areUsed() {
        Set<String> texts = literals.stream().map(Found::text).collect(toSet());
        List<String> prefixes = texts.stream().filter(PREFIX.asMatchPredicate()).toList();

        assertThat(bundle.stringPropertyNames())
                .as("keys that no code uses")
                .filteredOn(key -> !texts.contains(key) && !texts.contains(key.replaceFirst("^code\\.", "")))
                .filteredOn(key -> key.startsWith("code.") || prefixes.stream().noneMatch(key::startsWith))
                .isEmpty();
    }

    @Test
    void textsOfTheBundle_areNotBlankAndWellFormed() {
        assertThat(bundle.stringPropertyNames()).isNotEmpty().allSatisfy(key -> {
            assertThat(bundle.getProperty(key)).as(key).isNotBlank();
            assertThat(new MessageFormat(bundle.getProperty(key))).as(key).isNotNull();
        });
    }

    /** Vaadin formats only what has arguments: elsewhere two apostrophes would be shown as two. */
    @Test
    void textsOfThePages_haveTypographicApostrophes() {
        assertThat(bundle.stringPropertyNames())
                .filteredOn(key -> !key.startsWith("start."))
                .allSatisfy(key -> assertThat(bundle.getProperty(key)).as(key).doesNotContain("'"));
    }

    @Test
    void keysInCode_areRecognised() {
        String source =
                "class A { void a() { getTranslation(\"a.b\"); texts.text(locale, \"c.d\", 1); log(\"e.f\"); } }";

        assertThat(SourceTrees.searchText(source, TranslationKeysTest::collectKeys))
                .extracting(Found::text)
                .containsExactly("a.b", "c.d");
    }

    private static Stream<String> keysStartingWith(String prefix) {
        return bundle.stringPropertyNames().stream()
                .filter(key -> key.startsWith(prefix))
                .map(key -> key.substring(prefix.length()));
    }

    /** {@code IMG} of {@code IMG-TRUNCATED}. */
    private static String family(String code) {
        return code.replaceFirst("-.*", "");
    }

    private static void collectLiterals(Tree tree, List<String> found) {
        if (tree instanceof LiteralTree literal && literal.getValue() instanceof String text) {
            found.add(text);
        }
    }

    private static void collectKeys(Tree tree, List<String> found) {
        if (tree instanceof MethodInvocationTree call && TRANSLATING.contains(name(call.getMethodSelect()))) {
            call.getArguments().forEach(argument -> collectLiterals(argument, found));
            found.removeIf(text -> !KEY.matcher(text).matches());
        }
    }

    private static String name(ExpressionTree method) {
        return switch (method) {
            case IdentifierTree identifier -> identifier.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            default -> "";
        };
    }
}
