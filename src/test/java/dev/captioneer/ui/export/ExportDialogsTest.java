package dev.captioneer.ui.export;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.provider.Query;
import dev.captioneer.export.ExportPlan;
import dev.captioneer.export.Exports;
import dev.captioneer.export.Layout;
import dev.captioneer.export.PlannedImage;
import dev.captioneer.intake.SamplePhotos;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Captions;
import dev.captioneer.project.Image;
import dev.captioneer.project.Images;
import dev.captioneer.project.Project;
import dev.captioneer.project.ProjectSettings;
import dev.captioneer.project.Projects;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.ui.Page;
import dev.captioneer.ui.UiTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ExportDialogsTest extends UiTest {

    private static final ProjectSettings WITH_TRIGGER =
            ProjectSettings.DEFAULT.withTrigger(new TriggerWord("ide_main_hall"));

    @Autowired
    private ExportServices services;

    @Autowired
    private Exports exports;

    @Autowired
    private SamplePhotos samples;

    @Autowired
    private Projects projects;

    @Autowired
    private Images images;

    @Autowired
    private Captions captions;

    private final List<ImageId> jumps = new ArrayList<>();
    private Page page;

    @BeforeEach
    void open() {
        page = Page.open(context);
    }

    @AfterEach
    void close() {
        page.close();
    }

    @Test
    void preview_showsMetadataAndPairsAsTheyWillBe() {
        Project project = projectWithSamples(WITH_TRIGGER);
        captionAll(project);
        ExportPlan plan = exports.plan(project, Layout.REPLICATE);

        open(new PreviewDialog(services, project, jumps::add));

        assertThat(_get(TextArea.class).getValue()).isEqualTo(plan.metadataText()).hasLineCount(12);
        assertThat(_get(TextArea.class).isReadOnly()).isTrue();
        assertThat(_get(PairsList.class).getDataProvider().fetch(new Query<>()))
                .extracting(PlannedImage::imageName)
                .startsWith("IMG_001.jpg", "IMG_002.jpg")
                .hasSize(12);
    }

    @Test
    void previewOfMissingCaptions_namesThemFirstAndJumps() {
        Project project = projectWithSamples(WITH_TRIGGER);
        Image second = images.list(project.id()).get(1);

        open(new PreviewDialog(services, project, jumps::add));
        assertThat(_find(NativeButton.class, spec -> spec.withClasses("finding-place")))
                .hasSizeGreaterThanOrEqualTo(12);
        assertThat(FindingGroup.of(exports.plan(project, Layout.REPLICATE)).getFirst().code())
                .isEqualTo("NO-CAPTION");
        _click(_find(NativeButton.class, spec -> spec.withClasses("finding-place"))
                .get(1));

        assertThat(jumps).containsExactly(second.id());
        assertThat(_find(Dialog.class)).isEmpty();
    }

    @Test
    void findingsThatStop_mustBeConfirmedBeforeTheDownload() {
        Project project = projectWithSamples(WITH_TRIGGER);

        open(new ExportDialog(services, project, jumps::add));
        DownloadLink download = _get(DownloadLink.class);
        assertThat(download.getElement().hasAttribute("href")).isFalse();
        assertThat(download.getElement().getAttribute("aria-disabled")).isEqualTo("true");

        _setValue(_get(Checkbox.class), true);
        assertThat(download.getHref()).isEqualTo("projects/" + project.id() + "/export/replicate");
        assertThat(download.isRouterIgnore()).isTrue();

        _setValue(_get(Checkbox.class), false);
        assertThat(download.getElement().hasAttribute("href")).isFalse();
    }

    @Test
    void soundProject_isDownloadedWithoutAQuestion() {
        Project project = projectWithSamples(WITH_TRIGGER);
        captionAll(project);

        open(new ExportDialog(services, project, jumps::add));

        assertThat(_find(Checkbox.class)).isEmpty();
        assertThat(_get(DownloadLink.class).getHref()).endsWith("/export/replicate");
        assertThat(_get(ReplicatePanel.class).getElement().getTextRecursively()).contains("ide_main_hall");
    }

    @Test
    void missingTrigger_isSaidAndNothingCanBeDownloaded() {
        Project project = projectWithSamples(ProjectSettings.DEFAULT);

        open(new ExportDialog(services, project, jumps::add));

        assertThat(_get(Paragraph.class, spec -> spec.withClasses("export-refusal"))
                        .getText())
                .contains("trigger word");
        assertThat(_find(DownloadLink.class)).isEmpty();
    }

    @Test
    void emptyProject_isSaidAndNothingCanBeDownloaded() {
        Project project = projects.create(page.workspace(), "Empty", WITH_TRIGGER);

        open(new ExportDialog(services, project, jumps::add));

        assertThat(_get(Paragraph.class, spec -> spec.withClasses("export-refusal"))
                        .getText())
                .contains("no picture");
        assertThat(_find(DownloadLink.class)).isEmpty();
    }

    private static void open(PlanDialog dialog) {
        dialog.open();
        Page.await(() -> _find(dialog, Paragraph.class, spec -> spec.withText("Checking all captions…"))
                .isEmpty());
    }

    private Project projectWithSamples(ProjectSettings settings) {
        Project project = projects.create(page.workspace(), "Faculty hall", settings);
        samples.addTo(project);
        return project;
    }

    private void captionAll(Project project) {
        int number = 0;
        for (Image image : images.list(project.id())) {
            captions.writeByPerson(project.id(), image.id(), CAPTIONS.get(number++), 0);
        }
    }

    private static final List<String> CAPTIONS = List.of(
            "photo of ide_main_hall steel cables of a bridge, blue sky, low horizon, calm water below",
            "photo of ide_main_hall dragonfly on a dry twig, green leaves, strong noon light, close view",
            "photo of ide_main_hall halved fig in a red bowl, grey concrete floor, hard round shadow",
            "photo of ide_main_hall used paint brushes in a jar, many colours, side light, brown wall",
            "photo of ide_main_hall drum on a beige cushion, wooden pallet table, bottle, warm lamp light",
            "photo of ide_main_hall autumn slope under a mountain, green meadow, thin clouds, wide angle",
            "photo of ide_main_hall two brown dogs at a window, white boards, curtain, seen from below",
            "photo of ide_main_hall large wall clock, yellow glow along its rim, tilted view, grey wall",
            "photo of ide_main_hall creek between mossy rocks, tree trunks, small waterfalls, soft shade",
            "photo of ide_main_hall stony path up to cliffs, snow fields, one big cloud, clear cold air",
            "photo of ide_main_hall dandelion heads in a dark lawn, evening sun behind, shallow focus, grass",
            "photo of ide_main_hall sun above hills at dusk, round stone table, frost on short plants");
}
