package dev.captioneer.ui.studio;

import dev.captioneer.access.GeminiKeys;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.Estimates;
import dev.captioneer.captioning.Runs;
import dev.captioneer.project.Captions;
import dev.captioneer.project.Images;
import dev.captioneer.project.Projects;
import dev.captioneer.review.CaptionChecks;
import dev.captioneer.settings.Texts;
import dev.captioneer.thumbnail.Thumbnails;
import dev.captioneer.ui.state.ProjectPulses;
import org.springframework.stereotype.Component;

/** What the parts of the studio read and write. */
@Component
record StudioServices(
        Projects projects,
        Images images,
        Captions captions,
        Runs runs,
        Estimates estimates,
        GeminiKeys keys,
        Captioners captioners,
        CaptionChecks checks,
        Thumbnails thumbnails,
        ProjectPulses pulses,
        Texts texts) {}
