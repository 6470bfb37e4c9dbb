package dev.captioneer.ui.studio;

import dev.captioneer.export.Exports;
import dev.captioneer.intake.Intake;
import dev.captioneer.intake.SamplePhotos;
import dev.captioneer.review.ClipTokenizer;
import dev.captioneer.settings.CaptioneerProperties.Limits;
import dev.captioneer.ui.console.ConsoleServices;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What single parts of the studio need and the others do not. */
@Component
record StudioParts(
        Intake intake,
        SamplePhotos samples,
        Limits limits,
        ClipTokenizer tokenizer,
        KeyPanel.Services keyPanel,
        Exports exports,
        ConsoleServices console,
        Clock clock) {}
