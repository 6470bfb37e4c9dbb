package dev.captioneer.captioning;

/** What a model's text turned out to be. */
public sealed interface Answer {

    /**
     * @param json the object alone, without what stood around it
     */
    record Readable(Description description, String json) implements Answer {}

    /** The model declined, in words. */
    record Declined(String detail) implements Answer {}

    /** Not the object that was asked for, chatter in its fields, or nothing in it. */
    record Unreadable(String detail) implements Answer {}
}
