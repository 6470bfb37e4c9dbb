package dev.captioneer.imaging;

import com.drew.lang.ByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;

/** Reads EXIF data of any quality; what cannot be understood counts as not said. */
final class Exif {

    private Exif() {}

    /** The orientation in the TIFF block {@code exif}; junk, cycles and other numbers mean {@link Orientation#NORMAL}. */
    static Orientation orientation(byte[] exif) {
        if (exif.length == 0) {
            return Orientation.NORMAL;
        }
        try {
            Metadata metadata = new Metadata();
            new ExifReader().extract(new ByteArrayReader(exif), metadata);
            ExifIFD0Directory directory = metadata.getFirstDirectoryOfType(ExifIFD0Directory.class);
            Integer value = directory == null ? null : directory.getInteger(ExifDirectoryBase.TAG_ORIENTATION);
            return Orientation.ofExif(value == null ? 1 : value);
        } catch (RuntimeException _) {
            // metadata-extractor 2.21 throws on some broken segments; a photo is not lost for that.
            return Orientation.NORMAL;
        }
    }
}
