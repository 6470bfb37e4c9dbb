package dev.captioneer.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.captioneer.kernel.ImageId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class CaptionsTest extends StoreTest {

    private static final int WRITERS = 100;
    private static final TriggerWord OTHER = new TriggerWord("tud_aula");

    @Test
    void everyWrite_addsAVersion_newestFirst() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");

        writeByCaptioner(project, image, "glass doors");
        writeByPerson(project, image, "  glass \n doors, stairs ");

        assertThat(captions.history(image)).extracting(Caption::version).containsExactly(2, 1);
        assertThat(captions.history(image))
                .extracting(Caption::text)
                .containsExactly("glass doors, stairs", "glass doors");
        assertThat(captions.history(image)).extracting(Caption::author).containsExactly(Author.PERSON, Author.MODEL);
        assertThat(read(project, image).status()).isEqualTo(ImageStatus.EDITED);
    }

    @Test
    void history_saysHowACaptionWasMade_withTheWholePrompt() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        writeByCaptioner(project, image, "glass doors");
        writeByPerson(project, image, "doors");

        assertThat(captions.history(image).getLast().provenance()).contains(PROVENANCE);
        assertThat(captions.history(image).getFirst().provenance()).isEmpty();
        assertThat(read(project, add(project, "b.jpg")).caption()).isEmpty();
    }

    @Test
    void writerWhoSawAnOlderVersion_getsTheNewerOneAndChangesNothing() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        Caption first = writeByPerson(project, image, "doors");
        Caption second = writeByPerson(project, image, "windows");

        CaptionWrite late = captions.writeByPerson(project.id(), image, "stairs", first.version());

        assertThat(late).isInstanceOfSatisfying(CaptionWrite.Conflict.class, conflict -> assertThat(
                        conflict.current().version())
                .isEqualTo(second.version()));
        assertThat(read(project, image).captionText()).isEqualTo("windows");
    }

    @Test
    void captionerThatWasAskedBeforeAPersonWrote_neverWins() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        writeByPerson(project, image, "my words");

        assertThat(captions.writeByCaptioner(project.id(), image, "its words", 0, PROVENANCE))
                .isInstanceOf(CaptionWrite.Conflict.class);
        assertThat(read(project, image).captionText()).isEqualTo("my words");
        assertThat(captions.history(image)).hasSize(1);
    }

    @Test
    void sameWordsOfAPerson_changeNothing_evenLate() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        writeByCaptioner(project, image, "doors");

        assertThat(captions.writeByPerson(project.id(), image, " doors ", 0))
                .isInstanceOf(CaptionWrite.Unchanged.class);
        assertThat(read(project, image).status()).isEqualTo(ImageStatus.CAPTIONED);
        assertThat(captions.history(image)).hasSize(1);
    }

    @Test
    void emptyTextForAnImageWithoutCaption_isNoVersion() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");

        assertThat(captions.writeByPerson(project.id(), image, " \n ", 0)).isInstanceOf(CaptionWrite.Unchanged.class);
        assertThat(captions.history(image)).isEmpty();
    }

    @Test
    void imageThatIsGoneOrForeign_isSaidToBeGone() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        images.delete(project.id(), List.of(image));

        assertThat(captions.writeByPerson(project.id(), image, "doors", 0)).isInstanceOf(CaptionWrite.ImageGone.class);
        assertThat(captions.writeByPerson(project.id(), ImageId.random(), "doors", 0))
                .isInstanceOf(CaptionWrite.ImageGone.class);
        assertThat(captions.writeByPerson(newProject().id(), add(project, "b.jpg"), "doors", 0))
                .isInstanceOf(CaptionWrite.ImageGone.class);
    }

    @Test
    void tooLongText_isRefused_theLongestIsKept() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");

        assertThat(writeByPerson(project, image, "x".repeat(Caption.LONGEST)).text())
                .hasSize(Caption.LONGEST);
        assertThatThrownBy(() -> captions.writeByPerson(project.id(), image, "x".repeat(Caption.LONGEST + 1), 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void restoredVersion_isAddedAgainAsItsAuthorWroteIt() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        writeByCaptioner(project, image, "doors");
        writeByPerson(project, image, "windows");
        Caption first = captions.history(image).getLast();

        Caption restored = written(captions.restore(project.id(), image, first, 2));

        assertThat(restored.version()).isEqualTo(3);
        assertThat(captions.history(image).getFirst().text()).isEqualTo("doors");
        assertThat(captions.history(image).getFirst().author()).isEqualTo(Author.MODEL);
        assertThat(captions.history(image).getFirst().provenance()).contains(PROVENANCE);
        assertThat(read(project, image).status()).isEqualTo(ImageStatus.CAPTIONED);
    }

    @Test
    void newCaption_endsTheTroubleOfAnImage() {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");
        fail(project, image, ImageStatus.FAILED);

        writeByPerson(project, image, "doors");

        assertThat(read(project, image).status()).isEqualTo(ImageStatus.EDITED);
        assertThat(read(project, image).trouble()).isEmpty();
    }

    @Test
    void renamedTrigger_leavesNoOldOneBehind_andWhoWroteStays() {
        Project project = newProject();
        ImageId captioned = add(project, "1.jpg");
        ImageId edited = add(project, "2.jpg");
        ImageId without = add(project, "3.jpg");
        ImageId similar = add(project, "4.jpg");
        writeByCaptioner(project, captioned, "photo of ide_main_hall entrance");
        writeByPerson(project, edited, "ide_main_hall, stairs");
        writeByPerson(project, similar, "ide_main_hall_2, IDE_MAIN_HALL");

        assertThat(captions.renameTrigger(project.id(), TRIGGER, OTHER)).isEqualTo(2);

        assertThat(images.list(project.id()))
                .extracting(Image::captionText)
                .containsExactly(
                        "photo of tud_aula entrance", "tud_aula, stairs", "", "ide_main_hall_2, IDE_MAIN_HALL");
        assertThat(captions.history(captioned)).extracting(Caption::version).containsExactly(2, 1);
        assertThat(captions.history(captioned).getFirst().provenance()).contains(PROVENANCE);
        assertThat(captions.history(edited).getFirst().author()).isEqualTo(Author.PERSON);
        assertThat(captions.history(without)).isEmpty();
        assertThat(captions.renameTrigger(project.id(), TRIGGER, OTHER)).isZero();
    }

    @Test
    void renamedTrigger_keepsWhatHappenedToTheImageLast_andOtherProjects() {
        Project project = newProject();
        Project other = newProject();
        ImageId failed = add(project, "1.jpg");
        writeByCaptioner(project, failed, "ide_main_hall");
        fail(project, failed, ImageStatus.FAILED);
        ImageId foreign = add(other, "1.jpg");
        writeByPerson(other, foreign, "ide_main_hall");

        captions.renameTrigger(project.id(), TRIGGER, OTHER);

        assertThat(read(project, failed).captionText()).isEqualTo("tud_aula");
        assertThat(read(project, failed).status()).isEqualTo(ImageStatus.FAILED);
        assertThat(read(project, failed).trouble()).isPresent();
        assertThat(read(other, foreign).captionText()).isEqualTo("ide_main_hall");
    }

    @Test
    void renamedTrigger_thatWouldMakeACaptionTooLong_leavesThatCaption() {
        Project project = newProject();
        ImageId image = add(project, "1.jpg");
        String longest = "ab " + "x".repeat(Caption.LONGEST - 3);
        writeByPerson(project, image, longest);

        assertThat(captions.renameTrigger(project.id(), new TriggerWord("ab"), OTHER))
                .isZero();
        assertThat(read(project, image).captionText()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hundredWritersOfAHundredImages_areAllAnsweredAndNothingIsLost(boolean virtual) throws Exception {
        Project project = newProject();
        List<ImageId> ids = IntStream.range(0, WRITERS)
                .mapToObj(i -> add(project, i + ".jpg"))
                .toList();

        List<CaptionWrite> answers = writeAtOnce(virtual, project, ids);

        assertThat(answers).hasSize(WRITERS).allSatisfy(answer -> assertThat(answer)
                .isInstanceOf(CaptionWrite.Written.class));
        assertThat(images.list(project.id()))
                .extracting(Image::captionText)
                .containsExactlyElementsOf(
                        IntStream.range(0, WRITERS).mapToObj(i -> "text " + i).toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hundredWritersOfOneImage_areAllAnswered_oneIsWrittenAndTheOthersSeeIt(boolean virtual) throws Exception {
        Project project = newProject();
        ImageId image = add(project, "a.jpg");

        List<CaptionWrite> answers = writeAtOnce(
                virtual,
                project,
                IntStream.range(0, WRITERS).mapToObj(i -> image).toList());

        assertThat(answers).filteredOn(CaptionWrite.Written.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(CaptionWrite.Conflict.class::isInstance).hasSize(WRITERS - 1);
        assertThat(captions.history(image)).hasSize(1);
    }

    private List<CaptionWrite> writeAtOnce(boolean virtual, Project project, List<ImageId> ids) throws Exception {
        ThreadFactory threads =
                virtual ? Thread.ofVirtual().factory() : Thread.ofPlatform().factory();
        CountDownLatch start = new CountDownLatch(1);
        List<Future<CaptionWrite>> answers = new ArrayList<>();
        try (ExecutorService writers = Executors.newThreadPerTaskExecutor(threads)) {
            for (int i = 0; i < ids.size(); i++) {
                ImageId image = ids.get(i);
                String text = "text " + i;
                answers.add(writers.submit(() -> {
                    start.await();
                    return captions.writeByPerson(project.id(), image, text, 0);
                }));
            }
            start.countDown();
        }
        List<CaptionWrite> outcomes = new ArrayList<>();
        for (Future<CaptionWrite> answer : answers) {
            outcomes.add(answer.get());
        }
        return outcomes;
    }
}
