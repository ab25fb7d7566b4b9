package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry;
import pult.domain.change.RestReason;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Writes facts into the journal and carries them over into the database. The same code carries
/// them over when they are new and when they are read again after a crash or a lost database, so
/// both end the same. Works inside a transaction of the writer.
final class Ledger {
    static final String JOURNAL_DAMAGED = RestReason.JOURNAL_DAMAGED.code();

    private final Journal journal;
    private final LocalView view;

    Ledger(Journal journal, LocalView view) {
        this.journal = journal;
        this.view = view;
    }

    /// Durable when it returns, visible when the transaction ends.
    void record(Session session, JournalRecord record) throws SQLException {
        record(session, List.of(record));
    }

    void record(Session session, List<? extends JournalRecord> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        var mark = journal.mark();
        var numbers = journal.append(records);
        session.journalled(mark);
        for (var place = 0; place < records.size(); place++) {
            apply(session, numbers.get(place), records.get(place));
        }
    }

    /// An acceptance together with the appeal as the server has it now.
    void recordAccepted(Session session, JournalRecord.ActionSettled settled, Appeal truth)
            throws SQLException {
        var mark = journal.mark();
        var seq = journal.append(settled);
        session.journalled(mark);
        var row = OutboxRows.find(session, settled.id());
        if (row.isPresent()) {
            accepted(session, row.get(), settled);
            view.replace(session, truth);
        }
        applied(session, seq);
    }

    /// Carries one record over. Doing it twice is the same as once.
    void apply(Session session, long seq, JournalRecord record) throws SQLException {
        switch (record) {
            case JournalRecord.ActionMade made -> made(session, seq, made);
            case JournalRecord.ActionLeaving leaving -> {
                ClientRows.leaving(session, leaving.id());
                FileRows.fix(session, leaving.id(), leaving.attachments());
                session.update(
                        "UPDATE outbox SET status = ?, offered = TRUE, attempts = attempts + 1"
                                + " WHERE change_id = ? AND "
                                + OutboxRows.WAITING,
                        Codes.STATUSES.of(OutboxEntry.Status.SENDING),
                        leaving.id().value());
            }
            case JournalRecord.ClientNamed named -> ClientRows.named(session, named.name());
            case JournalRecord.ActionUndone undone -> undone(session, seq, undone);
            case JournalRecord.ActionPutAway away -> putAway(session, seq, away);
            case JournalRecord.ActionSettled settled -> settled(session, settled);
            case JournalRecord.DraftSaved saved -> {
                DraftRows.put(session, saved.draft());
                DraftVersionRows.note(session, saved.draft());
                DraftRows.mark(session, saved.draft().appeal());
            }
            case JournalRecord.DraftRemoved removed ->
                    removeDraft(session, removed.appeal(), removed.kind());
            case JournalRecord.DraftShared shared -> {
                SharedDraftRows.put(session, shared.common());
                DraftVersionRows.note(session, shared.common());
            }
            case JournalRecord.Marked marked -> MarkRows.put(session, marked.mark());
            case JournalRecord.StepWritten written -> StepDraftRows.put(session, written.draft());
            case JournalRecord.TextLost lost -> LossRows.put(session, seq, lost);
            case JournalRecord.TextGivenBack back -> givenBack(session, back);
            case JournalRecord.ViewKept kept -> ViewRows.put(session, kept);
            case JournalRecord.HighWater _,
                    JournalRecord.FileTakenOut _,
                    JournalRecord.Superseded _ -> {}
        }
        applied(session, seq);
    }

    private static void applied(Session session, long seq) throws SQLException {
        session.update("UPDATE bookmark SET applied = ?", seq);
    }

    private void made(Session session, long seq, JournalRecord.ActionMade made)
            throws SQLException {
        var change = made.change();
        var known = OutboxRows.find(session, change.id());
        if (known.isPresent()) {
            if (JOURNAL_DAMAGED.equals(known.get().reason())) {
                OutboxRows.rest(session, change.id(), OutboxEntry.Status.QUEUED, null, null);
                view.refresh(session, change.appeal());
            }
            return;
        }
        var base = movedOn(session, change.appeal(), change.baseVersion());
        OutboxRows.insert(session, seq, made, base, made.topic());
        FileRows.bind(session, change);
        var kind = Written.draftOf(change.action());
        if (kind != null && !made.beside()) {
            removeDraft(session, change.appeal(), kind);
        }
        view.refresh(session, change.appeal());
    }

