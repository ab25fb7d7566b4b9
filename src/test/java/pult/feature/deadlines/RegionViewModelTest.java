package pult.feature.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.CurrentRules;
import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.RegionRules;
import pult.domain.deadline.Roll;
import pult.domain.deadline.Warnings;
import pult.domain.machine.Rights;
import pult.feature.DeadlineReasons;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.deadlines.RegionViewModel.State;
import pult.l10n.Language;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// The region decides, sees what moves first, and can take it back.
class RegionViewModelTest {
    private static final RegionRules.Clock ANSWER =
            new RegionRules.Clock("FZ59", DeadlineStep.ANSWER);

    private final CurrentRules rules = new CurrentRules(BundledDeadlines::rules, () -> null);
    private final Today today =
            new Today(
                    Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                    SampleQueue.ZONE,
                    BundledCalendars.russia(),
                    rules);
    private final KeptEditions shelf = new KeptEditions();
    private Rights rights = KeptEditions.HEAD;
    private int applied;
    private final RegionViewModel model =
            new RegionViewModel(
                    SampleQueue.port(),
                    today,
                    new RegionViewModel.Ports(rules, shelf, () -> rights),
                    () -> RegionEntry.of(rules.get(), "д", "ч"),
                    () -> applied++,
                    new InlineBackground());

    private RegionEntry typed() {
        return model.entryProperty().get();
    }

    private State state() {
        return model.stateProperty().get();
    }

    @Test
    void otherHoursAreLookedAtAppliedToldAndTakenBack() {
        var before = rules.get();
        model.type(typed().withRegular("10:00-13:00, 14:00-19:00").with(Roll.NEXT_WORKING_DAY));
        model.look();
        assertThat(state())
                .isInstanceOfSatisfying(
                        State.Found.class,
                        found ->
                                assertThat(found.moves().moved())
                                        .isNotEmpty()
                                        .allSatisfy(moved ->
                                                assertThat(moved.after())
                                                        .isNotEqualTo(moved.before())));
        assertThat(rules.get()).as("nothing changes by looking").isEqualTo(before);

        model.apply();
        assertThat(applied).isEqualTo(1);
        assertThat(rules.get().region().roll()).isEqualTo(Roll.NEXT_WORKING_DAY);
        assertThat(rules.get().hours().regular()).hasSize(2);
        var edition = shelf.editions().getFirst();
        assertThat(edition.author()).isEqualTo("centre");
        assertThat(edition.at()).isEqualTo(SampleQueue.NOW);
        var answer = rules.get().procedure("FZ59").orElseThrow().rule(DeadlineStep.ANSWER);
        assertThat(answer.orElseThrow().ending().roll()).isEqualTo(Roll.NEXT_WORKING_DAY);
        assertThat(answer.orElseThrow().term()).as("the law's own term stays").isEqualTo(term());
        var registration =
                rules.get().procedure("FZ59").orElseThrow().rule(DeadlineStep.REGISTRATION);
        assertThat(registration.orElseThrow().ground().region()).isNull();

        model.lookBack();
        model.apply();
        assertThat(shelf.editions()).hasSize(2);
        assertThat(shelf.editions().getLast().takesBack()).isEqualTo(1);
        assertThat(rules.get().region()).isEqualTo(before.region());
        assertThat(typed()).isEqualTo(RegionEntry.of(before, "д", "ч"));
    }

    private static pult.domain.deadline.Term term() {
        return BundledDeadlines.rules()
                .procedure("FZ59")
                .orElseThrow()
                .rule(DeadlineStep.ANSWER)
                .orElseThrow()
                .term();
    }

    @Test
    void theExplanationTellsTheEdition() {
        model.type(typed().with(Roll.NEXT_WORKING_DAY));
        model.look();
        model.apply();
        var reasons = new DeadlineReasons(Wording.of(Language.RU, SampleQueue.ZONE));
        var rule = rules.get().procedure("FZ59").orElseThrow().rule(DeadlineStep.ANSWER);
        var deadline =
                today.clocks()
                        .engine()
                        .compute(
                                rule.orElseThrow(),
                                pult.domain.deadline.Course.from(
                                        java.time.Instant.parse("2026-03-06T07:15:00Z")));
        assertThat(reasons.lines(deadline))
                .anySatisfy(line -> {
                    assertThat(line.name()).isEqualTo("Правило региона");
                    assertThat(line.text()).startsWith("Редакция 1 · ").endsWith(" · centre");
                });
        assertThat(reasons.line(deadline)).endsWith("правило региона: следующий рабочий день");
    }

