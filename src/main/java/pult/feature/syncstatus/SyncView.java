package pult.feature.syncstatus;

import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.Wording;
import pult.l10n.SyncMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.ProgressLine;
import pult.ui.fx.Command;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

/// Sources, facts and journal at the left, what others put beside them.
final class SyncView {
    private static final double WIDE = 1600;
    private static final double LEFT = 500;
    private static final double RIGHT = 520;
    private static final double NARROW_LEFT = 320;
    private static final double NARROW_RIGHT = 320;

    /// Five lines: fewer are no journal.
    private static final double JOURNAL = 140;

    private final SyncViewModel model;
    private final SyncMessages words;
    private final Command getNow;
    private final SafetyPane safety;
    private final ObservableValue<String> room;
    private final Subscriptions subscriptions;
    private final ActivityBars activity;
    private final BorderPane node = new BorderPane();

    SyncView(
            SyncViewModel model,
            Wording wording,
            Command getNow,
            SafetyPane safety,
            ObservableValue<String> room,
            Subscriptions subscriptions) {
        this.room = room;
        this.model = model;
        this.safety = safety;
        this.words = wording.area(SyncMessages.class);
        this.getNow = getNow;
        this.subscriptions = subscriptions;
        this.activity = new ActivityBars(wording, words);
    }

    Region node(SyncFeature.Beside beside) {
        var left = left(beside.pack());
        var attention = beside.attention();
        node.setLeft(left);
        node.setCenter(beside.places());
        node.setRight(attention);
        node.getStyleClass().addAll("pane", "sync");
        node.getStylesheets().add(Themes.sheet("sync.css"));
        subscriptions.bind(
                node.widthProperty(),
                width -> {
                    var wide = width.doubleValue() == 0 || width.doubleValue() >= WIDE;
                    fix(left, wide ? LEFT : NARROW_LEFT);
                    fix(attention, wide ? RIGHT : NARROW_RIGHT);
                });
        return node;
    }

    private static void fix(Region part, double width) {
        part.setMinWidth(width);
        part.setPrefWidth(width);
        part.setMaxWidth(width);
    }

    private Region left(Region pack) {
        var journal = journal();
        journal.setMinHeight(JOURNAL);
        VBox.setVgrow(journal, Priority.ALWAYS);
        var box =
                new VBox(
                        progress(),
                        sources(),
                        trouble(),
                        safety.wayOut(),
                        safety.room(room),
                        facts(),
                        safety.lines(),
                        pack,
                        activity.node(),
                        journalHeading(),
                        journal);
        subscriptions.bind(model.activityProperty(), activity::show);
        // As high as the room, and scrolled only when a question leaves too little of it.
        box.setMinWidth(0);
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("sync-left");
        var pane = new BorderPane(scroll);
        pane.setTop(PaneHeading.of(words.sources(), Buttons.of(getNow)));
        pane.getStyleClass().addAll("pane", "divider-right");
        return pane;
    }

    private Node progress() {
        var line = ProgressLine.of(model.progressProperty(), model.doneProperty().map(d -> d));
        shownWhile(line, model.progressProperty());
        return line;
    }

