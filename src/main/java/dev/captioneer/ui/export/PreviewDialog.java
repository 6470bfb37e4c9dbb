package dev.captioneer.ui.export;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import dev.captioneer.export.ExportPlan;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Project;
import dev.captioneer.ui.CopyButton;
import java.util.List;
import java.util.function.Consumer;

/** What the training zip will contain, with what would stop a good training first. */
public final class PreviewDialog extends PlanDialog {

    private static final String METADATA_NAME = "metadata.txt";

    private final Consumer<ImageId> jump;

    /** @param jump opens an image in the studio; the dialog closes itself before */
    public PreviewDialog(ExportServices services, Project project, Consumer<ImageId> jump) {
        super(services, project, "");
        setHeaderTitle(getTranslation("preview.title"));
        this.jump = jump;
        addClassName("preview-dialog");
    }

    @Override
    Component create(ExportPlan plan) {
        Div preview = new Div();
        preview.addClassName("preview");
        if (plan.images().isEmpty()) {
            preview.add(new Paragraph(getTranslation("preview.empty")));
            return preview;
        }
        Div files = new Div(createMetadata(plan), createPairs(plan));
        files.addClassName("preview-files");
        preview.add(createFindings(plan), files);
        return preview;
    }

    private Section createFindings(ExportPlan plan) {
        List<FindingGroup> groups = FindingGroup.of(plan);
        Section section = new Section(new H3(getTranslation("preview.findings")));
        section.add(
                groups.isEmpty()
                        ? new Paragraph(getTranslation("preview.no-findings"))
                        : new FindingsPanel(groups, this::jumpTo));
        return section;
    }

    private Section createMetadata(ExportPlan plan) {
        String text = plan.metadataText();
        TextArea metadata = new TextArea();
        metadata.setValue(text);
        metadata.setReadOnly(true);
        metadata.setAriaLabel(getTranslation("preview.metadata.label"));
        metadata.addClassNames("metadata", "mono");
        Div head = new Div(new H3(METADATA_NAME), new CopyButton(getTranslation("copy.action"), text));
        head.addClassName("preview-head");
        Paragraph rule = new Paragraph(getTranslation("preview.metadata.rule"));
        rule.addClassName("quiet");
        return new Section(head, rule, metadata);
    }

    private Section createPairs(ExportPlan plan) {
        H3 title = new H3(getTranslation("preview.pairs", plan.images().size()));
        return new Section(title, new PairsList(services().thumbnails(), plan, this::jumpTo));
    }

    private void jumpTo(ImageId image) {
        close();
        jump.accept(image);
    }
}
