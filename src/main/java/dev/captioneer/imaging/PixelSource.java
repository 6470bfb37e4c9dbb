package dev.captioneer.imaging;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import dev.captioneer.kernel.PixelSize;
import java.awt.image.BufferedImage;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.IIOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Turns the bytes of one picture into pixels, at least as many as asked for and not many more. */
final class PixelSource {

    /** What decoders say about profiles and metadata, which we ignore too; every other warning is about the pixels. */
    private static final Pattern HARMLESS =
            Pattern.compile("(?i)icc|profile|exif|xmp|app\\d|adobe|jfif|jfxx|thumbnail|16 bit DQT|colors may|metadata"
                    + "|chunk encountered|unsupported chunk|unexpected chunk|duplicate component");

    private final byte[] file;
    private final ProbeOutcome.Readable picture;
    private final PixelSize wanted;
    private final Optional<TurboJpeg> turbo;

    /**
     * @param file the whole file
     * @param wanted the smallest size that will do, in the file's own orientation
     */
    PixelSource(byte[] file, ProbeOutcome.Readable picture, PixelSize wanted, Optional<TurboJpeg> turbo) {
        this.file = file;
        this.picture = picture;
        this.wanted = wanted;
        this.turbo = turbo;
    }

    /** The picture upright in sRGB, {@code TYPE_INT_RGB}. */
    BufferedImage read() throws BrokenPictureException {
        try {
            return switch (picture.format()) {
                case JPEG -> readJpeg();
                case PNG -> Colours.toSrgb(upright(sample(Codecs.png())), profile());
                case WEBP -> upright(sample(Codecs.webp()));
            };
        } catch (EOFException ended) {
            throw new BrokenPictureException(Unreadable.TRUNCATED, describe(ended));
        } catch (IOException | RuntimeException damaged) {
            // Decoders meet hostile bytes with whatever exception comes along; none of them is a bug of ours.
            throw new BrokenPictureException(Unreadable.DAMAGED, describe(damaged));
        }
    }

    private BufferedImage readJpeg() throws IOException, BrokenPictureException {
        JpegFile jpeg = JpegFile.parse(ByteBuffer.wrap(file));
        if (!jpeg.isPlain()) {
            return upright(sample(Codecs.anyJpeg()));
        }
        byte[] profile = jpeg.components() == 3 ? jpeg.profile() : Header.NONE;
        Optional<BufferedImage> fast =
                turbo.flatMap(t -> t.decode(file, picture.stored(), wanted, picture.orientation()));
        if (fast.isPresent()) {
            return Colours.toSrgb(fast.get(), profile);
        }
        try {
            return Colours.toSrgb(shrink(MetadataStripper.pixelsOnly(jpeg)), profile);
        } catch (IIOException _) {
            // The JDK's reader is stricter than the world's files: the second opinion decides.
            return upright(sample(Codecs.anyJpeg()));
        }
    }

    /** Reads every row and keeps area means; the JDK's reader makes one pass when nobody listens for updates. */
    private BufferedImage shrink(byte[] jpeg) throws IOException, BrokenPictureException {
        AreaMean mean = new AreaMean(picture.stored(), wanted, picture.orientation());
        ImageReader reader = Codecs.plainJpeg();
        ImageReadParam param = reader.getDefaultReadParam();
        param.setDestination(new ShrinkingRaster(picture.stored(), mean).asDestination());
        run(reader, jpeg, param);
        return mean.picture();
    }

    private BufferedImage sample(ImageReader reader) throws IOException, BrokenPictureException {
        ImageReadParam param = reader.getDefaultReadParam();
        int step = DecodeCost.step(picture.stored(), wanted);
        param.setSourceSubsampling(step, step, 0, 0);
        return run(reader, file, param);
    }

    private BufferedImage upright(BufferedImage stored) {
        return picture.orientation().applyTo(Flattening.ontoWhite(stored));
    }

    private static BufferedImage run(ImageReader reader, byte[] bytes, ImageReadParam param)
            throws IOException, BrokenPictureException {
        List<String> warnings = new ArrayList<>();
        try (ImageInputStream in = new ByteArrayImageInputStream(bytes)) {
            reader.addIIOReadWarningListener((_, warning) -> warnings.add(String.valueOf(warning)));
            reader.setInput(in, true, true);
            BufferedImage picture = reader.read(0, param);
            refuseOn(warnings);
            return picture;
        } finally {
            reader.dispose();
        }
    }

    private static void refuseOn(List<String> warnings) throws BrokenPictureException {
        for (String warning : warnings) {
            if (!HARMLESS.matcher(warning).find()) {
                boolean cut = warning.contains("EOI")
                        || warning.toLowerCase(Locale.ROOT).contains("premature end");
                throw new BrokenPictureException(cut ? Unreadable.TRUNCATED : Unreadable.DAMAGED, warning);
            }
        }
    }

    private byte[] profile() throws BrokenPictureException {
        return Container.header(ByteBuffer.wrap(file), picture.format()).profile();
    }

    private static String describe(Exception trouble) {
        return trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
    }
}
