package dev.captioneer.ui.export;

import dev.captioneer.export.Exports;
import dev.captioneer.settings.Texts;
import dev.captioneer.thumbnail.Thumbnails;
import org.springframework.stereotype.Component;

/** What preview and export read. */
@Component
public record ExportServices(Exports exports, Thumbnails thumbnails, PlanReader plans, Texts texts) {}
