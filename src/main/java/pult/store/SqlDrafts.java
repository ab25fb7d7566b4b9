package pult.store;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.Drafts;
import pult.domain.answer.Losses;
import pult.domain.answer.OutcomeMerge;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;
import pult.domain.change.Notices;
import pult.domain.merge.Place;
import pult.domain.merge.TextMerge;
import pult.sync.SyncNote;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Drafts in the journal and the database.
final class SqlDrafts implements Drafts, DraftHistory {
    private final Db db;
    private final Ledger ledger;
    private final Notices notices;

    SqlDrafts(Db db, Ledger ledger, Notices notices) {
        this.db = db;
        this.ledger = ledger;
        this.notices = notices;
    }

    static void refuseTooLong(String text) {
        if (text.length() > Draft.LONGEST) {
            throw new NotSaved("text", new IllegalArgumentException("too long"));
        }
    }

    @Override
    public void save(Draft draft) {
        refuseTooLong(draft.text());
        var changed = db.write(Db.Priority.OPERATOR, session -> save(session, draft));
        if (changed) {
            notices.tell(Notices.Notice.DRAFTS);
            notices.tell(Notices.Notice.APPEALS);
        }
    }

    private boolean save(Session session, Draft draft) throws SQLException {
        var kept = DraftRows.find(session, draft.appeal(), draft.kind());
        if (draft.said().equals(kept.map(Draft::said).orElse(AnswerText.NONE))) {
            return false;
        }
        ledger.record(
                session,
                draft.text().isEmpty()
                        ? new JournalRecord.DraftRemoved(draft.appeal(), draft.kind())
                        : new JournalRecord.DraftSaved(draft));
        return true;
    }

    @Override
    public Draft saveOn(Draft draft, AnswerText before) {
        refuseTooLong(draft.text());
        var stands =
                db.write(
                        Db.Priority.OPERATOR,
                        session -> {
                            var kept =
                                    DraftRows.find(session, draft.appeal(), draft.kind())
                                            .map(Draft::said)
                                            .orElse(AnswerText.NONE);
                            // A colleague who removed it took nothing of what is being typed.
                            if (kept.isEmpty()
                                    || kept.equals(before)
                                    || kept.equals(draft.said())) {
                                save(session, draft);
                                return draft;
                            }
                            return together(session, draft, before, kept);
                        });
        notices.tell(Notices.Notice.DRAFTS);
        notices.tell(Notices.Notice.APPEALS);
        return stands;
    }

    @Override
    public void putAway(AppealId appeal, Draft.Kind kind, Instant now) {
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    var kept = DraftRows.find(session, appeal, kind);
                    if (kept.isPresent()) {
                        ledger.record(
                                session,
                                List.of(
                                        new JournalRecord.TextLost(
                                                appeal,
                                                Losses.Cause.PUT_AWAY,
                                                Losses.Kind.of(kind),
                                                kept.get().text(),
                                                "",
                                                now),
                                        new JournalRecord.DraftRemoved(appeal, kind)));
                    }
                    return true;
                });
        notices.tell(Notices.Notice.DRAFTS);
        notices.tell(Notices.Notice.APPEALS);
    }

    /// The operator is typing now: where both changed the same place, what is typed stays.
    private Draft together(Session session, Draft draft, AnswerText before, AnswerText kept)
            throws SQLException {
        var merge =
                TextMerge.of(before.text(), draft.text(), kept.text())
                        .decideAll(new Place.Decision.TakeMine());
        var whole =
                new Draft(
                        draft.appeal(),
                        draft.kind(),
                        merge.text(),
                        draft.savedAt(),
                        OutcomeMerge.of(before, draft.said(), kept).result());
        save(session, whole);
        if (ofAColleague(session, draft, kept)) {
            SyncLog.add(
                    session,
                    draft.savedAt(),
                    new SyncNote(SyncNote.Kind.MERGED, 1, draft.appeal().number()));
        }
        for (var lost : OwnWords.texts(merge.lostOfTheirs())) {
            ledger.record(
                    session,
                    new JournalRecord.TextLost(
                            draft.appeal(),
                            Losses.Cause.REPLACED,
                            Losses.Kind.of(draft.kind()),
                            lost,
                            "",
                            draft.savedAt()));
        }
        return whole;
    }

    /// What was put back from «Что я потерял» meanwhile is the operator's own.
    private static boolean ofAColleague(Session session, Draft draft, AnswerText kept)
            throws SQLException {
        return draft.kind() == Draft.Kind.ANSWER
                && SharedDraftRows.find(session, draft.appeal())
                        .filter(row -> row.common().said().equals(kept))
                        .isPresent();
    }

    @Override
    public Optional<Draft> find(AppealId appeal, Draft.Kind kind) {
        return db.read(session -> DraftRows.find(session, appeal, kind));
    }

    @Override
    public List<Version> of(AppealId appeal) {
        return db.read(session -> DraftVersionRows.of(session, appeal));
    }

    @Override
    public List<Listed> list() {
        return db.read(session ->
                session.list(
                        row -> {
                            var topic = row.getString(6);
                            return new Listed(
                                    DraftRows.read(session, row), topic == null ? "" : topic);
                        },
                        "SELECT "
                                + DraftRows.COLUMNS
                                + ", t.text FROM draft d"
                                + " LEFT JOIN appeal a ON a.id = d.appeal"
                                + " LEFT JOIN term t ON t.id = a.topic"
                                + " ORDER BY d.saved_at DESC, d.appeal, d.kind"));
    }
}
