package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.NotApplicable;
import pult.domain.change.NotSaved;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.domain.change.OutboxEntry;
import pult.domain.change.Transitions;
import pult.domain.machine.Obstacle;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Operator actions: into the journal first, then in one transaction into the outbox and onto the
/// visible appeal.
final class SqlOutbox implements Outbox {
    /// Characters of an action; far beyond any answer, within what a row takes.
    private static final int LONGEST = 200_000;

    private final Db db;
    private final Ledger ledger;
    private final LocalView view;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;

    SqlOutbox(Db db, Ledger ledger, LocalView view, Notices notices, Clock clock, ZoneId zone) {
        this.db = db;
        this.ledger = ledger;
        this.view = view;
        this.notices = notices;
        this.clock = clock;
        this.zone = zone;
    }

    @Override
    public void put(Change change, @Nullable Instant undoUntil) {
        put(change, undoUntil, false);
    }

    @Override
    public void putBeside(Change change) {
        put(change, null, true);
    }

    private void put(Change change, @Nullable Instant undoUntil, boolean beside) {
        var text = Written.textOf(change.action());
        if (text != null && text.length() > LONGEST) {
            throw new NotSaved("text", new IllegalArgumentException("too long"));
        }
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    put(session, change, undoUntil, beside);
                    return true;
                });
        tell();
    }

    private void put(Session session, Change change, @Nullable Instant undoUntil, boolean beside)
            throws SQLException {
        if (OutboxRows.find(session, change.id()).isPresent()) {
            return;
        }
        var visible = takes(session, change.appeal());
        if (Transitions.apply(visible, change) instanceof Transitions.Outcome.NotApplicable not) {
            throw new NotApplicable(not.obstacle());
        }
        refuseDisputed(session, change);
        ledger.record(
                session,
                new JournalRecord.ActionMade(change, undoUntil, visible.topic().name(), beside));
    }

    /// An appeal that only own work keeps here takes nothing more: it would never leave.
    private static Appeal takes(Session session, AppealId id) throws SQLException {
        var visible =
                Bodies.find(session, Bodies.BODY, id)
                        .orElseThrow(() -> new NotApplicable(Obstacle.NOT_OPEN));
        if (PageStore.gone(session, id)) {
            throw new NotApplicable(Obstacle.REMOVED);
        }
        return visible;
    }

    /// What a colleague wrote in the same place would be passed over.
    private static void refuseDisputed(Session session, Change change) throws SQLException {
        if (Written.draftOf(change.action()) != Draft.Kind.ANSWER) {
            return;
        }
        var theirs =
                SharedDraftRows.find(session, change.appeal())
                        .map(SharedDraftRows.Row::theirs)
                        .orElse(null);
        if (theirs != null && !says(change.action(), theirs.said())) {
            throw new NotApplicable(Obstacle.DISPUTED);
        }
    }

    /// Whether the answer is what the colleague wrote, and means what they chose.
    private static boolean says(Action action, AnswerText theirs) {
        var outcome = theirs.outcome();
        return theirs.text().strip().equals(Written.textOf(action))
                && (outcome == null || outcome == Written.outcomeOf(action));
    }

    @Override
    public boolean undo(ChangeId id) {
        var undone =
                db.write(
                        Db.Priority.OPERATOR,
                        session -> {
                            var row = OutboxRows.find(session, id);
                            var here =
                                    row.isPresent()
                                            && row.get().status() == OutboxEntry.Status.QUEUED
                                            && !row.get().offered();
                            if (here) {
                                takeBack(session, row.get().change());
                            }
                            return here;
                        });
        if (undone) {
            tell();
        }
        return undone;
    }

    @Override
    public void backToDraft(ChangeId id) {
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    var row = OutboxRows.find(session, id);
                    if (row.isPresent() && row.get().status().needsAttention()) {
                        takeBack(session, row.get().change());
                    }
                    return true;
                });
        tell();
    }

    @Override
    public void sendAsIs(ChangeId stopped, ChangeId again, @Nullable Instant undoUntil) {
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    var row = OutboxRows.find(session, stopped);
                    if (row.isPresent() && row.get().status().needsAttention()) {
                        sendAsIs(session, row.get(), again, undoUntil);
                    }
                    return true;
                });
        tell();
    }

    /// Nothing that the platform may have can be here: what was offered stops only by its word.
    private void sendAsIs(
            Session session, OutboxRows.Row stopped, ChangeId again, @Nullable Instant undoUntil)
            throws SQLException {
        var before = stopped.change();
        var appeal = before.appeal();
        var visible = takes(session, appeal);
        var truth = view.truth(session, appeal).orElse(visible);
        var now = clock.instant();
        var change =
                new Change(
                        again,
                        appeal,
                        truth.version(),
                        now,
                        before.author(),
                        before.action(),
                        before.actingFor());
        if (Transitions.apply(visible, change) instanceof Transitions.Outcome.NotApplicable not) {
            throw new NotApplicable(not.obstacle());
        }
        refuseDisputed(session, change);
        ledger.record(session, again(session, before, change, undoUntil, visible.topic().name()));
    }

    /// In an order that loses nothing wherever it is cut: the text is a draft, what stood there is
    /// kept apart, the draft leaves as a new action.
    private static List<JournalRecord> again(
            Session session,
            Change before,
            Change change,
            @Nullable Instant undoUntil,
            String topic)
            throws SQLException {
        var records = new ArrayList<JournalRecord>();
        var kind = Written.draftOf(before.action());
        var begun =
                kind == null
                        ? ""
                        : DraftRows.find(session, before.appeal(), kind)
                                .map(Draft::text)
                                .orElse("");
        if (!begun.isBlank() && !begun.equals(Written.textOf(before.action()))) {
            records.add(
                    new JournalRecord.TextLost(
                            before.appeal(),
                            Losses.Cause.REPLACED,
                            Written.kindOf(before.action()),
                            begun,
                            "",
                            change.madeAt()));
        }
        records.add(new JournalRecord.ActionUndone(before.id(), change.madeAt()));
        records.add(new JournalRecord.ActionMade(change, undoUntil, topic));
        return records;
    }

    @Override
    public void putAway(ChangeId stopped) {
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    var row = OutboxRows.find(session, stopped);
                    if (row.isPresent() && row.get().status().needsAttention()) {
                        var now = clock.instant();
                        ledger.record(session, new JournalRecord.ActionPutAway(stopped, now));
                        judgeRest(session, row.get().change().appeal(), now);
                    }
                    return true;
                });
        tell();
    }

    private void takeBack(Session session, Change change) throws SQLException {
        var now = clock.instant();
        ledger.record(session, new JournalRecord.ActionUndone(change.id(), now));
        judgeRest(session, change.appeal(), now);
    }

    /// What was made after it on the same appeal may have leaned on it.
    private void judgeRest(Session session, AppealId appeal, Instant now) throws SQLException {
        var truth = view.truth(session, appeal);
        if (truth.isPresent()) {
            var waiting = OutboxRows.waiting(session, appeal);
            for (var verdict : LocalView.judge(truth.get(), truth.get(), waiting)) {
                ledger.record(
                        session,
                        Ledger.verdict(verdict.id(), verdict.answer(), verdict.reason(), now));
            }
        }
    }

    private void tell() {
        notices.tell(Notices.Notice.OUTBOX);
        notices.tell(Notices.Notice.APPEALS);
        notices.tell(Notices.Notice.DRAFTS);
    }

    @Override
    public List<OutboxEntry> waiting() {
        return db.read(session -> {
            var entries = new ArrayList<OutboxEntry>();
            for (var row : OutboxRows.list(session, OutboxRows.WAITING + " ORDER BY seq")) {
                entries.add(row.entry().hindered(Departures.hindrance(session, row)));
            }
            return entries;
        });
    }

    @Override
    public List<OutboxEntry> needsAttention() {
        return entries("status IN (3, 4, 5) ORDER BY seq");
    }

    @Override
    public List<OutboxEntry> sent(int limit) {
        return entries(
                "status = 2 ORDER BY status DESC, settled_at DESC FETCH FIRST ? ROWS ONLY", limit);
    }

    private List<OutboxEntry> entries(String where, @Nullable Object... parameters) {
        return db.read(session ->
                OutboxRows.list(session, where, parameters).stream()
                        .map(OutboxRows.Row::entry)
                        .toList());
    }

    /// The appeal as the server had it when the action came to rest in a conflict or was held.
    Optional<Appeal> theirs(ChangeId id) {
        return db.read(session -> OutboxRows.theirs(session, id));
    }

    @Override
    public Counts counts() {
        var midnight = clock.instant().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        return db.read(session ->
                new Counts(
                        count(session, "outbox WHERE " + OutboxRows.WAITING),
                        count(session, "outbox WHERE " + OutboxRows.ATTENTION)
                                + count(session, "shared_draft WHERE " + SharedDraftRows.DISPUTED),
                        count(
                                session,
                                "outbox WHERE status = 2 AND settled_at >= ?",
                                midnight.toEpochMilli()),
                        count(session, "draft")));
    }

    private static int count(Session session, String from, @Nullable Object... parameters)
            throws SQLException {
        return Math.toIntExact(session.number("SELECT COUNT(*) FROM " + from, parameters));
    }
}
