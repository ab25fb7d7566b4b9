package pult.feature.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.CalendarFlaw;
import pult.domain.deadline.CurrentCalendar;
import pult.domain.machine.Rights;
import pult.feature.Today;
import pult.feature.deadlines.EditionsViewModel.State;
import pult.ui.fx.InlineBackground;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;

class EditionsViewModelTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 4, 1);
    private static final Path FILE = Path.of("ru-2026.json");

    private final CurrentCalendar calendar = new CurrentCalendar(BundledCalendars.russia());
    private final Shelf shelf = new Shelf();
    private Rights rights = KeptEditions.HEAD;
    private int applied;
    private final EditionsViewModel model =
            new EditionsViewModel(
                    SampleQueue.port(),
                    new Today(
                            Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                            SampleQueue.ZONE,
                            calendar,
                            BundledDeadlines::rules),
                    new EditionsViewModel.Ports(calendar, shelf, () -> rights),
                    () -> applied++,
                    new InlineBackground());

    private static final class Shelf implements CalendarShelf {
        private String version = "2026.03.31";
        private boolean full;
        private boolean broken;
        private @Nullable CalendarEdition kept;

        @Override
        public CalendarEdition read(Path file) throws IOException {
            if (broken) {
                throw new NotACalendar(
                        new CalendarFlaw(CalendarFlaw.Kind.NOT_A_DAY, 5, "2026-02-31"),
                        new IOException());
            }
            var old = BundledCalendars.russia().edition(2026).orElseThrow();
            var off = new HashSet<>(old.off());
            off.add(WEDNESDAY);
            return new CalendarEdition(2026, version, off, old.shortDays(), old.workingWeekends());
        }

        @Override
        public void keep(CalendarEdition edition) throws IOException {
            if (full) {
                throw new IOException("full");
            }
            kept = edition;
        }
    }

    @Test
    void whatMovesIsListedBeforeAnythingChanges() {
        model.look(FILE);
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Found.class,
                        found ->
                                assertThat(found.moves().moved())
                                        .isNotEmpty()
                                        .allSatisfy(moved ->
                                                assertThat(moved.after())
                                                        .isNotEqualTo(moved.before())));
        assertThat(calendar.working(WEDNESDAY)).isTrue();
        assertThat(shelf.kept).isNull();
    }

    @Test
    void appliedItIsKeptAndInForce() {
        model.look(FILE);
        model.apply();
        assertThat(calendar.working(WEDNESDAY)).isFalse();
        assertThat(shelf.kept).isNotNull();
        assertThat(applied).isEqualTo(1);
        model.look(FILE);
        assertThat(model.stateProperty().get())
                .isInstanceOfSatisfying(
                        State.Found.class, found -> assertThat(found.moves().moved()).isEmpty());
    }

    @Test
    void whoDoesNotDecideLoadsNothing() {
        rights = Rights.UNTOLD;
        model.look(FILE);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Quiet.class);

        rights = KeptEditions.HEAD;
        model.look(FILE);
        rights = Rights.UNTOLD;
        model.apply();
        assertThat(shelf.kept).isNull();
        assertThat(calendar.working(WEDNESDAY)).isTrue();
        assertThat(applied).isZero();
    }

    @Test
    void aDiskThatDoesNotTakeItLeavesEverythingAsItIs() {
        shelf.full = true;
        model.look(FILE);
        model.apply();
        assertThat(model.stateProperty().get()).isInstanceOf(State.NotKept.class);
        assertThat(calendar.working(WEDNESDAY)).isTrue();
        assertThat(applied).isZero();
    }

    @Test
    void anOlderEditionAndABrokenFileAreRefused() {
        shelf.version = "2020.01.01";
        model.look(FILE);
        assertThat(model.stateProperty().get()).isInstanceOf(State.Older.class);
        shelf.broken = true;
        model.look(FILE);
        assertThat(model.stateProperty().get())
                .isEqualTo(
                        new State.NotACalendar(
                                new CalendarFlaw(CalendarFlaw.Kind.NOT_A_DAY, 5, "2026-02-31")));
        model.apply();
        assertThat(applied).isZero();
    }
}
