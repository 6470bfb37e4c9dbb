package dev.captioneer.ui.projects;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import dev.captioneer.intake.SampleCredit;
import dev.captioneer.intake.SamplePhotos;

/** Who made the sample photos, under which licences, and what we changed. */
@Route("credits")
public final class CreditsView extends Div implements HasDynamicTitle {

    CreditsView(SamplePhotos samples) {
        addClassName("text-page");
        UnorderedList list = new UnorderedList();
        list.addClassName("credits");
        samples.credits().forEach(credit -> list.add(createItem(credit)));
        add(
                new PageHeader(),
                new Main(
                        new H1(getTranslation("credits.title")), new Paragraph(getTranslation("credits.intro")), list));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credits.title");
    }

    private ListItem createItem(SampleCredit credit) {
        Span title = new Span(credit.title());
        title.addClassName("credit-title");
        Span changed = new Span(getTranslation("credits.changed"));
        changed.addClassName("quiet");
        return new ListItem(
                title,
                new Span(getTranslation("credits.by", credit.author())),
                new Anchor(credit.licenceUrl(), credit.licence()),
                changed);
    }
}
