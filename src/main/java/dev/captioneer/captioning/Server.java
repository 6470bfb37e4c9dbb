package dev.captioneer.captioning;

/** A server as a workspace sees it. */
public record Server(ServerSettings settings, Owner owner, Key key) {

    /** Who set it up, and may change or remove it. */
    public enum Owner {
        ADMINISTRATOR,
        PERSON
    }

    /** Which key is sent along. The text of a key is never shown. */
    public enum Key {
        NONE,
        /** Set by the administrator, for everybody. */
        ADMINISTRATOR,
        /** The person's own, held in memory until it is forgotten or the program ends. */
        PERSON
    }
}
