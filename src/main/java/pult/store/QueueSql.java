package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Mark;
import pult.domain.appeal.QueueCondition;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.Ranking;
import pult.domain.machine.Story;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/// Turns a query of the queue into SQL: which rows, by which index, in which order.
final class QueueSql {
    /// Put off till later, unless it is due before that: a date is never hidden.
    private static final String SHELVED =
            "SELECT m.appeal FROM mark m JOIN appeal s ON s.id = m.appeal"
                    + " WHERE m.shelved_until > ? AND NOT (s.lane IN ("
                    + AppealRow.Lane.TICKING.stream()
                            .map(lane -> String.valueOf(Codes.LANES.of(lane)))
                            .sorted()
                            .collect(Collectors.joining(", "))
                    + ") AND s.due_at < m.shelved_until)";

    private static final Set<QueueQuery.Flag> NAMED =
            EnumSet.of(
                    QueueQuery.Flag.SHELVED,
                    QueueQuery.Flag.LISTED,
                    QueueQuery.Flag.IMPORTANT,
                    QueueQuery.Flag.NEEDS_ATTENTION);

    /// A tenth of the longest term there is, sixty days with an extension, and some.
    private static final Duration LONGEST_PRESSING = Duration.ofDays(10);

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

    /// Another table names the appeals, and not many: each is looked up, and sorted afterwards.
    static boolean named(QueueQuery query) {
        return !Collections.disjoint(query.flags(), NAMED)
                || query.also().stream().anyMatch(QueueSql::marked);
    }

    /// Only what carries a mark.
    private static boolean marked(QueueCondition condition) {
        return condition instanceof QueueCondition.Weighed(var weights, var negated)
                && weights.contains(Mark.Importance.USUAL) == negated;
    }

    /// Most rows would have to be fetched one by one behind the index that gives the order: reading
    /// the table through and sorting afterwards is several times faster.
    static boolean scanned(QueueQuery query) {
        return most(query) && !onlyDates(query);
    }

    /// What is finished is most of all, and no index leads to the part that is asked for.
    private static boolean most(QueueQuery query) {
        var finished = query.lanes().isEmpty() || query.lanes().contains(AppealRow.Lane.DONE);
        return finished && !byPerson(query) && !named(query);
    }

    /// All rows of a query, in no order, with columns that no index knows.
    Part columns(QueueQuery query) {
        return most(query) ? scan(query) : rows(query);
    }

    /// What to count, part by part: an index answers for one lane at a time without a look at the
    /// table.
    List<Part> counted(QueueQuery query) {
        if (scanned(query)) {
            return List.of(scan(query));
        }
        return !indexed || query.lanes().isEmpty() || named(query)
                ? List.of(rows(query))
                : lanes(query).stream().map(lane -> lane(query, lane)).toList();
    }

    /// Nothing is asked that the index of due dates does not know by itself.
    private static boolean onlyDates(QueueQuery query) {
        return query.channels().isEmpty()
                && query.regimes().isEmpty()
                && query.blocks().isEmpty()
                && query.municipality() == null
                && query.states().isEmpty()
                && query.receivedFrom() == null
                && !query.flags().contains(QueueQuery.Flag.FAST_TRACK)
                && !query.flags().contains(QueueQuery.Flag.DRAFTED)
                && !query.flags().contains(QueueQuery.Flag.REPEATED)
                && !query.flags().contains(QueueQuery.Flag.PING_PONG)
                && query.also().stream().allMatch(one -> one instanceof QueueCondition.Due);
    }

