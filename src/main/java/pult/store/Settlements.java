package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.Transitions;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

/// Records what the platform said to an action and takes the truth it came with. Works inside a
/// transaction of the writer.
final class Settlements {
    private final Ledger ledger;
    private final LocalView view;
    private final PageStore pages;
    private final Clock clock;

    Settlements(Ledger ledger, LocalView view, PageStore pages, Clock clock) {
        this.ledger = ledger;
        this.view = view;
        this.pages = pages;
        this.clock = clock;
    }

    /// @param row still waits
    void settle(Session session, OutboxRows.Row row, Delivery delivery) throws SQLException {
        var id = row.change().id();
        switch (delivery) {
            case Delivery.Accepted accepted -> accepted(session, row, accepted);
            case Delivery.Conflicting conflicting -> {
                var before = view.truth(session, row.change().appeal()).orElse(null);
                rest(session, id, JournalRecord.ActionSettled.Kind.CONFLICT, conflicting.code());
                OutboxRows.keepTheirs(session, id, conflicting.theirs());
                pages.take(session, before, newer(before, conflicting.theirs()));
            }
            case Delivery.Refused refused ->
                    rest(session, id, JournalRecord.ActionSettled.Kind.REFUSED, refused.code());
            case Delivery.Postponed _ -> {}
        }
    }

    private void rest(
            Session session, ChangeId id, JournalRecord.ActionSettled.Kind kind, String code)
            throws SQLException {
        ledger.record(
                session,
                new JournalRecord.ActionSettled(
                        id, kind, OutboxRows.code(code), null, clock.instant(), 0));
    }

    private void accepted(Session session, OutboxRows.Row row, Delivery.Accepted accepted)
            throws SQLException {
        var appeal = row.change().appeal();
        var before = view.truth(session, appeal).orElse(null);
        var truth = newer(before, accepted.appeal());
        // Judged while this action is still among the own ones, so that its effect is not taken
        // for somebody else's.
        var waiting =
                OutboxRows.waiting(session, appeal).stream()
                        .filter(other -> !other.change().id().equals(row.change().id()))
                        .toList();
        var clean = onlyOurs(before, accepted.appeal(), row.change(), row.baseVersion());
        ledger.recordAccepted(
                session,
                new JournalRecord.ActionSettled(
                        row.change().id(),
                        JournalRecord.ActionSettled.Kind.ACCEPTED,
                        null,
                        OutboxRows.code(accepted.number()),
                        accepted.at(),
                        clean ? accepted.appeal().version() : 0),
                truth);
        if (!waiting.isEmpty()) {
            pages.take(session, clean ? truth : before, truth);
        }
    }

    /// True when the acceptance is the only thing that happened since the action was made: then
    /// what was made after it may go on from there. A note, or taking what is mine already, is
    /// accepted whatever others did before it, so the version and the effect are looked at too.
    ///
    /// @param base version the action was made on
    static boolean onlyOurs(@Nullable Appeal before, Appeal after, Change own, long base) {
        if (after.version() == base + 1 && Transitions.carries(after, own)) {
            // One step lies between, and it bears this action's id: a page that came first with it
            // makes no difference.
            return true;
        }
        if (before == null || after.version() > base + 1) {
            return false;
        }
        var others = after.version() > base && !effectCame(before, after, own);
        return !others && Staleness.reason(before, after, List.of(own)) == null;
    }

    /// True when what this action does stands in the later snapshot and not in the earlier one. Who
    /// did it is no sign: a history names people, an action its login.
    private static boolean effectCame(Appeal before, Appeal after, Change own) {
        return switch (own.action()) {
            case Action.TakeToWork _ ->
                    own.author().equals(after.assignee())
                            && !own.author().equals(before.assignee());
            case Action.Release _ ->
                    own.author().equals(before.assignee()) && after.assignee() == null;
            case Action.Note note ->
                    after.history().size() > before.history().size()
                            && note.text().equals(after.history().getLast().comment());
            case Action.SubmitAnswer _, Action.InterimAnswer _ ->
                    after.answers().stream()
                            .anyMatch(a -> own.id().toString().equals(a.changeId()));
            case Action.Move _ ->
                    Transitions.carries(after, own) && !Transitions.carries(before, own);
        };
    }

    /// A page may have brought a later version than an answer that took long.
    private static Appeal newer(@Nullable Appeal before, Appeal arrived) {
        return before != null
                        && before.version() > arrived.version()
                        && before.id().equals(arrived.id())
                ? before
                : arrived;
    }
}
