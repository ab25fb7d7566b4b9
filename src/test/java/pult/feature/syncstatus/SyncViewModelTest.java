package pult.feature.syncstatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.change.Outbox;
import pult.feature.Wording;
import pult.feature.writing.MovingClock;
import pult.feature.writing.StillExchange;
import pult.l10n.Language;
import pult.sync.Failure;
import pult.sync.Replica;
import pult.sync.SyncNote;
import pult.sync.SyncStatus;
import pult.ui.fx.InlineBackground;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

class SyncViewModelTest {
    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final List<Replica.Logged> log = new ArrayList<>();
    private final StillExchange exchange = new StillExchange(SyncStatus.START);
    private int waiting = 3;
    private boolean roomTold;
    private final SyncViewModel model =
            new SyncViewModel(
                    exchange,
                    limit -> log,
                    () -> new Outbox.Counts(waiting, 0, 41, 0),
                    () -> roomTold,
                    Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                    new InlineBackground(),
                    clock);

    private static SyncStatus status(
            SyncStatus.Phase phase,
            @org.jspecify.annotations.Nullable Instant asOf,
            @org.jspecify.annotations.Nullable Failure failure,
            @org.jspecify.annotations.Nullable Instant next) {
        return new SyncStatus(phase, asOf, 100, 100, next, failure, 0, null);
    }

    private String fact(String name) {
        return model.facts().stream()
                .filter(f -> f.name().equals(name))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void theAgeOfTheDataGrows() {
        exchange.now(status(SyncStatus.Phase.IDLE, clock.instant().minusSeconds(20), null, null));
        model.refresh();
        assertThat(fact("Последний обмен")).isEqualTo("14:31:48, 20 с назад");
        clock.advance(Duration.ofSeconds(10));
        model.tick();
        assertThat(fact("Последний обмен")).isEqualTo("14:31:48, 30 с назад");
    }

    @Test
    void everyFailureIsToldWithWhatIsKeptAndACode() {
        for (var failure :
                List.of(
                        new Failure.Offline(),
                        new Failure.Unauthorised(),
                        new Failure.Throttled(Duration.ofSeconds(9)),
                        new Failure.ServerFault(503),
                        new Failure.Broken("page_hash"),
                        new Failure.Disk(),
                        new Failure.CursorExpired())) {
            exchange.now(
                    status(
                            SyncStatus.Phase.WAITING,
                            null,
                            failure,
                            clock.instant().plusSeconds(40)));
            model.tick();
            assertThat(model.troubleProperty().get())
                    .contains("Работа продолжается")
                    .contains("Повтор через 40 с")
                    .containsPattern("код [А-Я]{2}-\\d\\d");
        }
    }

    @Test
    void aDiskThatRefusedIsNotSaidToHaveSavedEverything() {
        waiting = 0;
        exchange.now(status(SyncStatus.Phase.WAITING, null, new Failure.Disk(), null));
        model.tick();
        assertThat(model.troubleProperty().get())
                .isEqualTo("Диск не принял полученное. Работа продолжается, код ДС-02");
        roomTold = true;
        model.tick();
        assertThat(model.troubleProperty().get()).as("said once, beside it").isEmpty();
    }

    @Test
    void aCopiedFolderIsOneSentenceWithItsCode() {
        exchange.now(status(SyncStatus.Phase.IDLE, null, new Failure.Copied(), null));
        model.tick();
        assertThat(model.troubleProperty().get())
                .endsWith("Работа продолжается, 3 действия ждут отправки, код КП-01");
    }

    @Test
    void countsOfTodayAreOfToday() {
        log.add(new Replica.Logged(clock.instant(), SyncNote.of(SyncNote.Kind.RECEIVED, 14)));
        log.add(
                new Replica.Logged(
                        clock.instant().minus(Duration.ofHours(14)),
                        SyncNote.of(SyncNote.Kind.RECEIVED, 5)));
        log.add(
                new Replica.Logged(
                        clock.instant().minus(Duration.ofHours(15)),
                        SyncNote.of(SyncNote.Kind.RECEIVED, 100)));
        model.refresh();
        assertThat(fact("Получено сегодня")).isEqualTo("19 обращений");
        assertThat(model.journal().get(2).time()).isEqualTo("30.03 23:32");
    }

    /// What was here already came anew: nobody received it today.
    @Test
    void aReloadIsNotCountedAsReceived() {
        log.add(new Replica.Logged(clock.instant(), SyncNote.of(SyncNote.Kind.RECEIVED, 2)));
        log.add(new Replica.Logged(clock.instant(), SyncNote.of(SyncNote.Kind.RECEIVED, 406)));
        log.add(new Replica.Logged(clock.instant(), SyncNote.of(SyncNote.Kind.SERVER_RESTORED, 0)));
        log.add(
                new Replica.Logged(
                        clock.instant(), SyncNote.of(SyncNote.Kind.FIRST_LOAD_FINISHED, 405)));
        model.refresh();
        assertThat(fact("Получено сегодня")).isEqualTo("407 обращений");
    }

    @Test
    void aServerWhoseClockRunsAheadIsTold() {
        exchange.now(status(SyncStatus.Phase.IDLE, clock.instant(), null, null));
        model.tick();
        assertThat(fact("Часы сервера")).isEqualTo("совпадают");
        clock.advance(Duration.ofSeconds(15));
        exchange.now(status(SyncStatus.Phase.IDLE, clock.instant().plusSeconds(180), null, null));
        model.tick();
        assertThat(fact("Часы сервера")).isEqualTo("впереди на 3 мин");
    }

    @Test
    void timeWithoutALinkIsFoundInTheJournal() {
        var lost = clock.instant().minus(Duration.ofHours(2));
        log.add(new Replica.Logged(lost.plusSeconds(600), SyncNote.of(SyncNote.Kind.LINK_BACK, 0)));
        log.add(new Replica.Logged(lost, SyncNote.of(SyncNote.Kind.LINK_LOST, 0)));
        model.refresh();
        assertThat(model.activityProperty().get().outages())
                .containsExactly(new Activity.Outage(lost, lost.plusSeconds(600)));
    }

    @Test
    void getNowAsksTheExchange() {
        model.syncNow();
        assertThat(exchange.nudges()).isEqualTo(1);
    }
}
