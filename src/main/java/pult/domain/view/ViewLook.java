package pult.domain.view;

import pult.domain.appeal.QueueQuery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// How a view is shown: its order, its groups, its columns.
///
/// @param columns in their order, each once; without the topic a row says nothing, so it is always
///   there
public record ViewLook(
        QueueQuery.Sort sort,
        QueueQuery.Direction direction,
        Grouping grouping,
        List<QueueColumn> columns) {
    public static final ViewLook USUAL =
            new ViewLook(
                    QueueQuery.Sort.DUE,
                    QueueQuery.Direction.ASCENDING,
                    Grouping.DUE,
                    QueueColumn.USUAL);

    public ViewLook {
        var once = new LinkedHashSet<>(columns);
        once.add(QueueColumn.TOPIC);
        columns = List.copyOf(once);
    }

    public ViewLook sorted(QueueQuery.Sort by, QueueQuery.Direction to) {
        return new ViewLook(by, to, grouping, columns);
    }

    public ViewLook grouped(Grouping by) {
        return new ViewLook(sort, direction, by, columns);
    }

    public ViewLook showing(List<QueueColumn> these) {
        return new ViewLook(sort, direction, grouping, these);
    }

    /// `DUE ASCENDING DUE NUMBER,TOPIC,DUE`: kept and sent; its names are never changed.
    public String text() {
        return sort
                + " "
                + direction
                + ' '
                + grouping
                + ' '
                + columns.stream().map(Enum::name).collect(Collectors.joining(","));
    }

    /// Columns a later version knows are left out; empty for what is no look.
    public static Optional<ViewLook> of(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            var columns = new ArrayList<QueueColumn>();
            for (var name : parts[3].split(",", -1)) {
                for (var column : QueueColumn.values()) {
                    if (column.name().equals(name)) {
                        columns.add(column);
                    }
                }
            }
            return Optional.of(
                    new ViewLook(
                            QueueQuery.Sort.valueOf(parts[0]),
                            QueueQuery.Direction.valueOf(parts[1]),
                            Grouping.valueOf(parts[2]),
                            columns));
        } catch (IllegalArgumentException madeByALaterVersion) {
            return Optional.empty();
        }
    }
}
