package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.captioning.Run;
import dev.captioneer.captioning.Usage;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the run took, or has taken so far: "30 captions, 43,500 tokens, about $0.03". */
final class UsageText extends Span {

    UsageText(Signal<Optional<Run>> run) {
        addClassNames("usage", "quiet", "wide-only");
        Signal.effect(this, () -> show(run.get()));
    }

    private void show(Optional<Run> run) {
        setVisible(run.filter(known -> known.captioned() > 0).isPresent());
        run.ifPresent(known -> setText(getTranslation(
                known.state().isFinished() ? "usage.last" : "usage.now", known.captioned(), facts(known.usage()))));
    }

    private String facts(Usage usage) {
        Optional<String> tokens =
                usage.tokens() == 0 ? Optional.empty() : Optional.of(getTranslation("usage.tokens", usage.tokens()));
        Optional<String> dollars = usage.dollars().map(spent -> getTranslation("usage.dollars", spent));
        return Stream.of(tokens, dollars).flatMap(Optional::stream).collect(Collectors.joining());
    }
}
