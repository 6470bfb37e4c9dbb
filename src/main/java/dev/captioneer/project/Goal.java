package dev.captioneer.project;

/** What the constant part of the pictures is meant to become. */
public enum Goal {
    /** What is always there is left out of the captions, so that it binds to the trigger word. */
    BIND_TO_TRIGGER,
    /** Everything is described, so that all of it can be changed by a prompt later. */
    KEEP_PROMPTABLE
}
