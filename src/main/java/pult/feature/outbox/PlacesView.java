package pult.feature.outbox;

import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.AppealId;
import pult.l10n.OutboxMessages;
import pult.ui.control.Buttons;
import pult.ui.control.Hint;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.PaneHeading;
import pult.ui.control.WholeOrNothing;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.KeyMatcher;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// «Черновики», «Готово к отправке», «Отправлено» one under another.
final class PlacesView {
    private static final double NUMBER = 88;
    private static final double UNDO = 36;
    private static final int MOST_ROWS = 6;
    private static final double MOST_LEFT = 84;

    private final OutboxViewModel model;
    private final OutboxMessages words;
    private final Command sendAll;
    private final Consumer<AppealId> open;

    PlacesView(
            OutboxViewModel model, OutboxMessages words, Command sendAll, Consumer<AppealId> open) {
        this.model = model;
        this.words = words;
        this.sendAll = sendAll;
        this.open = open;
    }

    Region node() {
        var sent = sent();
        VBox.setVgrow(sent, Priority.ALWAYS);
        var box =
                new VBox(
                        heading(
                                words.drafts(),
                                Bindings.size(model.drafts()).asString(),
                                words.draftsNote()),
                        asTall(drafts(), model.drafts()),
                        trouble(),
                        heading(
                                words.waiting(),
                                Bindings.size(model.waiting()).asString(),
                                words.waitingNote(),
                                Buttons.withKeys(sendAll, "small")),
                        result(),
                        asTall(waiting(), model.waiting()),
                        heading(
                                words.sent(),
                                model.countsProperty()
                                        .map(counts -> words.sentToday(counts.sentToday())),
                                words.sentNote()),
                        sent);
        box.getStyleClass().add("pane");
        return box;
    }

    private static Node heading(
            String title,
            javafx.beans.value.ObservableValue<String> count,
            String note,
            Node... more) {
        var beside = Labels.of(count, "c-2");
        beside.setMinWidth(Region.USE_PREF_SIZE);
        var heading =
                PaneHeading.of(
                        Labels.fixed(title, "t-pane"),
                        new Node[] {beside},
                        Stream.concat(
                                        Stream.of(
                                                new WholeOrNothing(
                                                        Labels.of(note, "t-small", "c-3"))),
                                        Stream.of(more))
                                .toArray(Node[]::new));
        heading.getStyleClass().add("divider-top");
        return heading;
    }

