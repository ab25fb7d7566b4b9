package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// Copies of earlier programs are read, those of later ones are not taken for damaged.
final class CopyFormatTest {
    @TempDir Path temp;

    @Test
    void earlierFormatsAreReadAndALaterOneIsNone() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            folder.open();
            folder.shut();
            var keys = VaultKeys.opened(KeyFile.read(folder.path()).openKey());
            Journal.Standing stands;
            try (var journal = Journal.open(folder.path(), keys.journal(), Folder.CLOCK)) {
                stands = journal.standing();
            }
            var held = new Holdings(stands.seq(), stands.tag(), stands.end(), 0, 0, 0, 0, 0, "");
            var contents = new BackupFile.Contents(held, Map.of());
            var from = new BackupFile.Origin(folder.path(), List.of());
            for (var format = 2; format <= BackupFile.FORMAT + 1; format++) {
                var file = temp.resolve("copy" + format);
                var journal = temp.resolve("journal" + format);
                BackupFile.write(
                        file, head(folder, keys, format, held), contents, from, keys, () -> false);
                if (format > BackupFile.FORMAT) {
                    assertThat(BackupFile.head(file)).isNull();
                    assertThatThrownBy(
                                    () -> BackupFile.open(file, keys, journal, null, () -> false))
                            .isInstanceOf(IOException.class);
                } else {
                    assertThat(BackupFile.open(file, keys, journal, null, () -> false))
                            .isEqualTo(contents);
                    assertThat(Files.readAllBytes(journal))
                            .isEqualTo(Files.readAllBytes(folder.journal()));
                }
            }
        }
    }

    private static BackupFile.Head head(Folder folder, VaultKeys keys, int format, Holdings held)
            throws IOException {
        return new BackupFile.Head(
                format,
                "0".repeat(31) + format,
                keys.name(),
                Samples.NOW,
                held.seq(),
                new String(KeyFile.bytes(folder.path()), StandardCharsets.UTF_8));
    }
}
