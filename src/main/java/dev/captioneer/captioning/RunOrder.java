package dev.captioneer.captioning;

import dev.captioneer.access.KeySource;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.CaptionerChain;
import java.util.List;

/**
 * An order to caption some images.
 *
 * @param images for {@link RunScope#SELECTED}; empty otherwise
 * @param chain who is asked; automatic: Gemini where there is a key, else the offline drafts
 * @param keySource whose Gemini key is used; {@link KeySource#NONE} where there is none
 * @param replaceEdits the person chose explicitly that captions written by a person may be replaced (they stay as
 *     earlier versions)
 */
public record RunOrder(
        RunScope scope,
        List<ImageId> images,
        CaptionerChain chain,
        RunPace pace,
        KeySource keySource,
        boolean replaceEdits) {}