    /// What came of «Отправить всё», each action that is left with a way to it.
    private Node result() {
        var all = model.sendAll();
        var said = Labels.of(all.resultProperty(), "t-medium");
        said.setWrapText(true);
        said.setMinHeight(Region.USE_PREF_SIZE);
        said.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var end = Buttons.of(Command.named(words.parallelSeen()).does(all::end), "small", "quiet");
        var line = new HBox(8, said, end);
        line.setAlignment(Pos.CENTER_LEFT);
        var left = new FlowPane(12, 2);
        all.left().addListener((InvalidationListener) changed -> fill(left));
        var scroll = new ScrollPane(left);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(MOST_LEFT);
        scroll.setMinHeight(Region.USE_PREF_SIZE);
        left.heightProperty()
                .subscribe(height ->
                        Fx.later(() -> scroll.setPrefViewportHeight(height.doubleValue())));
        scroll.visibleProperty().bind(Bindings.isNotEmpty(all.left()));
        scroll.managedProperty().bind(scroll.visibleProperty());
        var box = new VBox(4, line, scroll);
        box.setPadding(new Insets(8, 12, 8, 12));
        box.getStyleClass().add("strip-subtle");
        box.setMinHeight(Region.USE_PREF_SIZE);
        box.visibleProperty().bind(all.resultProperty().isNotEmpty());
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    /// The keyboard stays at the place where it was.
    private void fill(FlowPane left) {
        var at = -1;
        for (var i = 0; i < left.getChildren().size(); i++) {
            at = left.getChildren().get(i).isFocused() ? i : at;
        }
        left.getChildren()
                .setAll(
                        model.sendAll().left().stream()
                                .map(one -> {
                                    var link = new Hyperlink(one.said());
                                    link.getStyleClass().add("t-small");
                                    link.setOnAction(event -> open.accept(one.appeal()));
                                    return (Node) link;
                                })
                                .toList());
        if (at >= 0 && !left.getChildren().isEmpty()) {
            left.getChildren().get(Math.min(at, left.getChildren().size() - 1)).requestFocus();
        }
    }

    private Node trouble() {
        var text = Labels.of(model.troubleProperty(), "c-over");
        text.setWrapText(true);
        text.setPadding(new javafx.geometry.Insets(8, 12, 8, 12));
        text.managedProperty().bind(text.textProperty().isNotEmpty());
        text.visibleProperty().bind(text.textProperty().isNotEmpty());
        return text;
    }

    private TableView<DraftLine> drafts() {
        return opening(
                new Columns<>(model.drafts(), words.emptyDrafts())
                        .keep(92 + 92 + 160)
                        .icon(line -> Icons.of(BootstrapIcons.PENCIL))
                        .text(words.number(), NUMBER, line -> line.appeal().toString())
                        .rest(words.text(), DraftLine::what)
                        .text(words.length(), 92, DraftLine::length, "t-small", "c-2")
                        .text(words.savedAt(), 92, DraftLine::savedAt, "t-small")
                        .column(words.blocks(), 160, PlacesView::blocks)
                        .table(),
                DraftLine::appeal);
    }

    private static Node blocks(DraftLine line) {
        var label = Labels.of(line.blocks(), "t-small", "c-2");
        if (!line.hint().isEmpty()) {
            Hint.on(label, line.hint());
        }
        return label;
    }

    private TableView<WaitingLine> waiting() {
        var table =
                new Columns<>(model.waiting(), words.emptyWaiting())
                        .keep(122 + 164 + UNDO)
                        .icon(line -> icon(line.phase()))
                        .text(words.number(), NUMBER, line -> line.appeal().toString())
                        .rest(words.action(), WaitingLine::what, "t-medium")
                        .text(words.state(), 122, WaitingLine::state, "t-small", "c-2")
                        .column(words.why(), 164, this::why)
                        .column("", UNDO, this::undo)
                        .table();
        KeyMatcher.ownKeys(
                table,
                List.of(
                        Command.named(words.undo())
                                .keys("Delete")
                                .does(() -> undoNow(table.getSelectionModel().getSelectedItem()))));
        return opening(table, WaitingLine::appeal);
    }

    private static Node icon(WaitingLine.Phase phase) {
        return Icons.of(
                switch (phase) {
                    case SENDING -> BootstrapIcons.CURSOR;
                    case UNDOABLE -> BootstrapIcons.HOURGLASS_SPLIT;
                    case WAITING -> BootstrapIcons.HOURGLASS;
                });
    }

    /// While its time to be taken back runs, the way back with its key.
    private Node why(WaitingLine line) {
        if (line.phase() != WaitingLine.Phase.UNDOABLE) {
            return Labels.of(line.why(), "t-small", "c-2");
        }
        if (!line.undoable()) {
            return Labels.of(words.undoLater(), "t-small", "c-2");
        }
        var button =
                Buttons.withKeys(
                        Command.named(words.undo()).keys("Delete").does(() -> undoNow(line)),
                        "small");
        button.setFocusTraversable(false);
        Hint.on(button, line.draft() ? words.undoHint() : words.undoStepHint());
        return button;
    }

    /// As long as it has not left, be it hours without a link.
    private Node undo(WaitingLine line) {
        if (!line.undoable() || line.phase() == WaitingLine.Phase.UNDOABLE) {
            return Labels.of("");
        }
        var button =
                Buttons.icon(
                        Command.named(line.draft() ? words.undoHint() : words.undoStepHint())
                                .icon(BootstrapIcons.ARROW_COUNTERCLOCKWISE)
                                .does(() -> undoNow(line)));
        button.setFocusTraversable(false);
        return button;
    }

    private void undoNow(@Nullable WaitingLine line) {
        if (line != null && line.undoable()) {
            model.undo(line.id());
        }
    }

    private TableView<SentLine> sent() {
        return opening(
                new Columns<>(model.sent(), words.emptySent())
                        .keep(134 + 92 + 116)
                        .icon(line -> {
                            var tick = Icons.of(BootstrapIcons.CHECK2);
                            tick.getStyleClass().add("c-done");
                            return tick;
                        })
                        .text(words.number(), NUMBER, line -> line.appeal().toString())
                        .rest(words.action(), SentLine::what)
                        .text(words.state(), 134, SentLine::state, "t-small", "c-2")
                        .text(words.time(), 92, SentLine::time, "t-small")
                        .text(words.platformNumber(), 116, SentLine::number, "t-small")
                        .table(),
                SentLine::appeal);
    }

    private <T> TableView<T> opening(TableView<T> table, Function<T, AppealId> appeal) {
        Runnable go =
                () -> {
                    var line = table.getSelectionModel().getSelectedItem();
                    if (line != null) {
                        open.accept(appeal.apply(line));
                    }
                };
        table.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                go.run();
            }
        });
        table.setOnKeyPressed(event -> {
            if (event.getCode() == javafx.scene.input.KeyCode.ENTER) {
                go.run();
            }
        });
        return table;
    }

    /// As tall as its rows, so that the three places stand together.
    private static <T> Node asTall(TableView<T> table, ObservableList<T> lines) {
        var height =
                Bindings.createDoubleBinding(
                        () -> Columns.ROW * (1 + Math.clamp(lines.size(), 1, MOST_ROWS)) + 1,
                        lines);
        table.prefHeightProperty().bind(height);
        table.minHeightProperty().bind(height);
        return table;
    }
}
