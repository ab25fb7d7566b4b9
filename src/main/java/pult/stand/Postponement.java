package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.change.RestReason;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// How far the date of an answer may be moved, and how often. The stand reads 59-ФЗ (ч. 2 ст. 12)
/// by itself.
final class Postponement {
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration TERM = Duration.ofDays(30);
    private static final Duration FAST = Duration.ofDays(10);

    private Postponement() {}

    /// A decision says so, or the state that follows what was asked for does.
    private static boolean moved(List<HistoryEntry> lines) {
        AppealState before = null;
        for (var line : lines) {
            var deed = line.deed();
            if (deed != null && deed.event().equals("approveExtension")) {
                return true;
            }
            if (line.state() != null) {
                if (before == AppealState.EXTENSION_REQUESTED
                        && line.state() == AppealState.INTERIM_ANSWERED) {
                    return true;
                }
                before = line.state();
            }
        }
        return false;
    }

    /// Place of the last line that opened it again, -1 for none.
    private static int anew(Appeal before) {
        var anew = -1;
        for (var i = 0; i < before.history().size(); i++) {
            if (before.history().get(i).comesTo(AppealState.REOPENED)) {
                anew = i;
            }
        }
        return anew;
    }

    /// The date of the answer that is owed: one that had passed when it was opened again was that
    /// of the answer before.
    private static @Nullable Instant due(Appeal before, @Nullable Instant reopened) {
        var due = before.dueAt();
        return due != null && reopened != null && due.isBefore(reopened) ? null : due;
    }

    /// Too late to ask for another date.
    static boolean passed(Appeal before, Instant at) {
        var anew = anew(before);
        var due = due(before, anew < 0 ? null : before.history().get(anew).at());
        return due != null && at.isAfter(due);
    }

    /// Why this date is refused; null when it is not.
    static @Nullable Ruling wrong(Appeal before, Instant until, Instant at) {
        var law = before.regime() == LegalRegime.FZ59_APPEAL;
        var anew = anew(before);
        var moved = moved(before.history().subList(anew + 1, before.history().size()));
        if (law && moved) {
            return new Ruling.Refused(RestReason.EXTENDED_BEFORE, "action.until");
        }
        var reopened = anew < 0 ? null : before.history().get(anew).at();
        var due = due(before, reopened);
        var first = due;
        if ((first == null || moved) && reopened != null) {
            first = reopened.plus(TERM);
        } else if (first == null || moved) {
            var registered = before.registeredAt();
            var start = law && registered != null ? registered : before.receivedAt();
            first = start.plus(!law && before.fastTrack() ? FAST : TERM);
        }
        return until.isAfter(due == null ? at : due) && !until.isAfter(first.plus(LONGEST))
                ? null
                : new Ruling.Refused(RestReason.DUE_TOO_LATE, "action.until");
    }
}
