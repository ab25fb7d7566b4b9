package pult.feature.queue;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.QueueQuery;
import pult.domain.view.QueueColumn;
import pult.ui.control.Icons;
import pult.ui.control.Labels;
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

/// The columns of the list: which there are, in which order, how wide, what their headings do.
final class QueueColumns {
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
        EXECUTOR(164),
        STATE(136),
        IMPORTANCE(82),
        DUE(182);

        private final double width;

        Column(double width) {
            this.width = width;
        }
    }

    private static final double SCROLL_BAR = 10;

    /// With less than this for the topic, other columns leave the list in this order.
    private static final List<Column> LEAVING =
            List.of(
                    Column.CHANNEL,
                    Column.STATE,
                    Column.IMPORTANCE,
                    Column.RECEIVED,
                    Column.EXECUTOR,
                    Column.ASSIGNEE,
                    Column.PLACE);

    private static final double LEAST_TOPIC = 150;

    /// Below this the list is scrolled sideways.
    private static final double SHORT_TOPIC = 110;

    /// The date of a deadline without what is left until then.
    private static final double SHORT_DUE = 124;

    private final TableView<QueueItem> table;
    private final QueueViewModel model;
    private final SeveralModel several;
    private final QueueWords words;
    private final Supplier<QueueCells.Lines> lines;
    private final Subscriptions subscriptions;
    private final Map<Column, TableColumn<QueueItem, QueueItem>> columns =
            new EnumMap<>(Column.class);
    private boolean arranging;
    private TextScale scale = TextScale.NORMAL;
    private boolean wide;
    private boolean shortDue;

    /// @param lines how much a row says of its topic
    QueueColumns(
            TableView<QueueItem> table,
            QueueViewModel model,
            SeveralModel several,
            QueueWords words,
            Supplier<QueueCells.Lines> lines,
            Subscriptions subscriptions) {
        this.table = table;
        this.model = model;
        this.several = several;
        this.words = words;
        this.lines = lines;
        this.subscriptions = subscriptions;
        for (var column : Column.values()) {
            columns.put(column, column(column));
        }
        table.widthProperty().addListener(changed -> fitColumns());
        table.sceneProperty().flatMap(Themes::scale).subscribe(this::rescale);
        subscriptions.bind(model.lookProperty(), look -> arrange(look.columns()));
        table.getColumns().addListener((ListChangeListener<Object>) change -> dragged());
    }

    /// Narrow windows go without the columns «Канал» and «Место».
    void wide(boolean now) {
        wide = now;
        fitColumns();
    }

    boolean showsPlace() {
        return of(Column.PLACE).isVisible() && table.getColumns().contains(of(Column.PLACE));
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
                                            lines,
                                            model::marks,
                                            new QueueCells.Noted(words, several, model));
                    case ICON -> () -> new QueueCells.IconCell(words, model::colleagues);
                    case PLACE -> () -> new QueueCells.TextCell(QueueWords::place, model::marks);
                    case RECEIVED -> () -> new QueueCells.TextCell(words::received);
                    case ASSIGNEE -> () -> new QueueCells.TextCell(words::assignee);
                    case EXECUTOR -> () -> new QueueCells.TextCell(words::executor);
                    case STATE -> () -> new QueueCells.TextCell(words::state);
                    case IMPORTANCE ->
                            () ->
                                    new QueueCells.TextCell(
                                            row -> words.importance(several.mark(row.id())));
                    case DUE -> () -> new QueueCells.DueCell(words, model, () -> shortDue);
                };
        column.setCellFactory(ignored -> cells.get());
        switch (which) {
            case NUMBER -> title(column, QueueColumn.NUMBER, QueueQuery.Sort.NUMBER);
            case CHANNEL -> title(column, QueueColumn.CHANNEL, QueueQuery.Sort.CHANNEL);
            case TOPIC -> title(column, QueueColumn.TOPIC, QueueQuery.Sort.TOPIC);
            case PLACE -> title(column, QueueColumn.PLACE, QueueQuery.Sort.MUNICIPALITY);
            case RECEIVED -> title(column, QueueColumn.RECEIVED, QueueQuery.Sort.RECEIVED);
            case DUE -> title(column, QueueColumn.DUE, QueueQuery.Sort.DUE);
            case IMPORTANCE -> title(column, QueueColumn.IMPORTANCE, QueueQuery.Sort.IMPORTANCE);
            case ASSIGNEE -> column.setGraphic(plainTitle(QueueColumn.ASSIGNEE));
            case EXECUTOR -> column.setGraphic(plainTitle(QueueColumn.EXECUTOR));
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

    /// @return the room gained, 0 when the dates are said in full
    private double dueInShort(double rest) {
        var before = shortDue;
        shortDue = table.getWidth() > 0 && rest < scale.of(LEAST_TOPIC);
        if (shortDue != before) {
            table.refresh();
        }
        if (!shortDue) {
            return 0;
        }
        of(Column.DUE).setPrefWidth(scale.of(SHORT_DUE));
        return scale.of(Column.DUE.width) - scale.of(SHORT_DUE);
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
        rest += dueInShort(rest);
        of(Column.TOPIC).setPrefWidth(Math.max(scale.of(SHORT_TOPIC), Math.floor(rest)));
    }
}
