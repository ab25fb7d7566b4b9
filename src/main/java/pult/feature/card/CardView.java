package pult.feature.card;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.Appeal;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Obstacle;
import pult.domain.search.TextMarks;
import pult.feature.CitizenText;
import pult.ui.control.Buttons;
import pult.ui.control.Chip;
import pult.ui.control.EmptyState;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.Menus;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The look of the card.
final class CardView {
    private enum Tab {
        CARD,
        HISTORY,
        ANSWERS
    }

    /// Commands the card shows while they can be done.
    record Commands(
            Command take,
            Command release,
            Command renew,
            Command copyNumber,
            Command copyAll,
            Command copyLink,
            Command approve,
            Command giveBack,
            Command earlier) {}

    private static final double HINT_WIDTH = 420;

    private final CardViewModel model;
    private final CardWords words;
    private final CardParts parts;
    private final CardClocks clocks;
    private final Commands commands;
    private final StackPane node = new StackPane();
    private final ObjectProperty<Tab> tab = new SimpleObjectProperty<>(Tab.CARD);
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final ScrollPane scroll = new ScrollPane();
    private final StackPane files = new StackPane();
    private final StepsPane steps;
    private final StackPane related = new StackPane();
    private final StackPane stopped = new StackPane();

    CardView(CardViewModel model, CardWords words, Commands commands, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.parts = new CardParts(words);
        this.clocks = new CardClocks(words);
        this.commands = commands;
        this.steps =
                new StepsPane(
                        model,
                        words,
                        new DecisionPane(
                                words,
                                parts,
                                model.steps(),
                                commands.approve(),
                                commands.giveBack()),
                        subscriptions,
                        node::requestFocus);
        node.getStyleClass().addAll("pane", "card");
        node.getStylesheets().add(Themes.sheet("card.css"));
        node.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        node.setMinWidth(300);
        node.setPrefWidth(424);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        // The pane keeps a picture of what it shows. It is put into the scene anew with each change
        // of the card, and would then show the tab of before.
        scroll.skinProperty()
                .subscribe(skin -> scroll.lookupAll(".viewport").forEach(v -> v.setCache(false)));
        files.setManaged(false);
        related.setManaged(false);
        stopped.setManaged(false);
        subscriptions.onAny(this::show, model.shownProperty(), model.stateProperty());
        subscriptions.on(tab, chosen -> show());
        show();
    }

    Region node() {
        return node;
    }

    /// Says why the answer is due when it is, from the keyboard.
    void explain() {
        tab.set(Tab.CARD);
        clocks.explainFirst();
    }

    void history() {
        tab.set(Tab.HISTORY);
    }

    /// @param strip files of the appeal, made by another feature
    void files(Region strip) {
        files.getChildren().setAll(strip);
        files.managedProperty().bind(strip.managedProperty());
    }

    /// @param strip what of the appeal did not go through, made by another feature
    void stopped(Region strip) {
        stopped.getChildren().setAll(strip);
        stopped.managedProperty().bind(strip.managedProperty());
    }

    /// @param marks the words of the search
    void marks(TextMarks marks) {
        parts.marks(marks);
        show();
    }

    /// @param pane related appeals, made by another feature
    void related(Region pane) {
        related.getChildren().setAll(pane);
        related.managedProperty().bind(pane.managedProperty());
    }

    /// Shows the first tab down to its end, where the related appeals stand.
    void showRelated() {
        tab.set(Tab.CARD);
        scroll.setVvalue(scroll.getVmax());
    }

    /// Back to the first tab and the top, for another appeal.
    void rewind() {
        clocks.hide();
        tab.set(Tab.CARD);
        scroll.setVvalue(0);
    }

    private void show() {
        steps.show();
        var shown = model.shownProperty().get();
        node.getChildren()
                .setAll(
                        switch (model.stateProperty().get()) {
                            case NOTHING ->
                                    EmptyState.of(
                                            BootstrapIcons.FILE_EARMARK_TEXT,
                                            words.own().chooseTitle(),
                                            words.own().chooseHint());
                            case GONE -> gone();
                            case APPEAL -> shown == null ? new Region() : card(shown);
                        });
    }

