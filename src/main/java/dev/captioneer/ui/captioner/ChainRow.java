package dev.captioneer.ui.captioner;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import dev.captioneer.captioning.Captioner;
import dev.captioneer.captioning.ModelHint;
import dev.captioneer.captioning.ModelList;
import dev.captioneer.kernel.Secret;
import dev.captioneer.kernel.WorkspaceId;
import dev.captioneer.project.ChainLink;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One captioner of the chain, and which of its models. */
final class ChainRow extends Div {

    /** Stands for "choose for me". */
    private static final String AUTOMATIC = "";

    private final CaptionerServices services;
    private final WorkspaceId workspace;
    private final boolean first;
    private final Runnable changed;
    private final Select<String> captioner = new Select<>();
    private final ComboBox<String> model = new ComboBox<>();
    private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
    private List<Captioner> offered = List.of();
    private Optional<Captioner> listed = Optional.empty();
    private boolean offering;

    /**
     * @param first the one who is asked first can be chosen automatically, and not be removed
     * @param changed runs after each choice
     */
    ChainRow(
            CaptionerServices services,
            WorkspaceId workspace,
            boolean first,
            Optional<ChainLink> link,
            Runnable changed) {
        this.services = services;
        this.workspace = workspace;
        this.first = first;
        this.changed = changed;
        addClassName("chain-row");
        configureCaptioner();
        configureModel();
        remove.setAriaLabel(getTranslation("chain.remove"));
        remove.setTooltipText(getTranslation("chain.remove"));
        remove.addThemeVariants(ButtonVariant.TERTIARY);
        remove.setVisible(!first);
        add(captioner, model, remove);
        offer(services.captioners().of(workspace));
        captioner.setValue(link.map(ChainLink::captioner)
                .filter(id -> find(id).isPresent())
                .orElseGet(this::fallback));
        link.flatMap(ChainLink::model).ifPresent(this::choose);
    }

    void onRemove(Runnable removed) {
        remove.addClickListener(click -> removed.run());
    }

    /** What is chosen stays, as long as it is offered: new items would clear it. */
    void offer(List<Captioner> captioners) {
        Optional<String> chosen = Optional.ofNullable(captioner.getValue());
        offered = captioners;
        offering = true;
        captioner.setItems(
                Stream.concat(first ? Stream.of(AUTOMATIC) : Stream.of(), ids()).toList());
        chosen.filter(this::isOffered).ifPresent(captioner::setValue);
        offering = false;
        if (chosen.filter(id -> !isOffered(id)).isPresent()) {
            captioner.setValue(fallback());
            showOther();
        }
    }

    private boolean isOffered(String id) {
        return id.equals(AUTOMATIC) && first || find(id).isPresent();
    }

    private String fallback() {
        return first ? AUTOMATIC : offered.getFirst().id();
    }

    private void showOther() {
        model.clear();
        showModels();
    }

    /** Empty for "choose for me". */
    Optional<ChainLink> value() {
        return find(captioner.getValue())
                .map(chosen -> new ChainLink(chosen.id(), Optional.ofNullable(model.getValue())));
    }

    private void configureCaptioner() {
        captioner.setLabel(getTranslation(first ? "chain.first" : "chain.else"));
        captioner.setItemLabelGenerator(this::name);
        captioner.addValueChangeListener(event -> {
            if (!offering) {
                showOther();
                changed.run();
            }
        });
    }

    private void configureModel() {
        model.setLabel(getTranslation("chain.model"));
        model.setAllowCustomValue(true);
        model.addCustomValueSetListener(event -> choose(event.getDetail().strip()));
        model.setClearButtonVisible(true);
        model.addValueChangeListener(event -> showPrice());
        model.getElement().addEventListener("opened-changed", event -> listModels());
    }

    private String name(String id) {
        return find(id).map(this::name).orElse(getTranslation("chain.automatic"));
    }

    private String name(Captioner captioner) {
        boolean keyMissing =
                captioner.needsKey() && services.keys().source(workspace).isEmpty();
        return keyMissing
                ? getTranslation("chain.needs-key", captioner.name())
                : captioner
                        .unavailable()
                        .map(code -> getTranslation("chain.unavailable", captioner.name()))
                        .orElse(captioner.name());
    }

    private void choose(String name) {
        if (!name.isEmpty()) {
            offerModels(List.of(name));
            model.setValue(name);
        }
    }

    private void showModels() {
        Optional<Captioner> chosen = find(captioner.getValue());
        List<String> own = chosen.map(Captioner::models).orElse(List.of());
        listed = Optional.empty();
        model.setItems(own);
        model.setPlaceholder(own.stream().findFirst().orElse(""));
        model.setVisible(chosen.filter(captioner -> own.size() != 1 || captioner.needsKey())
                        .isPresent()
                || chosen.filter(captioner -> captioner.id().startsWith("server."))
                        .isPresent());
        showPrice();
    }

    /** Asks the server once, when somebody opens the list, and outside of the session lock: it may take seconds. */
    private void listModels() {
        Optional<Captioner> chosen = find(captioner.getValue());
        if (chosen.isEmpty() || listed.equals(chosen)) {
            return;
        }
        listed = chosen;
        UI ui = UI.getCurrent();
        Thread.ofVirtual().name("model-list").start(() -> {
            ModelList list = chosen.get().available(key());
            ui.access(() -> show(list));
        });
    }

    private void show(ModelList list) {
        switch (list) {
            case ModelList.Listed(var models) -> offerModels(models);
            case ModelList.Unlisted(String code, var detail) ->
                model.setHelperText(services.texts().ofCode(getLocale(), code) + " (" + code + ")");
        }
    }

    private void offerModels(List<String> models) {
        Optional<String> chosen = Optional.ofNullable(model.getValue());
        model.setItems(Stream.concat(models.stream(), chosen.stream().filter(name -> !models.contains(name)))
                .toList());
        chosen.ifPresent(model::setValue);
    }

    private void showPrice() {
        Optional<Captioner> chosen = find(captioner.getValue());
        model.setHelperText(chosen.flatMap(captioner -> asked(captioner).map(captioner::hint))
                .map(this::sentences)
                .orElse(""));
    }

    private String sentences(ModelHint hint) {
        Optional<String> price =
                hint.price().map(known -> getTranslation("chain.price", known.input(), known.output()));
        Optional<String> free = hint.freeRequestsPerDay()
                .map(day -> getTranslation(
                        "chain.free", hint.freeRequestsPerMinute().orElse(0), day));
        return Stream.of(price, free).flatMap(Optional::stream).collect(Collectors.joining(" "));
    }

    private Optional<String> asked(Captioner captioner) {
        return Optional.ofNullable(model.getValue())
                .or(() -> captioner.models().stream().findFirst());
    }

    private Optional<Secret> key() {
        return services.keys().source(workspace).flatMap(source -> services.keys()
                .key(workspace, source));
    }

    private Stream<String> ids() {
        return offered.stream().map(Captioner::id);
    }

    private Optional<Captioner> find(String id) {
        return offered.stream().filter(captioner -> captioner.id().equals(id)).findFirst();
    }
}
