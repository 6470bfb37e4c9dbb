package dev.captioneer.captioning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.AnswerFormat;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionOutcome.Cancelled;
import dev.captioneer.captioning.CaptionOutcome.Described;
import dev.captioneer.captioning.CaptionOutcome.ModelUnavailable;
import dev.captioneer.captioning.CaptionOutcome.PictureRejected;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.Prompt;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.TokenUsage;
import dev.captioneer.settings.Texts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OfflineCaptionerTest {

    private final AtomicInteger loads = new AtomicInteger();
    private final OfflineCaptioner captioner = new OfflineCaptioner(new Texts(), new LazySight(() -> {
        loads.incrementAndGet();
        return new Sight();
    }));

    @AfterEach
    void close() {
        captioner.close();
    }

    @Test
    void photo_isDescribedWithEvidence() throws Exception {
        Described drafted = (Described) captioner.caption(request(Samples.jpeg("Wine_by_Jakkub_Mede.jpg")));

        assertThat(EvidenceJson.read(drafted.answer()))
                .filteredOn(evidence -> evidence.source() == Evidence.Source.OBJECTS)
                .anySatisfy(evidence -> {
                    assertThat(evidence.words()).contains("bottle");
                    assertThat(evidence.boxes()).hasSize(1);
                });
        assertThat(drafted.modelVersion()).isEqualTo(captioner.models().getFirst());
        assertThat(drafted.tokens()).isEqualTo(TokenUsage.UNKNOWN);
    }

    @Test
    void captioner_needsNoKeyAndIsNamedForWhatItIs() {
        assertThat(captioner.id()).isEqualTo(Captioners.OFFLINE);
        assertThat(captioner.name()).isEqualTo("Offline drafts");
        assertThat(captioner.needsKey()).isFalse();
        assertThat(captioner.pace().isLimited()).isFalse();
        assertThat(captioner.unavailable()).isEmpty();
    }

    @Test
    void models_areLoadedOnceForAllThreadsAndNotBeforeTheFirstPicture() throws Exception {
        byte[] jpeg = Samples.jpeg("sunset_by_Aitzol_Berasategi.jpg");
        assertThat(loads).hasValue(0);

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var drafts = threads.invokeAll(Collections.nCopies(4, () -> captioner.caption(request(jpeg))));

            for (var draft : drafts) {
                assertThat(draft.get()).isInstanceOf(Described.class);
            }
        }
        assertThat(loads).hasValue(1);
    }

    @Test
    void brokenPicture_isRejectedAndTheNextOneDrafted() throws Exception {
        byte[] whole = Samples.jpeg("sunset_by_Aitzol_Berasategi.jpg");

        for (byte[] broken :
                List.of(new byte[0], "no picture".getBytes(StandardCharsets.UTF_8), Arrays.copyOf(whole, 200))) {
            CaptionOutcome outcome = captioner.caption(request(broken));

            assertThat(outcome).isInstanceOf(PictureRejected.class);
            assertThat(((PictureRejected) outcome).code()).isEqualTo("OFF-PICTURE");
        }
        assertThat(captioner.caption(request(whole))).isInstanceOf(Described.class);
    }

    @Test
    void greyPicture_isDraftedToo() throws Exception {
        var grey = new BufferedImage(640, 480, BufferedImage.TYPE_BYTE_GRAY);
        var jpeg = new ByteArrayOutputStream();
        ImageIO.write(grey, "jpeg", jpeg);

        assertThat(captioner.caption(request(jpeg.toByteArray()))).isInstanceOf(Described.class);
    }

    @Test
    void interruptedBefore_isCancelledAndKeepsTheFlag() throws Exception {
        byte[] jpeg = Samples.jpeg("sunset_by_Aitzol_Berasategi.jpg");

        Thread.currentThread().interrupt();
        CaptionOutcome outcome = captioner.caption(request(jpeg));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isInstanceOf(Cancelled.class);
    }

    @Test
    void interruptedWhileLooking_isCancelledAtOnce() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch forever = new CountDownLatch(1);
        OfflineCaptioner stuck = new OfflineCaptioner(new Texts(), new LazySight(() -> {
            looking.countDown();
            awaitQuietly(forever);
            return new Sight();
        }));
        AtomicReference<CaptionOutcome> outcome = new AtomicReference<>();
        AtomicReference<Boolean> flag = new AtomicReference<>();
        CaptionRequest request = request(Samples.jpeg("sunset_by_Aitzol_Berasategi.jpg"));
        Thread caller = Thread.ofVirtual().start(() -> {
            outcome.set(stuck.caption(request));
            flag.set(Thread.currentThread().isInterrupted());
        });

        assertThat(looking.await(1, TimeUnit.MINUTES)).isTrue();
        caller.interrupt();
        assertThat(caller.join(Duration.ofMinutes(1))).isTrue();

        assertThat(outcome.get()).isInstanceOf(Cancelled.class);
        assertThat(flag.get()).isTrue();
        forever.countDown();
        stuck.close();
    }

    @Test
    void platformWithoutLibrary_isSaidAndRememberedWithoutTryingAgain() throws Exception {
        OfflineCaptioner blind = new OfflineCaptioner(new Texts(), new LazySight(() -> {
            loads.incrementAndGet();
            throw new UnsatisfiedLinkError("no library for this processor");
        }));
        CaptionRequest request = request(Samples.jpeg("sunset_by_Aitzol_Berasategi.jpg"));

        ModelUnavailable first = (ModelUnavailable) blind.caption(request);
        ModelUnavailable second = (ModelUnavailable) blind.caption(request);

        assertThat(first.code()).isEqualTo("OFF-MODELS");
        assertThat(second.detail()).contains("no library for this processor");
        assertThat(blind.unavailable()).contains("OFF-MODELS");
        assertThat(loads).hasValue(1);
        blind.close();
    }

    @Test
    void closed_isCancelledInsteadOfTouchingReleasedModels() throws Exception {
        CaptionRequest request = request(Samples.jpeg("sunset_by_Aitzol_Berasategi.jpg"));
        captioner.caption(request);

        captioner.close();

        assertThat(captioner.caption(request)).isInstanceOf(Cancelled.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static CaptionRequest request(byte[] jpeg) {
        return new CaptionRequest(
                jpeg,
                new Prompt("", AnswerFormat.of(ProjectSettings.DEFAULT.style())),
                ProjectSettings.DEFAULT,
                "offline-drafts-1",
                Optional.empty(),
                CaptionRequest.ANSWER_TOKENS);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
