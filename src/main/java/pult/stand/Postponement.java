package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.LegalRegime;
import pult.domain.change.RestReason;

import java.time.Duration;
import java.time.Instant;

/// How far the date of an answer may be moved, and how often. The stand reads 59-ФЗ (ч. 2 ст. 12)
/// by itself.
final class Postponement {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration TERM = Duration.ofDays(30);
    private static final Duration FAST = Duration.ofDays(10);

    private Postponement() {}

    /// Why this date is refused; null when it is not.
    static @Nullable Ruling wrong(Appeal before, Instant until, Instant at) {
        var law = before.regime() == LegalRegime.FZ59_APPEAL;
        var moved =
                before.history().stream()
                        .anyMatch(line -> {
                            var deed = line.deed();
                            return deed != null && deed.event().equals("approveExtension");
                        });
        if (law && moved) {
            return new Ruling.Refused(RestReason.EXTENDED_BEFORE, "action.until");
        }
        var due = before.dueAt();
        var first = due;
        if (first == null || moved) {
            var registered = before.registeredAt();
            var start = law && registered != null ? registered : before.receivedAt();
            first = start.plus(!law && before.fastTrack() ? FAST : TERM);
        }
        return until.isAfter(due == null ? at : due) && !until.isAfter(first.plus(LONGEST))
                ? null
                : new Ruling.Refused(RestReason.DUE_TOO_LATE, "action.until");
    }
}
