package pult.feature.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.Deadline;
import pult.feature.Today;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Objects;

class BenchViewModelTest {
    private final BenchViewModel model =
            new BenchViewModel(
                    new Today(
                            Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                            SampleQueue.ZONE,
                            BundledCalendars.russia(),
                            BundledDeadlines::rules));

    private Deadline result() {
        return Objects.requireNonNull(model.resultProperty().get());
    }

    private LocalDateTime due() {
        return LocalDateTime.ofInstant(result().due(), SampleQueue.ZONE);
    }

    private void procedure(String code) {
        model.choose(model.rules().procedure(code).orElseThrow());
    }

    @Test
    void beginsWithAnAnswerFromNow() {
        assertThat(due()).isEqualTo("2026-04-30T23:59:59");
        assertThat(model.flawProperty().get()).isNull();
    }

    @Test
    void whatIsTypedIsCountedAtOnce() {
        model.type(new BenchEntry(" 6.3.2026  9:05", "30", "", "", ""));
        assertThat(due()).isEqualTo("2026-05-05T23:59:59");
        model.type(new BenchEntry("06.03.2026 09:05", "", "", "", "10.04.2026 18:00"));
        assertThat(due()).isEqualTo("2026-04-10T18:00");
    }

    @Test
    void whatIsNoTimeIsToldAndTheLastDateStays() {
        model.type(new BenchEntry("06.03.2026 09:05", "", "", "", ""));
        model.type(new BenchEntry("31.02.2026", "", "", "", ""));
        assertThat(model.flawProperty().get()).isEqualTo(BenchEntry.Flaw.NO_TIME);
        assertThat(due()).isEqualTo("2026-04-03T23:59:59");
        model.type(new BenchEntry("31.02.2026 10:00", "", "", "", ""));
        assertThat(model.flawProperty().get()).isEqualTo(BenchEntry.Flaw.NO_TIME);
        model.type(new BenchEntry("01.03.2026 10:00", "много", "", "", ""));
        assertThat(model.flawProperty().get()).isEqualTo(BenchEntry.Flaw.NO_NUMBER);
    }

    @Test
    void aPauseIsCountedWhereTheProcedureAllowsIt() {
        var entry =
                new BenchEntry("02.03.2026 10:00", "", "10.03.2026 09:00", "13.03.2026 09:00", "");
        model.type(entry);
        assertThat(due()).isEqualTo("2026-04-01T23:59:59");
        procedure("POS");
        assertThat(due()).isEqualTo("2026-04-04T10:00");
        model.type(
                new BenchEntry("02.03.2026 10:00", "", "13.03.2026 09:00", "10.03.2026 09:00", ""));
        assertThat(model.flawProperty().get()).isEqualTo(BenchEntry.Flaw.PAUSE_BACKWARDS);
        model.type(new BenchEntry("02.03.2026 10:00", "", "13.03.2026 09:00", "", ""));
        assertThat(model.flawProperty().get()).isEqualTo(BenchEntry.Flaw.NO_TIME);
    }

    @Test
    void everyProcedureHasTheEscalation() {
        for (var each : model.procedures()) {
            model.choose(each);
            assertThat(model.steps()).containsAll(model.rules().escalation());
        }
    }
}
