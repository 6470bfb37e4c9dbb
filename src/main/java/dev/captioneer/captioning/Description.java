package dev.captioneer.captioning;

import java.util.List;

/**
 * What a model saw in a picture, in parts, so that the caption is composed by us. Every text may be empty and is
 * hostile until {@link CaptionComposer} has cleaned it.
 *
 * @param medium what kind of picture it is
 * @param scene the few words that follow the trigger word: "entrance area", "standing at a window"
 * @param details one visible thing each
 * @param people who is there and what they do
 * @param lighting for instance "natural daylight"
 * @param viewpoint camera angle or framing
 * @param text a phrase that quotes the legible text of the picture
 * @param sentences running text, only for prose
 */
public record Description(
        Medium medium,
        String scene,
        List<String> details,
        String people,
        String lighting,
        String viewpoint,
        String text,
        String sentences) {

    /** The kinds of pictures that a caption names. */
    public enum Medium {
        PHOTO,
        DRAWING,
        PAINTING,
        ILLUSTRATION,
        RENDER
    }

    public Description {
        details = List.copyOf(details);
    }
}
