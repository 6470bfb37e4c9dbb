package dev.captioneer.intake;

import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.imaging.ImageProbe;
import dev.captioneer.imaging.PixelLimits;
import dev.captioneer.imaging.ProbeOutcome;
import dev.captioneer.imaging.Sniffed;
import dev.captioneer.imaging.Sniffer;
import dev.captioneer.imaging.Unreadable;
import dev.captioneer.thumbnail.Thumbnails;
import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at a staged file: first bytes, then header, then every pixel; the same decode makes the thumbnails. */
@Component
class Examination {

    private final Thumbnails thumbnails;

    Examination(Thumbnails thumbnails) {
        this.thumbnails = thumbnails;
    }

    ProbeOutcome.Readable examine(StagedFile staged) throws RefusedException, IOException, InterruptedException {
        ImageFormat format =
                switch (Sniffer.sniff(staged.path())) {
                    case Sniffed.Picture(ImageFormat found) -> found;
                    case Sniffed.Foreign(String kind) -> throw new RefusedException(ForeignFile.code(kind));
                    case Sniffed.Empty() -> throw new RefusedException(Unreadable.EMPTY);
                };
        ProbeOutcome.Readable readable =
                switch (ImageProbe.probe(staged.path(), format, PixelLimits.STANDARD)) {
                    case ProbeOutcome.Readable sound -> sound;
                    case Unreadable reason -> throw refused(reason);
                };
        Optional<Unreadable> trouble = thumbnails.make(staged.path(), readable, staged.content());
        if (trouble.isPresent()) {
            throw refused(trouble.get());
        }
        return readable;
    }

    private static RefusedException refused(Unreadable reason) {
        return new RefusedException(reason.code());
    }
}
