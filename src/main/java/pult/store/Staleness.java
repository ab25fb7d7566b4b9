package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.HistoryEntry;
import pult.domain.change.Change;
import pult.domain.change.RestReason;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Tells whether others changed a case since the operator wrote an answer for it. Pure.
final class Staleness {
    private Staleness() {}

    /// @param before the server's truth the operator acted on, null when it is not known any more
    /// @param after the server's truth now
    /// @param own actions of this workstation on this appeal the server may have carried out
    /// @return code of what changed, null when nothing did that an answer depends on
    static @Nullable String reason(@Nullable Appeal before, Appeal after, List<Change> own) {
        if (before == null) {
            return RestReason.CHANGED_MEANWHILE.code();
        }
        // Whoever answered has taken it too; that it is answered says more.
        if (answeredByOthers(before, after, own)) {
            return RestReason.ANSWERED_MEANWHILE.code();
        }
        if (after.regime() != before.regime()) {
            return RestReason.REGIME_CHANGED.code();
        }
        if (!Objects.equals(after.executor(), before.executor())) {
            return RestReason.EXECUTOR_CHANGED.code();
        }
        var authors = own.stream().map(Change::author).collect(Collectors.toSet());
        var person = after.assignee();
        if (person != null && !person.equals(before.assignee()) && !authors.contains(person)) {
            return RestReason.TAKEN_BY_OTHER.code();
        }
        return commentedByOthers(before, after, authors, own)
                ? RestReason.COMMENT_ADDED.code()
                : null;
    }

    private static boolean answeredByOthers(Appeal before, Appeal after, List<Change> own) {
        var mine = own.stream().map(c -> c.id().toString()).collect(Collectors.toSet());
        var known = before.answers().size();
        var theirs =
                after.answers().stream()
                        .filter(a -> a.changeId() == null || !mine.contains(a.changeId()))
                        .count();
        return theirs > known;
    }

    private static boolean commentedByOthers(
            Appeal before, Appeal after, Set<String> authors, List<Change> own) {
        var known = new HashSet<String>();
        before.history().stream()
                .map(HistoryEntry::comment)
                .filter(Objects::nonNull)
                .forEach(known::add);
        own.stream()
                .map(c -> Written.textOf(c.action()))
                .filter(Objects::nonNull)
                .forEach(known::add);
        return after.history().stream()
                .filter(line -> line.actor() == null || !authors.contains(line.actor()))
                .map(HistoryEntry::comment)
                .anyMatch(comment -> comment != null && !known.contains(comment));
    }
}