    /// What was written for its steps stays within reach.
    private Node gone() {
        var empty =
                EmptyState.of(
                        BootstrapIcons.FILE_EARMARK_TEXT,
                        words.own().gone(),
                        words.own().goneHint());
        VBox.setVgrow(empty, Priority.ALWAYS);
        return new VBox(steps.node(), empty);
    }

    private Node card(CardViewModel.Shown shown) {
        var appeal = shown.appeal();
        scroll.setContent(
                switch (tab.get()) {
                    case CARD -> body(shown);
                    case HISTORY -> padded(parts.history(appeal));
                    case ANSWERS -> padded(parts.answers(appeal));
                });
        var box =
                new VBox(
                        heading(appeal),
                        problem(),
                        stopped,
                        company(),
                        title(appeal),
                        repeated(shown),
                        registerRow(appeal),
                        takeRow(appeal),
                        claim(shown),
                        steps.node(),
                        tabs(appeal),
                        scroll);
        box.getStyleClass().add("pane");
        box.setMinWidth(0);
        return box;
    }

    private HBox heading(Appeal appeal) {
        var kind = Chip.plain(words.briefKind(appeal));
        kind.setMinWidth(Region.USE_PREF_SIZE);
        Hint.on(kind, words.kind(appeal));
        return PaneHeading.of(
                Labels.fixed(words.own().number(appeal.id().toString()), "t-pane"),
                new Node[] {kind},
                new Node[] {Buttons.row(Buttons.icon(commands.copyNumber())), more()});
    }

    /// What is done more seldom; what cannot be done now is not offered.
    private MenuButton more() {
        var more = new MenuButton();
        more.setGraphic(Icons.of(BootstrapIcons.THREE_DOTS));
        more.getStyleClass().addAll("quiet-menu");
        more.setAccessibleText(words.own().more());
        Hint.on(more, words.own().more());
        Runnable fill =
                () -> {
                    more.getItems().setAll(StepMenu.items(model, words));
                    if (!more.getItems().isEmpty()) {
                        more.getItems().add(new SeparatorMenuItem());
                    }
                    for (var command :
                            List.of(
                                    commands.renew(),
                                    commands.release(),
                                    commands.copyAll(),
                                    commands.copyLink())) {
                        if (command.enabled()) {
                            more.getItems().add(Menus.item(command));
                        }
                    }
                };
        fill.run();
        more.setOnShowing(event -> fill.run());
        return more;
    }

    /// What has to be done before anybody takes it; takes no room once it is registered.
    private Node registerRow(Appeal appeal) {
        if (Machine.from(appeal.state(), Event.CLAIM) != Obstacle.NOT_REGISTERED) {
            return nothing();
        }
        var steps = model.steps();
        var register = new Button(words.steps().act(Event.REGISTER));
        register.setMinWidth(Region.USE_PREF_SIZE);
        register.setOnAction(event -> {
            var offer = steps.offer(Event.REGISTER);
            if (offer != null) {
                model.begin(offer);
            }
        });
        register.visibleProperty()
                .bind(
                        steps.offersProperty()
                                .map(offers ->
                                        offers.stream()
                                                .anyMatch(offer ->
                                                        offer.event() == Event.REGISTER
                                                                && offer.possible())));
        register.managedProperty().bind(register.visibleProperty());
        var why = Labels.of("", "t-small", "c-2");
        why.textProperty()
                .bind(
                        steps.offersProperty()
                                .map(offers -> words.unregistered(steps.offer(Event.REGISTER))));
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(why, Priority.ALWAYS);
        var row = new HBox(12, register, why);
        row.getStyleClass().add("take-row");
        return row;
    }

