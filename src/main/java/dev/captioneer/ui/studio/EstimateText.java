package dev.captioneer.ui.studio;

import com.vaadin.flow.component.html.Paragraph;
import dev.captioneer.captioning.Estimate;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.settings.Texts;
import dev.captioneer.ui.DurationText;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an order would take: "100 images: 7 min at 15 a minute, about $0.08". */
final class EstimateText extends Paragraph {

    private final Texts texts;

    EstimateText(Texts texts) {
        this.texts = texts;
        addClassName("estimate");
        getElement().setAttribute("role", "status");
    }

    void show(Estimate estimate, RunPace pace) {
        setText(
                switch (estimate) {
                    case Estimate.Expected expected -> sentence(expected, pace);
                    case Estimate.NothingToDo _ -> "";
                    case Estimate.Rejected(String code) -> texts.ofCode(getLocale(), code) + " (" + code + ")";
                });
    }

    private String sentence(Estimate.Expected expected, RunPace pace) {
        String facts = facts(expected, pace).flatMap(Optional::stream).collect(Collectors.joining(", "));
        return getTranslation("estimate.sentence", expected.images(), expected.model(), facts);
    }

    private Stream<Optional<String>> facts(Estimate.Expected expected, RunPace pace) {
        return switch (pace) {
            case NOW -> Stream.of(Optional.of(time(expected)), tokens(expected), dollars(expected), quota(expected));
            case OVER_NIGHT ->
                Stream.of(
                        Optional.of(getTranslation("estimate.within", DurationText.of(this, expected.time()))),
                        tokens(expected),
                        expected.nightDollars().map(night -> getTranslation("estimate.dollars", night)));
        };
    }

    private String time(Estimate.Expected expected) {
        String time = DurationText.of(this, expected.time());
        return expected.perMinute()
                .map(pace -> getTranslation("estimate.time-at", time, pace))
                .orElse(getTranslation("estimate.time", time));
    }

    private Optional<String> tokens(Estimate.Expected expected) {
        long tokens = expected.promptTokens() + expected.answerTokens();
        return tokens == 0 ? Optional.empty() : Optional.of(getTranslation("estimate.tokens", tokens));
    }

    private Optional<String> dollars(Estimate.Expected expected) {
        return expected.dollars()
                .map(now -> getTranslation("estimate.dollars", now)
                        + expected.nightDollars()
                                .map(night -> getTranslation("estimate.night", night))
                                .orElse(""));
    }

    private Optional<String> quota(Estimate.Expected expected) {
        return expected.leftToday()
                .filter(left -> left < expected.requests())
                .map(left -> getTranslation("estimate.quota", left));
    }
}
