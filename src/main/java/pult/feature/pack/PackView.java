package pult.feature.pack;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.feature.pack.PackFeature.Commands;
import pult.l10n.PackMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.Segments;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.Themes;

/// All of the pack in a window: whose appeals, what is here, what lacks and why.
final class PackView {
    private final PackViewModel model;
    private final PackWords words;
    private final PackMessages own;
    private final Commands commands;
    private final Subscriptions subscriptions;

    PackView(PackViewModel model, PackWords words, Commands commands, Subscriptions subscriptions) {
        this.model = model;
        this.words = words;
        this.own = words.own();
        this.commands = commands;
        this.subscriptions = subscriptions;
    }

    Region node() {
        var list = lacking();
        VBox.setVgrow(list, Priority.ALWAYS);
        var count = Labels.of(Bindings.size(model.lacking()).asString(), "c-2");
        PackSummary.shownWhile(count, Bindings.isNotEmpty(model.lacking()));
        var heading =
                PaneHeading.of(
                        Labels.fixed(own.lacks(), "t-pane"), new Node[] {count}, new Node[0]);
        heading.getStyleClass().add("divider-top");
        var body = new VBox(head(), rows(), heading, list);
        var node = new BorderPane(body);
        node.getStyleClass().addAll("pane", "pack");
        node.getStylesheets().add(Themes.sheet("pack.css"));
        return node;
    }

    private Node head() {
        var scope = new Segments<>(model.scopes(), model.scopeProperty().get(), words::scope);
        scope.chosenProperty().bindBidirectional(model.scopeProperty());
        var choice =
                new HBox(
                        8,
                        Labels.fixed(own.whose(), "c-2"),
                        scope.node(),
                        Buttons.of(commands.collect(), "primary"),
                        at(PackViewModel.Stage.COLLECTING, Buttons.of(commands.cancel())),
                        at(PackViewModel.Stage.WHOLE, Buttons.of(commands.drop())));
        choice.setAlignment(Pos.CENTER_LEFT);
        var box =
                new VBox(
                        8,
                        choice,
                        PackSummary.line(Labels.of(model.summaryProperty(), "t-medium")),
                        PackSummary.progress(model),
                        PackSummary.line(Labels.of(model.ageProperty(), "c-2")),
                        PackSummary.line(Labels.of(model.troubleProperty(), "c-over")));
        box.setPadding(new Insets(12, 16, 12, 16));
        return box;
    }

    private Node at(PackViewModel.Stage stage, Node part) {
        PackSummary.shownWhile(part, model.stageProperty().isEqualTo(stage));
        return part;
    }

    private Node rows() {
        var grid = new GridPane(12, 0);
        var narrow = new ColumnConstraints();
        narrow.setMinWidth(Region.USE_PREF_SIZE);
        var wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        wide.setFillWidth(true);
        grid.getColumnConstraints().setAll(narrow, narrow, wide, wide);
        Runnable fill =
                () -> {
                    grid.getChildren().clear();
                    var line = 0;
                    for (var row : model.rows()) {
                        var bad = row.tone() == PackRow.Tone.BAD;
                        grid.addRow(
                                line++,
                                icon(row.tone()),
                                Labels.fixed(row.name(), "t-medium"),
                                wrapped(
                                        bad
                                                ? Labels.of(row.what(), "c-over")
                                                : Labels.of(row.what())),
                                wrapped(
                                        Labels.of(
                                                row.checked(),
                                                bad && !row.checked().equals(own.notChecked())
                                                        ? "c-over"
                                                        : "c-2")));
                    }
                };
        subscriptions.onList(model.rows(), fill);
        fill.run();
        grid.getStyleClass().add("pack-rows");
        var check = at(PackViewModel.Stage.WHOLE, checkButtons());
        var last = Labels.of(model.checkedProperty(), "t-small", "c-2");
        var foot = new HBox(12, check, last);
        foot.setAlignment(Pos.CENTER_LEFT);
        var box = new VBox(8, grid, foot);
        box.setPadding(new Insets(8, 16, 12, 16));
        box.getStyleClass().add("divider-top");
        PackSummary.shownWhile(box, Bindings.isNotEmpty(model.rows()));
        return box;
    }

    private Node checkButtons() {
        var check = Buttons.of(commands.check());
        PackSummary.shownWhile(check, model.checkingProperty().not());
        var stop = Buttons.of(commands.stop());
        PackSummary.shownWhile(stop, model.checkingProperty());
        return new HBox(check, stop);
    }

    private static Label wrapped(Label label) {
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setValignment(label, VPos.TOP);
        return label;
    }

    private static Node icon(PackRow.Tone tone) {
        var icon =
                switch (tone) {
                    case GOOD -> Icons.of(BootstrapIcons.CHECK_CIRCLE);
                    case UNKNOWN -> Icons.of(BootstrapIcons.CIRCLE);
                    case BAD -> Icons.of(BootstrapIcons.EXCLAMATION_TRIANGLE);
                };
        icon.getStyleClass()
                .add(
                        switch (tone) {
                            case GOOD -> "c-done";
                            case UNKNOWN -> "c-3";
                            case BAD -> "c-over";
                        });
        GridPane.setValignment(icon, VPos.TOP);
        return icon;
    }

    private Region lacking() {
        var list = new ListView<>(model.lacking());
        list.setCellFactory(view -> new Cell());
        var empty = Labels.of("", "c-3");
        empty.textProperty()
                .bind(
                        model.stageProperty()
                                .map(now ->
                                        now == PackViewModel.Stage.NOTHING
                                                ? own.notCollected()
                                                : own.lacksNothing()));
        list.setPlaceholder(empty);
        list.setAccessibleText(own.lacks());
        return list;
    }

    private static final class Cell extends ListCell<LackingLine> {
        private static final double SIZE = 72;
        private final Label number = Labels.fixed("", "t-strong");
        private final Label name = Labels.of("");
        private final Label size = Labels.fixed("", "t-small", "c-2");
        private final Label why = Labels.fixed("", "t-small");
        private final HBox row = new HBox(12, number, name, Labels.gap(), size, why);

        Cell() {
            row.setAlignment(Pos.CENTER_LEFT);
            name.setMinWidth(0);
            size.setPrefWidth(SIZE);
            size.setAlignment(Pos.CENTER_RIGHT);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LackingLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            number.setText(line.appeal().toString());
            name.setText(line.name());
            size.setText(line.size());
            why.setText(line.why());
            setAccessibleText(
                    String.join(
                            ", ", line.appeal().toString(), line.name(), line.size(), line.why()));
            setTooltip(new Tooltip(line.name()));
            setGraphic(row);
        }
    }
}
