package dev.captioneer.imaging;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;

/** The decoders at hand: the JDK's for PNG and plain JPEG, TwelveMonkeys' for WebP and every other JPEG. */
final class Codecs {

    private static final String JDK = "com.sun.imageio.";
    private static final String TWELVE_MONKEYS = "com.twelvemonkeys.";

    static {
        ImageIO.setUseCache(false);
        findPlugins();
    }

    private Codecs() {}

    static ImageReader plainJpeg() throws IOException {
        return reader("jpeg", JDK);
    }

    static ImageReader anyJpeg() throws IOException {
        return reader("jpeg", TWELVE_MONKEYS);
    }

    static ImageReader png() throws IOException {
        return reader("png", JDK);
    }

    static ImageReader webp() throws IOException {
        return reader("webp", TWELVE_MONKEYS);
    }

    /** The JDK's own writer, whichever else is installed: the same bytes everywhere. */
    static ImageWriter jpegWriter() {
        Iterator<ImageWriter> writers = ImageIO.getImageWritersByFormatName("jpeg");
        while (writers.hasNext()) {
            ImageWriter writer = writers.next();
            if (writer.getClass().getName().startsWith(JDK)) {
                return writer;
            }
            writer.dispose();
        }
        throw new IllegalStateException("No JPEG writer in this JDK");
    }

    private static ImageReader reader(String format, String vendor) throws IOException {
        Iterator<ImageReaderSpi> providers =
                IIORegistry.getDefaultInstance().getServiceProviders(ImageReaderSpi.class, true);
        while (providers.hasNext()) {
            ImageReaderSpi provider = providers.next();
            if (provider.getClass().getName().startsWith(vendor)
                    && List.of(provider.getFormatNames()).contains(format)) {
                return provider.createReaderInstance();
            }
        }
        throw new IllegalStateException("No " + format + " reader of " + vendor);
    }

    /** ImageIO looks with the loader of whichever thread comes first; in a Boot jar that may be the wrong one. */
    private static void findPlugins() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Codecs.class.getClassLoader());
        try {
            ImageIO.scanForPlugins();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
