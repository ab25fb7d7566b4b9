package pult.feature.queue;

import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow;
import pult.ui.control.LazyRows;
import pult.ui.fx.Subscriptions;

/// The list of appeals: one table over lazy rows, group headings among them.
final class QueueTable {
    static final int PAGE_ROWS = 20;
    private static final int USUAL_ROW = 28;
    private static final int TWO_LINES_FROM = 36;

    private final QueueViewModel model;
    private final SeveralModel several;
    private final QueueWords words;
    private final Runnable open;
    private final TableView<QueueItem> table = new TableView<>();
    private final QueueColumns columns;
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean twoLines;
    private boolean following;

    /// @param open shows the chosen appeal (Enter, double click)
    QueueTable(QueueViewModel model, SeveralModel several, QueueWords words, Runnable open) {
        this.model = model;
        this.several = several;
        this.words = words;
        this.open = open;
        table.getStyleClass().add("queue-table");
        table.setAccessibleText(words.own().title());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setPlaceholder(new Label());
        columns = new QueueColumns(table, model, several, words, this::lines, subscriptions);
        table.setRowFactory(ignored -> new Row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        subscriptions.bind(model.linesProperty(), this::show);
        subscriptions.on(model.selectedLineProperty(), line -> follow());
        subscriptions.on(several.tickedProperty(), now -> table.refresh());
        table.getSelectionModel()
                .selectedIndexProperty()
                .subscribe(line -> choose(line.intValue()));
        table.skinProperty().subscribe(skin -> watchScrolling());
    }

    TableView<QueueItem> node() {
        return table;
    }

    /// Draws the rows on the screen again: where the colleagues are has changed.
    void redraw() {
        table.refresh();
    }

    /// Without the columns «Канал» and «Место», for narrow windows.
    void narrow(QueueFeature.Width width) {
        columns.wide(width == QueueFeature.Width.WIDE);
    }

    /// Rows of 24 and 28 px hold one line, those of 36 two.
    void rowHeight(int px) {
        twoLines = px >= TWO_LINES_FROM;
        table.getStyleClass().removeAll("tight", "two-lines");
        if (px < USUAL_ROW) {
            table.getStyleClass().add("tight");
        } else if (twoLines) {
            table.getStyleClass().add("two-lines");
        }
        table.refresh();
    }

    private QueueCells.Lines lines() {
        if (!twoLines) {
            return QueueCells.Lines.ONE;
        }
        return columns.showsPlace() ? QueueCells.Lines.TWO : QueueCells.Lines.TWO_WITH_PLACE;
    }

    void close() {
        subscriptions.close();
    }

    private void show(LazyRows<QueueItem> lines) {
        following = true;
        var top = model.firstVisibleProperty().get();
        var old = table.getItems() instanceof LazyRows<QueueItem> rows ? rows : null;
        var anchor = old == null || top >= old.size() ? -1 : old.idAt(top);
        table.setItems(lines);
        var line = anchor < 0 ? top : lines.lineOf(anchor);
        scrollToTop(line < 0 ? top : line);
        following = false;
        follow();
    }

    private void scrollToTop(int line) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollToTop(Math.clamp(line, 0, Math.max(0, table.getItems().size() - 1)));
        }
    }

    private void watchScrolling() {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.positionProperty()
                    .addListener(changed -> {
                        var first = flow.getFirstVisibleCell();
                        if (first != null && !following) {
                            model.firstVisibleProperty().set(first.getIndex());
                        }
                    });
        }
    }

    /// Shows the model's choice in the table.
    private void follow() {
        if (following) {
            return;
        }
        following = true;
        var line = model.selectedLineProperty().get();
        if (line < 0) {
            table.getSelectionModel().clearSelection();
        } else {
            table.getSelectionModel().clearAndSelect(line);
            reveal(line);
        }
        following = false;
    }

    private void reveal(int line) {
        if (table.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            flow.scrollTo(line);
        }
    }

    private void choose(int line) {
        if (!following && line >= 0) {
            model.select(line);
        }
    }

    private void pressed(KeyEvent event) {
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        if (event.isShiftDown()) {
            extended(event);
            return;
        }
        switch (event.getCode()) {
            case SPACE -> several.toggle();
            case UP -> model.move(-1);
            case DOWN -> model.move(1);
            case PAGE_UP -> model.move(-PAGE_ROWS);
            case PAGE_DOWN -> model.move(PAGE_ROWS);
            case HOME -> model.moveToFirst();
            case END -> model.moveToLast();
            case ENTER -> open.run();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void extended(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> several.extend(-1);
            case DOWN -> several.extend(1);
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// A row that knows whether it is a heading.
    private final class Row extends TableRow<QueueItem> {
        private final HeadingLine heading = new HeadingLine(words);

        Row() {
            addEventFilter(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        }

        private void mousePressed(MouseEvent event) {
            if (getItem() instanceof QueueItem.Heading group) {
                if (event.getButton() == MouseButton.PRIMARY) {
                    model.fold(group.group());
                }
                event.consume();
            } else if (event.isShortcutDown()
                    && getItem() instanceof QueueItem.Case(AppealRow row)) {
                model.select(row.id());
                several.toggle();
                event.consume();
            } else if (event.getClickCount() == 2 && !isEmpty()) {
                open.run();
            }
        }

        /// The heading runs across all columns, so it lies over the cells; the skin, which knows
        /// only cells, may have dropped it.
        @Override
        protected void layoutChildren() {
            super.layoutChildren();
            if (getItem() instanceof QueueItem.Heading) {
                if (!getChildren().contains(heading.node())) {
                    getChildren().add(heading.node());
                }
                heading.node().resizeRelocate(0, 0, getWidth(), getHeight() - 1);
            } else {
                getChildren().remove(heading.node());
            }
        }

        @Override
        protected void updateItem(@Nullable QueueItem item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().remove("group-heading");
            requestLayout();
            if (empty || item == null) {
                setAccessibleText(null);
                return;
            }
            switch (item) {
                case QueueItem.Case(AppealRow row) ->
                        setAccessibleText(words.spoken(row, model.operator(), model.bounds()));
                case QueueItem.Heading group -> {
                    getStyleClass().add("group-heading");
                    heading.show(group);
                    setAccessibleText(
                            words.own().headingSpoken(words.group(group.group()), group.count()));
                }
                case QueueItem.Coming coming -> setAccessibleText(null);
            }
        }
    }
}
