package pult.feature.outbox;

import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import pult.l10n.OutboxMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.TwoPartLine;
import pult.ui.fx.Command;
import pult.ui.fx.Copied;
import pult.ui.fx.KeyMatcher;
import pult.ui.theme.Themes;

import java.util.List;

/// «Что я потерял»: a row for each lost text, with its way back into the draft.
final class LossesView {
    private static final double PAST = 112;
    private static final double DAY = 28;
    private static final double NAME = 72;

    private static final double LIST = 120;
    private static final double WHOLE = 140;

    private final LossesViewModel model;
    private final OutboxMessages words;

    LossesView(LossesViewModel model, OutboxMessages words) {
        this.model = model;
        this.words = words;
    }

    Region node() {
        var list = new ListView<>(model.lines());
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(Labels.of(words.emptyLosses(), "c-3"));
        list.setAccessibleText(words.losses());
        list.getStyleClass().add("losses-list");
        // It takes the room that is left, and asks for little: what needs attention comes first.
        list.setPrefHeight(LIST);
        var back =
                Command.named(words.giveBack())
                        .keys("Enter")
                        .does(() -> giveBack(list.getSelectionModel().getSelectedItem()));
        var whole =
                Command.named(words.lossWhole())
                        .keys("Space")
                        .does(() -> read(list, list.getSelectionModel().getSelectedItem()));
        KeyMatcher.ownKeys(list, List.of(back, whole));
        var count = Labels.of(Bindings.size(model.lines()).asString(), "c-2");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.visibleProperty().bind(Bindings.isNotEmpty(model.lines()));
        var pane = new BorderPane(list);
        pane.setTop(
                new VBox(
                        PaneHeading.of(
                                Labels.fixed(words.losses(), "t-pane"),
                                new Node[] {count},
                                new Node[] {all()}),
                        counts(),
                        trouble()));
        pane.setBottom(new VBox(reading(list), past(), footer()));
        pane.getStyleClass().addAll("pane", "losses", "divider-left");
        pane.getStylesheets().add(Themes.sheet("losses.css"));
        return pane;
    }

    private void giveBack(@Nullable LossLine line) {
        if (line != null) {
            model.giveBack(line);
        }
    }

    private void read(ListView<LossLine> list, @Nullable LossLine line) {
        if (line != null) {
            list.getSelectionModel().select(line);
            model.read(line);
        }
    }

    /// All of the text that was asked for, to be read and copied.
    private Node reading(ListView<LossLine> list) {
        var text = new TextArea();
        text.setEditable(false);
        text.setWrapText(true);
        text.setPrefHeight(WHOLE);
        text.setAccessibleText(words.lossWhole());
        var copy = Command.named(words.lossCopy()).does(() -> Copied.text(text.getText()));
        Runnable close =
                () -> {
                    model.read(null);
                    list.requestFocus();
                };
        var end = Command.named(words.lossClose()).keys("Esc").does(close);
        KeyMatcher.ownKeys(text, List.of(end));
        var row = Buttons.row(Buttons.of(copy, "small"), Buttons.withKeys(end, "small"));
        var box = new VBox(6, text, row);
        box.setPadding(new Insets(8, 12, 8, 12));
        box.getStyleClass().addAll("divider-top", "losses-whole");
        model.readingProperty()
                .subscribe(line -> {
                    text.setText(line == null ? "" : line.whole());
                    box.setVisible(line != null);
                    box.setManaged(line != null);
                    if (line != null) {
                        text.requestFocus();
                    }
                });
        return box;
    }

    private Node trouble() {
        var text = Labels.of(model.troubleProperty(), "c-over");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setPadding(new Insets(8, 16, 8, 16));
        text.visibleProperty().bind(model.troubleProperty().isNotEmpty());
        text.managedProperty().bind(model.troubleProperty().isNotEmpty());
        return text;
    }

    /// Back from one day to all texts.
    private Node all() {
        var all = new Hyperlink(words.lossAll());
        all.setMinWidth(Region.USE_PREF_SIZE);
        all.setOnAction(event -> model.choose(null));
        all.visibleProperty().bind(model.chosenProperty().isNotNull());
        return all;
    }

