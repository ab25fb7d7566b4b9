package pult.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The folder the index lies in.
final class IndexFolder {
    /// Held, because a logger that nobody holds forgets its level.
    private static final List<Logger> QUIET = List.of(Logger.getLogger("org.apache.lucene"));

    private IndexFolder() {}

    /// Lucene writes about vectors to the console, which are not used here.
    static void quiet() {
        QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    }

    /// Makes the folder and removes what lies beside it.
    static void only(Path folder) throws IOException {
        Files.createDirectories(folder);
        var parent = folder.toAbsolutePath().getParent();
        if (parent == null) {
            return;
        }
        try (var others = Files.list(parent)) {
            for (var other : others.filter(each -> !each.endsWith(folder.getFileName())).toList()) {
                remove(other);
            }
        }
    }

    static void clear(Path folder) throws IOException {
        remove(folder);
        Files.createDirectories(folder);
    }

    private static void remove(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
