package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.sync.FeedPage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

/// A store on a real folder in the training profile, opened and closed as a test likes.
final class Folder implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Samples.NOW, ZoneOffset.UTC);

    private final Path path;
    private @Nullable Vault vault;
    private @Nullable Store store;

    Folder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    Store open() {
        try {
            vault = Vault.openOrCreate(path, new VaultKeys.Unlock.Training(), CLOCK);
            var opened = Store.open(vault, ZoneOffset.UTC, CLOCK);
            store = opened;
            return opened;
        } catch (VaultFailure e) {
            shut();
            throw new IllegalStateException(e.reason().toString(), e);
        }
    }

    Store reopen() {
        shut();
        return open();
    }

    @Override
    public void close() {
        shut();
    }

    /// As an operator who leaves; may be opened again.
    void shut() {
        if (store != null) {
            store.close();
            store = null;
        }
        if (vault != null) {
            try {
                vault.close();
            } catch (VaultFailure e) {
                throw new IllegalStateException(e);
            }
            vault = null;
        }
    }

    Path journal() {
        return path.resolve(Journal.NAME);
    }

    Path database() {
        try (var files = Files.list(path)) {
            return files.filter(f -> f.toString().endsWith(".mv.db")).findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As a power cut would leave it: all files as they are now.
    Folder copyTo(Path to) {
        try (var files = Files.walk(path)) {
            for (var file : files.toList()) {
                var target = to.resolve(path.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Folder(to);
    }

    /// Stores one more page after what is there.
    static void pull(Store store, Appeal... appeals) {
        var cursor = store.replica().bookmark().cursor();
        var page = Samples.page(cursor, cursor + "n", List.of(appeals));
        store.replica().store(page);
    }

    static FeedPage page(Store store, boolean more, String epoch, Appeal... appeals) {
        var cursor = store.replica().bookmark().cursor();
        return Samples.page(cursor, cursor + "n", more, epoch, List.of(appeals), List.of());
    }

    static Appeal visible(Store store, Appeal appeal) {
        return store.appeals().find(appeal.id()).orElseThrow();
    }

    static Appeal visible(Store store, long number) {
        return store.appeals().find(new AppealId(number)).orElseThrow();
    }
}
