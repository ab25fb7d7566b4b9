package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.platform.WholeFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// The folder with the copies of one store. A file under its good name has been verified by
/// restoring it; anything else is what a kill left behind.
final class BackupShelf {
    private static final Logger LOG = LoggerFactory.getLogger(BackupShelf.class);

    /// Days of which a copy is kept.
    static final int DAYS = 7;

    private static final long SECONDS_OF_DAY = 24L * 60 * 60;

    private static final String SUFFIX = ".pultcopy";
    private static final String UNVERIFIED = ".part";
    private static final String PLACE = "backup.place";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /// A verified copy.
    record Item(Path file, BackupFile.Head head, long bytes) {}

    private final Path folder;
    private final String vault;

    /// @param data the data folder, which names another place for copies or holds them itself
    BackupShelf(Path data, String vault) {
        this(vault, place(data));
    }

    private BackupShelf(String vault, Path folder) {
        this.folder = folder;
        this.vault = vault;
    }

    /// @param folder with the copies themselves
    static BackupShelf at(Path folder, String vault) {
        return new BackupShelf(vault, folder);
    }

    /// Where the copies of a data folder lie.
    static Path place(Path data) {
        var usual = data.resolve("backup");
        try {
            var named = data.resolve(PLACE);
            if (!Files.exists(named)) {
                return usual;
            }
            var text = Files.readString(named, StandardCharsets.UTF_8).strip();
            var path = Path.of(text);
            return text.isEmpty() || !path.isAbsolute() ? usual : path;
        } catch (IOException | InvalidPathException e) {
            LOG.warn("the place of copies is not known: {}", e.getClass().getSimpleName());
            return usual;
        }
    }

    /// @param place the data folder's own when it is the usual one
    static void choose(Path data, Path place) throws IOException {
        if (place.equals(data.resolve("backup"))) {
            Files.deleteIfExists(data.resolve(PLACE));
        } else {
            WholeFiles.replace(
                    data.resolve(PLACE),
                    place.toAbsolutePath().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    Path folder() {
        return folder;
    }

    /// Name of a copy that is not verified yet.
    Path unverified(Instant at) {
        return folder.resolve("pult-" + vault + '-' + STAMP.format(at) + SUFFIX + UNVERIFIED);
    }

    /// Gives a verified copy its good name.
    Path accept(Path unverified) throws IOException {
        var name = unverified.getFileName().toString();
        var good =
                unverified.resolveSibling(name.substring(0, name.length() - UNVERIFIED.length()));
        WholeFiles.move(unverified, good);
        return good;
    }

    /// Takes a copy in that was verified elsewhere.
    void take(Path copy, Instant madeAt) throws IOException {
        Files.createDirectories(folder);
        var here = unverified(madeAt);
        Files.copy(copy, here, StandardCopyOption.REPLACE_EXISTING);
        accept(here);
    }

    /// Verified copies, the newest first; a file whose head cannot be read is none.
    List<Item> items() {
        var items = new ArrayList<Item>();
        for (var file : files(SUFFIX)) {
            try {
                var head = BackupFile.head(file);
                if (head != null && head.vault().equals(vault)) {
                    items.add(new Item(file, head, Files.size(file)));
                }
            } catch (IOException e) {
                LOG.warn("a copy cannot be read: {}", e.getClass().getSimpleName());
            }
        }
        items.sort(Comparator.comparing((Item item) -> item.head().madeAt()).reversed());
        return items;
    }

    private List<Path> files(String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(
                            file -> {
                                var name = file.getFileName().toString();
                                return name.startsWith("pult-" + vault + '-') && name.endsWith(end);
                            })
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            // Of a network share the second: the listing goes on while it is read.
            LOG.warn("the copies cannot be listed: {}", e.getClass().getSimpleName());
            return List.of();
        }
    }

    /// Removes what an end in the middle left.
    void clean() throws IOException {
        for (var file : files(UNVERIFIED)) {
            Files.deleteIfExists(file);
        }
    }

    /// Keeps the newest copy of each of the last days, and always the one that knows most: a
    /// journal that lost records must not push out the copy that still has them.
    void thin() throws IOException {
        var items = items();
        var days = new HashSet<Long>();
        var kept = new ArrayList<Item>();
        var rest = new ArrayList<Item>();
        for (var item : items) {
            var newestOfDay = days.add(item.head().madeAt().getEpochSecond() / SECONDS_OF_DAY);
            (newestOfDay && days.size() <= DAYS ? kept : rest).add(item);
        }
        var most = kept.stream().mapToLong(item -> item.head().seq()).max().orElse(0);
        var richest = rest.stream().max(Comparator.comparingLong(item -> item.head().seq()));
        for (var item : rest) {
            if (item.head().seq() <= most || !item.equals(richest.orElse(null))) {
                Files.deleteIfExists(item.file());
            }
        }
    }
}
