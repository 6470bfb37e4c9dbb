package dev.captioneer.ui.studio;

import dev.captioneer.intake.Intake;
import dev.captioneer.intake.SamplePhotos;
import dev.captioneer.review.ClipTokenizer;
import dev.captioneer.settings.CaptioneerProperties.Limits;
import dev.captioneer.ui.captioner.CaptionerServices;
import dev.captioneer.ui.console.ConsoleServices;
import dev.captioneer.ui.export.ExportServices;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What single parts of the studio need and the others do not. */
@Component
record StudioParts(
        Intake intake,
        SamplePhotos samples,
        Limits limits,
        ClipTokenizer tokenizer,
        CaptionerServices captioner,
        ExportServices exports,
        ConsoleServices console,
        Clock clock) {}
