package dev.captioneer.intake;

import dev.captioneer.imaging.ImageFormat;
import dev.captioneer.imaging.ProbeOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What the person may want to know about a picture that was taken. */
final class Notes {

    private static final Set<String> PICTURE_EXTENSIONS =
            Set.of("jpg", "jpeg", "jpe", "jfif", "png", "webp", "gif", "heic", "heif", "avif", "bmp", "tif", "tiff");
    private static final Set<String> JPEG_EXTENSIONS = Set.of("jpg", "jpeg", "jpe", "jfif");

    private Notes() {}

    static List<IntakeNote> of(DisplayName name, ProbeOutcome.Readable picture) {
        List<IntakeNote> notes = new ArrayList<>();
        String extension = name.extension();
        if (PICTURE_EXTENSIONS.contains(extension) && !matches(extension, picture.format())) {
            notes.add(new IntakeNote(
                    IntakeNote.WRONG_EXTENSION,
                    List.of("." + extension, picture.format().name())));
        }
        if (picture.animated()) {
            notes.add(new IntakeNote(IntakeNote.ANIMATED, List.of()));
        }
        return notes;
    }

    private static boolean matches(String extension, ImageFormat format) {
        return format == ImageFormat.JPEG ? JPEG_EXTENSIONS.contains(extension) : extension.equals(format.extension());
    }
}
