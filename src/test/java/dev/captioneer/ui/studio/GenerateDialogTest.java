package dev.captioneer.ui.studio;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import dev.captioneer.captioning.Estimate;
import dev.captioneer.captioning.RunPace;
import dev.captioneer.captioning.RunScope;
import dev.captioneer.project.ImageCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GenerateDialogTest extends StudioTest {

    private static final String OVER_NIGHT = "Over night, at half price";

    private final List<String> placed = new ArrayList<>();

    @Test
    void estimate_saysTimeTokensAndPrice_beforeAnythingIsOrdered() {
        open(expected(Optional.of(0.0765), Optional.of(0.03825)));

        assertThat(estimate())
                .isEqualTo("100 images by gemini-3.5-flash-lite: 7 min at 15 a minute, about 145,000 tokens, "
                        + "about $0.0765 (over night $0.0382).");
        assertThat(placed).isEmpty();
    }

    @Test
    void overNight_isAnotherEstimate_andAnotherOrder() {
        open(expected(Optional.of(0.0765), Optional.of(0.03825)));

        _setValue(_get(Checkbox.class, spec -> spec.withLabel(OVER_NIGHT)), true);

        assertThat(estimate())
                .isEqualTo("100 images by gemini-3.5-flash-lite: within 7 min, about 145,000 tokens, about $0.0382.");
        _click(_get(Button.class, spec -> spec.withText("Generate")));
        assertThat(placed).containsExactly("MISSING false OVER_NIGHT");
    }

    @Test
    void captionerWithoutANight_isNotOfferedOne() {
        open(expected(Optional.empty(), Optional.empty()));

        _assertNone(Checkbox.class, spec -> spec.withLabel(OVER_NIGHT));
        assertThat(estimate()).doesNotContain("$");
    }

    @Test
    void orderThatWouldBeRefused_saysWhy() {
        open(new Estimate.Rejected("RUN-NO-KEY"));

        assertThat(estimate()).endsWith("(RUN-NO-KEY)");
    }

    private void open(Estimate estimate) {
        ImageCounts counts = new ImageCounts(100, 0, 100, 0, 0, 0, 0, 0, 0);
        GenerateDialog.Orders orders = new GenerateDialog.Orders() {
            @Override
            public Estimate estimate(RunScope scope, boolean replaceEdits, RunPace pace) {
                return estimate;
            }

            @Override
            public void place(RunScope scope, boolean replaceEdits, RunPace pace) {
                placed.add(scope + " " + replaceEdits + " " + pace);
            }
        };
        new GenerateDialog(services.texts(), counts, 0, RunScope.MISSING, orders).open();
    }

    private static Estimate.Expected expected(Optional<Double> dollars, Optional<Double> nightDollars) {
        return new Estimate.Expected(
                100,
                100,
                130_000,
                15_000,
                dollars,
                nightDollars,
                Duration.ofSeconds(390),
                Optional.of(15),
                Optional.empty(),
                List.of("gemini"),
                "gemini-3.5-flash-lite",
                false);
    }

    private static String estimate() {
        return _get(EstimateText.class).getText();
    }
}
