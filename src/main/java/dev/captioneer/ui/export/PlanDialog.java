package dev.captioneer.ui.export;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.captioneer.export.ExportPlan;
import dev.captioneer.project.Project;
import dev.captioneer.ui.ErrorNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A dialog about the plan of an export, which is read while the dialog is open already. */
abstract class PlanDialog extends Dialog {

    private static final Logger log = LoggerFactory.getLogger(PlanDialog.class);

    private static final String BUG = "UNKNOWN";

    private final ExportServices services;
    private final Project project;
    private final Div content = new Div();

    PlanDialog(ExportServices services, Project project, String title) {
        this.services = services;
        this.project = project;
        setHeaderTitle(title);
        setDraggable(false);
        content.addClassName("plan-content");
        Paragraph reading = new Paragraph(getTranslation("plan.reading"));
        reading.getElement().setAttribute("role", "status");
        content.add(reading);
        add(content);
        getFooter().add(new Button(getTranslation("plan.close"), click -> close()));
    }

    @Override
    protected void onAttach(AttachEvent attachEvent) {
        super.onAttach(attachEvent);
        if (attachEvent.isInitialAttach()) {
            services.plans().read(attachEvent.getUI(), project, this::show, this::fail);
        }
    }

    /** Builds what the dialog says. */
    abstract Component create(ExportPlan plan);

    final ExportServices services() {
        return services;
    }

    private void show(ExportPlan plan) {
        content.removeAll();
        content.add(create(plan));
    }

    private void fail(Throwable error) {
        log.error("The export of project {} could not be planned", project.id(), error);
        close();
        ErrorNotification.show(services.texts(), BUG);
    }
}
