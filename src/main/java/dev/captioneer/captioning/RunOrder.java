package dev.captioneer.captioning;

import dev.captioneer.access.KeySource;
import dev.captioneer.kernel.ImageId;
import java.util.List;

/**
 * An order to caption some images.
 *
 * @param images for {@link RunScope#SELECTED}; empty otherwise
 * @param captioner the {@link Captioner#id()}
 * @param replaceEdits the person chose explicitly that captions written by a person may be replaced (they stay as
 *     earlier versions)
 */
public record RunOrder(
        RunScope scope, List<ImageId> images, String captioner, KeySource keySource, boolean replaceEdits) {}