    private static void removeDraft(Session session, AppealId appeal, Draft.Kind kind)
            throws SQLException {
        DraftRows.remove(session, appeal, kind);
        if (kind == Draft.Kind.ANSWER) {
            SharedDraftRows.endDispute(session, appeal);
        }
        DraftRows.mark(session, appeal);
        PageStore.letGo(session, appeal);
    }

    /// The version the server has after own actions that began at the one the operator saw: the
    /// screen may not have caught up with their acceptance yet.
    private static long movedOn(Session session, AppealId appeal, long version)
            throws SQLException {
        var moved = version;
        for (var steps = 0; steps < 100; steps++) {
            var next =
                    session.number(
                            "SELECT MAX(accepted_version) FROM outbox WHERE appeal = ? AND"
                                    + " base_version = ? AND accepted_version > base_version",
                            appeal.number(),
                            moved);
            if (next <= moved) {
                break;
            }
            moved = next;
        }
        return moved;
    }

    private void undone(Session session, long seq, JournalRecord.ActionUndone undone)
            throws SQLException {
        var row = OutboxRows.find(session, undone.id());
        if (row.isEmpty()) {
            return;
        }
        var change = row.get().change();
        OutboxRows.remove(session, undone.id());
        FileRows.unbind(session, undone.id());
        var kind = Written.draftOf(change.action());
        var text = Written.textOf(change.action());
        if (kind != null && text != null) {
            backToDraft(session, change, kind, text, undone.at());
        } else if (text != null) {
            LossRows.put(session, seq, lost(change, Losses.Cause.PUT_AWAY, text, undone.at()));
        }
        view.refresh(session, change.appeal());
    }

    private void putAway(Session session, long seq, JournalRecord.ActionPutAway away)
            throws SQLException {
        var row = OutboxRows.find(session, away.id());
        if (row.isEmpty()) {
            return;
        }
        var change = row.get().change();
        OutboxRows.remove(session, away.id());
        FileRows.unbind(session, away.id());
        var text = Written.textOf(change.action());
        if (text != null) {
            LossRows.put(session, seq, lost(change, cause(row.get()), text, away.at()));
        }
        view.refresh(session, change.appeal());
    }

    private static Losses.Cause cause(OutboxRows.Row stopped) {
        var code = stopped.reason();
        var why = code == null ? null : RestReason.of(code).orElse(null);
        return why == RestReason.REMOVED || why == RestReason.NOT_FOUND
                ? Losses.Cause.APPEAL_GONE
                : Losses.Cause.PUT_AWAY;
    }

    private static JournalRecord.TextLost lost(
            Change change, Losses.Cause cause, String text, Instant at) {
        return new JournalRecord.TextLost(
                change.appeal(), cause, Written.kindOf(change.action()), text, "", at);
    }

    /// A draft begun meanwhile is not lost: it follows the text that comes back.
    private static void backToDraft(
            Session session, Change change, Draft.Kind kind, String text, Instant at)
            throws SQLException {
        var appeal = change.appeal();
        var begun = DraftRows.find(session, appeal, kind).map(Draft::text).orElse("");
        var whole = begun.isBlank() || begun.equals(text) ? text : text + "\n\n" + begun;
        DraftRows.put(
                session, new Draft(appeal, kind, whole, at, Written.outcomeOf(change.action())));
        DraftRows.mark(session, appeal);
    }

    private static void givenBack(Session session, JournalRecord.TextGivenBack back)
            throws SQLException {
        var loss = LossRows.find(session, back.loss());
        if (loss.isEmpty() || loss.get().back() != null) {
            return;
        }
        var lost = loss.get();
        var kind = lost.kind().draft();
        var draft = DraftRows.find(session, lost.appeal(), kind);
        var begun = draft.map(Draft::text).orElse("");
        var whole = begun.isBlank() ? lost.text() : begun.stripTrailing() + "\n\n" + lost.text();
        DraftRows.put(
                session,
                new Draft(
                        lost.appeal(),
                        kind,
                        whole,
                        back.at(),
                        draft.map(Draft::outcome).orElse(null)));
        DraftRows.mark(session, lost.appeal());
        LossRows.back(session, back.loss(), back.at());
    }

