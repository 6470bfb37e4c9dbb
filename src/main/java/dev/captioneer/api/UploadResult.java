package dev.captioneer.api;

import dev.captioneer.api.UploadJson.DuplicateJson;
import dev.captioneer.api.UploadJson.RejectedJson;
import dev.captioneer.intake.IntakeOutcome;
import dev.captioneer.settings.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Collects the outcomes of one upload in the order in which the files came. */
final class UploadResult {

    private final List<ImageJson> accepted = new ArrayList<>();
    private final List<DuplicateJson> duplicates = new ArrayList<>();
    private final List<RejectedJson> rejected = new ArrayList<>();
    private final Texts texts;

    UploadResult(Texts texts) {
        this.texts = texts;
    }

    void add(IntakeOutcome outcome) {
        switch (outcome) {
            case IntakeOutcome.Accepted taken -> accepted.add(ImageJson.of(taken.image()));
            case IntakeOutcome.Duplicate same ->
                duplicates.add(
                        new DuplicateJson(same.fileName(), same.existing().id().value()));
            case IntakeOutcome.Rejected no ->
                reject(no.fileName(), no.code(), no.arguments().toArray());
            case IntakeOutcome.Skipped skipped -> reject(skipped.fileName(), "IMG-SYSTEM-FILE");
        }
    }

    void reject(String fileName, String code, Object... arguments) {
        rejected.add(new RejectedJson(fileName, code, texts.ofCode(Locale.ENGLISH, code, arguments)));
    }

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return accepted.size() + duplicates.size() + rejected.size();
    }

    UploadJson json() {
        return new UploadJson(List.copyOf(accepted), List.copyOf(duplicates), List.copyOf(rejected));
    }
}