    private Node counts() {
        var counts = Labels.of(model.countsProperty(), "t-small", "c-2");
        counts.setWrapText(true);
        counts.setMinHeight(Region.USE_PREF_SIZE);
        counts.setPadding(new Insets(8, 16, 8, 12));
        return counts;
    }

    /// «Прошлые отчёты»: a row a day; Enter or a click shows its texts.
    private Node past() {
        var days = new ListView<>(model.days());
        days.setCellFactory(view -> new DayCell());
        days.setAccessibleText(words.lossPast());
        days.setPrefHeight(PAST);
        days.setFixedCellSize(DAY);
        days.getStyleClass().add("losses-days");
        var show =
                Command.named(words.lossPast())
                        .keys("Enter")
                        .does(() -> model.choose(days.getSelectionModel().getSelectedItem()));
        KeyMatcher.ownKeys(days, List.of(show));
        days.setOnMouseClicked(event -> model.choose(days.getSelectionModel().getSelectedItem()));
        var heading = PaneHeading.of(words.lossPast());
        heading.getStyleClass().add("divider-top");
        var box = new VBox(heading, days);
        // Today alone is told above.
        box.visibleProperty().bind(Bindings.size(model.days()).greaterThan(1));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private final class DayCell extends ListCell<LossDay> {
        DayCell() {
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LossDay report, boolean empty) {
            super.updateItem(report, empty);
            if (empty || report == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            var day = Labels.fixed(model.name(report.day()), "t-medium");
            day.setPrefWidth(NAME);
            var row = new HBox(8, day, Labels.of(model.counted(report), "t-small", "c-2"));
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setTooltip(new Tooltip(model.counted(report)));
        }
    }

    private Node footer() {
        var kept = Labels.of(words.lossesKept(), "t-small", "c-2");
        var footer = new HBox(kept);
        footer.setAlignment(Pos.CENTER_LEFT);
        footer.setPadding(new Insets(0, 16, 0, 16));
        footer.getStyleClass().addAll("strip", "divider-top");
        return footer;
    }

    private final class Cell extends ListCell<LossLine> {
        private final Label number = Labels.of("", "t-strong");
        private final Label text = Labels.of("");
        private final Label what = Labels.of("", "t-small", "c-2");
        private final Label back = Labels.fixed("", "t-small", "c-done");
        private final Hyperlink giveBack = new Hyperlink(words.giveBack());
        private final Hyperlink whole = new Hyperlink(words.lossWhole());
        private final VBox row = row();

        private VBox row() {
            var beginning = new TwoPartLine(number, text);
            HBox.setHgrow(beginning, Priority.ALWAYS);
            var first = new HBox(12, beginning, giveBack);
            first.setAlignment(Pos.CENTER_LEFT);
            what.setMinWidth(0);
            HBox.setHgrow(what, Priority.ALWAYS);
            what.setMaxWidth(Double.MAX_VALUE);
            var second = new HBox(8, back, what, whole);
            second.setAlignment(Pos.CENTER_LEFT);
            var both = new VBox(4, first, second);
            both.setAlignment(Pos.CENTER_LEFT);
            return both;
        }

        Cell() {
            giveBack.getStyleClass().add("t-small");
            giveBack.setMinWidth(Region.USE_PREF_SIZE);
            giveBack.setFocusTraversable(false);
            giveBack.setOnAction(event -> giveBack(getItem()));
            whole.getStyleClass().add("t-small");
            whole.setMinWidth(Region.USE_PREF_SIZE);
            whole.setFocusTraversable(false);
            whole.setOnAction(event -> read(getListView(), getItem()));
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(LossLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(null);
            if (empty || line == null) {
                setGraphic(null);
                setAccessibleText(null);
                setTooltip(null);
                return;
            }
            number.setText(line.appeal().toString());
            text.setText(line.text());
            what.setText(line.what());
            back.setText(line.back());
            giveBack.setText(line.toNote() ? words.giveBackToNote() : words.giveBack());
            shown(back, line.givenBack());
            shown(giveBack, !line.givenBack());
            setAccessibleText(
                    line.appeal() + ", " + line.text() + ", " + line.what() + ' ' + line.back());
            setTooltip(new Tooltip(line.text()));
            setGraphic(row);
        }

        private static void shown(Node part, boolean now) {
            part.setVisible(now);
            part.setManaged(now);
        }
    }
}
