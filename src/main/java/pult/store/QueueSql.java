package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.Ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/// Turns a query of the queue into SQL: which rows, by which index, in which order.
final class QueueSql {
    /// @param text beginning at FROM
    /// @param parameters in the order of the question marks
    record Part(String text, List<@Nullable Object> parameters) {
        @Nullable Object[] values() {
            return parameters.toArray();
        }

        Part with(String more, Object value) {
            var longer = new ArrayList<>(parameters);
            longer.add(value);
            return new Part(text + more, longer);
        }

        Part with(String more) {
            return new Part(text + more, parameters);
        }
    }

    private final Terms terms;
    private final boolean indexed;

    QueueSql(Terms terms, boolean indexed) {
        this.terms = terms;
        this.indexed = indexed;
    }

    /// The lanes a query looks at, in the order of the queue.
    static List<AppealRow.Lane> lanes(QueueQuery query) {
        return Codes.LANES.values().stream()
                .filter(lane -> query.lanes().isEmpty() || query.lanes().contains(lane))
                .toList();
    }

    /// `FROM appeal … WHERE …` for all lanes of a query.
    Part rows(QueueQuery query) {
        var lanes = lanes(query);
        if (lanes.size() == 1) {
            return lane(query, lanes.getFirst());
        }
        var where = new Conditions();
        if (lanes.size() < Codes.LANES.values().size()) {
            where.anyOf("lane", lanes, Codes.LANES::of);
        }
        return filtered(query, where, index(query, false));
    }

    /// `FROM appeal … WHERE …` for one lane, so that an index gives the order.
    Part lane(QueueQuery query, AppealRow.Lane lane) {
        var where = new Conditions();
        where.add("lane = ?", Codes.LANES.of(lane));
        return filtered(query, where, index(query, true));
    }

    boolean indexed() {
        return indexed;
    }

    /// Names all columns of the index, without which the database sorts by itself.
    String order(QueueQuery query) {
        var down = query.direction() == QueueQuery.Direction.DESCENDING ? " DESC" : "";
        var columns =
                switch (query.sort()) {
                    case DUE -> dueOrder(query);
                    case RECEIVED ->
                            indexed
                                    ? List.of("lane", "received_at", "id")
                                    : List.of("received_at", "id");
                    case NUMBER, TOPIC, MUNICIPALITY, CHANNEL, RELEVANCE -> List.of("id");
                };
        return " ORDER BY " + String.join(down + ", ", columns) + down;
    }

    private List<String> dueOrder(QueueQuery query) {
        if (!indexed) {
            return List.of("due_at", "id");
        }
        return byPerson(query)
                ? List.of("assignee", "lane", "due_at", "id")
                : List.of("lane", "due_at", "id");
    }

    private static boolean byPerson(QueueQuery query) {
        return query.assignee() != null || query.unassigned();
    }

    /// Which index the database takes is said, not guessed by it.
    ///
    /// @param oneLane a condition on the lane is at the beginning of every index
    private String index(QueueQuery query, boolean oneLane) {
        if (!indexed
                || query.among() != null
                || (!oneLane && query.sort() == QueueQuery.Sort.NUMBER)) {
            return "";
        }
        if (byPerson(query)) {
            return " USE INDEX (appeal_by_person)";
        }
        if (!oneLane) {
            return " USE INDEX ()";
        }
        return query.sort() == QueueQuery.Sort.RECEIVED
                ? " USE INDEX (appeal_by_received)"
                : " USE INDEX (appeal_by_due)";
    }

    private Part filtered(QueueQuery query, Conditions where, String index) {
        if (query.unassigned()) {
            where.add("assignee = ?", "");
        } else if (query.assignee() != null) {
            where.add("assignee = ?", NarrowRow.login(query.assignee()));
        }
        if (query.dueFrom() != null) {
            where.add("due_at >= ?", query.dueFrom().toEpochMilli());
        }
        if (query.dueBefore() != null) {
            where.add("due_at < ?", query.dueBefore().toEpochMilli());
        }
        where.anyOf("channel", query.channels(), Codes.CHANNELS::of);
        where.anyOf("regime", query.regimes(), Codes.REGIMES::of);
        where.anyOf("block", query.blocks(), block -> terms.find(Terms.Kind.BLOCK, block));
        if (query.municipality() != null) {
            where.add(
                    "municipality = ?", terms.find(Terms.Kind.MUNICIPALITY, query.municipality()));
        }
        if (query.fastTrackOnly()) {
            where.add("fast");
        }
        if (query.draftedOnly()) {
            where.add("drafted");
        }
        if (query.among() != null) {
            where.add("id = ANY(?)", boxed(query.among()));
        }
        return new Part("FROM appeal" + index + where.text(), where.parameters);
    }

    private static Long[] boxed(Ranking ranking) {
        return Arrays.stream(ranking.ids()).boxed().toArray(Long[]::new);
    }

    private static final class Conditions {
        private final List<String> conditions = new ArrayList<>();
        private final List<@Nullable Object> parameters = new ArrayList<>();

        void add(String condition) {
            conditions.add(condition);
        }

        void add(String condition, Object value) {
            conditions.add(condition);
            parameters.add(value);
        }

        <T> void anyOf(String column, Collection<T> values, Function<T, Integer> code) {
            if (!values.isEmpty()) {
                add(
                        column + " = ANY(?)",
                        values.stream().map(code).sorted().toArray(Integer[]::new));
            }
        }

        String text() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }
}
