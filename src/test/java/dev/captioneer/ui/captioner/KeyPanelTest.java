package dev.captioneer.ui.captioner;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.internal.nodefeature.ElementAttributeMap;
import com.vaadin.flow.internal.nodefeature.ElementPropertyMap;
import com.vaadin.flow.internal.nodefeature.TextNodeMap;
import dev.captioneer.access.GeminiKeys;
import dev.captioneer.access.KeyEntry;
import dev.captioneer.access.KeyField;
import dev.captioneer.access.KeySource;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.KeyCheck;
import dev.captioneer.captioning.Runs;
import dev.captioneer.captioning.Servers;
import dev.captioneer.kernel.Secret;
import dev.captioneer.settings.Texts;
import dev.captioneer.ui.Page;
import dev.captioneer.ui.UiTest;
import dev.captioneer.ui.projects.CreditsView;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeyPanelTest extends UiTest {

    private static final String KEY = "AIzaSyD-1234567890abcdefghijklmnopqrstu";

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    private GeminiKeys keys;

    @Autowired
    private Texts texts;

    @Autowired
    private KeyField realField;

    private final Runs runs = mock(Runs.class);
    private final Captioner captioner = mock(Captioner.class);
    private final KeyField scriptedField = mock(KeyField.class);
    private final Captioners captioners = mock(Captioners.class);
    private Page page;
    private int changes;

    @AfterEach
    void closePage() {
        page.close();
    }

    @BeforeEach
    void openPanel() {
        page = Page.open(context, CreditsView.class);
        when(captioners.find(page.workspace(), Captioners.GEMINI)).thenReturn(Optional.of(captioner));
        show(realField);
    }

    @Test
    void key_isRememberedMasked_andIsNowhereInThePageAfterwards() {
        assertThat(state()).isEqualTo("No key is in use.");

        enter(KEY);

        assertThat(keys.key(page.workspace(), KeySource.PERSONAL)).contains(new Secret(KEY));
        assertThat(state()).isEqualTo("Your own key …rstu is in use.");
        assertThat(result()).isEqualTo("Your key …rstu is in use now.");
        assertThat(everythingInThePage()).isNotEmpty().noneMatch(text -> text.contains(KEY.substring(0, 30)));
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
        verify(runs).keyArrived(page.workspace());
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void rejectedText_isNowhereInThePageEither() {
        enter("short");

        assertThat(result()).contains("does not look like an API key");
        assertThat(everythingInThePage()).noneMatch(text -> text.equals("short"));
        verifyNoInteractions(runs);
        assertThat(changes).isZero();
    }

    @Test
    void wrongCode_saysHowManyTriesAreLeft() {
        show(scriptedField);
        when(scriptedField.enter(any(), any(), any())).thenReturn(new KeyEntry.WrongCode(1));

        enter("wrong code");

        assertThat(result()).endsWith("1 try is left.");
    }

    @Test
    void rightCode_letsWaitingRunsGoOn() {
        show(scriptedField);
        when(scriptedField.enter(any(), any(), any())).thenReturn(new KeyEntry.CodeAccepted());

        enter("the right code");

        assertThat(result()).isEqualTo("The access code is right: the server’s key is in use.");
        verify(runs).keyArrived(page.workspace());
        assertThat(everythingInThePage()).noneMatch(text -> text.contains("the right code"));
    }

    @Test
    void throttledCode_saysHowLongToWait() {
        show(scriptedField);
        when(scriptedField.enter(any(), any(), any())).thenReturn(new KeyEntry.Throttled(NOW.plusSeconds(420)));

        enter("wrong code");

        assertThat(result()).isEqualTo("Too many wrong codes. Please wait 7 min.");
    }

    @Test
    void forgottenKey_isForgottenByTheCaptionerToo() {
        enter(KEY);

        _click(button("Forget my key"));

        assertThat(keys.key(page.workspace(), KeySource.PERSONAL)).isEmpty();
        verify(captioner).forget(new Secret(KEY));
        assertThat(state()).isEqualTo("No key is in use.");
        assertThat(result()).isEqualTo("Your key is forgotten.");
        _assertNone(Button.class, spec -> spec.withText("Forget my key"));
        _assertNone(Button.class, spec -> spec.withText("Check"));
    }

    @Test
    void check_showsWhatTheKeyCanDo() {
        when(captioner.check(Optional.of(new Secret(KEY))))
                .thenReturn(new KeyCheck.Usable(List.of("gemini-a", "gemini-b"), List.of("gemini-c")));
        enter(KEY);

        check();

        assertThat(result()).isEqualTo("The key is accepted. Models: gemini-a, gemini-b. Not for this key: gemini-c.");
    }

    @Test
    void check_showsWhatFails_withItsCode() {
        when(captioner.check(any())).thenReturn(new KeyCheck.Unusable("GEM-KEY-EXPIRED", "400"));
        enter(KEY);

        check();

        assertThat(result()).contains("This Gemini key has expired.").endsWith("(GEM-KEY-EXPIRED)");
        assertThat(everythingInThePage()).noneMatch(text -> text.contains(KEY.substring(0, 30)));
    }

    private void show(KeyField field) {
        _find(KeyPanel.class).forEach(KeyPanel::removeFromParent);
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        CaptionerServices of = new CaptionerServices(field, keys, runs, captioners, mock(Servers.class), texts, clock);
        UI.getCurrent().add(new KeyPanel(of, page.workspace(), () -> changes++));
    }

    private static void enter(String text) {
        _setValue(_get(PasswordField.class), text, true);
        _click(button("Use it"));
    }

    private static void check() {
        _click(button("Check"));
        Page.await(() -> button("Check").isEnabled());
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String state() {
        return _get(_get(KeyPanel.class), Paragraph.class).getText();
    }

    private static String result() {
        return _find(_get(KeyPanel.class), Span.class).getLast().getText();
    }

    /** Texts, attributes and properties of all elements, as far as the server knows them. */
    private static List<String> everythingInThePage() {
        List<String> found = new ArrayList<>();
        UI.getCurrent().getElement().getNode().visitNodeTree(node -> {
            if (node.hasFeature(TextNodeMap.class)) {
                found.add(node.getFeature(TextNodeMap.class).getText());
            }
            if (node.hasFeature(ElementAttributeMap.class)) {
                ElementAttributeMap attributes = node.getFeature(ElementAttributeMap.class);
                attributes.attributes().forEach(name -> found.add(String.valueOf(attributes.get(name))));
            }
            if (node.hasFeature(ElementPropertyMap.class)) {
                ElementPropertyMap properties = node.getFeature(ElementPropertyMap.class);
                properties.getPropertyNames().forEach(name -> found.add(String.valueOf(properties.getProperty(name))));
            }
        });
        return found;
    }
}