    /// The first thing to do with an appeal that nobody works on.
    private HBox takeRow(Appeal appeal) {
        var take = Buttons.withKeys(commands.take());
        take.setMinWidth(Region.USE_PREF_SIZE);
        var why = Labels.of(words.free(appeal, model.steps().workingFor(appeal)), "t-small", "c-2");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(why, Priority.ALWAYS);
        var row = new HBox(12, take, why);
        row.getStyleClass().add("take-row");
        row.visibleProperty().bind(model.canTakeProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /// Till when the operator holds it, or how the hold was lost; takes no room where there is
    /// nothing to say.
    private Node claim(CardViewModel.Shown shown) {
        var said = words.claim(shown.appeal(), model.operator(), shown.bounds());
        if (said.isEmpty()) {
            return nothing();
        }
        var label = Labels.of(said, "t-small", "c-2");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        Hint.on(label, words.claimTerm());
        var row = new HBox(8, Icons.of(BootstrapIcons.HOURGLASS_SPLIT, 14), label);
        row.getStyleClass().add("claim");
        var renew = Buttons.withKeys(commands.renew());
        renew.setText(words.own().renewBrief());
        renew.setMinWidth(Region.USE_PREF_SIZE);
        renew.visibleProperty().bind(model.canRenewProperty());
        renew.managedProperty().bind(renew.visibleProperty());
        row.getChildren().add(renew);
        return row;
    }

    private Node problem() {
        var label = Labels.of(model.problemProperty(), "c-over", "t-small");
        label.setWrapText(true);
        var row = new HBox(8, Icons.of(BootstrapIcons.EXCLAMATION_TRIANGLE, 14), label);
        row.getStyleClass().add("problem");
        row.visibleProperty().bind(model.problemProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /// Who else is here: two answers to one appeal are prevented before they are written.
    private Node company() {
        var icon = Icons.of(BootstrapIcons.PEOPLE, 14);
        var label =
                Labels.of(
                        model.companyProperty().map(words.shared().appeals()::company),
                        "c-other",
                        "t-small");
        label.setWrapText(true);
        var row = new HBox(8, icon, label);
        row.getStyleClass().add("company");
        row.visibleProperty().bind(model.companyProperty().map(all -> !all.isEmpty()));
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /// What the citizen has written of the matter before; takes no room for a first appeal.
    private Node repeated(CardViewModel.Shown shown) {
        var earlier = shown.appeal().repeatOf();
        if (earlier == null) {
            return nothing();
        }
        var said = shown.earlier();
        var row = new HBox(8, Icons.of(BootstrapIcons.ARROW_REPEAT, 14));
        row.getStyleClass().add("repeated");
        if (said == null) {
            row.getChildren()
                    .add(Labels.of(words.own().earlierAway(earlier.toString()), "t-small", "c-2"));
            return row;
        }
        var link = new Hyperlink(words.earlier(said));
        link.getStyleClass().add("t-small");
        link.setMinWidth(0);
        link.setOnAction(event -> commands.earlier().execute());
        Hint.on(link, () -> answered(said));
        row.getChildren().addAll(Labels.fixed(words.own().repeated(), "t-small", "t-strong"), link);
        return row;
    }

    /// The answer the citizen was not content with says more than its number.
    private Tooltip answered(Appeal earlier) {
        var tooltip = new Tooltip(words.lastAnswer(earlier));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(HINT_WIDTH);
        return tooltip;
    }

    private static Region nothing() {
        var nothing = new Region();
        nothing.setManaged(false);
        return nothing;
    }

    private VBox title(Appeal appeal) {
        var essence = appeal.essence().isBlank() ? appeal.topic().name() : appeal.essence();
        var box =
                new VBox(
                        parts.marked(CitizenText.line(essence), "t-appeal"),
                        parts.marked(CitizenText.line(words.path(appeal)), "t-small", "c-2"));
        box.setPadding(new Insets(8, 12, 4, 12));
        return box;
    }

    private HBox tabs(Appeal appeal) {
        var row = new HBox();
        row.getStyleClass().add("tab-strip");
        for (var which : Tab.values()) {
            var button = new ToggleButton(name(which, appeal));
            button.setSelected(tab.get() == which);
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                tab.set(which);
            });
            tabs.put(which, button);
            row.getChildren().add(button);
        }
        return row;
    }

    private String name(Tab which, Appeal appeal) {
        return switch (which) {
            case CARD -> words.own().tabCard();
            case HISTORY -> words.own().tabHistory(appeal.history().size());
            case ANSWERS -> words.own().tabAnswers(appeal.answers().size());
        };
    }

    private Node body(CardViewModel.Shown shown) {
        var appeal = shown.appeal();
        var line = new Region();
        line.getStyleClass().add("line");
        return padded(
                new VBox(
                        12,
                        clocks.of(shown),
                        parts.text(appeal),
                        files,
                        parts.dates(appeal),
                        line,
                        parts.fields(appeal, model.mine()),
                        parts.place(appeal),
                        related));
    }

    private static Node padded(Node content) {
        var box = new VBox(content);
        box.setPadding(new Insets(12));
        return box;
    }
}
