package dev.captioneer.ui.export;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.captioneer.export.ExportPlan;
import dev.captioneer.kernel.ImageId;
import dev.captioneer.project.Image;
import dev.captioneer.project.Project;
import dev.captioneer.project.TriggerWord;
import dev.captioneer.review.Severity;
import java.util.List;
import java.util.function.Consumer;

/** What will be downloaded, what would stop a good training, the download, and what to type at the trainer. */
public final class ExportDialog extends PlanDialog {

    private static final int NAMED = 20;

    private final Consumer<ImageId> jump;

    /** @param jump opens an image in the studio; the dialog closes itself before */
    public ExportDialog(ExportServices services, Project project, Consumer<ImageId> jump) {
        super(services, project, "");
        setHeaderTitle(getTranslation("export.title"));
        this.jump = jump;
        addClassName("export-dialog");
    }

    @Override
    Component create(ExportPlan plan) {
        Div export = new Div();
        export.addClassName("export");
        if (plan.images().isEmpty() && plan.missing().isEmpty()) {
            export.add(createRefusal("EXPORT-EMPTY"));
        } else if (plan.project().settings().trigger().isEmpty()) {
            export.add(createRefusal("EXPORT-NO-TRIGGER"));
        } else {
            addExport(export, plan, plan.project().settings().trigger().get());
        }
        return export;
    }

    private void addExport(Div export, ExportPlan plan, TriggerWord trigger) {
        DownloadLink download =
                new DownloadLink(services().exports().url(plan.project().id(), plan.layout()), plan.fileName());
        export.add(createSummary(plan));
        if (!plan.missing().isEmpty()) {
            export.add(createMissing(plan.missing()));
        }
        if (plan.stops() > 0) {
            export.add(createStops(plan), createConfirmation(plan, download));
        }
        download.allow(plan.stops() == 0);
        export.add(download, new ReplicatePanel(trigger));
    }

    private Paragraph createRefusal(String code) {
        Paragraph refusal = new Paragraph(services().texts().ofCode(getLocale(), code));
        refusal.addClassName("export-refusal");
        refusal.getElement().setAttribute("role", "alert");
        return refusal;
    }

    private Div createSummary(ExportPlan plan) {
        Span name = new Span(plan.fileName());
        name.addClassNames("export-name", "mono");
        Div summary = new Div(
                name, new Span(getTranslation("export.summary", plan.images().size())));
        summary.addClassName("export-summary");
        return summary;
    }

    private Div createMissing(List<Image> missing) {
        UnorderedList names = new UnorderedList();
        missing.stream().limit(NAMED).forEach(image -> names.add(new ListItem(image.fileName())));
        if (missing.size() > NAMED) {
            names.add(new ListItem(getTranslation("export.missing.more", missing.size() - NAMED)));
        }
        Div panel = new Div(new Paragraph(getTranslation("export.missing", missing.size())), names);
        panel.addClassNames("export-missing", "warn");
        return panel;
    }

    private FindingsPanel createStops(ExportPlan plan) {
        List<FindingGroup> stops = FindingGroup.of(plan).stream()
                .filter(group -> group.severity() == Severity.STOPS)
                .toList();
        return new FindingsPanel(stops, image -> {
            close();
            jump.accept(image);
        });
    }

    private Checkbox createConfirmation(ExportPlan plan, DownloadLink download) {
        Checkbox confirmed = new Checkbox(getTranslation("export.confirm", plan.stops()));
        confirmed.addClassName("export-confirm");
        confirmed.addValueChangeListener(change -> download.allow(change.getValue()));
        return confirmed;
    }
}
