package dev.captioneer.access;

/** Which key a workspace has right now. */
public sealed interface KeyState {

    record None() implements KeyState {}

    /** The person's own; it wins over the server's. */
    record Personal(String masked) implements KeyState {}

    record Server() implements KeyState {}
}
