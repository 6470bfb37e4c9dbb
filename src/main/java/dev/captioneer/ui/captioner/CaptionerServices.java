package dev.captioneer.ui.captioner;

import dev.captioneer.access.GeminiKeys;
import dev.captioneer.access.KeyField;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.Runs;
import dev.captioneer.captioning.Servers;
import dev.captioneer.settings.Texts;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** What choosing a captioner works with. */
@Component
public record CaptionerServices(
        KeyField field, GeminiKeys keys, Runs runs, Captioners captioners, Servers servers, Texts texts, Clock clock) {}
