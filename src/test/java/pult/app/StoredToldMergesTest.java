package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.appeal.AppealId;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultKeys;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

/// What was told of drafts that came together outlives the window.
class StoredToldMergesTest {
    private static final Map<AppealId, Instant> TOLD =
            Map.of(
                    new AppealId(48207), Instant.parse("2026-03-31T11:32:08.250Z"),
                    new AppealId(7), Instant.parse("2026-03-30T08:00:00Z"));

    @Test
    void itIsReadAgain(@TempDir Path folder) throws Exception {
        var clock = Clock.systemUTC();
        try (var vault = Vault.openOrCreate(folder, new VaultKeys.Unlock.Training(), clock);
                var store = Store.open(vault, ZoneOffset.UTC, clock)) {
            var preferences = store.preferences();
            assertThat(new StoredToldMerges(preferences).load()).isEmpty();
            new StoredToldMerges(preferences).keep(TOLD);
            Await.until(
                    "written",
                    () -> new StoredToldMerges(preferences).load().size() == TOLD.size());
            assertThat(new StoredToldMerges(preferences).load()).isEqualTo(TOLD);
            // What somebody else has left there does no harm.
            preferences.put("told-merges", "x 1\n0 5\n9 tomorrow\n48207 1774956728250");
            assertThat(new StoredToldMerges(preferences).load())
                    .containsOnlyKeys(new AppealId(48207));
        }
    }
}
