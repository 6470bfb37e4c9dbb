package dev.captioneer.captioning.offline;

import ai.onnxruntime.OrtException;
import dev.captioneer.captioning.CaptionOutcome;
import dev.captioneer.captioning.CaptionRequest;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.captioning.KeyCheck;
import dev.captioneer.captioning.Pace;
import dev.captioneer.kernel.Secret;
import dev.captioneer.project.TokenUsage;
import dev.captioneer.settings.Texts;
import jakarta.annotation.PreDestroy;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Drafts captions on this machine, without a key and without a network: says what small models are sure to see and what
 * can be measured, and nothing else.
 */
@Component
@Order(2)
public final class OfflineCaptioner implements Captioner {

    private static final String MODEL = "offline-drafts-1";
    private static final String PICTURE = "OFF-PICTURE";
    private static final String MODELS = "OFF-MODELS";
    private static final String FAILED = "OFF-FAILED";

    private final String name;
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final LazySight sight;
    private final Workers workers = new Workers(cores);

    @Autowired
    OfflineCaptioner(Texts texts) {
        this(texts, new LazySight(Sight::new));
    }

    OfflineCaptioner(Texts texts, LazySight sight) {
        this.name = texts.text(Locale.ENGLISH, "captioner.offline");
        this.sight = sight;
    }

    @Override
    public String id() {
        return Captioners.OFFLINE;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> models() {
        return List.of(MODEL);
    }

    /** As many at once as there are cores: each picture takes one. */
    @Override
    public Pace pace() {
        return Pace.atOnce(cores);
    }

    @Override
    public boolean needsKey() {
        return false;
    }

    @Override
    public Optional<String> unavailable() {
        return sight.trouble().map(_ -> MODELS);
    }

    @Override
    public KeyCheck check(Optional<Secret> key) {
        return new KeyCheck.Usable(models(), List.of());
    }

    @Override
    public CaptionOutcome caption(CaptionRequest request) {
        try {
            return workers.run(() -> draft(request));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new CaptionOutcome.Cancelled();
        }
    }

    @PreDestroy
    void close() {
        if (workers.stop()) {
            sight.close();
        }
    }

    private CaptionOutcome draft(CaptionRequest request) throws InterruptedException {
        long start = System.nanoTime();
        try {
            BufferedImage picture = decode(request.jpeg());
            return switch (sight.see(picture)) {
                case LazySight.Look.Seen(Sightings sightings) -> {
                    Draft draft = DraftWriter.write(sightings, PictureMeasures.of(picture), request.settings());
                    yield described(draft, Duration.ofNanos(System.nanoTime() - start));
                }
                case LazySight.Look.Blind(String why) -> new CaptionOutcome.ModelUnavailable(MODELS, why);
            };
        } catch (IOException e) {
            return new CaptionOutcome.PictureRejected(PICTURE, e.toString());
        } catch (OrtException e) {
            return new CaptionOutcome.Unusable(FAILED, e.toString());
        }
    }

    private static CaptionOutcome described(Draft draft, Duration took) {
        String answer = EvidenceJson.write(draft.evidence());
        return new CaptionOutcome.Described(draft.description(), answer, MODEL, TokenUsage.UNKNOWN, took);
    }

    /** The copies for captioners are plain JPEGs: upright, sRGB, no transparency. */
    private static BufferedImage decode(byte[] jpeg) throws IOException {
        try {
            // Without a cache file: ImageIO makes one for other streams. It closes this one, which cannot be done
            // twice.
            BufferedImage picture = ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(jpeg)));
            if (picture == null) {
                throw new IOException("no decoder knows these " + jpeg.length + " bytes");
            }
            return picture;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException(e);
        }
    }
}
