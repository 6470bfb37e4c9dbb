package dev.captioneer.intake;

import dev.captioneer.kernel.ByteSize;
import dev.captioneer.project.FreeSpace;
import dev.captioneer.project.ImageAllowance;
import dev.captioneer.project.ImageCounts;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.settings.CaptioneerProperties.Limits;
import java.io.IOException;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** What is asked before a byte is read: is there room in the project and on the disk? */
@Component
class Admission {

    private final Images images;
    private final FreeSpace freeSpace;
    private final ImageAllowance allowance;

    Admission(Images images, FreeSpace freeSpace, Limits limits) {
        this.images = images;
        this.freeSpace = freeSpace;
        this.allowance = new ImageAllowance(limits.maxImages(), ByteSize.ofMegabytes(limits.maxTotalUploadMb()));
    }

    ImageAllowance allowance() {
        return allowance;
    }

    void check(Project project, OptionalLong declared) throws RefusedException, IOException {
        ImageCounts counts = images.counts(project.id());
        if (counts.total() >= allowance.images()) {
            throw tooMany();
        }
        if (counts.bytes() >= allowance.bytes().bytes()) {
            throw tooManyBytes();
        }
        if (!freeSpace.hasRoomFor(declared.orElse(0))) {
            throw new RefusedException(Reason.DISK_FULL);
        }
    }

    boolean isDiskFull() throws IOException {
        return !freeSpace.hasRoomFor(0);
    }

    RefusedException tooMany() {
        return new RefusedException(Reason.TOO_MANY, allowance.images());
    }

    RefusedException tooManyBytes() {
        return new RefusedException(
                Reason.TOTAL_SIZE, Math.round(allowance.bytes().megabytes()));
    }
}
