package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/// A new folder in the place of one whose disk is lost. It gets the key that the copy carries, as
/// closed as it was; what the copy holds comes back when the folder is opened with the phrase of
/// the lost one, by the same way that mends a damaged journal. A folder that lost its key files
/// alone keeps what it has. Blocking; any thread.
public final class Comeback {
    private static final Logger LOG = LoggerFactory.getLogger(Comeback.class);

    private Comeback() {}

    /// The folder was left as it was.
    public static final class NotPossible extends Exception {
        private static final long serialVersionUID = 1L;
        private final Why why;

        NotPossible(Why why) {
            super(why.name());
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    /// Why nothing came back.
    public enum Why {
        /// It is no copy of a workstation, or it is damaged at its beginning.
        NO_COPY,
        /// The folder has a key of its own.
        OWN_KEY,
        /// The copy cannot be read or the folder not written.
        DISK
    }

    /// Makes the folder ready. Copies go on to where this one lies if it has the name it was made
    /// under: the newer ones of the same workstation count too.
    ///
    /// @param folder without key files, or not there yet
    /// @param copy as [Backups] makes them
    /// @return when what the copy holds was so
    public static Instant into(Path folder, Path copy) throws NotPossible {
        var head = head(copy);
        if (KeyFile.present(folder)) {
            throw new NotPossible(Why.OWN_KEY);
        }
        try {
            Files.createDirectories(folder);
            BackupShelf.choose(folder, copy.toAbsolutePath().normalize().resolveSibling(""));
            if (new BackupShelf(folder, head.vault()).items().isEmpty()) {
                // Somebody gave it another name.
                BackupShelf.choose(folder, folder.resolve("backup"));
                new BackupShelf(folder, head.vault()).take(copy, head.madeAt());
            }
            KeyFile.place(folder, head.keyFile().getBytes(StandardCharsets.UTF_8));
            return head.madeAt();
        } catch (IOException e) {
            LOG.error("a copy does not come back: {}", e.getClass().getSimpleName());
            throw new NotPossible(Why.DISK);
        }
    }

    private static BackupFile.Head head(Path copy) throws NotPossible {
        try {
            var head = BackupFile.head(copy);
            var keys =
                    head == null
                            ? null
                            : KeyFile.parsed(head.keyFile().getBytes(StandardCharsets.UTF_8));
            if (head == null || keys == null || keys.profile() != KeyFile.Profile.PERSONAL) {
                throw new NotPossible(Why.NO_COPY);
            }
            return head;
        } catch (IOException e) {
            throw new NotPossible(Why.DISK);
        }
    }
}
