package dev.captioneer.captioning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.captioning.offline.Sightings.TextLine;
import dev.captioneer.captioning.offline.Sightings.Thing;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SightTest {

    private static Sight sight;

    @BeforeAll
    static void load() throws Exception {
        sight = new Sight();
    }

    @AfterAll
    static void close() {
        sight.close();
    }

    @Test
    void bottleOnATable_isNamedWhereItStands() throws Exception {
        Sightings seen = sight.see(Samples.picture("Wine_by_Jakkub_Mede.jpg"));

        assertThat(seen.things()).extracting(Thing::label).contains("bottle");
        Box bottle = seen.things().getFirst().box();
        assertThat(bottle.x() + bottle.width() / 2).isBetween(0.45, 0.54);
        assertThat(bottle.y() + bottle.height() / 2).isBetween(0.17, 0.29);
        assertThat(seen.people()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bridge_by_Sander_Klootwijk.jpg",
                "Dragonfly_by_Bolly.jpg",
                "Picture_1A_by_freespace.jpg",
                "aitzgorri_by_Aitzol_Berasategi.jpg",
                "life_by_Aitzol_Berasategi.jpg",
                "picosdeeuropa_by_Aitzol_Berasategi.jpg",
                "seeding_by_Clements_Engelhardt.jpg",
                "sunset_by_Aitzol_Berasategi.jpg"
            })
    void pictureOfNothingItKnows_isMetWithSilence(String sample) throws Exception {
        assertThat(sight.see(Samples.picture(sample))).isEqualTo(new Sightings(List.of(), List.of(), List.of()));
    }

    @Test
    void sign_isReadLetterByLetter() throws Exception {
        BufferedImage street = withSign("HALL A", 0);

        assertThat(sight.see(street).texts()).extracting(TextLine::text).containsExactly("HALL A");
    }

    @Test
    void slantingSign_isReadToo() throws Exception {
        BufferedImage street = withSign("Bakery Jansen", 12);

        assertThat(sight.see(street).texts()).extracting(TextLine::text).containsExactly("Bakery Jansen");
    }

    @Test
    void figuresAlone_areNoText() throws Exception {
        assertThat(sight.see(withSign("1234", 0)).texts()).isEmpty();
    }

    @Test
    void tinyAndOddPictures_areLookedAtLikeOthers() throws Exception {
        for (int[] size : new int[][] {{1, 1}, {3, 900}, {900, 3}}) {
            BufferedImage picture = new BufferedImage(size[0], size[1], BufferedImage.TYPE_BYTE_GRAY);

            assertThat(sight.see(picture).things()).isEmpty();
        }
    }

    @Test
    void severalAtOnce_seeWhatEachWouldSeeAlone() throws Exception {
        List<BufferedImage> pictures = List.of(
                Samples.picture("Wine_by_Jakkub_Mede.jpg"),
                Samples.picture("friends_by_Aitzol_Berasategi.jpg"),
                withSign("Platform 9", 0));
        List<Callable<Sightings>> looks = pictures.stream()
                .map(picture -> (Callable<Sightings>) () -> sight.see(picture))
                .toList();

        try (var threads = Executors.newFixedThreadPool(looks.size())) {
            List<Future<Sightings>> together = threads.invokeAll(looks);

            for (int i = 0; i < looks.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(looks.get(i).call());
            }
        }
    }

    /** From 1.29 on ONNX Runtime reports to its maker; "on your own machine" must stay true. */
    @Test
    void runtime_knowsNoServerToReportTo() throws Exception {
        String library =
                "/ai/onnxruntime/native/" + NativeLibrary.platform() + "/" + System.mapLibraryName("onnxruntime");
        try (var in = SightTest.class.getResourceAsStream(library)) {
            assertThat(in).as(library).isNotNull();
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);

            assertThat(bytes.contains("events.data.microsoft.com")).isFalse();
        }
    }

    /** A white sign on a grey wall. */
    private static BufferedImage withSign(String text, int degrees) {
        BufferedImage picture = new BufferedImage(1200, 800, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        graphics.setColor(new Color(0x6b7378));
        graphics.fillRect(0, 0, 1200, 800);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.transform(AffineTransform.getRotateInstance(Math.toRadians(degrees), 600, 400));
        graphics.setColor(Color.WHITE);
        graphics.fillRect(300, 320, 600, 150);
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 72));
        int width = graphics.getFontMetrics().stringWidth(text);
        graphics.drawString(text, 600 - width / 2, 420);
        graphics.dispose();
        return picture;
    }
}
