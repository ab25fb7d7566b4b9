package pult.feature.queue;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
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
import pult.domain.view.QueueColumn;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
import pult.ui.control.LazyRows;
import pult.ui.fx.Fx;
import pult.ui.fx.Subscriptions;
import pult.ui.theme.TextScale;
import pult.ui.theme.Themes;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        RECEIVED(104),
        ASSIGNEE(136),
        STATE(136),
        DUE(182);

        private final double width;

        Column(double width) {
            this.width = width;
        }
    }

    private static final double SCROLL_BAR = 10;

    /// With less than this for the topic, other columns leave the list in this order.
    private static final List<Column> LEAVING =
            List.of(Column.CHANNEL, Column.STATE, Column.RECEIVED, Column.ASSIGNEE, Column.PLACE);

    private static final double LEAST_TOPIC = 150;

    static final int PAGE_ROWS = 20;
    private static final int USUAL_ROW = 28;
    private static final int TWO_LINES_FROM = 36;

    private final QueueViewModel model;
    private final SeveralModel several;
    private final QueueWords words;
    private final Runnable open;
    private final TableView<QueueItem> table = new TableView<>();
    private final Map<Column, TableColumn<QueueItem, QueueItem>> columns =
            new EnumMap<>(Column.class);
    private final Subscriptions subscriptions = new Subscriptions();
    private boolean arranging;
    private TextScale scale = TextScale.NORMAL;
    private boolean wide;
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
        for (var column : Column.values()) {
            columns.put(column, column(column));
        }
        table.setRowFactory(ignored -> new Row());
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        table.widthProperty().addListener(changed -> fitColumns());
        table.sceneProperty().flatMap(Themes::scale).subscribe(this::rescale);
        subscriptions.bind(model.lookProperty(), look -> arrange(look.columns()));
        table.getColumns().addListener((ListChangeListener<Object>) change -> dragged());
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
        return of(Column.PLACE).isVisible() && table.getColumns().contains(of(Column.PLACE))
                ? QueueCells.Lines.TWO
                : QueueCells.Lines.TWO_WITH_PLACE;
    }

    void close() {
        subscriptions.close();
    }

    private TableColumn<QueueItem, QueueItem> of(Column column) {
        return Objects.requireNonNull(columns.get(column));
    }

    /// The mark first, the icon behind the topic, the others as the operator wants them.
    private void arrange(List<QueueColumn> chosen) {
        var wanted = new ArrayList<TableColumn<QueueItem, QueueItem>>();
        wanted.add(of(Column.MARK));
        for (var column : chosen) {
            wanted.add(of(Column.valueOf(column.name())));
            if (column == QueueColumn.TOPIC) {
                wanted.add(of(Column.ICON));
            }
        }
        if (!wanted.equals(table.getColumns())) {
            arranging = true;
            table.getColumns().setAll(wanted);
            arranging = false;
        }
        fitColumns();
    }

    /// The operator has dragged a heading.
    private void dragged() {
        if (arranging) {
            return;
        }
        var order = new ArrayList<QueueColumn>();
        for (var column : table.getColumns()) {
            for (var known : QueueColumn.values()) {
                if (known.name().equals(column.getId())) {
                    order.add(known);
                }
            }
        }
        // The toolkit is still moving it.
        Fx.later(() -> {
            model.show(order);
            arrange(order);
        });
    }

    private TableColumn<QueueItem, QueueItem> column(Column which) {
        var column = new TableColumn<QueueItem, QueueItem>();
        column.setId(which.name());
        column.setSortable(false);
        column.setReorderable(which != Column.MARK && which != Column.ICON);
        column.setResizable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        Supplier<TableCell<QueueItem, QueueItem>> cells =
                switch (which) {
                    case MARK -> () -> new QueueCells.MarkCell(several::ticked);
                    case NUMBER -> QueueCells.NumberCell::new;
                    case CHANNEL -> () -> new QueueCells.ChannelCell(words);
                    case TOPIC ->
                            () ->
                                    new QueueCells.TopicCell(
                                            this::lines,
                                            new QueueCells.Noted(
                                                    words, several, () -> model.bounds().now()));
                    case ICON -> () -> new QueueCells.IconCell(words, model::colleagues);
                    case PLACE -> () -> new QueueCells.TextCell(QueueWords::place);
                    case RECEIVED -> () -> new QueueCells.TextCell(words::received);
                    case ASSIGNEE -> () -> new QueueCells.TextCell(words::assignee);
                    case STATE -> () -> new QueueCells.TextCell(words::state);
                    case DUE -> () -> new QueueCells.DueCell(words, model);
                };
        column.setCellFactory(ignored -> cells.get());
        switch (which) {
            case NUMBER -> title(column, QueueColumn.NUMBER, QueueQuery.Sort.NUMBER);
            case CHANNEL -> title(column, QueueColumn.CHANNEL, QueueQuery.Sort.CHANNEL);
            case TOPIC -> title(column, QueueColumn.TOPIC, QueueQuery.Sort.TOPIC);
            case PLACE -> title(column, QueueColumn.PLACE, QueueQuery.Sort.MUNICIPALITY);
            case RECEIVED -> title(column, QueueColumn.RECEIVED, QueueQuery.Sort.RECEIVED);
            case DUE -> title(column, QueueColumn.DUE, QueueQuery.Sort.DUE);
            case ASSIGNEE -> column.setGraphic(plainTitle(QueueColumn.ASSIGNEE));
            case STATE -> column.setGraphic(plainTitle(QueueColumn.STATE));
            case MARK, ICON -> {}
        }
        return column;
    }

    private HBox plainTitle(QueueColumn column) {
        var box = new HBox(Labels.of(words.column(column), "t-small", "c-2"));
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("column-title");
        return box;
    }

    /// A heading that sorts by its column in the database.
    private void title(TableColumn<QueueItem, ?> column, QueueColumn of, QueueQuery.Sort by) {
        var label = Labels.of(words.column(of), "t-small", "c-2");
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
                model.lookProperty(),
                order -> {
                    var sorted = order.sort() == by;
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
                rest -= table.getColumns().contains(of(column)) ? scale.of(column.width) : 0;
            }
        }
        for (var column : LEAVING) {
            if (!table.getColumns().contains(of(column))) {
                continue;
            }
            var usual = column == Column.CHANNEL || column == Column.PLACE;
            var room = (wide || !usual) && rest >= scale.of(LEAST_TOPIC);
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
                        setAccessibleText(words.spoken(row, model.bounds()));
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
