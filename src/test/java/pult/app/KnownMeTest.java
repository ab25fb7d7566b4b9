package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.appeal.Channel;
import pult.domain.machine.RegionPreset;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultKeys;
import pult.sync.Me;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/// What a start without a link goes by.
class KnownMeTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    @TempDir private Path folder;

    private static Me me(RegionPreset preset) {
        return new Me(
                "krylova",
                "Крылова Анна Сергеевна",
                "оператор",
                List.of("OPERATOR"),
                "ЦУР",
                List.of(),
                "ПОС",
                "RU-ORL",
                "Орловская область",
                ZONE,
                0,
                List.of(),
                preset);
    }

    @Test
    void whoApprovesAndHowLongAnAnswerMayBeIsKnownWithoutALink() throws Exception {
        var clock = Clock.systemUTC();
        try (var vault = Vault.create(folder, new VaultKeys.Unlock.Training(), clock);
                var store = Store.open(vault, ZONE, clock)) {
            var known = new KnownMe(store.preferences());
            assertThat(known.last()).isNull();
            var told =
                    me(
                            new RegionPreset(
                                    1,
                                    30,
                                    120,
                                    15,
                                    false,
                                    Map.of(Channel.LETTER, 4_000, Channel.VK, 600)));
            known.remember(told);
            assertThat(known.last()).isEqualTo(told);
            var silent = me(new RegionPreset(2, 60));
            known.remember(silent);
            assertThat(known.last()).isEqualTo(silent);
        }
    }

    /// Earlier versions told nothing of answers.
    @Test
    void whatAnEarlierVersionWroteIsReadAsUsual() throws Exception {
        var clock = Clock.systemUTC();
        try (var vault = Vault.create(folder, new VaultKeys.Unlock.Training(), clock);
                var store = Store.open(vault, ZONE, clock)) {
            var known = new KnownMe(store.preferences());
            known.remember(me(RegionPreset.USUAL));
            var lines = store.preferences().get("me").orElseThrow().split("\n", -1);
            lines[11] = "2 60 240 30";
            store.preferences().put("me", String.join("\n", lines));
            assertThat(known.last()).isEqualTo(me(RegionPreset.USUAL));
        }
    }
}
