package dev.captioneer.journey;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** Thirty real photographs: the shipped samples, and mirrored and cropped copies of them, so that all bytes differ. */
final class RealPhotos {

    private static final List<String> SAMPLES = List.of(
            "Bridge_by_Sander_Klootwijk.jpg",
            "Dragonfly_by_Bolly.jpg",
            "Picture_0B_by_freespace.jpg",
            "Picture_1A_by_freespace.jpg",
            "Wine_by_Jakkub_Mede.jpg",
            "aitzgorri_by_Aitzol_Berasategi.jpg",
            "friends_by_Aitzol_Berasategi.jpg",
            "greentock_by_Peter_Nerlich.jpg",
            "life_by_Aitzol_Berasategi.jpg",
            "picosdeeuropa_by_Aitzol_Berasategi.jpg",
            "seeding_by_Clements_Engelhardt.jpg",
            "sunset_by_Aitzol_Berasategi.jpg");

    private RealPhotos() {}

    /** As a browser's script takes them: {@code name} and base64 {@code data}; named IMG_1.jpg to IMG_n.jpg. */
    static List<Map<String, String>> thirty() throws IOException {
        List<Map<String, String>> photos = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            byte[] bytes = variant(SAMPLES.get(i % SAMPLES.size()), i / SAMPLES.size());
            photos.add(Map.of(
                    "name",
                    "IMG_" + (i + 1) + ".jpg",
                    "data",
                    Base64.getEncoder().encodeToString(bytes)));
        }
        return photos;
    }

    private static byte[] variant(String name, int which) throws IOException {
        try (InputStream sample =
                Objects.requireNonNull(RealPhotos.class.getResourceAsStream("/samples/" + name), name)) {
            byte[] original = sample.readAllBytes();
            return which == 0 ? original : jpeg(changed(ImageIO.read(new ByteArrayInputStream(original)), which));
        }
    }

    private static BufferedImage changed(BufferedImage photo, int which) {
        int inset = 40 * which;
        BufferedImage copy =
                new BufferedImage(photo.getWidth() - inset, photo.getHeight() - inset, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = copy.createGraphics();
        graphics.drawImage(photo, copy.getWidth() + inset, 0, -photo.getWidth(), photo.getHeight(), null);
        graphics.dispose();
        return copy;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpg", bytes);
        return bytes.toByteArray();
    }
}
