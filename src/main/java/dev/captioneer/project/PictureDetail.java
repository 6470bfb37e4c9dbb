package dev.captioneer.project;

/** How closely a model looks at a picture; more detail takes more tokens. */
public enum PictureDetail {
    /** The model's own default. */
    STANDARD,
    LOW,
    MEDIUM,
    HIGH
}