    private void settled(Session session, JournalRecord.ActionSettled settled) throws SQLException {
        var found = OutboxRows.find(session, settled.id());
        if (found.isEmpty()) {
            return;
        }
        var row = found.get();
        var appeal = row.change().appeal();
        switch (settled.kind()) {
            case ACCEPTED -> {
                // Read again after a crash: the server's snapshot is gone and comes with the feed.
                var truth = view.truth(session, appeal);
                accepted(session, row, settled);
                if (truth.isPresent()) {
                    view.replace(session, LocalView.onTop(truth.get(), row.change()));
                }
                return;
            }
            case REFUSED -> rest(session, settled, OutboxEntry.Status.REFUSED);
            case CONFLICT -> rest(session, settled, OutboxEntry.Status.CONFLICT);
            case HELD -> rest(session, settled, OutboxEntry.Status.HELD);
            case REOFFERED -> reoffered(session, settled.id());
        }
        view.refresh(session, appeal);
    }

    private static void rest(
            Session session, JournalRecord.ActionSettled settled, OutboxEntry.Status status)
            throws SQLException {
        OutboxRows.rest(session, settled.id(), status, settled.reason(), settled.at());
    }

    private static void accepted(
            Session session, OutboxRows.Row row, JournalRecord.ActionSettled settled)
            throws SQLException {
        session.update(
                "UPDATE outbox SET status = ?, reason = NULL, number = ?, settled_at = ?,"
                        + " accepted_version = ? WHERE change_id = ?",
                Codes.STATUSES.of(OutboxEntry.Status.ACCEPTED),
                OutboxRows.code(settled.number()),
                settled.at().toEpochMilli(),
                settled.version(),
                settled.id().value());
        session.update(
                "UPDATE outbox SET base_version = ? WHERE appeal = ? AND seq > ?"
                        + " AND base_version >= ? AND base_version < ? AND "
                        + OutboxRows.WAITING,
                settled.version(),
                row.change().appeal().number(),
                row.seq(),
                row.baseVersion(),
                settled.version());
    }

    /// The server does not know that it accepted this: what its acceptance had moved on goes back
    /// to what the operator saw, and moves on again when the restored server says so.
    private static void reoffered(Session session, ChangeId id) throws SQLException {
        session.update(
                "UPDATE outbox SET status = ?, offered = TRUE, number = NULL, settled_at = NULL,"
                        + " accepted_version = 0 WHERE change_id = ?",
                Codes.STATUSES.of(OutboxEntry.Status.QUEUED),
                id.value());
        FileRows.fix(session, id, List.of());
        var row = OutboxRows.find(session, id);
        if (row.isEmpty()) {
            return;
        }
        for (var waiting : OutboxRows.waiting(session, row.get().change().appeal())) {
            var change = waiting.change();
            session.update(
                    "UPDATE outbox SET base_version = ? WHERE change_id = ?",
                    movedOn(session, change.appeal(), change.baseVersion()),
                    change.id().value());
        }
    }

    /// Records are missing before those that follow: actions that still wait may have been taken
    /// back in them, so the operator decides.
    void holdAfterGap(Session session, Instant at) throws SQLException {
        for (var row : OutboxRows.list(session, OutboxRows.WAITING + " AND offered = FALSE")) {
            OutboxRows.rest(
                    session, row.change().id(), OutboxEntry.Status.HELD, JOURNAL_DAMAGED, at);
            view.refresh(session, row.change().appeal());
        }
    }

    /// @param reason see [RestReason]
    static JournalRecord.ActionSettled verdict(
            ChangeId id, boolean answer, @Nullable String reason, Instant at) {
        var kind =
                answer
                        ? JournalRecord.ActionSettled.Kind.HELD
                        : JournalRecord.ActionSettled.Kind.CONFLICT;
        return new JournalRecord.ActionSettled(id, kind, reason, null, at, 0);
    }
}