    /// `FROM appeal … WHERE …` for all lanes of a query, the whole table read through.
    Part scan(QueueQuery query) {
        var where = new Conditions();
        var lanes = lanes(query);
        if (lanes.size() < Codes.LANES.values().size()) {
            where.anyOf("lane", lanes, Codes.LANES::of);
        }
        return filtered(query, where, indexed ? " USE INDEX ()" : "");
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
                    case NUMBER, TOPIC, MUNICIPALITY, CHANNEL, IMPORTANCE, LISTED, RELEVANCE ->
                            List.of("id");
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
                || named(query)
                || (!oneLane && query.sort() == QueueQuery.Sort.NUMBER)) {
            return "";
        }
        if (byPerson(query)) {
            return " USE INDEX (appeal_by_person)";
        }
        if (!oneLane) {
            // What is finished is most of all: without it the index of lanes leads to few rows.
            return query.lanes().isEmpty() || query.lanes().contains(AppealRow.Lane.DONE)
                    ? " USE INDEX ()"
                    : " USE INDEX (appeal_by_due)";
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
            if (query.dueBefore() == null) {
                // No date is a number too.
                where.add("due_at < ?", RuleDates.NONE);
            }
        }
        if (query.dueBefore() != null) {
            where.add("due_at < ?", query.dueBefore().toEpochMilli());
        }
        where.anyOf("state", query.states(), Codes.STATES::of);
        if (query.receivedFrom() != null) {
            where.add("received_at >= ?", query.receivedFrom().toEpochMilli());
        }
        where.anyOf("channel", query.channels(), Codes.CHANNELS::of);
        where.anyOf("regime", query.regimes(), Codes.REGIMES::of);
        where.anyOf("block", query.blocks(), block -> terms.find(Terms.Kind.BLOCK, block));
        if (query.municipality() != null) {
            where.add(
                    "municipality = ?", terms.find(Terms.Kind.MUNICIPALITY, query.municipality()));
        }
        query.flags().stream().sorted().forEach(flag -> flag(where, flag, query.at()));
        query.also().forEach(condition -> also(where, condition));
        if (query.among() != null) {
            where.add("id = ANY(?)", boxed(query.among()));
        }
        return new Part("FROM appeal" + index + where.text(), where.parameters);
    }

    private static void flag(Conditions where, QueueQuery.Flag flag, @Nullable Instant at) {
        switch (flag) {
            case FAST_TRACK -> where.add("fast");
            case DRAFTED -> where.add("drafted");
            case UNPLACED -> where.add("lat IS NULL");
            case REPEATED -> where.add("repeat_of IS NOT NULL");
            case PING_PONG -> where.add("returns >= ?", Story.PING_PONG);
            case PRESSING -> {
                var now = moment(at);
                // Most of the store is passed over by the index of the due date.
                where.add("due_at < ?", now + LONGEST_PRESSING.toMillis());
                where.add("pressing_at <= ?", now);
                // That of a date by the rule stands below zero.
                where.add("pressing_at >= ?", -now);
            }
            case SHELVED -> where.add("id IN (" + SHELVED + ')', moment(at));
            case NOT_SHELVED -> where.add("id NOT IN (" + SHELVED + ')', moment(at));
            case LISTED -> where.add("id IN (SELECT appeal FROM mark WHERE place > 0)");
            case IMPORTANT -> where.add("id IN (SELECT appeal FROM mark WHERE importance > 0)");
            case NEEDS_ATTENTION ->
                    where.add(
                            "id IN (SELECT appeal FROM outbox WHERE "
                                    + OutboxRows.ATTENTION
                                    + " UNION SELECT appeal FROM shared_draft WHERE "
                                    + SharedDraftRows.DISPUTED
                                    + ')');
        }
    }

    private static long moment(@Nullable Instant at) {
        return Objects.requireNonNull(at).toEpochMilli();
    }

    private void also(Conditions where, QueueCondition condition) {
        var one = new Conditions();
        switch (condition) {
            case QueueCondition.OneOf among -> oneOf(one, among);
            case QueueCondition.Due due -> {
                due.spans().forEach(span -> one.within("due_at", span));
                if (due.undated()) {
                    one.add("due_at = ?", RuleDates.NONE);
                }
            }
            case QueueCondition.Received received ->
                    received.spans().forEach(span -> one.within("received_at", span));
            case QueueCondition.Claimed claimed -> {
                claimed.spans().forEach(span -> one.within("claim_until", span));
                if (claimed.endless()) {
                    one.add("assignee <> ? AND claim_until = " + RuleDates.NONE, "");
                }
            }
            case QueueCondition.Weighed weighed -> weighed(one, weighed);
            case QueueCondition.FastTrack _ -> one.add("fast");
            case QueueCondition.Drafted _ -> one.add("drafted");
            case QueueCondition.Unplaced _ -> one.add("lat IS NULL");
            case QueueCondition.Repeated _ -> one.add("repeat_of IS NOT NULL");
            case QueueCondition.PingPong _ -> one.add("returns >= ?", Story.PING_PONG);
            case QueueCondition.ToDecide decide ->
                    decide.hands().forEach(hand -> one.hand(hand, this::block));
            case QueueCondition.Escalated escalated ->
                    escalated.to().forEach(level -> one.level(level, this::block));
        }
        if (condition instanceof QueueCondition.Weighed) {
            where.whole(one);
        } else {
            where.any(one, condition.negated());
        }
    }

    /// What carries no mark is usual. Said from the side of the marks, which are few, so that they
    /// lead to the rows.
    private static void weighed(Conditions where, QueueCondition.Weighed weighed) {
        var marked = marked(weighed);
        var weights = EnumSet.allOf(Mark.Importance.class);
        weights.removeIf(one -> (weighed.weights().contains(one) != weighed.negated()) != marked);
        where.add(
                marked
                        ? "id IN (SELECT appeal FROM mark WHERE importance = ANY(?))"
                        : "id NOT IN (SELECT appeal FROM mark WHERE importance = ANY(?))",
                weights.stream().map(Codes.IMPORTANCES::of).toArray(Integer[]::new));
    }

    private int block(String code) {
        return terms.find(Terms.Kind.BLOCK, code);
    }

    private void oneOf(Conditions where, QueueCondition.OneOf among) {
        var keys = among.keys();
        switch (among.dimension()) {
            case CHANNEL ->
                    where.anyOf("channel", keys, key -> Codes.CHANNELS.of(Channel.valueOf(key)));
            case REGIME ->
                    where.anyOf("regime", keys, key -> Codes.REGIMES.of(LegalRegime.valueOf(key)));
            case STATE ->
                    where.anyOf("state", keys, key -> Codes.STATES.of(AppealState.valueOf(key)));
            case BLOCK -> where.anyOf("block", keys, key -> terms.find(Terms.Kind.BLOCK, key));
            case MUNICIPALITY ->
                    where.anyOf(
                            "municipality", keys, key -> terms.find(Terms.Kind.MUNICIPALITY, key));
            case TOPIC -> {
                where.anyOf("topic", keys, key -> terms.find(Terms.Kind.TOPIC, key));
                where.anyOf("category", keys, key -> terms.find(Terms.Kind.CATEGORY, key));
            }
            case EXECUTOR -> where.anyOf("executor", keys, key -> NarrowRow.executor(terms, key));
            case ASSIGNEE ->
                    where.add(
                            "assignee = ANY(?)",
                            keys.stream().map(NarrowRow::login).sorted().toArray(String[]::new));
        }
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

        void within(String column, QueueCondition.Span span) {
            var parts = new ArrayList<String>();
            if (!column.equals("received_at")) {
                // No date is a number too.
                parts.add(column + " < ?");
                parameters.add(RuleDates.NONE);
            }
            if (span.from() != null) {
                parts.add(column + " >= ?");
                parameters.add(span.from().toEpochMilli());
            }
            if (span.before() != null) {
                parts.add(column + " < ?");
                parameters.add(span.before().toEpochMilli());
            }
            if (span.running()) {
                parts.add("lane = ANY(?)");
                parameters.add(
                        AppealRow.Lane.TICKING.stream()
                                .map(Codes.LANES::of)
                                .toArray(Integer[]::new));
            }
            conditions.add('(' + String.join(" AND ", parts) + ')');
        }

        void level(QueueCondition.Level level, ToIntFunction<String> block) {
            var both = new Conditions();
            both.add("escalated >= ?", level.from());
            both.add("escalated <= ?", level.to());
            both.anyOf("block", level.blocks(), block::applyAsInt);
            conditions.add('(' + String.join(" AND ", both.conditions) + ')');
            parameters.addAll(both.parameters);
        }

        void hand(QueueCondition.Hand hand, ToIntFunction<String> block) {
            var both = new Conditions();
            both.anyOf("block", hand.blocks(), block::applyAsInt);
            both.add(
                    "NOT (written_by = ANY(?))",
                    hand.notBy().stream().map(NarrowRow::login).sorted().toArray(String[]::new));
            conditions.add('(' + String.join(" AND ", both.conditions) + ')');
            parameters.addAll(both.parameters);
        }

        /// One of the other's conditions holds, or none of them.
        void any(Conditions other, boolean negated) {
            var text = other.conditions.isEmpty() ? "FALSE" : String.join(" OR ", other.conditions);
            conditions.add((negated ? "NOT (" : "(") + text + ')');
            parameters.addAll(other.parameters);
        }

        void whole(Conditions other) {
            conditions.addAll(other.conditions);
            parameters.addAll(other.parameters);
        }

        String text() {
            return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        }
    }
}
