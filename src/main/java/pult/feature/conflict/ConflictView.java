package pult.feature.conflict;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.Wording;
import pult.l10n.ConflictMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Chip;
import pult.ui.control.EmptyState;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.WholeOrNothing;
import pult.ui.fx.Fx;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

/// The screen: drafts at the left, three columns, what can be done below.
final class ConflictView {
    /// As tall as the chip beside «Итог», so that the three titles stand in one line.
    private static final double TITLE = 22;

    /// Where one can go from here.
    ///
    /// @param later to the exchange, with nothing decided
    /// @param open to the appeal of the draft
    record Ways(Runnable later, Runnable open) {}

    private final ConflictViewModel model;
    private final AboutAppeal about;
    private final Ways ways;
    private final Wording wording;
    private final ConflictMessages words;
    private final Subscriptions subscriptions;
    private final PlacesPane places;
    private final ConflictCommands commands;
    private final StackPane node = new StackPane();
    private boolean awaited;

    ConflictView(
            ConflictViewModel model,
            AboutAppeal about,
            Wording wording,
            Ways ways,
            Pulse pulse,
            Subscriptions subscriptions) {
        this.model = model;
        this.about = about;
        this.ways = ways;
        this.wording = wording;
        this.words = wording.area(ConflictMessages.class);
        this.subscriptions = subscriptions;
        this.places = new PlacesPane(model, words, pulse, subscriptions);
        this.commands = new ConflictCommands(model, places, words, ways.later());
    }

    Region node() {
        var main = new BorderPane(places.node());
        main.setTop(new VBox(head(), counters(), columns()));
        main.setBottom(
                new VBox(said(), new AboutLines(about, words, ways.open()).lastWords(), bar()));
        main.getStyleClass().add("pane");
        var whole = new BorderPane(main);
        whole.setLeft(new DraftList(model, words, subscriptions).node());
        shownIn(whole, ConflictViewModel.Phase.SHOWN);
        var empty =
                EmptyState.of(
                        BootstrapIcons.CHECK_CIRCLE,
                        words.empty(),
                        "",
                        Buttons.of(commands.toExchange()));
        var last = Labels.of(model.saidProperty(), "c-2");
        last.visibleProperty().bind(model.saidProperty().isNotEmpty());
        last.managedProperty().bind(model.saidProperty().isNotEmpty());
        empty.getChildren().add(1, last);
        shownIn(empty, ConflictViewModel.Phase.EMPTY);
        subscriptions.bind(model.phaseProperty(), this::come);
        node.getChildren().setAll(empty, whole);
        node.getStyleClass().addAll("pane", "conflict");
        node.getStylesheets().add(Themes.sheet("conflict.css"));
        KeyMatcher.ownKeys(node, commands.keys());
        return node;
    }

    /// Puts the keyboard on the first place to be decided; while the draft is still being read,
    /// once it is there, unless somebody has taken the keyboard elsewhere.
    void focus() {
        node.requestFocus();
        awaited = model.phaseProperty().get() != ConflictViewModel.Phase.SHOWN;
        places.focusFirst();
    }

    private void come(ConflictViewModel.Phase now) {
        if (awaited && now == ConflictViewModel.Phase.SHOWN) {
            awaited = false;
            Fx.later(() -> {
                if (node.isFocusWithin()) {
                    places.focusFirst();
                }
            });
        }
    }

    private void shownIn(Node part, ConflictViewModel.Phase phase) {
        subscriptions.bind(model.phaseProperty(), now -> part.setVisible(now == phase));
    }

    private Node head() {
        var title = Labels.of(model.headProperty().map(Head::title), "t-appeal");
        var common = Labels.of(model.headProperty().map(Head::common), "t-small", "c-2");
        var head =
                new HBox(
                        8,
                        title,
                        new AboutLines(about, words, ways.open()).chips(subscriptions),
                        Labels.gap(),
                        new WholeOrNothing(common));
        head.getStyleClass().addAll("conflict-head", "divider-bottom");
        return head;
    }

