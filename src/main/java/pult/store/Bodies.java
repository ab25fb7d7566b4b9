package pult.store;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;

import java.sql.SQLException;
import java.util.Optional;

/// Whole appeals in `appeal_body` (what the operator sees) and `appeal_base` (the server's truth).
final class Bodies {
    static final String BODY = "appeal_body";
    static final String BASE = "appeal_base";

    private Bodies() {}

    static byte[] seal(Seal seal, String table, Appeal appeal) {
        return seal.seal(table, appeal.id().toString(), AppealCodec.write(appeal));
    }

    static Appeal open(Seal seal, String table, AppealId id, byte[] sealed) {
        var appeal = AppealCodec.read(seal.open(table, id.toString(), sealed));
        if (!appeal.id().equals(id)) {
            throw new StoreDamaged(table);
        }
        return appeal;
    }

    static Optional<Appeal> find(Session session, String table, AppealId id) throws SQLException {
        return session.first(
                row -> open(session.seal(), table, id, row.getBytes(1)),
                "SELECT sealed FROM " + table + " WHERE id = ?",
                id.number());
    }

    static void put(Session session, String table, Appeal appeal) throws SQLException {
        var sealed = seal(session.seal(), table, appeal);
        var changed =
                session.update(
                        "UPDATE " + table + " SET sealed = ? WHERE id = ?",
                        sealed,
                        appeal.id().number());
        if (changed == 0) {
            session.update(
                    "INSERT INTO " + table + " (sealed, id) VALUES (?, ?)",
                    sealed,
                    appeal.id().number());
        }
    }

    static void remove(Session session, String table, AppealId id) throws SQLException {
        session.update("DELETE FROM " + table + " WHERE id = ?", id.number());
    }
}
