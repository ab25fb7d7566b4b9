package pult.feature.queue;

import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.QueueQuery.Flag;
import pult.domain.filter.FilterField;
import pult.domain.filter.FilterValue;
import pult.domain.filter.FilterValue.Days;
import pult.domain.filter.FilterValue.Named;
import pult.domain.filter.QueueFilter;
import pult.domain.filter.QueueFilter.Condition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What another screen has counted, said as a view and a filter, so that it can be kept.
///
/// @param base what is narrowed
record CountedParts(SavedView base, QueueFilter filter) {
    private static final Set<Flag> SAID =
            Set.of(Flag.UNPLACED, Flag.FAST_TRACK, Flag.DRAFTED, Flag.REPEATED, Flag.PING_PONG);

    /// Empty for what the text of a filter has no words for.
    ///
    /// @param zone of the region; counted from a moment within a day means that whole day
    static Optional<CountedParts> of(QueueQuery query, ZoneId zone) {
        var overdue = overdue(query);
        var base = overdue ? SavedView.Standing.OPEN : base(query.lanes());
        if (base == null
                || !SAID.containsAll(query.flags())
                || query.among() != null
                || !query.also().isEmpty()
                || (!overdue && (query.dueFrom() != null || query.dueBefore() != null))) {
            return Optional.empty();
        }
        var conditions = new ArrayList<Condition>();
        if (overdue) {
            conditions.add(new Condition(FilterField.DUE, new Named(FilterField.OVERDUE)));
        }
        if (query.receivedFrom() != null) {
            var day = LocalDate.ofInstant(query.receivedFrom(), zone);
            conditions.add(new Condition(FilterField.RECEIVED, new Days(day, null)));
        }
        add(conditions, FilterField.CHANNEL, query.channels().stream().map(Enum::name).toList());
        add(conditions, FilterField.REGIME, query.regimes().stream().map(Enum::name).toList());
        add(conditions, FilterField.STATE, query.states().stream().map(Enum::name).toList());
        add(conditions, FilterField.BLOCK, query.blocks());
        if (query.municipality() != null) {
            add(conditions, FilterField.MUNICIPALITY, List.of(query.municipality()));
        }
        if (query.unassigned()) {
            add(conditions, FilterField.ASSIGNEE, List.of(FilterField.NOBODY));
        } else if (query.assignee() != null) {
            add(conditions, FilterField.ASSIGNEE, List.of(query.assignee()));
        }
        query.flags().forEach(flag -> add(conditions, field(flag), List.of(FilterField.YES)));
        return Optional.of(new CountedParts(base, new QueueFilter(conditions)));
    }

    /// Ticking and due before the moment it was counted at.
    private static boolean overdue(QueueQuery query) {
        return query.lanes().equals(Lane.TICKING)
                && query.dueFrom() == null
                && query.dueBefore() != null;
    }

    private static @org.jspecify.annotations.Nullable SavedView base(Set<Lane> lanes) {
        if (lanes.isEmpty()) {
            return new SavedView.Everything();
        }
        if (lanes.equals(Lane.OPEN)) {
            return SavedView.Standing.OPEN;
        }
        return lanes.equals(Set.of(Lane.DONE)) ? SavedView.Standing.DONE : null;
    }

    private static FilterField field(Flag flag) {
        return switch (flag) {
            case UNPLACED -> FilterField.UNPLACED;
            case FAST_TRACK -> FilterField.FAST;
            case DRAFTED -> FilterField.DRAFT;
            case REPEATED -> FilterField.REPEAT;
            case PING_PONG -> FilterField.PING_PONG;
            case PRESSING, SHELVED, NOT_SHELVED, LISTED, IMPORTANT, NEEDS_ATTENTION ->
                    throw new IllegalArgumentException("no field says " + flag);
        };
    }

    private static void add(
            List<Condition> conditions, FilterField field, Collection<String> names) {
        if (!names.isEmpty()) {
            conditions.add(
                    new Condition(
                            field, false, names.stream().<FilterValue>map(Named::new).toList()));
        }
    }

    /// With what the operator has narrowed it to besides; empty when both say something of the same
    /// field, because a filter would take that for a choice between them.
    Optional<QueueFilter> and(QueueFilter more) {
        var twice =
                filter.conditions().stream()
                        .anyMatch(one ->
                                more.conditions().stream()
                                        .anyMatch(other ->
                                                other.field() == one.field()
                                                        && other.negated() == one.negated()
                                                        && !other.equals(one)));
        return twice ? Optional.empty() : Optional.of(filter.and(more));
    }
}
