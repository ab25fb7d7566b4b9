package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// What the list shows: everything here becomes SQL, nothing is filtered or sorted in memory.
///
/// @param assignee only appeals this person works on; null for anybody's
/// @param unassigned only appeals nobody has taken
/// @param lanes which lanes; empty for all
/// @param states which states; empty for all
/// @param channels empty for all
/// @param regimes empty for all
/// @param blocks sector-block codes, empty for all
/// @param municipality exact name, null for all
/// @param among only what a search has found; null for everything
/// @param dueFrom inclusive lower bound of the due date, null for none
/// @param dueBefore exclusive upper bound of the due date, null for none
/// @param receivedFrom inclusive lower bound of the receipt, null for none
/// @param flags all of these must be true of an appeal
/// @param also conditions that hold besides
/// @param at the moment that is now for `PRESSING` and `SHELVED`; null where none of them is asked
public record QueueQuery(
        @Nullable String assignee,
        boolean unassigned,
        Set<AppealRow.Lane> lanes,
        Set<AppealState> states,
        Set<Channel> channels,
        Set<LegalRegime> regimes,
        Set<String> blocks,
        @Nullable String municipality,
        @Nullable Ranking among,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        @Nullable Instant receivedFrom,
        Set<Flag> flags,
        List<QueueCondition> also,
        @Nullable Instant at,
        Sort sort,
        Direction direction) {
    public static final QueueQuery ALL = new Parts().query();

    public QueueQuery {
        lanes = Set.copyOf(lanes);
        states = Set.copyOf(states);
        channels = Set.copyOf(channels);
        regimes = Set.copyOf(regimes);
        blocks = Set.copyOf(blocks);
        flags = Set.copyOf(flags);
        also = List.copyOf(also);
        if (at == null && flags.stream().anyMatch(Flag::dated)) {
            throw new IllegalArgumentException("a flag of a moment without the moment");
        }
    }

    /// What can be true of an appeal beside its own fields.
    public enum Flag {
        FAST_TRACK,
        /// A draft lies here.
        DRAFTED,
        /// Overdue, or a tenth of its time or less is left.
        PRESSING,
        /// The operator has put it off until later.
        SHELVED,
        NOT_SHELVED,
        /// On the operator's short list.
        LISTED,
        /// Marked as important or urgent by the operator.
        IMPORTANT,
        /// An own action on it has stopped.
        NEEDS_ATTENTION,
        /// Without coordinates.
        UNPLACED,
        /// The same citizen has written on the same matter before.
        REPEATED,
        /// Bodies send it to and fro, see [pult.domain.machine.Story#pingPong].
        PING_PONG;

        boolean dated() {
            return this == PRESSING || this == SHELVED || this == NOT_SHELVED;
        }
    }

    public enum Sort {
        DUE,
        NUMBER,
        RECEIVED,
        TOPIC,
        MUNICIPALITY,
        CHANNEL,
        /// The heaviest first, and among those of one weight what is due first.
        IMPORTANCE,
        /// As the operator has ordered the short list.
        LISTED,
        /// The best found first, whatever the direction; without a search by number.
        RELEVANCE
    }

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    /// Asks nothing of an appeal, except perhaps that a search found it.
    public boolean everything() {
        return withAmong(null).withSort(ALL.sort, ALL.direction).equals(ALL);
    }

    public QueueQuery withLanes(Set<AppealRow.Lane> these) {
        return but(parts -> parts.lanes = these);
    }

    public QueueQuery withStates(Set<AppealState> these) {
        return but(parts -> parts.states = these);
    }

    public QueueQuery withDue(@Nullable Instant from, @Nullable Instant before) {
        return but(parts -> {
            parts.dueFrom = from;
            parts.dueBefore = before;
        });
    }

    public QueueQuery withReceivedFrom(@Nullable Instant from) {
        return but(parts -> parts.receivedFrom = from);
    }

    public QueueQuery withAmong(@Nullable Ranking these) {
        return but(parts -> parts.among = these);
    }

    public QueueQuery withSort(Sort by, Direction to) {
        return but(parts -> {
            parts.sort = by;
            parts.direction = to;
        });
    }

    public QueueQuery withFilter(Set<Channel> these, Set<LegalRegime> rules, Set<String> ofBlocks) {
        return but(parts -> {
            parts.channels = these;
            parts.regimes = rules;
            parts.blocks = ofBlocks;
        });
    }

    public QueueQuery withAlso(List<QueueCondition> these) {
        return but(parts -> parts.also = these);
    }

    public QueueQuery withMunicipality(@Nullable String name) {
        return but(parts -> parts.municipality = name);
    }

    public QueueQuery withAssignee(@Nullable String person) {
        return but(parts -> {
            parts.assignee = person;
            parts.unassigned = false;
        });
    }

    public QueueQuery onlyUnassigned() {
        return but(parts -> {
            parts.assignee = null;
            parts.unassigned = true;
        });
    }

    public QueueQuery with(Flag flag) {
        return but(parts -> parts.flags.add(flag));
    }

    /// @param now the moment the flag is meant at
    public QueueQuery with(Flag flag, Instant now) {
        return but(parts -> {
            parts.flags.add(flag);
            parts.at = now;
        });
    }

    private QueueQuery but(Consumer<Parts> change) {
        var parts = new Parts(this);
        change.accept(parts);
        return parts.query();
    }

    /// The parts of a query while one of them is changed.
    private static final class Parts {
        private @Nullable String assignee;
        private boolean unassigned;
        private Set<AppealRow.Lane> lanes = Set.of();
        private Set<AppealState> states = Set.of();
        private Set<Channel> channels = Set.of();
        private Set<LegalRegime> regimes = Set.of();
        private Set<String> blocks = Set.of();
        private @Nullable String municipality;
        private @Nullable Ranking among;
        private @Nullable Instant dueFrom;
        private @Nullable Instant dueBefore;
        private @Nullable Instant receivedFrom;
        private final EnumSet<Flag> flags = EnumSet.noneOf(Flag.class);
        private List<QueueCondition> also = List.of();
        private @Nullable Instant at;
        private Sort sort = Sort.DUE;
        private Direction direction = Direction.ASCENDING;

        Parts() {}

        Parts(QueueQuery of) {
            assignee = of.assignee;
            unassigned = of.unassigned;
            lanes = of.lanes;
            states = of.states;
            channels = of.channels;
            regimes = of.regimes;
            blocks = of.blocks;
            municipality = of.municipality;
            among = of.among;
            dueFrom = of.dueFrom;
            dueBefore = of.dueBefore;
            receivedFrom = of.receivedFrom;
            flags.addAll(of.flags);
            also = of.also;
            at = of.at;
            sort = of.sort;
            direction = of.direction;
        }

        QueueQuery query() {
            return new QueueQuery(
                    assignee,
                    unassigned,
                    lanes,
                    states,
                    channels,
                    regimes,
                    blocks,
                    municipality,
                    among,
                    dueFrom,
                    dueBefore,
                    receivedFrom,
                    flags,
                    also,
                    at,
                    sort,
                    direction);
        }
    }
}
