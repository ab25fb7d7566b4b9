package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.change.OutboxEntry;
import pult.domain.file.HeldFile;
import pult.sync.Replica;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Which waiting actions may leave. An answer stays until all its files are at the platform, and
/// what was done to the same appeal after it stays behind it: the order of one appeal is kept. The
/// engine need not know of files at all, so the proof of its simulator holds as it is.
final class Departures {
    private Departures() {}

    static List<Replica.Pending> of(Session session) throws SQLException {
        // An action that never left waits for its appeal after a loss of the database: whether the
        // case changed meanwhile cannot be told before.
        var rows =
                OutboxRows.list(
                        session,
                        OutboxRows.WAITING
                                + " AND (offered OR EXISTS (SELECT 1 FROM appeal a"
                                + " WHERE a.id = outbox.appeal)) ORDER BY seq");
        var behind = new HashSet<AppealId>();
        var may = new ArrayList<Replica.Pending>(rows.size());
        for (var row : rows) {
            var appeal = row.change().appeal();
            var files = behind.contains(appeal) ? Optional.<List<String>>empty() : up(session, row);
            if (files.isEmpty()) {
                behind.add(appeal);
            } else {
                may.add(
                        new Replica.Pending(
                                row.change(),
                                row.baseVersion(),
                                row.seq(),
                                row.undoUntil(),
                                files.get()));
            }
        }
        return may;
    }

    /// What keeps a waiting action from leaving though it is its turn; null for nothing.
    static OutboxEntry.@Nullable Hindrance hindrance(Session session, OutboxRows.Row row)
            throws SQLException {
        var appeal = row.change().appeal().number();
        if (!row.offered()
                && session.number("SELECT COUNT(*) FROM appeal WHERE id = ?", appeal) == 0) {
            return new OutboxEntry.Hindrance.NoAppeal();
        }
        if (up(session, row).isPresent()) {
            return null;
        }
        for (var file : row.change().action().files()) {
            var held = FileRows.find(session, file);
            if (held.isPresent() && held.get().state() != HeldFile.State.UPLOADED) {
                return new OutboxEntry.Hindrance.Upload(held.get().held().about().sha256());
            }
        }
        return null;
    }

    /// Ids of the platform of all files of an action; empty while one of them has none.
    static Optional<List<String>> up(Session session, OutboxRows.Row row) throws SQLException {
        var files = row.change().action().files();
        var fixed =
                files.isEmpty() ? List.<String>of() : FileRows.fixed(session, row.change().id());
        if (fixed.size() == files.size()) {
            // Without files, or offered before: it names what it named then.
            return Optional.of(fixed);
        }
        var ids = new ArrayList<String>();
        for (var file : files) {
            var held = FileRows.find(session, file);
            if (held.isEmpty() || held.get().state() != HeldFile.State.UPLOADED) {
                return Optional.empty();
            }
            ids.add(Objects.requireNonNull(held.get().remote()));
        }
        return Optional.of(ids);
    }
}
