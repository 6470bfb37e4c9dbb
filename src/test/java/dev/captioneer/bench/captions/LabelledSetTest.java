package dev.captioneer.bench.captions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabelledSetTest {

    @TempDir
    Path folder;

    @Test
    void labels_standBesideThePictures() throws IOException {
        files("b.PNG", "a.jpg", "c.webp", "notes.txt");
        Files.writeString(folder.resolve("labels.tsv"), "# what is there\na.jpg\tcat, potted plant\tvase\nb.PNG\t\n");

        LabelledSet set = LabelledSet.in(folder);

        assertThat(set.pictures())
                .containsExactly(
                        new LabelledPicture(
                                folder.resolve("a.jpg"),
                                Optional.of(new Labels(Set.of("cat", "potted plant"), Set.of("vase")))),
                        new LabelledPicture(folder.resolve("b.PNG"), Optional.of(new Labels(Set.of(), Set.of()))),
                        new LabelledPicture(folder.resolve("c.webp"), Optional.empty()));
    }

    @Test
    void labelOfAMissingPicture_isSaid() throws IOException {
        files("a.jpg");
        Files.writeString(folder.resolve("labels.tsv"), "b.jpg\tcat\n");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LabelledSet.in(folder))
                .withMessageContaining("b.jpg");
    }

    @Test
    void limit_takesFromTheWholeSet() throws IOException {
        files(IntStream.range(0, 10).mapToObj(i -> i + ".jpg").toArray(String[]::new));

        assertThat(LabelledSet.in(folder).limitedTo(3).pictures())
                .extracting(picture -> picture.file().getFileName().toString())
                .containsExactly("0.jpg", "3.jpg", "6.jpg");
        assertThat(LabelledSet.in(folder).limitedTo(99).pictures()).hasSize(10);
    }

    private void files(String... names) throws IOException {
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
    }
}
