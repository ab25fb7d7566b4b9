package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.function.BooleanSupplier;

/// Restores a copy into a folder of its own, opens it as any store is opened, and compares.
final class BackupCheck {
    private static final Logger LOG = LoggerFactory.getLogger(BackupCheck.class);
    private static final String SCRATCH = "backup.check";

    private final Vault vault;
    private final Clock clock;
    private final Path scratch;

    BackupCheck(Vault vault, Clock clock) {
        this.vault = vault;
        this.clock = clock;
        this.scratch = vault.folder().resolve(SCRATCH);
    }

    /// @param made what the copy was made of
    /// @return false when the copy does not give back what it was made of
    /// @throws BackupFile.Stopped when `stop` said so
    /// @throws NotSaved when the disk refused during the check, which says nothing of the copy
    boolean restores(Path file, BackupFile.Contents made, BooleanSupplier stop) throws IOException {
        clean();
        try {
            Files.createDirectories(scratch);
            var read =
                    BackupFile.open(
                            file, vault.keys(), scratch.resolve(Journal.NAME), scratch, stop);
            if (!read.equals(made)) {
                return false;
            }
            var head = BackupFile.head(file);
            if (head == null) {
                return false;
            }
            KeyFile.place(scratch, head.keyFile().getBytes(StandardCharsets.UTF_8));
            if (stop.getAsBoolean()) {
                throw new BackupFile.Stopped();
            }
            return made.holdings().sameIn(opened());
        } catch (BackupFile.Stopped e) {
            throw e;
        } catch (IOException | VaultFailure | StoreDamaged | StoreFailure e) {
            LOG.warn("a copy is not good: {}", e.getClass().getSimpleName());
            return false;
        } finally {
            clean();
        }
    }

    private Holdings opened() throws VaultFailure, IOException {
        try (var folder = vault.sibling(scratch)) {
            var opened = new StoreOpening(folder, clock).run();
            var whole =
                    opened.journal().opened().torn() == 0
                            && opened.journal().opened().damaged() == null;
            try {
                var holdings =
                        opened.db()
                                .write(
                                        Db.Priority.SYNC,
                                        session ->
                                                Holdings.of(session, opened.journal().standing()));
                if (!whole) {
                    throw new IOException("the journal of the copy is not whole");
                }
                return holdings;
            } finally {
                opened.db().close();
                opened.journal().close();
            }
        }
    }

    /// Removes what is left of an earlier check.
    void clean() throws IOException {
        if (!Files.exists(scratch)) {
            return;
        }
        Files.walkFileTree(
                scratch,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path folder, @org.jspecify.annotations.Nullable IOException failed)
                            throws IOException {
                        if (failed != null) {
                            throw failed;
                        }
                        Files.delete(folder);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
