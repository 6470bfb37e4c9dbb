package dev.captioneer.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.captioneer.kernel.ByteSize;
import dev.captioneer.kernel.ImageId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

abstract class ImagesTest extends StoreTest {

    @Test
    void addedImage_isReadAsItWas() {
        Project project = newProject();

        Image added = add(project, picture("a.jpg"));

        Image read = read(project, added.id());
        assertThat(read).usingRecursiveComparison().ignoringFields("addedAt").isEqualTo(added);
        assertThat(read.status()).isEqualTo(ImageStatus.WAITING);
        assertThat(read.captionVersion()).isZero();
    }

    @Test
    void images_areInTheOrderInWhichPeopleCount() {
        Project project = newProject();
        for (String name : List.of("img_10.jpg", "IMG_2.jpg", "IMG_1.jpg", "é.jpg", "b.jpg")) {
            add(project, name);
        }

        assertThat(names(project.id(), ImageFilter.ALL, ""))
                .containsExactly("b.jpg", "IMG_1.jpg", "IMG_2.jpg", "img_10.jpg", "é.jpg");
        assertThat(images.list(project.id(), ImageQuery.ALL, 1, 2))
                .extracting(Image::fileName)
                .containsExactly("IMG_1.jpg", "IMG_2.jpg");
    }

    @Test
    void sameBytes_areADuplicateInThisProjectOnly() {
        Project project = newProject();
        Image first = add(project, picture("a.jpg", "bytes"));

        assertThat(images.add(project.id(), picture("b.jpg", "bytes"), PLENTY))
                .isInstanceOfSatisfying(
                        ImageAddition.Duplicate.class,
                        duplicate -> assertThat(duplicate.existing().id()).isEqualTo(first.id()));
        assertThat(images.add(newProject().id(), picture("b.jpg", "bytes"), PLENTY))
                .isInstanceOf(ImageAddition.Added.class);
    }

    @Test
    void allowance_isNeverExceeded() {
        Project project = newProject();
        ImageAllowance two = new ImageAllowance(2, ByteSize.ofMegabytes(1));
        ImageAllowance twoThousandBytes = new ImageAllowance(100, new ByteSize(2_000));
        add(project, "a.jpg");
        assertThat(images.add(project.id(), picture("b.jpg"), twoThousandBytes))
                .isInstanceOf(ImageAddition.Added.class);

        assertThat(images.add(project.id(), picture("c.jpg"), two)).isEqualTo(new ImageAddition.TooManyImages(2));
        assertThat(images.add(project.id(), picture("c.jpg"), twoThousandBytes))
                .isEqualTo(new ImageAddition.TooManyBytes(new ByteSize(2_000)));
        assertThat(images.counts(project.id()).bytes()).isEqualTo(2_000);
    }

