package dev.captioneer.ui.studio;

/** The one thing that makes sense to do now. */
sealed interface NextStep {

    record AddPhotos() implements NextStep {}

    record ChooseTrigger() implements NextStep {}

    record ProvideKey() implements NextStep {}

    /** @param images without a caption */
    record Generate(int images) implements NextStep {}

    /** There is no key, but drafts can be written without one. */
    record Draft(int images) implements NextStep {}

    record FollowRun() implements NextStep {}

    /** @param failed images whose last try failed or was refused */
    record LookAtFailed(int failed) implements NextStep {}

    record ReviewAndExport(int captioned) implements NextStep {}
}