    private Node sources() {
        var heading = row("source-head", Icons.of(BootstrapIcons.CIRCLE));
        heading.getChildren().getFirst().setVisible(false);
        heading.getChildren()
                .addAll(
                        Labels.of(words.source(), "t-small", "c-2", "source-name"),
                        Labels.of(words.asOf(), "t-small", "c-2", "source-time"),
                        Labels.of(words.state(), "t-small", "c-2", "source-state"));
        var icon = Icons.of(BootstrapIcons.CHECK_CIRCLE);
        subscriptions.bind(
                model.healthProperty(),
                health -> {
                    icon.getStyleClass().removeAll("c-done", "c-over", "c-2");
                    switch (health) {
                        case WORKS -> {
                            icon.setIconCode(BootstrapIcons.CHECK_CIRCLE);
                            icon.getStyleClass().add("c-done");
                        }
                        case WAITS -> {
                            icon.setIconCode(BootstrapIcons.CLOCK);
                            icon.getStyleClass().add("c-2");
                        }
                        case FAILS -> {
                            icon.setIconCode(BootstrapIcons.EXCLAMATION_TRIANGLE);
                            icon.getStyleClass().add("c-over");
                        }
                    }
                });
        var name = Labels.of(model.sourceProperty(), "t-medium", "source-name");
        name.setWrapText(true);
        name.setMinHeight(Region.USE_PREF_SIZE);
        var row = row("source-row", icon);
        row.getChildren()
                .addAll(
                        name,
                        Labels.of(model.asOfProperty(), "source-time"),
                        Labels.of(model.stateProperty(), "t-small", "c-2", "source-state"));
        return new VBox(heading, row);
    }

    private static HBox row(String style, Node first) {
        var row = new HBox(first);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add(style);
        return row;
    }

    private Node trouble() {
        var text = Labels.of(model.troubleProperty(), "c-over");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        var line = new HBox(8, icon(BootstrapIcons.EXCLAMATION_TRIANGLE, "c-over"), text);
        line.getStyleClass().add("sync-trouble");
        shownWhile(line, model.troubleProperty());
        return line;
    }

    private static Node icon(BootstrapIcons code, String style) {
        var icon = Icons.of(code);
        icon.getStyleClass().add(style);
        return icon;
    }

    private Node facts() {
        var grid = new GridPane(16, 6);
        grid.setPadding(new Insets(12, 16, 8, 16));
        var names = new ColumnConstraints();
        names.setMinWidth(Region.USE_PREF_SIZE);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, values);
        Runnable fill =
                () -> {
                    grid.getChildren().clear();
                    var line = 0;
                    for (var fact : model.facts()) {
                        var name = Labels.fixed(fact.name(), "c-2");
                        GridPane.setValignment(name, VPos.TOP);
                        var value = Labels.of(fact.value());
                        value.setWrapText(true);
                        value.setMinHeight(Region.USE_PREF_SIZE);
                        grid.addRow(line++, name, value);
                    }
                };
        subscriptions.onList(model.facts(), fill);
        fill.run();
        return grid;
    }

    private Node journalHeading() {
        var heading =
                PaneHeading.of(Labels.fixed(words.journal(), "t-pane"), new Node[0], new Node[0]);
        heading.getStyleClass().add("divider-top");
        return heading;
    }

    private Region journal() {
        var list = new javafx.scene.control.ListView<>(model.journal());
        list.setCellFactory(view -> new JournalCell());
        list.setPlaceholder(Labels.of(words.journalEmpty(), "c-3"));
        list.getStyleClass().add("journal");
        return list;
    }

    private static void shownWhile(Node part, javafx.beans.property.ReadOnlyStringProperty words) {
        part.visibleProperty().bind(words.isNotEmpty());
        part.managedProperty().bind(words.isNotEmpty());
    }

    private static final class JournalCell extends javafx.scene.control.ListCell<JournalLine> {
        /// «30.03 23:32».
        private static final double TIME = 68;

        private final javafx.scene.control.Label time = Labels.fixed("", "t-small", "c-2");
        private final javafx.scene.control.Label text = Labels.of("");
        private final HBox row = new HBox(8, time, text);

        JournalCell() {
            row.setAlignment(Pos.CENTER_LEFT);
            time.setPrefWidth(TIME);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(JournalLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                setTooltip(null);
                return;
            }
            time.setText(line.time());
            text.setText(line.text());
            text.getStyleClass().removeAll("c-over");
            if (line.tone() == JournalLine.Tone.WARM) {
                text.getStyleClass().add("c-over");
            }
            setAccessibleText(line.time() + ' ' + line.text());
            setTooltip(new Tooltip(line.text()));
            setGraphic(row);
        }
    }
}
