package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

final class KeyFileDamageTest {
    @TempDir Path folder;

    /// A digit of a key that became another digit is the worst of it: it reads well and opens
    /// nothing, and everything would be put aside as foreign.
    @ParameterizedTest
    @ValueSource(strings = {"vault.json", "vault.copy.json"})
    void everyFlippedBitIsMadeGoodByTheOtherFile(String name) throws Exception {
        KeyFile.training(VaultKeys.fresh().open(), KeyFile.freshDatabase()).write(folder);
        var right = KeyFile.read(folder);
        var path = folder.resolve(name);
        var bytes = Files.readAllBytes(path);
        for (var place = 0; place < bytes.length; place++) {
            for (var bit = 0; bit < 8; bit++) {
                bytes[place] ^= (byte) (1 << bit);
                Files.write(path, bytes);
                var read = KeyFile.read(folder);
                assertThat(read.openKey()).as("%d:%d", place, bit).isEqualTo(right.openKey());
                assertThat(read.database()).isEqualTo(right.database());
                bytes[place] ^= (byte) (1 << bit);
            }
        }
    }

    @Test
    void theDamagedOneIsPutAsideAndWrittenAnew() throws Exception {
        try (var live = new Folder(folder)) {
            live.open();
            live.shut();
            var path = folder.resolve("vault.json");
            Files.writeString(path, Files.readString(path).replace("openKey", "openKex"));
            var store = live.open();
            assertThat(store.opening().facts().getFirst())
                    .isInstanceOfSatisfying(
                            Opening.Fact.KeyFileDamaged.class,
                            fact -> assertThat(fact.quarantined()).exists());
            assertThat(live.reopen().opening().facts()).isEmpty();
            assertThat(path).hasSameBinaryContentAs(folder.resolve("vault.copy.json"));
        }
    }

    @Test
    void aMarkThatCannotBeReadCountsAsAMark() throws Exception {
        try (var live = new Folder(folder)) {
            live.open();
            live.shut();
            Files.write(folder.resolve("database.suspect"), new byte[] {(byte) 0xff, 1});
            assertThat(live.open().opening().facts().getFirst())
                    .isInstanceOf(Opening.Fact.DatabaseDamaged.class);
            assertThat(live.reopen().opening().facts()).isEmpty();
        }
    }
}
