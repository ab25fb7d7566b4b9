package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/// One condition more of a [QueueQuery].
public sealed interface QueueCondition {
    /// Holds where the rest of it does not.
    boolean negated();

    /// What the appeal is told apart by is one of the keys. A topic is also meant by the upper
    /// level of the classifier.
    record OneOf(Appeals.Dimension dimension, Set<String> keys, boolean negated)
            implements QueueCondition {
        public OneOf {
            keys = Set.copyOf(keys);
        }
    }

    /// The due date is within one of the spans, or there is none.
    ///
    /// @param undated an appeal without a date answers too
    record Due(List<Span> spans, boolean undated, boolean negated) implements QueueCondition {
        public Due {
            spans = List.copyOf(spans);
        }
    }

    /// It was received within one of the spans.
    record Received(List<Span> spans, boolean negated) implements QueueCondition {
        public Received {
            spans = List.copyOf(spans);
        }
    }

    /// Somebody holds it, and the hold ends within one of the spans.
    ///
    /// @param endless a hold without an end answers too
    record Claimed(List<Span> spans, boolean endless, boolean negated) implements QueueCondition {
        public Claimed {
            spans = List.copyOf(spans);
        }
    }

    /// The operator has given it one of these weights.
    record Weighed(Set<Mark.Importance> weights, boolean negated) implements QueueCondition {
        public Weighed {
            weights = Set.copyOf(weights);
        }
    }

    record FastTrack(boolean negated) implements QueueCondition {}

    /// There is a draft here.
    record Drafted(boolean negated) implements QueueCondition {}

    /// The same citizen has written on the same matter before.
    record Repeated(boolean negated) implements QueueCondition {}

    /// Bodies send it to and fro.
    record PingPong(boolean negated) implements QueueCondition {}

    /// Somebody was asked for help with it and has not acted since, see
    /// [pult.domain.machine.Story#escalated].
    ///
    /// @param to whom; nobody is asked by none
    record Escalated(List<Level> to, boolean negated) implements QueueCondition {
        public Escalated {
            to = List.copyOf(to);
        }

        /// Whoever was asked.
        public static Escalated toAnybody(boolean negated) {
            return new Escalated(List.of(new Level(1, Level.HIGHEST, Set.of())), negated);
        }
    }

    /// Who is asked for help.
    ///
    /// @param from the lowest level
    /// @param to the highest level
    /// @param blocks codes of sector blocks, empty for all
    record Level(int from, int to, Set<String> blocks) {
        /// No source tells a higher one.
        public static final int HIGHEST = Short.MAX_VALUE;

        public Level {
            blocks = Set.copyOf(blocks);
        }

        public boolean holds(int level, String block) {
            return level >= from && level <= to && (blocks.isEmpty() || blocks.contains(block));
        }
    }

    /// It waits for a decision that one of these may make.
    ///
    /// @param hands whose right it is; nothing is decided by none
    record ToDecide(List<Hand> hands, boolean negated) implements QueueCondition {
        public ToDecide {
            hands = List.copyOf(hands);
        }
    }

    /// A right to decide.
    ///
    /// @param blocks codes of sector blocks, empty for all
    /// @param notBy who writes an answer does not approve it: logins and names
    record Hand(Set<String> blocks, Set<String> notBy) {
        public Hand {
            blocks = Set.copyOf(blocks);
            notBy = Set.copyOf(notBy);
        }

        /// @param author of the answer on approval, empty for none
        public boolean holds(String block, String author) {
            return (blocks.isEmpty() || blocks.contains(block)) && !notBy.contains(author);
        }
    }

    /// It has no coordinates.
    record Unplaced(boolean negated) implements QueueCondition {}

    /// @param from inclusive, null for none
    /// @param before exclusive, null for none
    /// @param running only while the clock runs, see [AppealRow.Lane#TICKING]
    record Span(@Nullable Instant from, @Nullable Instant before, boolean running) {
        public boolean holds(Instant at) {
            return (from == null || !at.isBefore(from)) && (before == null || at.isBefore(before));
        }
    }
}
