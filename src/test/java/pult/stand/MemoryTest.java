package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.appeal.AppealState;
import pult.stand.http.PortBusy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

final class MemoryTest {
    private static final String CLAIM = "{\"type\":\"claim\"}";
    private static final long FIRST = SmallRegion.FIRST;

    @TempDir private Path folder;
    private final SteeredClock clock = new SteeredClock();

    private StandSettings settings() {
        return StandSettings.inMemory(SmallRegion.of(20), clock).withFolder(folder);
    }

    @Test
    void aRestartKeepsEverything() throws Exception {
        String result;
        String appeal;
        String epoch;
        try (var stand = Stand.start(settings())) {
            var operator = Caller.as(stand, "operator");
            result = operator.act(FIRST, 1, Caller.key(1), CLAIM).body();
            stand.answerAsOther(FIRST + 1);
            stand.remove(FIRST + 2);
            appeal = operator.get("/operator/v1/appeals/" + (FIRST + 1)).body();
            epoch = stand.epoch();
        }
        clock.forward(Duration.ofDays(3));
        try (var stand = Stand.start(settings())) {
            var operator = Caller.as(stand, "operator");
            assertThat(stand.epoch()).isEqualTo(epoch);
            assertThat(operator.act(FIRST, 1, Caller.key(1), CLAIM).body()).isEqualTo(result);
            assertThat(operator.get("/operator/v1/appeals/" + (FIRST + 1)).body())
                    .isEqualTo(appeal);
            assertThat(operator.get("/operator/v1/appeals/" + (FIRST + 2)).status()).isEqualTo(404);
            assertThat(stand.total()).isEqualTo(19);
            assertThat(operator.feed(7)).hasSize(20);
        }
    }

    @Test
    void aBrokenLastLineIsLeftOut() throws Exception {
        try (var stand = Stand.start(settings())) {
            Caller.as(stand, "operator").act(FIRST, 1, CLAIM);
            Caller.as(stand, "operator").act(FIRST + 1, 1, CLAIM);
        }
        var file = folder.resolve("stand.jsonl");
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.length() - 40));
        try (var stand = Stand.start(settings())) {
            assertThat(stand.appeal(FIRST).orElseThrow().version()).isEqualTo(2);
            assertThat(stand.appeal(FIRST + 1).orElseThrow().version()).isEqualTo(1);
            Caller.as(stand, "operator").act(FIRST + 1, 1, CLAIM);
        }
        try (var stand = Stand.start(settings())) {
            assertThat(stand.appeal(FIRST + 1).orElseThrow().version()).isEqualTo(2);
        }
        assertThat(Files.readString(file)).endsWith("}\n");
    }

    @Test
    void aRestoredBackupIsAnotherEpochWithoutTheLastHour() throws Exception {
        try (var stand = Stand.start(settings())) {
            var operator = Caller.as(stand, "operator");
            operator.act(FIRST, 1, Caller.key(1), CLAIM);
            clock.forward(Duration.ofMinutes(50));
            operator.act(FIRST + 1, 1, Caller.key(2), CLAIM);
            var cursor =
                    operator.get("/operator/v1/changes?limit=5").json().path("next").asString();
            var before = operator.get("/operator/v1/me").header("X-Pult-Epoch");
            stand.restoreEarlier(Duration.ofMinutes(30));
            var after = operator.get("/operator/v1/me").header("X-Pult-Epoch");
            assertThat(after).isNotEqualTo(before).isEqualTo(stand.epoch());
            assertThat(operator.get("/operator/v1/changes?cursor=" + cursor).status())
                    .isEqualTo(410);
            assertThat(stand.appeal(FIRST).orElseThrow().appeal().state())
                    .isEqualTo(AppealState.IN_PROGRESS);
            assertThat(stand.appeal(FIRST + 1).orElseThrow().version()).isEqualTo(1);
            assertThat(operator.feed(7)).hasSize(20);
            assertThat(operator.act(FIRST + 1, 1, Caller.key(2), CLAIM).status())
                    .as("what was sent is offered again and takes effect once more")
                    .isEqualTo(200);
        }
    }

    @Test
    void anotherRegionDoesNotFitTheFolder() throws Exception {
        Stand.start(settings()).close();
        var other = StandSettings.inMemory(SmallRegion.of(21), clock).withFolder(folder);
        assertThatThrownBy(() -> Stand.start(other)).isInstanceOf(OtherRegion.class);
    }

    @Test
    void aBusyPortIsSaidSo() throws Exception {
        try (var stand = Stand.start(settings())) {
            var port = stand.uri().getPort();
            var same = StandSettings.inMemory(SmallRegion.of(1), clock).withPort(port);
            assertThatThrownBy(() -> Stand.start(same))
                    .isInstanceOfSatisfying(
                            PortBusy.class, busy -> assertThat(busy.port()).isEqualTo(port));
        }
    }

    @Test
    void theFileIsOneLineAnEffect() throws Exception {
        try (var stand = Stand.start(settings())) {
            Caller.as(stand, "operator").act(FIRST, 1, CLAIM);
        }
        assertThat(Files.readAllLines(folder.resolve("stand.jsonl"))).hasSize(2);
        Files.writeString(folder.resolve("stand.jsonl"), "", StandardOpenOption.TRUNCATE_EXISTING);
        try (var stand = Stand.start(settings())) {
            assertThat(stand.appeal(FIRST).orElseThrow().version()).isEqualTo(1);
        }
    }
}
