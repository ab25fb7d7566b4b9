package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.DraftConflicts;
import pult.domain.answer.Losses;
import pult.domain.answer.OutcomeMerge;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.change.Notices;
import pult.domain.change.Transitions;
import pult.domain.merge.TextMerge;
import pult.sync.DraftReplica;
import pult.sync.SyncNote;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Shared drafts beside the own ones: what is common, what waits to be shared, what two people
/// changed in the same place.
final class SqlDraftReplica implements DraftReplica, DraftConflicts {
    /// How long a draft says that it came together by itself: a working day.
    private static final Duration TOLD = Duration.ofHours(12);

    private static final Integer[] UNANSWERABLE =
            Arrays.stream(AppealState.values())
                    .filter(state -> !Transitions.answerable(state))
                    .map(Codes.STATES::of)
                    .toArray(Integer[]::new);

    private final Db db;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;

    SqlDraftReplica(Db db, Ledger ledger, Notices notices, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
    }

    private static AnswerText mine(Session session, AppealId appeal) throws SQLException {
        return DraftRows.find(session, appeal, Draft.Kind.ANSWER)
                .map(Draft::said)
                .orElse(AnswerText.NONE);
    }

    private static SharedDraftRows.Row row(Session session, AppealId appeal) throws SQLException {
        return SharedDraftRows.find(session, appeal)
                .orElseGet(() -> SharedDraftRows.Row.none(appeal));
    }

    @Override
    public @Nullable String epoch() {
        return db.read(session ->
                        session.first(
                                row -> Optional.ofNullable(row.getString(1)),
                                "SELECT epoch FROM bookmark"))
                .flatMap(epoch -> epoch)
                .orElse(null);
    }

    @Override
    public List<Unshared> unshared() {
        return db.read(session -> {
            var found = new ArrayList<Unshared>();
            for (var draft : DraftRows.answers(session)) {
                var row = row(session, draft.appeal());
                var changed = !draft.said().equals(row.common().said());
                if (row.theirs() == null && (changed || lostByRestore(session, row))) {
                    found.add(new Unshared(row.common(), draft.said()));
                }
            }
            for (var row : SharedDraftRows.all(session)) {
                var appeal = row.common().appeal();
                if (row.theirs() == null
                        && !row.common().text().isEmpty()
                        && mine(session, appeal).isEmpty()
                        && !onItsWay(session, appeal)) {
                    found.add(new Unshared(row.common(), AnswerText.NONE));
                }
            }
            return found;
        });
    }

    /// A restored server may have lost it. Whoever wrote it last gives it back: whoever has only
    /// looked may have an older one.
    private static boolean lostByRestore(Session session, SharedDraftRows.Row row)
            throws SQLException {
        return row.common().earlierLife() && ownLast(session, row.common().appeal());
    }

    private static boolean ownLast(Session session, AppealId appeal) throws SQLException {
        var versions = DraftVersionRows.of(session, appeal);
        return !versions.isEmpty() && versions.getFirst().who().isEmpty();
    }

    /// An answer that is not sent yet may become a draft again.
    private static boolean onItsWay(Session session, AppealId appeal) throws SQLException {
        return session.number(
                        "SELECT COUNT(*) FROM outbox WHERE appeal = ? AND status <> 2",
                        appeal.number())
                > 0;
    }

    @Override
    public SharedDraft common(AppealId appeal) {
        return db.read(session -> row(session, appeal)).common();
    }

    @Override
    public boolean written(AppealId appeal) {
        return db.read(session -> written(session, appeal));
    }

    private static boolean written(Session session, AppealId appeal) throws SQLException {
        var mine = mine(session, appeal);
        return !mine.isEmpty()
                && (!mine.equals(row(session, appeal).common().said())
                        || OwnWords.any(session, appeal, mine.text()));
    }

    @Override
    public List<AppealId> answered() {
        return db.read(session ->
                session.list(
                        row -> new AppealId(row.getLong(1)),
                        "SELECT d.appeal FROM draft d JOIN appeal a ON a.id = d.appeal"
                                + " WHERE d.kind = ? AND a.state = ANY(?)",
                        Codes.DRAFTS.of(Draft.Kind.ANSWER),
                        UNANSWERABLE));
    }

    @Override
    public void offering(Unshared unshared) {
        db.write(
                Db.Priority.SYNC,
                session -> {
                    SharedDraftRows.offer(session, unshared.appeal(), unshared.mine());
                    return true;
                });
    }

    @Override
    public void shared(SharedDraft now) {
        db.write(
                Db.Priority.SYNC,
                session -> {
                    ledger.record(session, new JournalRecord.DraftShared(now));
                    return true;
                });
    }

    @Override
    public void met(SharedDraft theirs) {
        var changed =
                db.write(
                        Db.Priority.SYNC,
                        session -> {
                            var row = row(session, theirs.appeal());
                            if (theirs.equals(row.common()) && row.theirs() == null) {
                                return false;
                            }
                            met(session, row, theirs);
                            return true;
                        });
        if (changed) {
            tell();
        }
    }

