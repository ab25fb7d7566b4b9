package pult.feature.queue;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.QueueQuery;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.LazyRows;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.TextScale;
import pult.ui.theme.Themes;

import java.util.function.Supplier;

/// The list of appeals: one table over lazy rows, group headings among them.
final class QueueTable {
    /// What each column takes of the width, gaps of 8 px included; the topic takes the rest.
    private enum Column {
        MARK(22),
        NUMBER(80),
        CHANNEL(58),
        TOPIC(0),
        ICON(22),
        PLACE(136),
        DUE(182);

        private final double width;

        Column(double width) {
            this.width = width;
        }
    }

    private static final double SCROLL_BAR = 10;

    /// With less than this for the topic, «Канал» leaves the list and then «Место».
    private static final double LEAST_TOPIC = 150;

    private static final int PAGE_ROWS = 20;
    private static final int USUAL_ROW = 28;
    private static final int TWO_LINES_FROM = 36;

    private final QueueViewModel model;
    private final QueueWords words;
    private final Runnable open;
    private final TableView<QueueItem> table = new TableView<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private TextScale scale = TextScale.NORMAL;
    private boolean wide;
    private boolean twoLines;
    private boolean following;

    /// @param open shows the chosen appeal (Enter, double click)
    QueueTable(QueueViewModel model, QueueWords words, Runnable open) {
        this.model = model;
        this.words = words;
        this.open = open;
        table.getStyleClass().add("queue-table");
        table.setAccessibleText(words.own().title());
        table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
        table.setPlaceholder(new Label());
        for (var column : Column.values()) {
            table.getColumns().add(column(column));
        }
        table.setRowFactory(ignored -> new Row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.widthProperty().addListener(changed -> fitColumns());
        table.sceneProperty().flatMap(Themes::scale).subscribe(this::rescale);
        subscriptions.bind(model.linesProperty(), this::show);
        subscriptions.on(model.selectedLineProperty(), line -> follow());
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
        wide = width == QueueFeature.Width.WIDE;
        fitColumns();
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
        return of(Column.PLACE).isVisible()
                ? QueueCells.Lines.TWO
                : QueueCells.Lines.TWO_WITH_PLACE;
    }

    void close() {
        subscriptions.close();
    }

    private TableColumn<QueueItem, ?> of(Column column) {
        return table.getColumns().stream()
                .filter(c -> column.name().equals(c.getId()))
                .findFirst()
                .orElseThrow();
    }

    private TableColumn<QueueItem, QueueItem> column(Column which) {
        var column = new TableColumn<QueueItem, QueueItem>();
        column.setId(which.name());
        column.setSortable(false);
        column.setReorderable(false);
        column.setResizable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        Supplier<TableCell<QueueItem, QueueItem>> cells =
                switch (which) {
                    case MARK -> QueueCells.MarkCell::new;
                    case NUMBER -> QueueCells.NumberCell::new;
                    case CHANNEL -> () -> new QueueCells.ChannelCell(words);
                    case TOPIC -> () -> new QueueCells.TopicCell(this::lines, model::marks);
                    case ICON -> () -> new QueueCells.IconCell(words, model::colleagues);
                    case PLACE -> QueueCells.PlaceCell::new;
                    case DUE -> () -> new QueueCells.DueCell(words, model);
                };
        column.setCellFactory(ignored -> cells.get());
        switch (which) {
            case NUMBER -> title(column, words.own().columnNumber(), QueueQuery.Sort.NUMBER);
            case CHANNEL -> title(column, words.own().columnChannel(), QueueQuery.Sort.CHANNEL);
            case TOPIC -> title(column, words.own().columnTopic(), QueueQuery.Sort.TOPIC);
            case PLACE -> title(column, words.own().columnPlace(), QueueQuery.Sort.MUNICIPALITY);
            case DUE -> title(column, words.own().columnDue(), QueueQuery.Sort.DUE);
            case MARK, ICON -> {}
        }
        return column;
    }

    /// A heading that sorts by its column in the database.
    private void title(TableColumn<QueueItem, ?> column, String text, QueueQuery.Sort by) {
        var label = Labels.of(text, "t-small", "c-2");
        var arrow = Icons.of(BootstrapIcons.SORT_DOWN_ALT, 14);
        arrow.getStyleClass().add("sort-arrow");
        arrow.managedProperty().bind(arrow.visibleProperty());
        var box = new HBox(4, label, arrow);
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("column-title");
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                model.sort(by);
            }
        });
        subscriptions.bind(
                model.orderProperty(),
                order -> {
                    var sorted = order.by() == by;
                    arrow.setVisible(sorted);
                    arrow.setIconCode(
                            order.direction() == QueueQuery.Direction.ASCENDING
                                    ? BootstrapIcons.SORT_DOWN_ALT
                                    : BootstrapIcons.SORT_DOWN);
                    label.getStyleClass().removeAll("t-strong", "c-2");
                    label.getStyleClass().add(sorted ? "t-strong" : "c-2");
                });
        column.setGraphic(box);
    }

    private void rescale(@Nullable TextScale now) {
        if (now != null) {
            scale = now;
            fitColumns();
        }
    }

    private void fitColumns() {
        var rest = table.getWidth() - SCROLL_BAR;
        for (var column : Column.values()) {
            if (column != Column.TOPIC) {
                of(column).setPrefWidth(scale.of(column.width));
                rest -= scale.of(column.width);
            }
        }
        for (var column : new Column[] {Column.CHANNEL, Column.PLACE}) {
            var room = wide && rest >= scale.of(LEAST_TOPIC);
            of(column).setVisible(room);
            rest += room ? 0 : scale.of(column.width);
        }
        of(Column.TOPIC).setPrefWidth(Math.max(scale.of(LEAST_TOPIC), Math.floor(rest)));
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
        switch (event.getCode()) {
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

    /// A row that knows whether it is a heading.
    private final class Row extends TableRow<QueueItem> {
        private final HeadingLine heading = new HeadingLine(words);

        Row() {
            addEventFilter(MouseEvent.MOUSE_PRESSED, this::mousePressed);
        }

        private void mousePressed(MouseEvent event) {
            if (getItem() instanceof QueueItem.Heading group) {
                if (event.getButton() == MouseButton.PRIMARY) {
                    model.fold(group.section());
                }
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
                        setAccessibleText(words.spoken(row, model.bounds()));
                case QueueItem.Heading group -> {
                    getStyleClass().add("group-heading");
                    heading.show(group);
                    setAccessibleText(
                            words.own()
                                    .headingSpoken(words.section(group.section()), group.count()));
                }
                case QueueItem.Coming coming -> setAccessibleText(null);
            }
        }
    }
}
