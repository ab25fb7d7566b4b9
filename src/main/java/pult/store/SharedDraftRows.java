package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// Shared drafts in the table `shared_draft`.
final class SharedDraftRows {
    private static final String COMMON = "shared_draft.common";
    private static final String THEIRS = "shared_draft.theirs";
    private static final String OFFERED = "shared_draft.offered";
    private static final String SELECT = "SELECT appeal, common, theirs, offered FROM shared_draft";

    /// @param theirs null when nothing waits for a decision
    /// @param offered what was sent last, null when its answer has come
    record Row(SharedDraft common, @Nullable SharedDraft theirs, @Nullable SharedDraft offered) {
        static Row none(AppealId appeal) {
            return new Row(SharedDraft.none(appeal), null, null);
        }
    }

    private SharedDraftRows() {}

    private static Row read(Session session, ResultSet row) throws SQLException {
        var key = new AppealId(row.getLong(1)).toString();
        var common = shared(session, COMMON, key, row.getBytes(2));
        if (common == null) {
            throw new StoreDamaged(COMMON);
        }
        return new Row(
                common,
                shared(session, THEIRS, key, row.getBytes(3)),
                shared(session, OFFERED, key, row.getBytes(4)));
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
                row -> read(session, row), SELECT + " WHERE theirs IS NOT NULL ORDER BY appeal");
    }

    /// A new common version: nothing waits for a decision any more.
    static void put(Session session, SharedDraft common) throws SQLException {
        session.update("DELETE FROM shared_draft WHERE appeal = ?", common.appeal().number());
        if (common.version() > 0) {
            session.update(
                    "INSERT INTO shared_draft (appeal, common) VALUES (?, ?)",
                    common.appeal().number(),
                    sealed(session, COMMON, common));
        }
    }

    /// Theirs waits for a decision; it comes from the platform again when it is lost.
    static void dispute(Session session, SharedDraft common, SharedDraft theirs)
            throws SQLException {
        keep(session, "theirs", THEIRS, common, theirs);
    }

    /// The text goes to the platform now.
    static void offer(Session session, SharedDraft common, SharedDraft offered)
            throws SQLException {
        keep(session, "offered", OFFERED, common, offered);
    }

    private static void keep(
            Session session, String column, String place, SharedDraft common, SharedDraft kept)
            throws SQLException {
        var number = kept.appeal().number();
        var sealed = sealed(session, place, kept);
        var changed =
                session.update(
                        "UPDATE shared_draft SET " + column + " = ? WHERE appeal = ?",
                        sealed,
                        number);
        if (changed == 0) {
            session.update(
                    "INSERT INTO shared_draft (appeal, common, " + column + ") VALUES (?, ?, ?)",
                    number,
                    sealed(session, COMMON, common),
                    sealed);
        }
    }
}
