package dev.captioneer.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import dev.captioneer.build.SourceTrees.Found;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a person reads stands in the translation files, never in the code of the views. */
class HardCodedTextTest {

    private static final Set<String> SHOWN_BY_METHODS = Set.of(
            "addItem",
            "ofText",
            "setAlt",
            "setAriaDescription",
            "setAriaLabel",
            "setCancelText",
            "setCaption",
            "setConfirmText",
            "setEmptyStateText",
            "setErrorMessage",
            "setHeader",
            "setHeaderTitle",
            "setHelperText",
            "setLabel",
            "setPageTitle",
            "setPlaceholder",
            "setRejectText",
            "setSummaryText",
            "setText",
            "setTitle",
            "setTooltip",
            "setTooltipText",
            "show",
            "withTooltip");

    private static final Set<String> SHOWN_BY_CONSTRUCTORS = Set.of(
            "Avatar",
            "Button",
            "Checkbox",
            "ComboBox",
            "ConfirmDialog",
            "Details",
            "Dialog",
            "Div",
            "Emphasis",
            "H1",
            "H2",
            "H3",
            "H4",
            "H5",
            "H6",
            "IntegerField",
            "ListItem",
            "NativeLabel",
            "Notification",
            "NumberField",
            "Paragraph",
            "PasswordField",
            "Popover",
            "Pre",
            "RadioButtonGroup",
            "RouterLink",
            "Select",
            "Span",
            "Tab",
            "Text",
            "TextArea",
            "TextField");

    /** The first argument is an address or a name for the machine. */
    private static final Set<String> SHOWN_FROM_SECOND_ARGUMENT = Set.of("Anchor", "Image", "setAttribute");

    private static final Set<String> SHOWN_ATTRIBUTES =
            Set.of("title", "alt", "placeholder", "aria-label", "aria-description", "aria-roledescription");

    @Test
    void views_containNoUserText() {
        assertThat(SourceTrees.search(Sources.ui(), HardCodedTextTest::collect)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Span(\"Hello\");",
                "button.setText(\"Generate\");",
                "setLabel(\"Trigger word\");",
                "field.setPlaceholder(busy ? \"Wait\" : text(\"a.b\"));",
                "area.setHelperText(count + \" images\");",
                "Notification.show(\"%s saved\".formatted(name));",
                "new Button(VaadinIcon.PLUS.create(), (\"Add\"));",
                "new Select<String>(\"Style\");",
                "new Anchor(\"/export\", \"Download\");",
                "element.setAttribute(\"aria-label\", \"Close\");",
                "layout.add(\"Nothing here\");",
                "@PageTitle(\"Studio\") class View {}",
            })
    void userTextInCode_isFoundWithItsLine(String statement) {
        String source = statement.startsWith("@") ? statement : "class A { void a() {\n" + statement + "}}";

        assertThat(SourceTrees.searchText(source, HardCodedTextTest::collect))
                .singleElement()
                .extracting(Found::place)
                .asString()
                .endsWith(statement.startsWith("@") ? "Snippet.java:1" : "Snippet.java:2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new Span(getTranslation(\"studio.title\"));",
                "setText(text(\"studio.count\", count));",
                "setText(\"\");",
                "new Span(\"·\");",
                "new Span(count + \" / \" + total);",
                "new Image(\"/icons/logo.svg\", text(\"app.name\"));",
                "element.setAttribute(\"data-state\", \"Busy\");",
                "span.addClassName(\"status\");",
                "span.getClassNames().add(\"status\");",
                "log.info(\"Hello there\");",
            })
    void keysSymbolsAndTechnicalNames_areNoUserText(String statement) {
        assertThat(SourceTrees.searchText("class A { void a() {" + statement + "}}", HardCodedTextTest::collect))
                .isEmpty();
    }

    private static void collect(Tree tree, List<String> found) {
        switch (tree) {
            case NewClassTree created -> collect(simpleName(created.getIdentifier()), created.getArguments(), found);
            case MethodInvocationTree call -> collect(simpleName(call.getMethodSelect()), call.getArguments(), found);
            case AnnotationTree annotation
            when simpleName(annotation.getAnnotationType()).equals("PageTitle") ->
                found.add("@PageTitle: implement HasDynamicTitle instead");
            default -> {}
        }
    }

    private static void collect(String name, List<? extends ExpressionTree> arguments, List<String> found) {
        shownArguments(name, arguments)
                .flatMap(HardCodedTextTest::literals)
                .filter(text -> name.equals("add") ? isSentence(text) : hasLetters(text))
                .forEach(text -> found.add(name + " shows \"" + text + "\""));
    }

    private static boolean hasLetters(String text) {
        return text.chars().anyMatch(Character::isLetter);
    }

    /** Class names, themes and lists are added to as well: only what starts like a sentence is one. */
    private static boolean isSentence(String text) {
        return !text.isEmpty() && Character.isUpperCase(text.charAt(0));
    }

    private static Stream<? extends ExpressionTree> shownArguments(
            String name, List<? extends ExpressionTree> arguments) {
        if (name.equals("add") || SHOWN_BY_METHODS.contains(name) || SHOWN_BY_CONSTRUCTORS.contains(name)) {
            return arguments.stream();
        }
        boolean shown = SHOWN_FROM_SECOND_ARGUMENT.contains(name)
                && (!name.equals("setAttribute")
                        || literals(arguments.getFirst()).anyMatch(SHOWN_ATTRIBUTES::contains));
        return shown ? arguments.stream().skip(1) : Stream.empty();
    }

    private static Stream<String> literals(ExpressionTree expression) {
        return switch (expression) {
            case LiteralTree literal -> literal.getValue() instanceof String text ? Stream.of(text) : Stream.empty();
            case ParenthesizedTree inner -> literals(inner.getExpression());
            case BinaryTree both -> Stream.concat(literals(both.getLeftOperand()), literals(both.getRightOperand()));
            case ConditionalExpressionTree either ->
                Stream.concat(literals(either.getTrueExpression()), literals(either.getFalseExpression()));
            case MethodInvocationTree call
            when call.getMethodSelect() instanceof MemberSelectTree method ->
                method.getIdentifier().contentEquals("formatted") ? literals(method.getExpression()) : Stream.empty();
            default -> Stream.empty();
        };
    }

    private static String simpleName(Tree tree) {
        return switch (tree) {
            case IdentifierTree identifier -> identifier.getName().toString();
            case MemberSelectTree member -> member.getIdentifier().toString();
            case ParameterizedTypeTree type -> simpleName(type.getType());
            default -> "";
        };
    }
}
