package pult.feature.queue;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.QueueQuery.Flag;
import pult.domain.deadline.DeadlineBounds;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// A view of the queue that can be chosen.
sealed interface SavedView {
    Set<Lane> OPEN_LANES = EnumSet.of(Lane.RUNNING, Lane.WAITING);

    /// Views every operator has.
    enum Standing implements SavedView {
        MINE,
        UNASSIGNED,
        TODAY,
        PRESSING,
        APPROVAL,
        ATTENTION,
        FAST_TRACK,
        SHELVED,
        SHORT_LIST,
        OPEN,
        DONE,
        SOCIAL,
        FZ59
    }

    /// All open appeals of a sector block.
    record Block(String code) implements SavedView {}

    /// @param operator login of who works here, null before the first sign-in
    default QueueQuery query(@Nullable String operator, DeadlineBounds bounds) {
        var open = QueueQuery.ALL.withLanes(OPEN_LANES);
        return switch (this) {
            case Block block -> open.withFilter(Set.of(), Set.of(), Set.of(block.code()));
            case Standing standing -> standing(standing, open, operator, bounds);
        };
    }

    private static QueueQuery standing(
            Standing view, QueueQuery open, @Nullable String operator, DeadlineBounds bounds) {
        return switch (view) {
            // before the first sign-in nothing can be anybody's: no login is the empty one
            case MINE -> present(open, bounds).withAssignee(operator == null ? "" : operator);
            case UNASSIGNED -> present(open, bounds).onlyUnassigned();
            case TODAY ->
                    open.withLanes(Set.of(Lane.RUNNING)).withDue(bounds.now(), bounds.endOfToday());
            case PRESSING -> open.withLanes(Set.of(Lane.RUNNING)).with(Flag.PRESSING, bounds.now());
            case APPROVAL -> open.withStates(Set.of(AppealState.ON_APPROVAL));
            case ATTENTION -> QueueQuery.ALL.with(Flag.NEEDS_ATTENTION);
            case FAST_TRACK -> open.with(Flag.FAST_TRACK);
            case SHELVED -> open.with(Flag.SHELVED, bounds.now());
            case SHORT_LIST ->
                    QueueQuery.ALL
                            .with(Flag.LISTED)
                            .withSort(QueueQuery.Sort.LISTED, QueueQuery.Direction.ASCENDING);
            case OPEN -> open;
            case DONE ->
                    QueueQuery.ALL
                            .withLanes(Set.of(Lane.DONE))
                            .withSort(QueueQuery.Sort.RECEIVED, QueueQuery.Direction.DESCENDING);
            case SOCIAL -> open.withFilter(social(), Set.of(), Set.of());
            case FZ59 -> open.withFilter(Set.of(), Set.of(LegalRegime.FZ59_APPEAL), Set.of());
        };
    }

    /// What the operator has not put off. The views of deadlines show all of it: what is put off
    /// may not be missed.
    private static QueueQuery present(QueueQuery query, DeadlineBounds bounds) {
        return query.with(Flag.NOT_SHELVED, bounds.now());
    }

    /// What this view fixes itself, so that the filter does not offer it.
    default List<Filter.Kind> fixed() {
        return switch (this) {
            case Block block -> List.of(Filter.Kind.BLOCK);
            case Standing.SOCIAL -> List.of(Filter.Kind.CHANNEL, Filter.Kind.REGIME);
            case Standing.FZ59 -> List.of(Filter.Kind.REGIME);
            case Standing standing -> List.of();
        };
    }

    private static Set<Channel> social() {
        var social = EnumSet.noneOf(Channel.class);
        for (var channel : Channel.values()) {
            if (channel.social()) {
                social.add(channel);
            }
        }
        return social;
    }
}
