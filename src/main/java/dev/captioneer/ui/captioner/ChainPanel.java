package dev.captioneer.ui.captioner;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.Captioners;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.CaptionerChain;
import dev.captioneer.project.ChainLink;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Who is asked first, and who stands in where that one cannot. */
final class ChainPanel extends Div {

    private final CaptionerServices services;
    private final WorkspaceId workspace;
    private final Div rows = new Div();
    private final Paragraph meaning = new Paragraph();
    private final Button more;
    private final List<ChainRow> chain = new ArrayList<>();
    private Consumer<Boolean> asksGemini = _ -> {};

    ChainPanel(CaptionerServices services, WorkspaceId workspace, CaptionerChain before) {
        this.services = services;
        this.workspace = workspace;
        addClassName("chain-panel");
        rows.addClassName("chain-rows");
        meaning.addClassName("quiet");
        more = new Button(getTranslation("chain.more"), VaadinIcon.PLUS.create(), click -> addStandIn());
        more.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        add(rows, more, meaning);
        if (before.isAutomatic()) {
            addRow(Optional.empty());
        }
        before.links().forEach(link -> addRow(Optional.of(link)));
        refresh();
    }

    /** Somebody added or removed a server: the choices are read again, what is chosen stays where it can. */
    void reload() {
        List<Captioner> offered = services.captioners().of(workspace);
        List.copyOf(chain).forEach(row -> row.offer(offered));
        refresh();
    }

    /** @param listener hears now, and whenever it changes, whether Gemini may be asked */
    void onChange(Consumer<Boolean> listener) {
        asksGemini = listener;
        refresh();
    }

    /** Nobody stands in for a choice that is left to us. A captioner that was chosen twice counts where it comes first. */
    CaptionerChain value() {
        if (chain.stream().findFirst().flatMap(ChainRow::value).isEmpty()) {
            return CaptionerChain.AUTOMATIC;
        }
        Map<String, ChainLink> links = new LinkedHashMap<>();
        chain.stream().flatMap(row -> row.value().stream()).forEach(link -> links.putIfAbsent(link.captioner(), link));
        return new CaptionerChain(List.copyOf(links.values()));
    }

    private void addStandIn() {
        List<String> taken = value().links().stream().map(ChainLink::captioner).toList();
        services.captioners().of(workspace).stream()
                .map(Captioner::id)
                .filter(id -> !taken.contains(id))
                .findFirst()
                .ifPresent(id -> addRow(Optional.of(ChainLink.of(id))));
        refresh();
    }

    private void addRow(Optional<ChainLink> link) {
        ChainRow row = new ChainRow(services, workspace, chain.isEmpty(), link, this::refresh);
        row.onRemove(() -> {
            chain.remove(row);
            rows.remove(row);
            refresh();
        });
        chain.add(row);
        rows.add(row);
    }

    private void refresh() {
        CaptionerChain now = value();
        List<Captioner> offered = services.captioners().of(workspace);
        more.setVisible(!now.isAutomatic() && now.links().size() < offered.size());
        if (now.isAutomatic()) {
            chain.stream().skip(1).toList().forEach(row -> {
                chain.remove(row);
                rows.remove(row);
            });
        }
        meaning.setText(getTranslation(now.isAutomatic() ? "chain.automatic.help" : "chain.help"));
        asksGemini.accept(now.isAutomatic()
                || now.links().stream().anyMatch(link -> link.captioner().equals(Captioners.GEMINI)));
    }
}
