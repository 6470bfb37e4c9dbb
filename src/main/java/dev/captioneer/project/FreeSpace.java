package dev.captioneer.project;

import dev.captioneer.kernel.ByteSize;
import dev.captioneer.settings.CaptioneerProperties;
import dev.captioneer.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import org.springframework.stereotype.Component;

/** Keeps some of the disk free, so that captions can still be saved when uploads have filled it. */
@Component
public class FreeSpace {

    private final DataFolder folder;
    private final ByteSize floor;

    FreeSpace(DataFolder folder, CaptioneerProperties properties) {
        this.folder = folder;
        this.floor = ByteSize.ofMegabytes(properties.storage().freeSpaceFloorMb());
    }

    /** Whether so many bytes more leave the floor free. */
    public boolean hasRoomFor(long bytes) throws IOException {
        return Files.getFileStore(Files.createDirectories(folder.root())).getUsableSpace() - bytes >= floor.bytes();
    }
}
