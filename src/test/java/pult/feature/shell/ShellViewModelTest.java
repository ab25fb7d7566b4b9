package pult.feature.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.domain.appeal.SampleQueue;
import pult.domain.change.Outbox;
import pult.domain.machine.RegionPreset;
import pult.domain.machine.Role;
import pult.domain.machine.Substitution;
import pult.feature.Wording;
import pult.l10n.Language;
import pult.l10n.ShellMessages;
import pult.sync.Failure;
import pult.sync.Me;
import pult.sync.StillExchange;
import pult.sync.SyncStatus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;

class ShellViewModelTest {
    private static final Wording WORDING = Wording.of(Language.RU, SampleQueue.ZONE);

    private final HandClock clock = new HandClock();
    private final ShellViewModel model =
            new ShellViewModel(clock, WORDING, WORDING.area(ShellMessages.class));

    private static final class HandClock extends Clock {
        private Instant now = SampleQueue.NOW;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private SyncStatus status(@Nullable Failure failure, @Nullable Duration next) {
        return new SyncStatus(
                failure == null ? SyncStatus.Phase.IDLE : SyncStatus.Phase.WAITING,
                SampleQueue.NOW.minusSeconds(20),
                300,
                300,
                next == null ? null : clock.now.plus(next),
                failure,
                1,
                StillExchange.me());
    }

    @Test
    void beforeTheFirstSignInItSaysSo() {
        assertThat(model.timeProperty().get()).isEqualTo("вт 31.03.2026, 14:32");
        assertThat(model.sourceProperty().get()).isEqualTo("подключаемся");
        assertThat(model.asOfProperty().get()).isEqualTo("Данных пока нет");
        assertThat(model.userProperty().get()).isEmpty();
    }

    @Test
    void ageOfTheDataGoesOnWithTheClock() {
        model.status(status(null, null));
        assertThat(model.sourceProperty().get()).isEqualTo("Учебный стенд, Орловская область");
        assertThat(model.asOfTimeProperty().get()).isEqualTo("14:31:40");
        assertThat(model.ageProperty().get()).isEqualTo("· 20 с назад");
        assertThat(model.userProperty().get()).isEqualTo("Крылова А. С.");
        assertThat(model.roleProperty().get()).isEqualTo("· оператор блока «ЖКХ»");

        clock.now = clock.now.plusSeconds(100);
        model.tick();
        assertThat(model.ageProperty().get()).isEqualTo("· 2 мин назад");
    }

    @Test
    void outboxIsCounted() {
        model.status(status(null, null));
        model.counts(new Outbox.Counts(5, 2, 31, 3));

        assertThat(model.waitingProperty().get()).isEqualTo("5");
        assertThat(model.sendingProperty().get())
                .isEqualTo("· отправляется 1 · требуют внимания 2");
    }

    @Test
    void lostLinkSaysWhatIsKeptAndWhatComesNext() {
        model.counts(new Outbox.Counts(3, 0, 0, 0));
        model.status(status(new Failure.Offline(), Duration.ofSeconds(40)));

        assertThat(model.failingProperty().get()).isTrue();
        assertThat(model.failureProperty().get()).isEqualTo("Нет связи с платформой.");
        assertThat(model.failureRestProperty().get())
                .isEqualTo("Работа продолжается, 3 действия ждут отправки. Повтор через 40 с.");
        assertThat(model.failureCodeProperty().get()).isEqualTo("код СВ-01");

        clock.now = clock.now.plus(Duration.ofMinutes(7));
        model.status(status(new Failure.ServerFault(503), null));
        assertThat(model.failureProperty().get())
                .isEqualTo("Платформа ответила ошибкой 503, 7 мин.");

        model.status(status(null, null));
        assertThat(model.failingProperty().get()).isFalse();
        assertThat(model.failureProperty().get()).isEmpty();
    }

    @Test
    void whoActsForSomebodyIsTold() {
        var base = StillExchange.me();
        var from = SampleQueue.NOW;
        var substitution =
                new Substitution(
                        "approver",
                        "Белова Марина Викторовна",
                        Set.of(Role.APPROVER),
                        Set.of(),
                        from,
                        from.plusSeconds(60));
        var me =
                new Me(
                        base.login(),
                        base.fullName(),
                        base.position(),
                        base.roles(),
                        base.organisation(),
                        base.blocks(),
                        base.system(),
                        base.regionCode(),
                        base.regionName(),
                        base.zone(),
                        0,
                        List.of(substitution),
                        RegionPreset.USUAL);
        model.status(
                new SyncStatus(
                        SyncStatus.Phase.IDLE, SampleQueue.NOW, 300, 300, null, null, 0, me));
        assertThat(model.userProperty().get()).isEqualTo("Крылова А. С., и. о.: Белова М. В.");
        clock.now = from.plusSeconds(60);
        model.tick();
        assertThat(model.userProperty().get()).as("it is over").isEqualTo("Крылова А. С.");
    }
}