    private Node counters() {
        var hide = new ToggleButton();
        hide.textProperty()
                .bind(
                        Bindings.when(places.sameHiddenProperty())
                                .then(words.showSame())
                                .otherwise(words.hideSame()));
        hide.selectedProperty().bindBidirectional(places.sameHiddenProperty());
        hide.getStyleClass().add("small");
        hide.setMinWidth(Region.USE_PREF_SIZE);
        var line =
                new HBox(
                        8,
                        new CountersLine(model, words, wording.formats(), subscriptions).node(),
                        Labels.gap(),
                        step(commands.previous()),
                        step(commands.next()),
                        hide);
        line.getStyleClass().addAll("conflict-counters", "divider-bottom");
        return line;
    }

    private static Button step(pult.ui.fx.Command command) {
        return Buttons.of(command, "small");
    }

    private Node columns() {
        var result = heading(words.result(), model.headProperty().map(head -> words.resultNote()));
        ((HBox) result.getChildren().getFirst()).getChildren().add(version());
        var heading =
                new ThreeColumns(
                        signed("mine", words.mine(), model.headProperty().map(Head::mine)),
                        result,
                        signed("theirs", words.theirs(), model.headProperty().map(Head::theirs)));
        heading.getStyleClass().add("column-heads");
        // The rows are narrower by their scroll bar; the headings stand over them.
        subscriptions.bind(
                places.node().viewportBoundsProperty(),
                bounds -> {
                    var bar = places.node().getWidth() - bounds.getWidth();
                    VBox.setMargin(heading, new Insets(0, bounds.getWidth() > 0 ? bar : 0, 0, 0));
                });
        var box = new VBox(heading);
        box.getStyleClass().add("divider-bottom");
        return box;
    }

    private Node version() {
        var chip = Chip.plain("");
        chip.textProperty().bind(model.headProperty().map(Head::version));
        return chip;
    }

    private static VBox heading(String title, ObservableValue<String> below) {
        var line = new HBox(8, Labels.fixed(title, "t-pane"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.setMinHeight(TITLE);
        var box = new VBox(2, line, Labels.of(below, "t-small", "c-2"));
        box.getStyleClass().add("column-head");
        return box;
    }

    private static VBox signed(String side, String title, ObservableValue<String> below) {
        var box = heading(title, below);
        var sign = new Region();
        sign.getStyleClass().addAll("side-sign", side);
        ((HBox) box.getChildren().getFirst()).getChildren().addFirst(sign);
        box.getStyleClass().add(side);
        return box;
    }

    private Node said() {
        var text = Labels.of(model.saidProperty());
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var line = new HBox(8, Icons.of(BootstrapIcons.INFO_CIRCLE), text);
        line.getStyleClass().addAll("said", "divider-top");
        line.visibleProperty().bind(model.saidProperty().isNotEmpty());
        line.managedProperty().bind(model.saidProperty().isNotEmpty());
        return line;
    }

    private Node bar() {
        var left =
                Labels.of(
                        model.countersProperty()
                                .map(now ->
                                        now.open() > 0
                                                ? words.leftToDecide(now.open())
                                                : words.nothingLeft()),
                        "t-small",
                        "c-2");
        left.setWrapText(true);
        left.setTextAlignment(TextAlignment.RIGHT);
        left.setMinHeight(Region.USE_PREF_SIZE);
        var bar =
                new HBox(
                        8,
                        Buttons.withKeys(commands.save(), "primary"),
                        Buttons.of(commands.allMine()),
                        Buttons.of(commands.allTheirs()),
                        Buttons.of(commands.later(), "quiet"),
                        Labels.gap(),
                        left);
        bar.getStyleClass().addAll("action-bar", "conflict-bar", "divider-top");
        return bar;
    }
}
