package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.DeadlineStep;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.domain.machine.SampleRights;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.queue.PressingWatch.Level;
import pult.l10n.Language;
import pult.l10n.QueueMessages;
import pult.ui.fx.InlineBackground;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// What nobody has in hand is told to whoever may register, distribute or take it.
final class UnheldTest {
    private static final String BLOCK = SampleAppeals.letter().topic().block();
    private static final Wording WORDING = Wording.of(Language.RU, SampleQueue.ZONE);
    private static final Rights ME = SampleRights.of("krylova", Role.OPERATOR, BLOCK);

    private final HandClock clock = new HandClock();
    private final InMemoryAppeals appeals = new InMemoryAppeals();
    private final MapMemory memory = new MapMemory();
    private final List<AppealId> read = new ArrayList<>();
    private PressingWatch watch = started();

    private static final class HandClock extends Clock {
        private Instant now = at("2026-03-02T09:00");

        @Override
        public ZoneId getZone() {
            return SampleQueue.ZONE;
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

    private PressingWatch started() {
        return new PressingWatch(
                telling(),
                new HeardUntil(memory),
                new Today(
                        clock,
                        SampleQueue.ZONE,
                        BundledCalendars.russia(),
                        BundledDeadlines::rules),
                new InlineBackground());
    }

    /// The same appeals; tells which are read whole.
    private Appeals telling() {
        return (Appeals)
                Proxy.newProxyInstance(
                        Appeals.class.getClassLoader(),
                        new Class<?>[] {Appeals.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("find")) {
                                read.add((AppealId) arguments[0]);
                            }
                            return method.invoke(appeals, arguments);
                        });
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(SampleQueue.ZONE).toInstant();
    }

    /// Each look is of a program that was started for it, as after a night.
    private void look(Rights who, String local) {
        clock.now = at(local);
        watch = started();
        watch.look(who);
    }

    private List<PressingWatch.Told> unheld() {
        return watch.alarmProperty().get().unheld();
    }

    private static Appeal registered(LegalRegime regime, String at, @Nullable String due) {
        return like(
                regime,
                AppealState.REGISTERED,
                at(at),
                due == null ? null : at(due),
                List.of(
                        new HistoryEntry(at(at), AppealState.RECEIVED, "", null, null),
                        new HistoryEntry(at(at), AppealState.REGISTERED, "", null, null)));
    }

    private static Appeal like(
            LegalRegime regime,
            AppealState state,
            Instant registered,
            @Nullable Instant due,
            List<HistoryEntry> history) {
        var like = SampleAppeals.letter();
        return new Appeal(
                new AppealId(48150),
                1,
                state,
                "",
                "",
                regime,
                like.channel(),
                like.topic(),
                like.essence(),
                like.text(),
                like.applicant(),
                like.place(),
                registered,
                registered,
                due,
                false,
                null,
                null,
                null,
                null,
                history,
                List.of());
    }

    /// Mo 02.03 and three days are Th 05.03; the word of the day before falls in the night.
    @Test
    void whatIsNotRegisteredIsSaid() {
        look(ME, "2026-03-02T09:00");
        appeals.put(SampleAppeals.unregistered(at("2026-03-02T10:00")));
        look(ME, "2026-03-03T09:00");
        assertThat(unheld()).isEmpty();

        look(ME, "2026-03-05T09:00");
        assertThat(unheld())
                .extracting(PressingWatch.Told::unheld)
                .containsExactly(Unheld.UNREGISTERED);
        assertThat(unheld().getFirst().act()).isEqualTo("ч. 2 ст. 8 59-ФЗ");
        watch.acknowledge();

        look(ME, "2026-03-06T09:00");
        assertThat(unheld()).extracting(PressingWatch.Told::level).containsExactly(Level.OVERDUE);
    }

    @Test
    void whatIsNotDistributedIsSaidWhereTheLawSetsTheTerm() {
        appeals.put(registered(LegalRegime.FZ59_APPEAL, "2026-03-04T10:00", null));
        look(ME, "2026-03-04T11:00");
        look(ME, "2026-03-10T09:00");
        assertThat(unheld()).isEmpty();

        look(ME, "2026-03-11T09:00");
        assertThat(unheld())
                .extracting(PressingWatch.Told::unheld)
                .containsExactly(Unheld.UNDISTRIBUTED);
    }

