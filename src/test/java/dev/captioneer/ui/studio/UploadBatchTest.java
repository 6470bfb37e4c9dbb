package dev.captioneer.ui.studio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.intake.IntakeOutcome;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class UploadBatchTest {

    private final UploadBatch batch = new UploadBatch();

    @Test
    void files_areCountedByWhatBecameOfThem() {
        begin(3);
        batch.expect(3);
        batch.receive(1_000);
        batch.end(new IntakeOutcome.Skipped(".DS_Store"));
        batch.end(rejected("a.gif"));
        assertThat(now().running()).isTrue();
        batch.end(rejected("b.gif"));
        batch.finish();

        assertThat(now().running()).isFalse();
        assertThat(now().done()).isEqualTo(3);
        assertThat(now().skipped()).isEqualTo(1);
        assertThat(now().notTaken()).isEqualTo(2);
        assertThat(now().received()).isEqualTo(1_000);
        assertThat(now().troubles())
                .extracting(UploadSnapshot.FileTrouble::fileName)
                .containsExactly("a.gif", "b.gif");
    }

    @Test
    void filesThatComeOneByOne_areOneBatch_howeverLateTheirNumberIsKnown() {
        for (int i = 0; i < 3; i++) {
            begin(1);
            batch.end(rejected(i + ".gif"));
        }
        batch.expect(3);
        batch.finish();

        assertThat(now().done()).isEqualTo(3);
        assertThat(now().notTaken()).isEqualTo(3);
    }

    @Test
    void secondBatch_startsFromZero() {
        begin(1);
        batch.end(rejected("a.gif"));
        batch.finish();

        begin(2);
        batch.expect(2);
        batch.end(new IntakeOutcome.Skipped(".DS_Store"));
        batch.end(new IntakeOutcome.Skipped("Thumbs.db"));

        assertThat(now().done()).isEqualTo(2);
        assertThat(now().expected()).isEqualTo(2);
        assertThat(now().notTaken()).isZero();
        assertThat(now().troubles()).isEmpty();
    }

    @Test
    void numberThatArrivesAfterTheEnd_doesNotOpenTheBatchAgain() {
        begin(1);
        batch.end(rejected("a.gif"));
        batch.finish();

        batch.expect(7);

        assertThat(now().running()).isFalse();
    }

    @Test
    void cancelledBatch_takesNothingMore_andTheNextOneIsTaken() {
        begin(2);
        batch.expect(10);
        batch.end(rejected("a.gif"));
        batch.cancel();
        assertThat(batch.begin()).isFalse();
        batch.endWithout();
        batch.end(rejected("b.gif"));
        batch.finish();
        assertThat(now().running()).isFalse();
        assertThat(now().notTaken()).isEqualTo(2);

        assertThat(batch.begin()).isTrue();
        batch.end(rejected("c.gif"));
        assertThat(now().notTaken()).isEqualTo(1);
    }

    @Test
    void dismissedBatch_isEmpty() {
        begin(1);
        batch.end(rejected("a.gif"));
        batch.finish();

        batch.dismiss();

        assertThat(now().isEmpty()).isTrue();
    }

    @Test
    void pastedFiles_areABatchThatEndsWithTheLastOfThem() {
        begin(1);
        batch.expect(2);
        batch.end(rejected("a.gif"));
        batch.finishIfDone();
        begin(1);
        batch.end(rejected("b.gif"));
        batch.finishIfDone();
        assertThat(now().notTaken()).isEqualTo(2);

        begin(1);
        batch.end(rejected("c.gif"));
        assertThat(now().notTaken()).isEqualTo(1);
    }

    @Test
    void listOfTroubles_isBounded_theirNumberIsNot() {
        int files = UploadBatch.LISTED + 50;
        begin(files);
        for (int i = 0; i < files; i++) {
            batch.end(rejected(i + ".gif"));
        }
        batch.finish();

        assertThat(now().troubles()).hasSize(UploadBatch.LISTED);
        assertThat(now().notTaken()).isEqualTo(files);
    }

    @Test
    void filesOfManyThreads_areAllCounted() {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 200; i++) {
                threads.submit(() -> {
                    batch.begin();
                    batch.receive(10);
                    batch.end(rejected("a.gif"));
                });
            }
        }
        batch.finish();

        assertThat(now().done()).isEqualTo(200);
        assertThat(now().received()).isEqualTo(2_000);
        assertThat(now().running()).isFalse();
    }

    private void begin(int files) {
        for (int i = 0; i < files; i++) {
            assertThat(batch.begin()).isTrue();
        }
    }

    private UploadSnapshot now() {
        return batch.snapshot().peek();
    }

    private static IntakeOutcome rejected(String fileName) {
        return new IntakeOutcome.Rejected("IMG-FOREIGN-GIF", fileName, List.of());
    }
}
