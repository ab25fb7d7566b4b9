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
        /// A later program made it, or one of those that would be taken first.
        NEWER,
        /// The folder has a key of its own.
        OWN_KEY,
        /// The copy cannot be read or the folder not written.
        DISK
    }

    /// What will come back.
    ///
    /// @param madeAt when it was so
    /// @param newer it is not the copy that was chosen, but a newer one beside it
    public record Came(Instant madeAt, boolean newer) {}

    /// Makes the folder ready. Copies go on to where this one lies if it has the name it was made
    /// under: the newer ones of the same workstation count too.
    ///
    /// @param folder without key files, or not there yet
    /// @param copy as [Backups] makes them
    public static Came into(Path folder, Path copy) throws NotPossible {
        var head = head(copy);
        if (KeyFile.present(folder)) {
            throw new NotPossible(Why.OWN_KEY);
        }
        var before = BackupShelf.place(folder);
        try {
            Files.createDirectories(folder);
            var newest = shelved(folder, copy, head);
            // Last: with it the folder is the other workstation's.
            KeyFile.place(folder, head.keyFile().getBytes(StandardCharsets.UTF_8));
            return new Came(newest.madeAt(), !newest.id().equals(head.id()));
        } catch (IOException e) {
            LOG.error("a copy does not come back: {}", e.getClass().getSimpleName());
            undo(folder, before);
            throw new NotPossible(Why.DISK);
        }
    }

    /// Puts the copy where the folder looks for copies.
    ///
    /// @return of the newest of those, which is taken first
    private static BackupFile.Head shelved(Path folder, Path copy, BackupFile.Head head)
            throws IOException, NotPossible {
        var beside = copy.toAbsolutePath().normalize().resolveSibling("");
        var there = BackupShelf.at(beside, head.vault()).items();
        if (there.stream().anyMatch(item -> item.head().id().equals(head.id()))) {
            var newest = there.getFirst().head();
            refuseNewer(newest);
            BackupShelf.choose(folder, beside);
            return newest;
        }
        // Somebody gave it another name.
        var usual = folder.resolve("backup");
        var shelf = BackupShelf.at(usual, head.vault());
        for (var item : shelf.items()) {
            refuseNewer(item.head());
        }
        shelf.take(copy, head.madeAt());
        BackupShelf.choose(folder, usual);
        return shelf.items().getFirst().head();
    }

    private static void undo(Path folder, Path before) {
        try {
            KeyFile.remove(folder);
            BackupShelf.choose(folder, before);
        } catch (IOException e) {
            LOG.error("a folder is not as it was: {}", e.getClass().getSimpleName());
        }
    }

    /// Where it came back from such a copy, no start would open the folder any more.
    private static void refuseNewer(BackupFile.Head head) throws NotPossible {
        if (KeyFile.newer(head.keyFile().getBytes(StandardCharsets.UTF_8))) {
            throw new NotPossible(Why.NEWER);
        }
    }

    private static BackupFile.Head head(Path copy) throws NotPossible {
        try {
            var head = BackupFile.head(copy);
            if (head != null) {
                refuseNewer(head);
            }
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
