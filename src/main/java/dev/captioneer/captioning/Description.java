package dev.captioneer.captioning;

import java.util.List;

/** What a captioner sees in a picture, before it becomes a caption. (Shape to be settled by the prompt.) */
public record Description(String subject, List<String> details) {}