    @Test
    void whatSomebodyHasIsNotSaidToOthers() {
        var letter = registered(LegalRegime.FZ59_APPEAL, "2026-03-04T10:00", null);
        appeals.put(letter);
        look(ME, "2026-03-04T11:00");
        appeals.put(letter.taken("petrov", letter.state(), letter.history().getLast()));
        look(ME, "2026-03-11T09:00");
        assertThat(unheld()).isEmpty();
    }

    @Test
    void theUsualDayOfAMessageIsNotSaid() {
        appeals.put(registered(LegalRegime.ORDINARY_MESSAGE, "2026-03-02T10:00", null));
        look(ME, "2026-03-02T11:00");
        look(ME, "2026-03-04T09:00");
        assertThat(unheld()).isEmpty();
    }

    /// Due on a Monday: on the Thursday before there are two days left to work on it.
    @Test
    void whatNobodyHasTakenIsSaidBeforeItsAnswerIsDue() {
        appeals.put(
                registered(LegalRegime.ORDINARY_MESSAGE, "2026-02-14T10:00", "2026-03-16T10:00"));
        look(ME, "2026-03-02T09:00");
        look(ME, "2026-03-11T09:00");
        assertThat(unheld()).as("there is time").isEmpty();

        look(ME, "2026-03-12T09:00");
        assertThat(unheld()).extracting(PressingWatch.Told::unheld).containsExactly(Unheld.UNTAKEN);
        watch.acknowledge();

        look(ME, "2026-03-12T18:00");
        assertThat(unheld()).as("said once").isEmpty();
        look(ME, "2026-03-16T11:00");
        assertThat(unheld()).extracting(PressingWatch.Told::level).containsExactly(Level.OVERDUE);
    }

    /// A region has thousands that nobody has taken yet.
    @Test
    void onlyWhatIsNearIsReadWholeAndOnce() {
        appeals.put(
                registered(LegalRegime.ORDINARY_MESSAGE, "2026-02-14T10:00", "2026-03-16T10:00"));
        look(ME, "2026-03-11T09:00");
        assertThat(read).isEmpty();

        look(ME, "2026-03-12T09:00");
        watch.look(ME);
        assertThat(read).hasSize(1);
        look(ME, "2026-04-02T09:00");
        assertThat(read).as("missed long ago").hasSize(1);
    }

    @Test
    void itIsSaidToWhoeverMayTakeIt() {
        appeals.put(
                registered(LegalRegime.ORDINARY_MESSAGE, "2026-02-14T10:00", "2026-03-16T10:00"));
        for (var other :
                List.of(
                        SampleRights.of("other", Role.OPERATOR, "no such block"),
                        SampleRights.of("observer", Role.OBSERVER),
                        SampleRights.of("curator", Role.CURATOR))) {
            look(other, "2026-03-02T09:00");
            look(other, "2026-03-13T09:00");
            assertThat(watch.alarmProperty().get().empty()).as(other.login()).isTrue();
        }
    }

    /// Three working days after a date before the New Year are nine days and more after it.
    @Test
    void theCuratorIsToldOfABreachAfterTheHolidays() {
        var curator = SampleRights.of("curator", Role.CURATOR);
        appeals.put(
                registered(LegalRegime.ORDINARY_MESSAGE, "2025-11-30T18:00", "2025-12-30T18:00"));
        look(curator, "2025-12-31T09:00");
        look(curator, "2026-01-15T09:00");
        assertThat(watch.alarmProperty().get().of(Level.OVERDUE))
                .extracting(PressingWatch.Told::step)
                .containsExactly(DeadlineStep.ESCALATION_CURATOR);
    }

    @Test
    void oneLineSaysAllOfIt() {
        var words =
                new QueueWords(WORDING.area(QueueMessages.class), WORDING, login -> login).deeds();
        look(ME, "2026-03-02T09:00");
        appeals.put(SampleAppeals.unregistered(at("2026-03-02T10:00")));
        look(ME, "2026-03-05T09:00");
        assertThat(words.unheld(watch.alarmProperty().get())).isEqualTo("Не зарегистрированы: 1");
        assertThat(words.alarmed(unheld().getFirst()))
                .endsWith("регистрация, до чт 05.03, 23:59, ч. 2 ст. 8 59-ФЗ");

        appeals.put(
                registered(LegalRegime.ORDINARY_MESSAGE, "2026-02-03T10:00", "2026-03-05T10:00"));
        watch.look(ME);
        assertThat(words.unheld(watch.alarmProperty().get())).isEqualTo("Ни у кого в работе: 2");
        assertThat(words.unheldParts(watch.alarmProperty().get()))
                .isEqualTo("Не зарегистрированы: 1, никем не взяты: 1");
    }
}
