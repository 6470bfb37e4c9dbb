package dev.captioneer.ui.studio;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.UploadButton;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.signals.Signal;
import dev.captioneer.settings.CaptioneerProperties.Limits;
import dev.captioneer.ui.projects.CreditsView;

/** A project without pictures: the place to drop them, or to try it with ours. */
final class EmptyStage extends Div {

    EmptyStage(StudioModel model, PhotoUpload upload, Limits limits, Runnable addSamples) {
        addClassName("empty-stage");
        UploadButton choose = upload.createButton(getTranslation("empty.choose"));
        choose.addThemeVariants(ButtonVariant.PRIMARY);
        Button samples = new Button(getTranslation("empty.samples"), click -> addSamples.run());
        samples.setDisableOnClick(true);
        RouterLink credits = new RouterLink(getTranslation("empty.credits"), CreditsView.class);
        credits.addClassName("quiet-link");
        Div buttons = new Div(choose, samples);
        buttons.addClassName("empty-buttons");
        Paragraph rule = new Paragraph(
                getTranslation("empty.rule", limits.maxFileSizeMb(), limits.maxImages(), limits.maxTotalUploadMb()));
        rule.addClassName("quiet");
        add(
                VaadinIcon.PICTURE.create(),
                new H2(getTranslation("empty.title")),
                new Paragraph(getTranslation("empty.text")),
                buttons,
                rule,
                credits);
        Signal.effect(this, () -> {
            boolean empty = model.counts().get().total() == 0;
            setVisible(empty);
            samples.setEnabled(empty);
        });
    }
}
