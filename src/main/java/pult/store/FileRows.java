package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.file.FileId;
import pult.domain.file.HeldFile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/// Files in the table `held_file`.
final class FileRows {
    private static final String TABLE = "held_file";
    private static final String COLUMNS =
            "id, appeal, state, remote, place, have, action, refusal, sealed";

    /// The operator's, not yet at the platform.
    static final String LEAVING = "origin = 1 AND state = 1";

    /// @param place name of the file on the disk
    /// @param action that names the file, null while none does
    record Row(
            FileHead head,
            HeldFile.State state,
            @Nullable String remote,
            String place,
            long have,
            @Nullable UUID action,
            @Nullable String refusal) {
        /// True when the platform has all of it, so that it can be fetched again.
        boolean remoteHas() {
            return state == HeldFile.State.UPLOADED;
        }

        HeldFile held() {
            return new HeldFile(
                    head.fileId(),
                    head.appealId(),
                    head.about(Objects.requireNonNullElse(remote, "")),
                    head.origin(),
                    state,
                    have,
                    refusal);
        }
    }

    private FileRows() {}

    private static Row read(Session session, ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var head = FileHead.read(session.seal().open(TABLE, id.toString(), row.getBytes(9)));
        if (!head.id().equals(id) || head.appeal() != row.getLong(2)) {
            throw new StoreDamaged(TABLE);
        }
        return new Row(
                head,
                Codes.FILES.value(row.getInt(3)),
                row.getString(4),
                row.getString(5),
                row.getLong(6),
                row.getObject(7, UUID.class),
                row.getString(8));
    }

    static List<Row> list(Session session, String where, @Nullable Object... parameters)
            throws SQLException {
        return session.list(
                row -> read(session, row),
                "SELECT " + COLUMNS + " FROM held_file WHERE " + where + " ORDER BY added_at, id",
                parameters);
    }

    static Optional<Row> find(Session session, FileId id) throws SQLException {
        return list(session, "id = ?", id.value()).stream().findFirst();
    }

    /// What is held of a file of the platform, whoever it came from.
    static Optional<Row> find(Session session, AppealId appeal, String remote) throws SQLException {
        return list(session, "remote = ? AND appeal = ?", remote, appeal.number()).stream()
                .findFirst();
    }

    static void insert(
            Session session, FileHead head, HeldFile.State state, String place, long have)
            throws SQLException {
        session.update(
                "INSERT INTO held_file (id, appeal, origin, state, remote, place, have, added_at,"
                        + " sealed) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                head.id(),
                head.appeal(),
                head.origin() == HeldFile.Origin.PLATFORM ? 0 : 1,
                Codes.FILES.of(state),
                head.remote().isEmpty() ? null : head.remote(),
                place,
                have,
                head.at(),
                session.seal().seal(TABLE, head.id().toString(), head.bytes()));
    }

    static void state(Session session, FileId id, HeldFile.State state, @Nullable String refusal)
            throws SQLException {
        session.update(
                "UPDATE held_file SET state = ?, refusal = ? WHERE id = ?",
                Codes.FILES.of(state),
                OutboxRows.code(refusal),
                id.value());
    }

    static void remove(Session session, FileId id) throws SQLException {
        session.update("DELETE FROM held_file WHERE id = ?", id.value());
    }

    /// The files of an action are the draft's no longer. What was refused before is tried again.
    static void bind(Session session, Change change) throws SQLException {
        for (var file : change.action().files()) {
            session.update(
                    "UPDATE held_file SET action = ?, refusal = NULL WHERE id = ?",
                    change.id().value(),
                    file.value());
        }
    }

    /// The files of an action that was taken back belong to the draft again.
    static void unbind(Session session, ChangeId id) throws SQLException {
        session.update("UPDATE held_file SET action = NULL WHERE action = ?", id.value());
        fix(session, id, List.of());
    }

    /// The ids an action names from now on, however often it is offered; none to forget them.
    static void fix(Session session, ChangeId id, List<String> remotes) throws SQLException {
        session.update("DELETE FROM outbox_file WHERE change_id = ?", id.value());
        for (var place = 0; place < remotes.size(); place++) {
            session.update(
                    "INSERT INTO outbox_file (change_id, place, remote) VALUES (?, ?, ?)",
                    id.value(),
                    place,
                    remotes.get(place));
        }
    }

    static List<String> fixed(Session session, ChangeId id) throws SQLException {
        return session.list(
                row -> row.getString(1),
                "SELECT remote FROM outbox_file WHERE change_id = ? ORDER BY place",
                id.value());
    }

    /// True when the operator attached something that has not gone out with an answer.
    static boolean inHand(Session session, AppealId appeal) throws SQLException {
        return session.number(
                        "SELECT COUNT(*) FROM held_file WHERE appeal = ? AND origin = 1"
                                + " AND action IS NULL",
                        appeal.number())
                > 0;
    }
}
