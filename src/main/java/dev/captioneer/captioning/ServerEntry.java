package dev.captioneer.captioning;

/** What became of an order about a server. */
public sealed interface ServerEntry {

    /** It holds from now on. */
    record Kept(Server server) implements ServerEntry {}

    /** This workspace has no such server, or it is the administrator's. */
    record NotFound() implements ServerEntry {}

    /**
     * Nothing changed.
     *
     * @param code {@code SRV-ADDRESS}, {@code SRV-ADDRESS-FOREIGN}, {@code SRV-NAME}, {@code SRV-VALUE},
     *     {@code SRV-TOO-MANY} or {@code SRV-KEY-TEXT}
     */
    record Refused(String code) implements ServerEntry {}
}
