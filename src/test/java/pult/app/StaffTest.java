package pult.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.directory.Directory;
import pult.domain.directory.Person;
import pult.domain.machine.RegionPreset;
import pult.domain.machine.SubstitutionPlan;
import pult.source.pos.Desk;
import pult.source.pos.PosAccount;
import pult.source.pos.PosSource;
import pult.stand.Stand;
import pult.stand.StandSettings;
import pult.store.KeptStaff;
import pult.store.VaultFailure;
import pult.sync.SourceFailure;
import pult.sync.Staff;
import pult.sync.StaffLoop;
import pult.sync.StaffSource;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/// The directory and the substitutions through real stores, HTTP and the stand.
class StaffTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private Stand stand;

    @BeforeEach
    void start() throws Exception {
        stand = Desk.stand(20, clock);
    }

    @AfterEach
    void stop() {
        stand.close();
    }

    /// A workstation with its loop.
    private final class Place implements AutoCloseable {
        private final Desk desk;
        private final PosSource source;
        private final StaffLoop loop;

        Place(String login) throws Exception {
            desk = Desk.open(stand, folder.resolve(login), login, clock);
            source =
                    new PosSource(
                            new PosAccount(
                                    stand.uri(),
                                    login,
                                    "training",
                                    "training",
                                    desk.store().clientName()));
            loop =
                    new StaffLoop(
                            source.staff(),
                            new KeptStaff(desk.store().preferences()),
                            desk.loop(),
                            desk.loop()::rightsMoved,
                            clock,
                            Duration.ofMillis(50));
            loop.start();
            desk.awaitIdle();
        }

        void awaitDirectory() {
            Await.until("told", () -> !loop.staff().directory().bodies().isEmpty());
        }

        @Override
        public void close() throws VaultFailure {
            loop.close();
            source.close();
            desk.close();
        }
    }

    private static SubstitutionPlan plan(String who, String absent, int last) {
        var today = LocalDate.now(ZONE);
        return new SubstitutionPlan(who, absent, today, today.plusDays(last));
    }

    @Test
    void whatWasToldOnceIsThereWithoutALink() throws Exception {
        Staff told;
        try (var place = new Place("operator")) {
            place.awaitDirectory();
            Await.until(
                    "kept",
                    () ->
                            new KeptStaff(place.desk.store().preferences())
                                    .last()
                                    .directory()
                                    .equals(place.loop.staff().directory()));
            told = place.loop.staff();
            assertThat(told.directory().name("executor")).isEqualTo("Зуева Нина Павловна");
        }
        var _ = stand.faults().linkDown();
        try (var desk = Desk.open(stand, folder.resolve("operator"), "operator", clock)) {
            var again = new KeptStaff(desk.store().preferences()).last();
            assertThat(again.directory()).isEqualTo(told.directory());
            assertThat(again.asOf()).isNotNull();
        }
    }

    @Test
    void aDirectoryLongerThanOnePreferenceIsKeptWhole() throws Exception {
        try (var desk = Desk.open(stand, folder.resolve("operator"), "operator", clock)) {
            var bodies =
                    IntStream.range(0, 5000)
                            .mapToObj(i -> "Управление № " + i + " администрации \"района\"")
                            .toList();
            var people = List.of(new Person("a", "Иванов Пётр Ильич", "", bodies.getFirst()));
            var staff = new Staff(new Directory(bodies, people), List.of(), clock.instant());
            var memory = new KeptStaff(desk.store().preferences());
            memory.remember(staff);
            assertThat(memory.last()).isEqualTo(staff);
            desk.store().preferences().put("staff.1", "чужое");
            assertThat(memory.last()).as("parts of two writings").isEqualTo(Staff.UNTOLD);
        }
    }

    @Test
    void whoIsAwayLendsTheRightAndTheDeputyHasItSoonAndLosesItSoon() throws Exception {
        try (var head = new Place("head");
                var colleague = new Place("colleague")) {
            head.awaitDirectory();
            colleague.awaitDirectory();
            var made =
                    head.loop.save(
                            plan("colleague", "head", 3)
                                    .shared(UUID.randomUUID().toString(), ZONE));
            assertThat(made).isInstanceOf(StaffSource.Reply.Saved.class);
            Await.until("the right is there", () -> actsFor(colleague, "head"));
            var seen = colleague.loop.staff().ahead(clock.instant());
            assertThat(seen).hasSize(1);
            assertThat(seen.getFirst().author()).isEqualTo("head");
            assertThat(seen.getFirst().version()).isEqualTo(1);

            assertThat(colleague.loop.end(seen.getFirst()))
                    .isEqualTo(new StaffSource.Reply.Refused("forbidden"));
            assertThat(head.loop.end(seen.getFirst())).isInstanceOf(StaffSource.Reply.Saved.class);
            Await.until("the right is gone", () -> !actsFor(colleague, "head"));
            assertThat(head.loop.end(seen.getFirst()))
                    .isIn(
                            new StaffSource.Reply.Changed(),
                            new StaffSource.Reply.Saved(seen.getFirst()));
            Await.until(
                    "it is off the list", () -> colleague.loop.staff().substitutions().isEmpty());
        }
    }

    private boolean actsFor(Place place, String absent) {
        return Objects.requireNonNull(place.desk.loop().status().me()).substitutions().stream()
                .anyMatch(one -> one.login().equals(absent) && one.holds(clock.instant()));
    }

    @Test
    void whatTheWorkstationCallsAFlawTheStandRefuses() throws Exception {
        try (var head = new Place("centre")) {
            head.awaitDirectory();
            var today = LocalDate.now(ZONE);
            var preset = Objects.requireNonNull(head.desk.loop().status().me()).preset();
            assertThat(preset)
                    .usingRecursiveComparison()
                    .ignoringFields("answerChars")
                    .isEqualTo(RegionPreset.USUAL);
            assertThat(preset.answerChars()).isEqualTo(StandSettings.Customs.USUAL.answerChars());
            var most = preset.substitutionDays();
            check(head, preset, plan("head", "roads", most - 1), null, "");
            check(
                    head,
                    preset,
                    plan("operator", "executor", most),
                    SubstitutionPlan.Flaw.TOO_LONG,
                    "period_too_long");
            check(
                    head,
                    preset,
                    plan("operator", "head", 1),
                    SubstitutionPlan.Flaw.CHAIN,
                    "substitution_chain");
            check(
                    head,
                    preset,
                    plan("roads", "executor", 1),
                    SubstitutionPlan.Flaw.CHAIN,
                    "substitution_chain");
            check(
                    head,
                    preset,
                    plan("executor", "executor", 1),
                    SubstitutionPlan.Flaw.SAME_PERSON,
                    "same_person");
            check(
                    head,
                    preset,
                    new SubstitutionPlan("operator", "executor", today.minusDays(1), today),
                    SubstitutionPlan.Flaw.PAST,
                    "period_past");
            check(
                    head,
                    preset,
                    new SubstitutionPlan("operator", "executor", today.plusDays(2), today),
                    SubstitutionPlan.Flaw.ENDS_BEFORE,
                    "unknown_value");
            check(head, preset, plan("operator", "executor", 0), null, "");
        }
    }

    private void check(
            Place place,
            RegionPreset preset,
            SubstitutionPlan plan,
            SubstitutionPlan.Flaw flaw,
            String code)
            throws Exception {
        var known = place.loop.staff().substitutions();
        assertThat(plan.flaw(known, LocalDate.now(ZONE), ZONE, preset)).isEqualTo(flaw);
        var reply = place.loop.save(plan.shared(UUID.randomUUID().toString(), ZONE));
        if (flaw == null) {
            assertThat(reply).isInstanceOf(StaffSource.Reply.Saved.class);
            Await.until("seen", () -> place.loop.staff().substitutions().size() > known.size());
        } else {
            assertThat(reply).isEqualTo(new StaffSource.Reply.Refused(code));
        }
    }

    @Test
    void withoutALinkNothingIsLent() throws Exception {
        try (var head = new Place("head")) {
            head.awaitDirectory();
            var back = stand.faults().linkDown();
            assertThatThrownBy(() -> head.loop.save(plan("colleague", "head", 1).shared("s", ZONE)))
                    .isInstanceOf(SourceFailure.class);
            back.run();
            Await.until("linked", () -> head.desk.loop().status().failure() == null);
            assertThat(head.loop.staff().substitutions()).isEmpty();
        }
    }
}
