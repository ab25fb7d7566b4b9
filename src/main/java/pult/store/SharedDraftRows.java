package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Shared drafts in the table `shared_draft`.
final class SharedDraftRows {
    private static final String COMMON = "shared_draft.common";
    private static final String THEIRS = "shared_draft.theirs";
    private static final String SELECT = "SELECT appeal, common, theirs FROM shared_draft";

    /// Waits for a decision.
    static final String DISPUTED = "theirs IS NOT NULL";

    /// @param theirs null when nothing waits for a decision
    record Row(SharedDraft common, @Nullable SharedDraft theirs) {
        static Row none(AppealId appeal) {
            return new Row(SharedDraft.none(appeal), null);
        }
    }

    private SharedDraftRows() {}

    private static Row read(Session session, ResultSet row) throws SQLException {
        var key = new AppealId(row.getLong(1)).toString();
        var common = shared(session, COMMON, key, row.getBytes(2));
        if (common == null) {
            throw new StoreDamaged(COMMON);
        }
        return new Row(common, shared(session, THEIRS, key, row.getBytes(3)));
    }

    private static @Nullable SharedDraft shared(
            Session session, String place, String key, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        var record = JournalJson.readRecord(session.seal().open(place, key, sealed));
        if (!(record instanceof JournalRecord.DraftShared(var common))
                || !common.appeal().toString().equals(key)) {
            throw new StoreDamaged(place);
        }
        return common;
    }

    private static byte[] sealed(Session session, String place, SharedDraft draft) {
        return session.seal()
                .seal(
                        place,
                        draft.appeal().toString(),
                        JournalJson.write(new JournalRecord.DraftShared(draft)));
    }

    static Optional<Row> find(Session session, AppealId appeal) throws SQLException {
        return session.first(
                row -> read(session, row), SELECT + " WHERE appeal = ?", appeal.number());
    }

    static List<Row> all(Session session) throws SQLException {
        return session.list(row -> read(session, row), SELECT + " ORDER BY appeal");
    }

    /// Rows that wait for a decision.
    static List<Row> disputed(Session session) throws SQLException {
        return session.list(
                row -> read(session, row), SELECT + " WHERE " + DISPUTED + " ORDER BY appeal");
    }

    /// A new common version: nothing waits for a decision any more.
    static void put(Session session, SharedDraft common) throws SQLException {
        session.update("DELETE FROM shared_draft WHERE appeal = ?", common.appeal().number());
        session.update("DELETE FROM offered_draft WHERE appeal = ?", common.appeal().number());
        if (common.version() > 0 || common.earlierLife()) {
            session.update(
                    "INSERT INTO shared_draft (appeal, common) VALUES (?, ?)",
                    common.appeal().number(),
                    sealed(session, COMMON, common));
        }
    }

    /// Theirs waits for a decision; it comes from the platform again when it is lost.
    static void dispute(Session session, SharedDraft common, SharedDraft theirs)
            throws SQLException {
        var number = theirs.appeal().number();
        var sealed = sealed(session, THEIRS, theirs);
        var changed =
                session.update(
                        "UPDATE shared_draft SET theirs = ? WHERE appeal = ?", sealed, number);
        if (changed == 0) {
            session.update(
                    "INSERT INTO shared_draft (appeal, common, theirs) VALUES (?, ?, ?)",
                    number,
                    sealed(session, COMMON, common),
                    sealed);
        }
    }

    /// There is no own text any more to decide about; theirs comes from the platform again.
    static void endDispute(Session session, AppealId appeal) throws SQLException {
        session.update(
                "UPDATE shared_draft SET theirs = NULL WHERE appeal = ? AND " + DISPUTED,
                appeal.number());
    }

    /// The draft goes to the platform now.
    static void offer(Session session, AppealId appeal, AnswerText draft) throws SQLException {
        if (!offered(session, appeal, draft)) {
            session.update(
                    "INSERT INTO offered_draft (appeal, hash) VALUES (?, ?)",
                    appeal.number(),
                    hash(draft));
        }
    }

    /// Whether the draft was offered since the last common one.
    static boolean offered(Session session, AppealId appeal, AnswerText draft) throws SQLException {
        return session.number(
                        "SELECT COUNT(*) FROM offered_draft WHERE appeal = ? AND hash = ?",
                        appeal.number(),
                        hash(draft))
                > 0;
    }

    private static byte[] hash(AnswerText draft) {
        var outcome = draft.outcome();
        var text = outcome == null ? draft.text() : draft.text() + '\0' + outcome;
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is part of the platform", e);
        }
    }
}