    @Test
    void warningsAreReadAsTheyAreWritten() {
        model.type(typed().withWarnings(ANSWER, "25%, 90 %; 5 д 4ч").withAloud("FZ59", "90"));
        model.look();
        model.apply();
        var warnings =
                rules.get()
                        .procedure("FZ59")
                        .orElseThrow()
                        .rule(DeadlineStep.ANSWER)
                        .orElseThrow()
                        .warnings();
        assertThat(warnings)
                .isEqualTo(
                        new Warnings(
                                List.of(25, 90),
                                List.of(Duration.ofDays(5), Duration.ofHours(4)),
                                90));
        model.type(typed());
        model.look();
        assertThat(state()).isInstanceOf(State.Same.class);
    }

    @Test
    void whatCannotBeReadIsToldAndStaysTyped() {
        for (var hours : List.of("", "с девяти", "09:00-09:30", "14:00-18:00, 09:00-13:00")) {
            model.type(typed().withFriday(hours));
            model.look();
            assertThat(state())
                    .as(hours)
                    .isEqualTo(new State.Flawed(new RegionEntry.Flaw.Hours(true)));
            assertThat(typed().friday()).isEqualTo(hours);
        }
        model.type(typed().withFriday("9:00-17:00").withWarnings(ANSWER, "50 %, завтра"));
        model.look();
        assertThat(state()).isEqualTo(new State.Flawed(new RegionEntry.Flaw.Warns(ANSWER)));
        model.type(typed().withWarnings(ANSWER, "150 %"));
        model.look();
        assertThat(state()).isEqualTo(new State.Flawed(new RegionEntry.Flaw.Warns(ANSWER)));
        model.type(typed().withWarnings(ANSWER, "").withAloud("POS", "0"));
        model.look();
        assertThat(state()).isEqualTo(new State.Flawed(new RegionEntry.Flaw.Aloud("POS")));
        model.apply();
        assertThat(shelf.editions()).isEmpty();
    }

    /// Which topics go by the shorter terms of migration is the region's to say.
    @Test
    void theTopicsOfAProcedureAreTheRegions() {
        assertThat(typed().topics()).containsOnlyKeys("FZ59_MIGRATION");
        assertThat(typed().topics().get("FZ59_MIGRATION")).contains("MIGRATION; ");
        model.type(typed().withTopics("FZ59_MIGRATION", " Регистрация иностранцев;; Миграция "));
        model.look();
        model.apply();
        assertThat(rules.get().procedure("FZ59_MIGRATION").orElseThrow().topics())
                .containsExactlyInAnyOrder("Регистрация иностранцев", "Миграция");
        assertThat(typed().topics().get("FZ59_MIGRATION"))
                .isEqualTo("Миграция; Регистрация иностранцев");

        model.type(typed().withTopics("FZ59_MIGRATION", " ; "));
        model.look();
        assertThat(state())
                .isEqualTo(new State.Flawed(new RegionEntry.Flaw.Topics("FZ59_MIGRATION")));
        assertThat(typed().topics().get("FZ59_MIGRATION")).isEqualTo(" ; ");
    }

    @Test
    void aFullDiskLeavesTheRulesAndWhatIsTyped() {
        shelf.fill();
        model.type(typed().withSocial("SOCIAL_RYAZAN"));
        model.look();
        model.apply();
        assertThat(state()).isInstanceOf(State.NotKept.class);
        assertThat(rules.get().social()).isEqualTo("SOCIAL_CRIMEA");
        assertThat(typed().social()).isEqualTo("SOCIAL_RYAZAN");
        assertThat(applied).isZero();
    }

    @Test
    void anOperatorOnlyReads() {
        rights = Rights.UNTOLD;
        model.type(typed().withSocial("SOCIAL_RYAZAN"));
        model.look();
        model.apply();
        assertThat(shelf.editions()).isEmpty();
        assertThat(rules.get().social()).isEqualTo("SOCIAL_CRIMEA");
    }
}
