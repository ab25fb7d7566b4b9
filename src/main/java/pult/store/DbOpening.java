package pult.store;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/// The opening of an existing or new database file, under way on a thread of its own.
final class DbOpening {
    private static final Logger LOG = LoggerFactory.getLogger(DbOpening.class);

    /// A damaged file can keep the database busy for ever.
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /// The database's number for a file another process has.
    private static final int LOCKED = 90020;

    private final DbFile file;
    private final Watchdog<Db> work;

    /// A database that is to be replaced.
    static final class Unusable extends Exception {
        private static final long serialVersionUID = 1L;

        Unusable(String what) {
            super(what);
        }
    }

    /// Begins.
    DbOpening(DbFile file) {
        this.file = file;
        work =
                new Watchdog<>(
                        "pult-db-open",
                        () -> {
                            try (var owner = file.prepare()) {
                                LOG.debug("prepared by {}", owner.getClass().getSimpleName());
                                return Db.start(file);
                            }
                        });
    }

    /// @throws Unusable when the database is to be replaced
    /// @throws VaultFailure when it is not the database's fault, or when it does not let go of its
    ///   file any more
    Db opened() throws VaultFailure, Unusable {
        try {
            return work.await(LONGEST);
        } catch (TimeoutException e) {
            var _ = work.result().thenAccept(Db::close);
            giveUp(file);
            throw new Unusable("timeout");
        } catch (InterruptedException e) {
            var _ = work.result().thenAccept(Db::close);
            Thread.currentThread().interrupt();
            throw new VaultFailure(new VaultFailure.Reason.Unreadable("interrupted"));
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /// Nobody wants the database any more; returns once its file is free again.
    void abandon() {
        try {
            work.awaitAnyhow(LONGEST).close();
        } catch (ExecutionException e) {
            LOG.debug("an abandoned database had not opened");
        } catch (TimeoutException e) {
            file.suspect();
        }
    }

    /// The database holds its file for as long as the process lives.
    static void giveUp(DbFile file) throws VaultFailure {
        file.suspect();
        throw new VaultFailure(new VaultFailure.Reason.Hangs(LONGEST));
    }

    private static Unusable failure(@Nullable Throwable cause) throws VaultFailure {
        return switch (cause) {
            case Migrations.NewerScheme newer ->
                    throw new VaultFailure(
                            new VaultFailure.Reason.MadeByNewerVersion(newer.version()));
            case SQLException sql when sql.getErrorCode() == LOCKED ->
                    throw new VaultFailure(new VaultFailure.Reason.InUse());
            case SQLException sql -> new Unusable("fault " + sql.getErrorCode());
            case null -> new Unusable("unknown");
            default -> new Unusable(cause.getClass().getSimpleName());
        };
    }
}
