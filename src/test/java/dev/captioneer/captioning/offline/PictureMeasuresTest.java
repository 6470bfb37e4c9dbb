package dev.captioneer.captioning.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureMeasuresTest {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    @ParameterizedTest
    @CsvSource({
        "000000, BLACK", "808080, GREY", "FFFFFF, WHITE", "C00000, RED", "FF8C00, ORANGE", "FFE000, YELLOW",
        "008000, GREEN", "228B22, GREEN", "40E0D0, TURQUOISE", "0000FF, BLUE", "87CEEB, BLUE", "4169E1, BLUE",
        "800080, PURPLE", "FF69B4, PINK", "FFC0CB, PINK", "8B4513, BROWN", "654321, BROWN", "F5DEB3, BEIGE",
        "D2B48C, BEIGE"
    })
    void colour_isNamedAsPeopleNameIt(String rgb, ColourName name) {
        Measured measured = PictureMeasures.of(filled(new Color(Integer.parseInt(rgb, 16))));

        assertThat(measured.colours()).singleElement().isEqualTo(new Measured.ColourShare(name, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"808000", "BDB76B", "607B7B", "9A9A5A"})
    void colourBetweenTwoNames_hasNone(String rgb) {
        assertThat(PictureMeasures.of(filled(new Color(Integer.parseInt(rgb, 16))))
                        .colours())
                .isEmpty();
    }

    @Test
    void coloursOfSmallParts_areNotDominant() {
        BufferedImage picture = painted(graphics -> {
            graphics.setColor(Color.BLUE);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(Color.RED);
            graphics.fillRect(0, 0, WIDTH, HEIGHT / 10);
        });

        assertThat(PictureMeasures.of(picture).colours())
                .extracting(Measured.ColourShare::colour)
                .containsExactly(ColourName.BLUE);
    }

    @Test
    void brightness_isSaidOnlyAtTheEnds() {
        assertThat(traits(filled(new Color(190, 190, 190)))).contains(Trait.BRIGHT);
        assertThat(traits(filled(new Color(45, 45, 45)))).contains(Trait.DARK);
        assertThat(traits(filled(new Color(250, 250, 250))))
                .contains(Trait.HIGH_KEY)
                .doesNotContain(Trait.BRIGHT);
        assertThat(traits(filled(new Color(120, 120, 120))))
                .doesNotContain(Trait.BRIGHT, Trait.DARK, Trait.HIGH_KEY, Trait.LOW_KEY);
    }

    @Test
    void evidence_tellsWhatWasMeasured() {
        assertThat(PictureMeasures.of(filled(new Color(45, 45, 45))).fact(Trait.DARK))
                .get()
                .extracting(Measured.Fact::finding)
                .isEqualTo("mean lightness 18 of 100");
    }

    @Test
    void contrast_isSaidOnlyAtTheEnds() {
        BufferedImage halves = painted(graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, WIDTH / 2, HEIGHT);
        });

        assertThat(traits(halves)).contains(Trait.HIGH_CONTRAST);
        assertThat(traits(filled(Color.GRAY))).contains(Trait.SOFT_CONTRAST);
        assertThat(traits(gradient(new Color(70, 70, 70), new Color(210, 210, 210))))
                .doesNotContain(Trait.HIGH_CONTRAST, Trait.SOFT_CONTRAST);
    }

    @Test
    void greyPicture_isBlackAndWhite_aTintedOneIsNot() {
        assertThat(traits(gradient(Color.BLACK, Color.WHITE))).contains(Trait.BLACK_AND_WHITE);
        assertThat(traits(gradient(new Color(40, 28, 12), new Color(230, 205, 170))))
                .doesNotContain(Trait.BLACK_AND_WHITE);
    }

    @Test
    void tint_needsNearlyTheWholePicture() {
        assertThat(traits(filled(new Color(200, 150, 80)))).contains(Trait.WARM);
        assertThat(traits(filled(new Color(70, 120, 200)))).contains(Trait.COOL);
        BufferedImage orangeOnGrey = painted(graphics -> {
            graphics.setColor(Color.GRAY);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(Color.ORANGE);
            graphics.fillRect(0, 0, WIDTH / 2, HEIGHT);
        });
        assertThat(traits(orangeOnGrey)).doesNotContain(Trait.WARM);
    }

    @Test
    void mirroredPicture_isSymmetrical_aShiftedOneIsNot() {
        Consumer<Graphics2D> frame = graphics -> {
            graphics.setColor(Color.LIGHT_GRAY);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
            graphics.setColor(Color.DARK_GRAY);
        };
        BufferedImage mirrored = painted(frame.andThen(graphics -> {
            graphics.fillRect(60, 80, 80, 200);
            graphics.fillRect(WIDTH - 140, 80, 80, 200);
        }));
        BufferedImage shifted = painted(frame.andThen(graphics -> {
            graphics.fillRect(60, 80, 80, 200);
            graphics.fillRect(200, 80, 80, 200);
        }));

        assertThat(traits(mirrored)).contains(Trait.SYMMETRICAL);
        assertThat(traits(shifted)).doesNotContain(Trait.SYMMETRICAL);
        assertThat(traits(gradient(Color.WHITE, Color.BLACK))).doesNotContain(Trait.SYMMETRICAL);
    }

    @Test
    void blueWall_isNoSky() {
        assertThat(traits(filled(new Color(110, 160, 220)))).doesNotContain(Trait.BLUE_SKY);
        assertThat(traits(gradient(new Color(60, 110, 190), new Color(170, 200, 235))))
                .as("blue down to the lower edge")
                .doesNotContain(Trait.BLUE_SKY);
    }

    @Test
    void greenWall_isNoGreenery() {
        assertThat(traits(filled(new Color(60, 130, 50)))).doesNotContain(Trait.GREENERY);
    }

    @Test
    void scatteredLightsInTheDark_areNight_oneBrightThingIsNot() {
        Random random = new Random(3);
        BufferedImage town = painted(graphics -> {
            graphics.setColor(Color.WHITE);
            for (int i = 0; i < 40; i++) {
                graphics.fillRect(random.nextInt(WIDTH), HEIGHT / 2 + random.nextInt(HEIGHT / 2 - 20), 9, 9);
            }
        });
        BufferedImage vase = painted(graphics -> {
            graphics.setColor(Color.WHITE);
            graphics.fillOval(WIDTH / 2 - 50, HEIGHT / 2 - 80, 100, 160);
        });

        assertThat(traits(town)).contains(Trait.NIGHT);
        assertThat(traits(vase)).doesNotContain(Trait.NIGHT);
    }

    @ParameterizedTest
    @CsvSource({"600, 400, LANDSCAPE", "400, 600, PORTRAIT", "400, 400, SQUARE", "900, 300, PANORAMA"})
    void format_isNamed(int width, int height, Trait format) {
        assertThat(traits(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB)))
                .contains(format);
    }

    @Test
    void formatThatIsNearlySquare_hasNoName() {
        assertThat(traits(new BufferedImage(440, 400, BufferedImage.TYPE_INT_RGB)))
                .doesNotContain(Trait.LANDSCAPE, Trait.SQUARE);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_INT_ARGB})
    void pictureOfAnyType_isMeasured(int type) {
        assertThat(traits(new BufferedImage(1, 1, type))).contains(Trait.SQUARE, Trait.BLACK_AND_WHITE);
        assertThat(traits(new BufferedImage(3000, 2, type))).contains(Trait.PANORAMA);
    }

    @Test
    void skyIsSeen_whereThereIsOne() throws IOException {
        for (String name : List.of("Bridge_by_Sander_Klootwijk", "picosdeeuropa_by_Aitzol_Berasategi")) {
            assertThat(traits(sample(name))).as(name).contains(Trait.BLUE_SKY);
        }
        for (String name : List.of(
                "Picture_0B_by_freespace",
                "Picture_1A_by_freespace",
                "Wine_by_Jakkub_Mede",
                "aitzgorri_by_Aitzol_Berasategi",
                "friends_by_Aitzol_Berasategi",
                "greentock_by_Peter_Nerlich",
                "life_by_Aitzol_Berasategi",
                "seeding_by_Clements_Engelhardt")) {
            assertThat(traits(sample(name))).as(name).doesNotContain(Trait.BLUE_SKY);
        }
    }

    @Test
    void greeneryIsSeen_onTheMeadowAndNotInTheRoom() throws IOException {
        assertThat(traits(sample("aitzgorri_by_Aitzol_Berasategi"))).contains(Trait.GREENERY);
        for (String name : List.of(
                "Bridge_by_Sander_Klootwijk",
                "Picture_0B_by_freespace",
                "Picture_1A_by_freespace",
                "Wine_by_Jakkub_Mede",
                "friends_by_Aitzol_Berasategi",
                "greentock_by_Peter_Nerlich")) {
            assertThat(traits(sample(name))).as(name).doesNotContain(Trait.GREENERY);
        }
    }

    @Test
    void blurredBackground_isSaidOfTheDandelionAlone() throws IOException {
        assertThat(traits(sample("seeding_by_Clements_Engelhardt"))).contains(Trait.BLURRED_BACKGROUND);
        for (String name : List.of(
                "Bridge_by_Sander_Klootwijk",
                "Picture_0B_by_freespace",
                "Wine_by_Jakkub_Mede",
                "aitzgorri_by_Aitzol_Berasategi",
                "friends_by_Aitzol_Berasategi",
                "life_by_Aitzol_Berasategi",
                "picosdeeuropa_by_Aitzol_Berasategi",
                "sunset_by_Aitzol_Berasategi")) {
            assertThat(traits(sample(name))).as(name).doesNotContain(Trait.BLURRED_BACKGROUND);
        }
    }

    @Test
    void coloursOfPhotos_areThoseThatAPersonWouldName() throws IOException {
        assertThat(colours("Picture_0B_by_freespace")).containsExactly(ColourName.RED, ColourName.GREY);
        assertThat(colours("Bridge_by_Sander_Klootwijk")).containsExactly(ColourName.BLUE);
        assertThat(colours("greentock_by_Peter_Nerlich")).containsExactly(ColourName.GREY);
        assertThat(colours("aitzgorri_by_Aitzol_Berasategi")).first().isEqualTo(ColourName.GREEN);
        assertThat(colours("Wine_by_Jakkub_Mede")).containsExactly(ColourName.BROWN);
    }

    @Test
    void onlyTheRoomInLamplight_isWarm() throws IOException {
        assertThat(traits(sample("Wine_by_Jakkub_Mede"))).contains(Trait.WARM);
        assertThat(traits(sample("Picture_0B_by_freespace"))).doesNotContain(Trait.WARM);
        assertThat(traits(sample("aitzgorri_by_Aitzol_Berasategi"))).doesNotContain(Trait.WARM, Trait.COOL);
    }

    private static List<ColourName> colours(String name) throws IOException {
        return PictureMeasures.of(sample(name)).colours().stream()
                .map(Measured.ColourShare::colour)
                .toList();
    }

    private static List<Trait> traits(BufferedImage picture) {
        return PictureMeasures.of(picture).facts().stream()
                .map(Measured.Fact::trait)
                .toList();
    }

    private static BufferedImage sample(String name) throws IOException {
        return ImageIO.read(
                Objects.requireNonNull(PictureMeasuresTest.class.getResource("/samples/" + name + ".jpg"), name));
    }

    private static BufferedImage filled(Color colour) {
        return painted(graphics -> {
            graphics.setColor(colour);
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
        });
    }

    /** From the top to the bottom. */
    private static BufferedImage gradient(Color above, Color below) {
        return painted(graphics -> {
            graphics.setPaint(new GradientPaint(0, 0, above, 0, HEIGHT, below));
            graphics.fillRect(0, 0, WIDTH, HEIGHT);
        });
    }

    private static BufferedImage painted(Consumer<Graphics2D> painter) {
        BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        painter.accept(graphics);
        graphics.dispose();
        return picture;
    }
}
