package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/// What the list shows: everything here becomes SQL, nothing is filtered or sorted in memory.
///
/// @param assignee only appeals this person works on; null for anybody's
/// @param unassigned only appeals nobody has taken
/// @param lanes which lanes; empty for all
/// @param channels empty for all
/// @param regimes empty for all
/// @param blocks sector-block codes, empty for all
/// @param municipality exact name, null for all
/// @param among only what a search has found; null for everything
/// @param dueFrom inclusive lower bound of the due date, null for none
/// @param dueBefore exclusive upper bound of the due date, null for none
/// @param fastTrackOnly the accelerated ones alone
/// @param draftedOnly only those with a draft here
public record QueueQuery(
        @Nullable String assignee,
        boolean unassigned,
        Set<AppealRow.Lane> lanes,
        Set<Channel> channels,
        Set<LegalRegime> regimes,
        Set<String> blocks,
        @Nullable String municipality,
        @Nullable Ranking among,
        @Nullable Instant dueFrom,
        @Nullable Instant dueBefore,
        boolean fastTrackOnly,
        boolean draftedOnly,
        Sort sort,
        Direction direction) {
    public static final QueueQuery ALL =
            new QueueQuery(
                    null,
                    false,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    null,
                    null,
                    null,
                    null,
                    false,
                    false,
                    Sort.DUE,
                    Direction.ASCENDING);

    public QueueQuery {
        lanes = Set.copyOf(lanes);
        channels = Set.copyOf(channels);
        regimes = Set.copyOf(regimes);
        blocks = Set.copyOf(blocks);
    }

    public enum Sort {
        DUE,
        NUMBER,
        RECEIVED,
        TOPIC,
        MUNICIPALITY,
        CHANNEL,
        /// The best found first, whatever the direction; without a search by number.
        RELEVANCE
    }

    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public QueueQuery withLanes(Set<AppealRow.Lane> these) {
        return new QueueQuery(
                assignee,
                unassigned,
                these,
                channels,
                regimes,
                blocks,
                municipality,
                among,
                dueFrom,
                dueBefore,
                fastTrackOnly,
                draftedOnly,
                sort,
                direction);
    }

    public QueueQuery withDue(@Nullable Instant from, @Nullable Instant before) {
        return new QueueQuery(
                assignee,
                unassigned,
                lanes,
                channels,
                regimes,
                blocks,
                municipality,
                among,
                from,
                before,
                fastTrackOnly,
                draftedOnly,
                sort,
                direction);
    }

    public QueueQuery withAmong(@Nullable Ranking these) {
        return new QueueQuery(
                assignee,
                unassigned,
                lanes,
                channels,
                regimes,
                blocks,
                municipality,
                these,
                dueFrom,
                dueBefore,
                fastTrackOnly,
                draftedOnly,
                sort,
                direction);
    }

    public QueueQuery withSort(Sort by, Direction to) {
        return new QueueQuery(
                assignee,
                unassigned,
                lanes,
                channels,
                regimes,
                blocks,
                municipality,
                among,
                dueFrom,
                dueBefore,
                fastTrackOnly,
                draftedOnly,
                by,
                to);
    }

    public QueueQuery withFilter(Set<Channel> these, Set<LegalRegime> rules, Set<String> ofBlocks) {
        return new QueueQuery(
                assignee,
                unassigned,
                lanes,
                these,
                rules,
                ofBlocks,
                municipality,
                among,
                dueFrom,
                dueBefore,
                fastTrackOnly,
                draftedOnly,
                sort,
                direction);
    }

    public QueueQuery withAssignee(@Nullable String person) {
        return new QueueQuery(
                person,
                unassigned,
                lanes,
                channels,
                regimes,
                blocks,
                municipality,
                among,
                dueFrom,
                dueBefore,
                fastTrackOnly,
                draftedOnly,
                sort,
                direction);
    }

    public QueueQuery onlyUnassigned() {
        return new QueueQuery(
                null,
                true,
                lanes,
                channels,
                regimes,
                blocks,
                municipality,
                among,
                dueFrom,
                dueBefore,
                fastTrackOnly,
                draftedOnly,
                sort,
                direction);
    }

    public QueueQuery onlyFastTrack() {
        return new QueueQuery(
                assignee,
                unassigned,
                lanes,
                channels,
                regimes,
                blocks,
                municipality,
                among,
                dueFrom,
                dueBefore,
                true,
                draftedOnly,
                sort,
                direction);
    }
}