    @Test
    void manyAtOnce_keepTheAllowanceAndAreAllAnswered() throws Exception {
        Project project = newProject();
        ImageAllowance ten = new ImageAllowance(10, ByteSize.ofMegabytes(1));
        List<Future<ImageAddition>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 40; i++) {
                NewImage picture = picture(i + ".jpg", "bytes " + i % 20);
                answers.add(threads.submit(() -> images.add(project.id(), picture, ten)));
            }
        }

        int added = 0;
        for (Future<ImageAddition> answer : answers) {
            added += answer.get() instanceof ImageAddition.Added ? 1 : 0;
        }
        assertThat(added).isEqualTo(10);
        assertThat(images.counts(project.id()).total()).isEqualTo(10);
    }

    @Test
    void deletedImage_isSeenByNoRead_andComesBackWithItsCaption() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        ImageId other = add(project, "b.jpg");
        writeByPerson(project, image, "doors");

        assertThat(images.delete(project.id(), List.of(image))).containsExactly(image);

        assertThat(images.find(project.id(), image)).isEmpty();
        assertThat(images.list(project.id())).extracting(Image::id).containsExactly(other);
        assertThat(images.counts(project.id()).total()).isEqualTo(1);
        assertThat(images.delete(project.id(), List.of(image))).isEmpty();
        assertThat(images.restore(project.id(), List.of(image))).containsExactly(image);
        assertThat(read(project, image).captionText()).isEqualTo("doors");
        assertThat(images.restore(project.id(), List.of(image))).isEmpty();
    }

    @Test
    void imagesOfAnotherProject_areNeitherFoundNorDeleted() {
        Project project = newProject();
        Project other = newProject();
        ImageId image = add(project, "a.jpg");

        assertThat(images.find(other.id(), image)).isEmpty();
        assertThat(images.delete(other.id(), List.of(image))).isEmpty();
        assertThat(images.find(project.id(), image)).isPresent();
    }

    @Test
    void undoOfADelete_leavesOutWhatWasAddedAgainMeanwhile() {
        Project project = newProject();
        ImageId first = add(project, picture("a.jpg", "bytes")).id();
        ImageId kept = add(project, "b.jpg");
        images.delete(project.id(), List.of(first, kept));
        ImageId again = add(project, picture("a.jpg", "bytes")).id();

        assertThat(images.restore(project.id(), List.of(first, kept))).containsExactly(kept);
        assertThat(images.list(project.id())).extracting(Image::id).containsExactly(again, kept);
    }

    @Test
    void imageDeletedWhileACaptionerWorkedOnIt_isNotWorkedOnWhenItComesBack() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        images.mark(project.id(), image, ImageStatus.WORKING, Optional.empty());
        images.delete(project.id(), List.of(image));

        images.restore(project.id(), List.of(image));

        assertThat(read(project, image).status()).isEqualTo(ImageStatus.WAITING);
    }

    @Test
    void settledImage_hasTheStatusOfItsCaption() {
        Project project = newProject();
        ImageId waiting = add(project, "a.jpg");
        ImageId captioned = add(project, "b.jpg");
        ImageId edited = add(project, "c.jpg");
        writeByCaptioner(project, captioned, "doors");
        writeByPerson(project, edited, "doors");
        List.of(waiting, captioned, edited).forEach(image -> {
            images.mark(project.id(), image, ImageStatus.WORKING, Optional.empty());
            assertThat(images.settle(project.id(), image)).isTrue();
        });

        assertThat(images.list(project.id()))
                .extracting(Image::status)
                .containsExactly(ImageStatus.WAITING, ImageStatus.CAPTIONED, ImageStatus.EDITED);
        assertThat(images.settle(project.id(), ImageId.random())).isFalse();
    }

    @Test
    void countsAndFilters_agree() {
        Project project = newProject();
        add(project, "1.jpg");
        writeByCaptioner(project, add(project, "2.jpg"), "doors");
        writeByPerson(project, add(project, "3.jpg"), "windows");
        fail(project, add(project, "4.jpg"), ImageStatus.FAILED);
        ImageId refused = add(project, "5.jpg");
        writeByCaptioner(project, refused, "stairs");
        fail(project, refused, ImageStatus.REFUSED);
        ImageId emptied = add(project, "6.jpg");
        writeByPerson(project, emptied, "x");
        writeByPerson(project, emptied, "");

        assertThat(images.counts(project.id())).isEqualTo(new ImageCounts(6, 3, 2, 0, 1, 1, 1, 1, 6_000));
        assertThat(names(project.id(), ImageFilter.NO_CAPTION, "")).containsExactly("1.jpg", "4.jpg", "6.jpg");
        assertThat(names(project.id(), ImageFilter.EDITED, "")).containsExactly("3.jpg");
        assertThat(names(project.id(), ImageFilter.FAILED, "")).containsExactly("4.jpg", "5.jpg");
        assertThat(read(project, refused).trouble()).contains(new Trouble("GEM-TIMEOUT", "after 120 s"));
        assertThat(images.count(project.id(), new ImageQuery(ImageFilter.FAILED, "stairs")))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%|100%.jpg",
                "0%.|100%.jpg",
                "_|a_b.jpg",
                "!|wow!.jpg",
                "HALL|Hall.jpg",
                "hall|Hall.jpg",
                "äpfel|Äpfel.jpg",
                "ÄPFEL|Äpfel.jpg",
                "Äpfel|Äpfel.jpg",
                "жук|Жук.jpg",
                "GLASS doors|captioned.jpg",
                "ÖL über|captioned.jpg",
                "大厅|大厅.jpg"
            })
    void search_takesEveryCharacterAsItself_andNoNoticeOfCase(String typed, String found) {
        Project project = newProject();
        for (String name : List.of("100%.jpg", "a_b.jpg", "wow!.jpg", "Hall.jpg", "Äpfel.jpg", "Жук.jpg", "大厅.jpg")) {
            add(project, name);
        }
        writeByPerson(project, add(project, "captioned.jpg"), "Glass doors, Öl Über all");

        assertThat(names(project.id(), ImageFilter.ALL, typed)).containsExactly(found);
    }

    @Test
    void index_isThePlaceAmongTheImagesOfTheQuery() {
        Project project = newProject();
        ImageId one = add(project, "1.jpg");
        ImageId two = add(project, "2.jpg");
        ImageId ten = add(project, "10.jpg");
        writeByPerson(project, two, "doors");
        ImageQuery withoutCaption = new ImageQuery(ImageFilter.NO_CAPTION, "");

        assertThat(List.of(one, two, ten))
                .extracting(image -> images.indexOf(project.id(), ImageQuery.ALL, image))
                .containsExactly(0, 1, 2);
        assertThat(images.indexOf(project.id(), withoutCaption, ten)).isEqualTo(1);
        assertThat(images.indexOf(project.id(), withoutCaption, two)).isEqualTo(1);
        assertThat(images.indexOf(project.id(), ImageQuery.ALL, ImageId.random()))
                .isZero();
    }

    @Test
    void imagesOfTheSameName_haveAStableOrder() {
        Project project = newProject();
        List<ImageId> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(add(project, picture("same.jpg", "bytes " + i)).id());
        }
        ids.sort((a, b) -> a.value().compareTo(b.value()));

        assertThat(images.list(project.id())).extracting(Image::id).containsExactlyElementsOf(ids);
        assertThat(ids)
                .extracting(image -> images.indexOf(project.id(), ImageQuery.ALL, image))
                .containsExactly(0, 1, 2, 3, 4);
    }
}
