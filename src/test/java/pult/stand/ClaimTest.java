package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.machine.Story;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/// Holds of who took an appeal: they end, they are begun anew, and what ran out is freed. The clock
/// stands at Monday 2 March, 12:00 of the region.
final class ClaimTest {
    private static final long ID = SmallRegion.FIRST;
    private static final String CLAIM = "{\"type\":\"claim\"}";
    private static final String NOTE = "{\"type\":\"note\",\"text\":\"Звонил в УК\"}";
    private static final String ANSWER =
            "{\"type\":\"submitAnswer\",\"text\":\"Снег убран.\",\"resolution\":\"SOLVED\","
                    + "\"approval\":\"APPROVER\"}";

    @TempDir private Path folder;
    private final SteeredClock clock = new SteeredClock();
    private Stand stand;

    @BeforeEach
    void start() throws Exception {
        stand = Stand.start(StandSettings.inMemory(SmallRegion.of(50), clock).withFolder(folder));
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    private Appeal now() {
        return stand.appeal(ID).orElseThrow().appeal();
    }

    /// Signed in anew each time: tokens last an hour.
    private Caller operator() {
        return Caller.as(stand, "operator");
    }

    private Caller colleague() {
        return Caller.as(stand, "colleague");
    }

    private Instant in(int hours) {
        return clock.instant().plus(Duration.ofHours(hours));
    }

    @Test
    void takingTellsTillWhen() {
        var answer = operator().act(ID, 1, CLAIM).json();

        assertThat(Instant.parse(answer.path("appeal").path("claimUntil").asString()))
                .isEqualTo(in(4).truncatedTo(java.time.temporal.ChronoUnit.MICROS));
        var item = operator().get("/operator/v1/appeals/" + ID).json();
        assertThat(item.path("claimUntil")).isEqualTo(answer.path("appeal").path("claimUntil"));
        var preset = operator().get("/operator/v1/me").json().path("preset");
        assertThat(preset.path("claimMinutes").asInt()).isEqualTo(240);
        assertThat(preset.path("claimWarnMinutes").asInt()).isEqualTo(30);
    }

    @Test
    void whatIsTouchedIsHeldAnew() {
        operator().act(ID, 1, CLAIM);
        clock.forward(Duration.ofMinutes(30));
        operator().act(ID, 2, NOTE);
        assertThat(now().claimUntil()).as("an action").isEqualTo(in(4));

        clock.forward(Duration.ofMinutes(30));
        var version = now().version();
        var again = operator().act(ID, 1, CLAIM);
        assertThat(again.status()).as("whatever version is known").isEqualTo(200);
        assertThat(now().claimUntil()).as("prolonged").isEqualTo(in(4));
        assertThat(now().version()).isEqualTo(version);

        clock.forward(Duration.ofMinutes(30));
        var saved =
                operator()
                        .send(
                                "PUT",
                                "/operator/v1/appeals/" + ID + "/draft",
                                Map.of("If-Match", "\"0\""),
                                "{\"text\":\"Здравствуйте!\"}");
        assertThat(saved.status()).isEqualTo(200);
        assertThat(now().claimUntil()).as("a saved draft").isEqualTo(in(4));
        assertThat(now().version()).isEqualTo(version);

        var held = now().claimUntil();
        clock.forward(Duration.ofMinutes(5));
        colleague().act(ID, version, NOTE);
        assertThat(now().claimUntil()).as("a note of somebody else").isEqualTo(held);
        assertThat(colleague().act(ID, now().version(), CLAIM).code()).isEqualTo("taken_by_other");
    }

    @Test
    void aMovedEndComesWithTheFeed() {
        operator().act(ID, 1, CLAIM);
        var cursor =
                operator().get("/operator/v1/changes?limit=1000").json().path("next").asString();
        clock.forward(Duration.ofHours(1));
        operator().act(ID, 2, CLAIM);

        var items = operator().get("/operator/v1/changes?limit=10&cursor=" + cursor).json();

        assertThat(items.path("items")).hasSize(1);
        assertThat(Instant.parse(items.path("items").get(0).path("claimUntil").asString()))
                .isEqualTo(in(4));
    }

    @Test
    void whatRanOutIsFreedWithAWordInItsHistory() {
        operator().act(ID, 1, CLAIM);
        var until = now().claimUntil();

        stand.play(in(4).minusSeconds(1));
        assertThat(now().assignee()).isEqualTo("operator");

        clock.forward(Duration.ofHours(4));
        stand.play(clock.instant());

        assertThat(now().assignee()).isNull();
        assertThat(now().claimUntil()).isNull();
        assertThat(now().state()).isEqualTo(AppealState.REGISTERED);
        assertThat(now().version()).isEqualTo(3);
        var line = now().history().getLast();
        assertThat(line.deed())
                .satisfies(deed -> {
                    assertThat(deed.event()).isEqualTo(Story.CLAIM_EXPIRED);
                    assertThat(deed.target()).isEqualTo("operator");
                    assertThat(deed.until()).isEqualTo(until);
                });
        assertThat(line.comment()).isNull();
        stand.play(in(1));
        assertThat(now().version()).as("once").isEqualTo(3);
    }

    @Test
    void afterTheEndAnybodyTakesIt() {
        operator().act(ID, 1, CLAIM);
        clock.forward(Duration.ofHours(4));

        var taken = colleague().act(ID, 2, CLAIM);

        assertThat(taken.status()).isEqualTo(200);
        assertThat(now().assignee()).isEqualTo("colleague");
        assertThat(now().claimUntil()).isEqualTo(Instant.parse("2026-03-03T08:00:00.123456Z"));
        assertThat(now().history().stream().filter(Story::expired)).hasSize(1);
        assertThat(Story.lostTo(now(), "operator")).isPresent();
        assertThat(Story.lostTo(now(), "colleague")).isEmpty();
        assertThat(operator().act(ID, 2, ANSWER).code())
                .as("who lost it to another")
                .isEqualTo("taken_by_other");
        assertThat(operator().act(ID, 2, CLAIM).code()).isEqualTo("taken_by_other");
    }

    @Test
    void anAnswerFromBeforeTheFreeingIsTaken() {
        operator().act(ID, 1, CLAIM);
        clock.forward(Duration.ofHours(5));
        stand.play(clock.instant());

        assertThat(operator().act(ID, 2, ANSWER).status()).isEqualTo(200);
        assertThat(now().state()).isEqualTo(AppealState.ON_APPROVAL);
    }

    @Test
    void whatOthersDidBesideIsStillAConflict() {
        operator().act(ID, 1, CLAIM);
        colleague().act(ID, 2, NOTE);
        clock.forward(Duration.ofHours(5));
        stand.play(clock.instant());

        assertThat(operator().act(ID, 2, ANSWER).code()).isEqualTo("version_mismatch");
    }

    @Test
    void nothingRunsWhileItWaitsForAnotherAndItBeginsAnewWhenItIsBack() {
        operator().act(ID, 1, CLAIM);
        operator().act(ID, 2, ANSWER);
        assertThat(now().claimUntil()).isNull();
        var approver = Caller.as(stand, "approver");
        assertThat(approver.get("/operator/v1/me").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(59));
        stand.play(clock.instant().plus(Duration.ofMillis(1)));
        assertThat(now().state()).isEqualTo(AppealState.ON_APPROVAL);

        Caller.as(stand, "approver")
                .act(
                        ID,
                        now().version(),
                        "{\"type\":\"return\",\"reason\":\"INCOMPLETE\",\"comment\":\"Нет"
                                + " срока\"}");

        assertThat(now().state()).isEqualTo(AppealState.REWORK);
        assertThat(now().claimUntil()).isEqualTo(in(4));
    }

    @Test
    void whatSomebodyHasWithoutAnEndStaysTheirs() {
        Caller.as(stand, "head")
                .act(
                        ID,
                        1,
                        "{\"type\":\"assign\",\"organisation\":\""
                                + "Управление ЖКХ администрации города Орла"
                                + "\",\"assignee\":\"operator\"}");
        assertThat(now().claimUntil()).isNull();
        stand.play(in(400));
        assertThat(now().assignee()).isEqualTo("operator");
        operator().act(ID, 2, "{\"type\":\"accept\"}");
        assertThat(now().claimUntil()).isEqualTo(in(4));
    }

    @Test
    void aRegionWithoutAnEndAndARestart() throws Exception {
        operator().act(ID, 1, CLAIM);
        var until = now().claimUntil();
        stand.close();
        var endless =
                StandSettings.Customs.USUAL.withClaims(StandSettings.Claims.USUAL.withMinutes(0));
        stand =
                Stand.start(
                        StandSettings.inMemory(SmallRegion.of(50), clock)
                                .withFolder(folder)
                                .withCustoms(endless));
        assertThat(now().claimUntil()).as("after a restart").isEqualTo(until);
        Caller.as(stand, "operator").act(ID + 1, 1, CLAIM);
        var other = stand.appeal(ID + 1).orElseThrow().appeal();
        assertThat(other.assignee()).isEqualTo("operator");
        assertThat(other.claimUntil()).isNull();
    }
}