    private void met(Session session, SharedDraftRows.Row row, SharedDraft theirs)
            throws SQLException {
        var appeal = theirs.appeal();
        var common = row.common().said();
        var mine = mine(session, appeal);
        var now = theirs.said();
        var own = SharedDraftRows.offered(session, appeal, now);
        if (own || now.equals(mine) || now.equals(common)) {
            ledger.record(session, new JournalRecord.DraftShared(theirs));
            return;
        }
        if (row.common().earlierLife() && ofRestored(session, row, mine, theirs)) {
            return;
        }
        var meant = OutcomeMerge.of(common, mine, now);
        if (mine.equals(common)) {
            var lost =
                    now.isEmpty()
                            ? OwnWords.removed(session, appeal, mine.text())
                            : OwnWords.takenOut(session, appeal, mine.text(), now.text());
            settle(session, theirs, new AnswerText(now.text(), meant.result()), lost);
            return;
        }
        if (mine.isEmpty()) {
            // Nothing to decide between. An answer on its way may come back and is merged then.
            if (!onItsWay(session, appeal)) {
                settle(session, theirs, now, List.of());
            }
            return;
        }
        var merge = TextMerge.of(common.text(), mine.text(), now.text());
        if (merge.open() == 0 && !meant.open()) {
            var whole = new AnswerText(merge.text(), meant.result());
            settle(session, theirs, whole, OwnWords.texts(merge.lostOfMine()));
            SyncLog.add(
                    session,
                    clock.instant(),
                    new SyncNote(SyncNote.Kind.MERGED, 1, appeal.number()));
        } else {
            SharedDraftRows.dispute(session, row.common(), theirs);
        }
    }

    /// What a restored server had kept of a draft rolls back nothing: a text from before the last
    /// common one is older than it, whatever its version. Nothing of it is journalled: it comes
    /// from the platform again.
    ///
    /// @return false for a colleague's later text, which is merged as any other
    private static boolean ofRestored(
            Session session, SharedDraftRows.Row row, AnswerText mine, SharedDraft theirs)
            throws SQLException {
        var past = row.common().at();
        var at = theirs.at();
        if (theirs.text().isEmpty()) {
            return true;
        }
        if (past != null && at != null && !at.isAfter(past)) {
            SharedDraftRows.put(session, theirs);
            return true;
        }
        if (!mine.isEmpty() && ownLast(session, theirs.appeal())) {
            // Neither has grown from the other: a person decides.
            var none = SharedDraft.none(theirs.appeal());
            SharedDraftRows.put(session, none);
            SharedDraftRows.dispute(session, none, theirs);
            return true;
        }
        return false;
    }

    /// Theirs becomes the common draft, the result the own one.
    private void settle(Session session, SharedDraft theirs, AnswerText result, List<String> lost)
            throws SQLException {
        var appeal = theirs.appeal();
        var now = clock.instant();
        var records = new ArrayList<JournalRecord>();
        records.add(new JournalRecord.DraftShared(theirs));
        records.add(
                result.isEmpty()
                        ? new JournalRecord.DraftRemoved(appeal, Draft.Kind.ANSWER)
                        : new JournalRecord.DraftSaved(
                                new Draft(
                                        appeal,
                                        Draft.Kind.ANSWER,
                                        result.text(),
                                        now,
                                        result.outcome())));
        for (var text : lost) {
            records.add(
                    new JournalRecord.TextLost(
                            appeal,
                            Losses.Cause.MERGED,
                            Losses.Kind.ANSWER,
                            text,
                            theirs.author(),
                            now));
        }
        ledger.record(session, records);
    }

    @Override
    public List<Conflict> open() {
        return db.read(session -> {
            var found = new ArrayList<Conflict>();
            for (var row : SharedDraftRows.disputed(session)) {
                found.add(conflict(session, row));
            }
            return found;
        });
    }

    @Override
    public Optional<Conflict> find(AppealId appeal) {
        return db.read(session -> {
            var row = SharedDraftRows.find(session, appeal);
            return row.isEmpty() || row.get().theirs() == null
                    ? Optional.empty()
                    : Optional.of(conflict(session, row.get()));
        });
    }

    @Override
    public List<Merged> merged() {
        var from = clock.instant().minus(TOLD);
        return db.read(session -> SyncLog.merged(session, from));
    }

    private Conflict conflict(Session session, SharedDraftRows.Row row) throws SQLException {
        var appeal = row.common().appeal();
        var mine =
                DraftRows.find(session, appeal, Draft.Kind.ANSWER)
                        .orElseGet(() -> new Draft(appeal, Draft.Kind.ANSWER, "", clock.instant()));
        var topic =
                session.first(
                        found -> found.getString(1),
                        "SELECT t.text FROM appeal a JOIN term t ON t.id = a.topic WHERE a.id = ?",
                        appeal.number());
        return new Conflict(
                row.common(), mine, Objects.requireNonNull(row.theirs()), topic.orElse(""));
    }

    @Override
    public void keep(AppealId appeal, List<String> words) {
        var now = clock.instant();
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    for (var text : words) {
                        ledger.record(
                                session,
                                new JournalRecord.TextLost(
                                        appeal,
                                        Losses.Cause.MERGED,
                                        Losses.Kind.ANSWER,
                                        text,
                                        "",
                                        now));
                    }
                    return true;
                });
        tell();
    }

    @Override
    public boolean apply(Conflict seen, AnswerText result, List<String> lost) {
        SqlDrafts.refuseTooLong(result.text());
        var done =
                db.write(
                        Db.Priority.OPERATOR,
                        session -> {
                            var row = row(session, seen.appeal());
                            var still =
                                    seen.theirs().equals(row.theirs())
                                            && mine(session, seen.appeal())
                                                    .equals(seen.mine().said());
                            if (still) {
                                settle(session, seen.theirs(), result, lost);
                            }
                            return still;
                        });
        if (done) {
            tell();
        }
        return done;
    }

    private void tell() {
        notices.tell(Notices.Notice.DRAFTS);
        notices.tell(Notices.Notice.APPEALS);
    }
}
