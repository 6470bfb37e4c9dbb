package dev.captioneer.access;

/** Whose key a captioner is asked with. */
public enum KeySource {
    /** There is no key; captioners that need one are not asked. */
    NONE,
    /** The administrator's: outlives a restart. */
    SERVER,
    /** The person's own: in memory only, gone after a restart. */
    PERSONAL
}
