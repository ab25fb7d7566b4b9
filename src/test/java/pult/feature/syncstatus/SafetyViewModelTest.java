package pult.feature.syncstatus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.change.NotSaved;
import pult.feature.Wording;
import pult.feature.writing.MovingClock;
import pult.feature.writing.StillExchange;
import pult.l10n.Language;
import pult.sync.Failure;
import pult.sync.SyncStatus;
import pult.ui.fx.InlineBackground;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

class SafetyViewModelTest {
    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final StillSafety safety = new StillSafety();
    private final StillExchange exchange = new StillExchange(SyncStatus.START);
    private final SafetyViewModel model =
            new SafetyViewModel(
                    safety.ports(),
                    exchange,
                    () -> 3,
                    Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                    new InlineBackground(),
                    clock);

    private static Instant at(String day, String time) {
        return Instant.parse(day + "T" + time + "Z").minus(Duration.ofHours(3));
    }

    private String line() {
        model.tick();
        return model.copyProperty().get();
    }

    @Test
    void saysWhenTheLastGoodCopyWasMade() {
        assertThat(line()).isEqualTo("ещё не было; первая будет сделана в тихую минуту");
        safety.good(at("2026-03-31", "06:10:00"), 12L << 20);
        assertThat(line()).isEqualTo("сегодня в 06:10, проверена восстановлением, 12 МБ");
        clock.advance(Duration.ofDays(1));
        assertThat(line()).isEqualTo("вчера в 06:10, проверена восстановлением, 12 МБ");
        clock.advance(Duration.ofDays(1));
        assertThat(line()).isEqualTo("31.03 в 06:10, проверена восстановлением, 12 МБ");
        safety.good(at("2026-03-31", "06:10:00"), 340 * 1024);
        assertThat(line()).endsWith("340 КБ");
    }

    @Test
    void saysWhyThereIsNoNewOne() {
        safety.trouble(Copies.Trouble.NO_ROOM);
        assertThat(line()).isEqualTo("ещё не было: на диске мало места, нужно свободных 600 МБ");
        assertThat(model.worryingProperty().get()).isTrue();
        safety.good(at("2026-03-31", "06:10:00"), 12L << 20);
        assertThat(line()).startsWith("сегодня в 06:10").contains(". Новой нет: на диске мало");
        safety.now(new Copies.State(null, 0, true, Copies.Trouble.NONE));
        assertThat(line()).isEqualTo("делается и проверяется восстановлением…");
        assertThat(model.makingProperty().get()).isTrue();
    }

    @Test
    void aCopiedFolderGoesOnOnlyAfterAYes() {
        copied();
        assertThat(model.copiedProperty().get()).isTrue();
        model.ask();
        assertThat(model.questionProperty().get()).startsWith("Ждёт отправки: 3 действия.");
        model.doNot();
        assertThat(safety.wentOn()).isZero();
        model.ask();
        model.goOnHere();
        assertThat(safety.wentOn()).isEqualTo(1);
        assertThat(model.askingProperty().get()).isFalse();
    }

    @Test
    void aRefusedRenamingIsSaid() {
        copied();
        safety.refuse(new NotSaved("journal", new IOException("full")));
        model.ask();
        model.goOnHere();
        assertThat(model.troubleProperty().get()).contains("ДС-01");
        assertThat(safety.wentOn()).isZero();
    }

    private void copied() {
        exchange.now(
                new SyncStatus(
                        SyncStatus.Phase.IDLE,
                        clock.instant(),
                        1,
                        1,
                        null,
                        new Failure.Copied(),
                        0,
                        null));
        model.tick();
    }
}
