package dev.captioneer.project;

/** What all pictures of a project have in common. */
public enum Subject {
    PLACE,
    PERSON,
    OBJECT,
    STYLE,
    CONCEPT
}
