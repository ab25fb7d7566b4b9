package pult.store;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.platform.WholeFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.function.Function;

import javax.crypto.SecretKey;

/// Where held files lie: a folder of files under random names that say nothing.
final class FilePlaces {
    private static final Logger LOG = LoggerFactory.getLogger(FilePlaces.class);
    private static final int NAME_BYTES = 16;

    /// Below the folder of the store.
    static final String FOLDER = "files";

    private final Path folder;
    private final Function<byte[], SecretKey> keys;
    private final Clock clock;

    FilePlaces(Path store, Function<byte[], SecretKey> keys, Clock clock) {
        this.folder = store.resolve(FOLDER);
        this.keys = keys;
        this.clock = clock;
    }

    static String freshName() {
        return HexFormat.of().formatHex(VaultKeys.random(NAME_BYTES));
    }

    /// A new file with its head; not yet durable.
    SealedFile create(String place, FileHead head) throws IOException {
        Files.createDirectories(folder);
        return SealedFile.create(path(place), keys, head.bytes());
    }

    /// @throws SealedFile.Spoilt also when the file is of another head than the row
    SealedFile open(FileRows.Row row) throws IOException, SealedFile.Spoilt {
        var file = SealedFile.open(path(row.place()), keys);
        if (FileHead.read(file.head()).id().equals(row.head().id())) {
            return file;
        }
        file.close();
        throw new SealedFile.Spoilt("exchanged");
    }

    SealedFile open(String place) throws IOException, SealedFile.Spoilt {
        return SealedFile.open(path(place), keys);
    }

    /// Makes a new name durable.
    void forceNames() throws IOException {
        WholeFiles.forceFolder(folder);
    }

    Set<String> names() throws IOException {
        var names = new HashSet<String>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
                files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            }
        }
        return names;
    }

    boolean there(String place) {
        return Files.exists(path(place));
    }

    /// What cannot be removed now is an orphan at the next opening.
    void remove(String place) {
        try {
            Files.deleteIfExists(path(place));
        } catch (IOException e) {
            LOG.warn("a held file was not removed: {}", e.getClass().getSimpleName());
        }
    }

    /// Puts a spoilt file aside.
    void quarantine(String place) {
        try {
            if (there(place)) {
                DurableFiles.quarantine(path(place), clock);
            }
        } catch (IOException e) {
            LOG.warn("a spoilt file was not put aside: {}", e.getClass().getSimpleName());
        }
    }

    private Path path(String place) {
        return folder.resolve(place);
    }
}
