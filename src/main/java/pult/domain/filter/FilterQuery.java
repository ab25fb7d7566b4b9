package pult.domain.filter;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeals.Dimension;
import pult.domain.appeal.Mark;
import pult.domain.appeal.QueueCondition;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.filter.FilterValue.Days;
import pult.domain.filter.FilterValue.Named;
import pult.domain.filter.QueueFilter.Condition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What a filter means for one operator at one moment.
///
/// @param me login of who works here, null before the first sign-in: nothing is theirs then
public record FilterQuery(@Nullable String me, DeadlineBounds bounds) {
    /// The query with the conditions of the filter besides its own.
    public QueueQuery narrow(QueueQuery query, QueueFilter filter) {
        var narrowed = query;
        var also = new ArrayList<>(query.also());
        for (var condition : filter.conditions()) {
            var person = person(condition);
            if (person == null || narrowed.assignee() != null || narrowed.unassigned()) {
                also.add(meant(condition));
            } else {
                // One person is what the index of persons knows.
                narrowed =
                        person.isEmpty()
                                ? narrowed.onlyUnassigned()
                                : narrowed.withAssignee(person);
            }
        }
        return narrowed.withAlso(also);
    }

    /// The one login of a condition, empty for nobody, null when it is another condition.
    private @Nullable String person(Condition condition) {
        if (condition.field() != FilterField.ASSIGNEE
                || condition.negated()
                || condition.values().size() != 1
                || me == null) {
            return null;
        }
        return logins(condition).iterator().next();
    }

    private QueueCondition meant(Condition condition) {
        var not = condition.negated();
        return switch (condition.field()) {
            case CHANNEL -> oneOf(Dimension.CHANNEL, condition);
            case REGIME -> oneOf(Dimension.REGIME, condition);
            case BLOCK -> oneOf(Dimension.BLOCK, condition);
            case MUNICIPALITY -> oneOf(Dimension.MUNICIPALITY, condition);
            case TOPIC -> oneOf(Dimension.TOPIC, condition);
            case STATE -> oneOf(Dimension.STATE, condition);
            case ASSIGNEE -> new QueueCondition.OneOf(Dimension.ASSIGNEE, logins(condition), not);
            case EXECUTOR -> new QueueCondition.OneOf(Dimension.EXECUTOR, bodies(condition), not);
            case DUE ->
                    new QueueCondition.Due(
                            spans(condition),
                            condition.values().contains(new Named(FilterField.NONE)),
                            not);
            case RECEIVED -> new QueueCondition.Received(spans(condition), not);
            case CLAIM ->
                    new QueueCondition.Claimed(
                            held(condition),
                            condition.values().contains(new Named(FilterField.HELD)),
                            not);
            case IMPORTANCE ->
                    new QueueCondition.Weighed(
                            names(condition).stream()
                                    .map(Mark.Importance::valueOf)
                                    .collect(Collectors.toUnmodifiableSet()),
                            not);
            case FAST -> new QueueCondition.FastTrack(not);
            case DRAFT -> new QueueCondition.Drafted(not);
            case REPEAT -> new QueueCondition.Repeated(not);
            case PING_PONG -> new QueueCondition.PingPong(not);
            case ESCALATED -> QueueCondition.Escalated.toAnybody(not);
            case UNPLACED -> new QueueCondition.Unplaced(not);
        };
    }

    private static QueueCondition oneOf(Dimension dimension, Condition condition) {
        return new QueueCondition.OneOf(dimension, names(condition), condition.negated());
    }

    private static Set<String> names(Condition condition) {
        var names = new LinkedHashSet<String>();
        for (var value : condition.values()) {
            if (value instanceof Named(String name)) {
                names.add(name);
            }
        }
        return names;
    }

    private static Set<String> bodies(Condition condition) {
        return names(condition).stream()
                .map(name -> name.equals(FilterField.NONE) ? "" : name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Before the first sign-in `я` is a login nobody has.
    private Set<String> logins(Condition condition) {
        var logins = new LinkedHashSet<String>();
        for (var name : names(condition)) {
            logins.add(
                    switch (name) {
                        case FilterField.ME -> me == null ? FilterField.ME : me;
                        case FilterField.NOBODY -> "";
                        default -> name;
                    });
        }
        return logins;
    }

    private List<QueueCondition.Span> spans(Condition condition) {
        var spans = new ArrayList<QueueCondition.Span>();
        for (var value : condition.values()) {
            switch (value) {
                case Days(LocalDate from, LocalDate to) ->
                        spans.add(
                                new QueueCondition.Span(
                                        from == null ? null : midnight(from),
                                        to == null ? null : midnight(to.plusDays(1)),
                                        false));
                case Named(String code) -> {
                    if (!code.equals(FilterField.NONE)) {
                        spans.add(span(condition.field(), code));
                    }
                }
            }
        }
        return spans;
    }

    /// The moments a hold ends at; one that is about to end holds too.
    private List<QueueCondition.Span> held(Condition condition) {
        var now = bounds.now();
        return names(condition).stream()
                .map(code ->
                        switch (code) {
                            case FilterField.OVER ->
                                    // Up to this moment and with it.
                                    new QueueCondition.Span(null, now.plusMillis(1), false);
                            case FilterField.EXPIRING ->
                                    new QueueCondition.Span(
                                            now.plusMillis(1),
                                            bounds.claimsSoon().plusMillis(1),
                                            false);
                            default -> new QueueCondition.Span(now.plusMillis(1), null, false);
                        })
                .toList();
    }

    private QueueCondition.Span span(FilterField field, String code) {
        if (field == FilterField.RECEIVED) {
            return new QueueCondition.Span(midnight(bounds.today()), bounds.endOfToday(), false);
        }
        return code.equals(FilterField.OVERDUE)
                ? new QueueCondition.Span(null, bounds.now(), true)
                : new QueueCondition.Span(bounds.now(), bounds.endOfToday(), true);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(bounds.zone()).toInstant();
    }
}
