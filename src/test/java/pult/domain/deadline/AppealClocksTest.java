package pult.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.domain.deadline.AppealClock.Standing;
import pult.domain.deadline.Deadline.Warning;
import pult.domain.deadline.Explanation.Step;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class AppealClocksTest {
    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final DeadlineRules RULES = BundledDeadlines.rules();
    private static final AppealClocks CLOCKS =
            new AppealClocks(
                    new DeadlineEngine(MOSCOW, BundledCalendars.russia(), RULES.hours()), RULES);

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MOSCOW).toInstant();
    }

    /// An appeal received on Thu 05.03.2026 at 17:00 that things happen to.
    private static final class Story {
        private final LegalRegime regime;
        private final List<HistoryEntry> history = new ArrayList<>();
        private final List<Answer> answers = new ArrayList<>();
        private AppealState state = AppealState.RECEIVED;
        private @Nullable Instant registered;
        private @Nullable Instant completed;
        private @Nullable Instant due;
        private boolean fast;
        private Topic topic = new Topic("ROADS", "Дороги", null);

        Story(LegalRegime regime) {
            this.regime = regime;
        }

        Story to(AppealState next, String when) {
            state = next;
            history.add(new HistoryEntry(at(when), next, "", null, null));
            if (next == AppealState.REGISTERED) {
                registered = at(when);
            }
            completed = next.open() ? null : at(when);
            return this;
        }

        Story due(String when) {
            due = at(when);
            return this;
        }

        Story about(Topic what) {
            topic = what;
            return this;
        }

        Story fast() {
            fast = true;
            return this;
        }

        Story proposed(String when) {
            answers.add(new Answer("2", null, "", null, null, at(when), false));
            return this;
        }

        Story interim(String when) {
            answers.add(new Answer("1", null, "", null, null, at(when), true));
            return this;
        }

        List<AppealClock> clocks(String now) {
            return CLOCKS.of(appeal(), at(now));
        }

        Appeal appeal() {
            return new Appeal(
                    new AppealId(563048207),
                    1,
                    state,
                    "",
                    "",
                    regime,
                    Channel.POS,
                    topic,
                    "",
                    "",
                    new Applicant("", "", "", null, null),
                    new Place("", "", null, Place.Precision.NONE),
                    at("2026-03-05T17:00"),
                    registered,
                    due,
                    fast,
                    null,
                    null,
                    null,
                    completed,
                    history,
                    answers);
        }
    }

    private static Optional<String> owed(Story story, String now) {
        return CLOCKS.owed(story.appeal(), at(now))
                .map(clock ->
                        clock.step()
                                + " "
                                + LocalDateTime.ofInstant(clock.deadline().due(), MOSCOW)
                                        .toLocalDate());
    }

    @Test
    void withoutADateOfThePlatformTheRuleSaysWhatIsOwedToTheCitizen() {
        var fz59 = new Story(LegalRegime.FZ59_APPEAL);
        assertThat(owed(fz59, "2026-03-05T18:00"))
                .as("three days, and a day off moves them on")
                .contains("REGISTRATION 2026-03-10");
        fz59.to(AppealState.REGISTERED, "2026-03-06T10:00");
        assertThat(owed(fz59, "2026-03-06T18:00")).contains("ANSWER 2026-04-03");
        fz59.to(AppealState.AWAITING_APPLICANT, "2026-03-10T10:00");
        assertThat(owed(fz59, "2026-03-12T18:00")).contains("ANSWER 2026-04-03");
        fz59.due("2026-04-01T12:00");
        assertThat(owed(fz59, "2026-03-12T18:00")).isEmpty();

        assertThat(owed(new Story(LegalRegime.ORDINARY_MESSAGE).fast(), "2026-03-06T18:00"))
                .contains("ANSWER 2026-03-15");
        var social = new Story(LegalRegime.OPEN_SOURCE);
        assertThat(owed(social, "2026-03-05T18:00")).contains("FIRST_REACTION 2026-03-06");
        social.to(AppealState.INTERIM_ANSWERED, "2026-03-06T10:00").interim("2026-03-06T10:00");
        assertThat(owed(social, "2026-03-06T18:00")).contains("FINAL_ANSWER 2026-03-18");
    }

    /// A text that waits for approval has reached nobody.
    @Test
    void aProposedAnswerIsNoReaction() {
        var story =
                new Story(LegalRegime.OPEN_SOURCE)
                        .to(AppealState.ON_APPROVAL, "2026-03-05T17:30")
                        .proposed("2026-03-05T17:30");
        assertThat(owed(story, "2026-03-05T18:00")).contains("FIRST_REACTION 2026-03-06");
        story.to(AppealState.REWORK, "2026-03-05T17:50");
        assertThat(owed(story, "2026-03-05T18:00")).contains("FIRST_REACTION 2026-03-06");
        story.to(AppealState.ANSWERED, "2026-03-06T09:30");
        assertThat(story.clocks("2026-03-06T10:00"))
                .filteredOn(clock -> clock.step() == DeadlineStep.FIRST_REACTION)
                .singleElement()
                .satisfies(clock -> assertThat(clock.doneAt()).isEqualTo(at("2026-03-06T09:30")));
    }

    @Test
    void aDateThatMovesOnOrIsOfNoUseAnyMoreIsNotOwed() {
        var paused =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.AWAITING_APPLICANT, "2026-03-10T10:00");
        assertThat(owed(paused, "2026-03-12T10:00")).isEmpty();
        paused.to(AppealState.IN_PROGRESS, "2026-03-12T10:00");
        assertThat(owed(paused, "2026-03-12T11:00")).contains("ANSWER 2026-04-06");
        paused.to(AppealState.ANSWERED, "2026-03-13T10:00");
        assertThat(owed(paused, "2026-03-13T11:00")).isEmpty();
        paused.to(AppealState.REOPENED, "2026-03-20T10:00");
        assertThat(owed(paused, "2026-03-20T11:00")).contains("RECONSIDERATION 2026-03-30");
    }

    /// The platform may go on telling the date of the answer that was given.
    @Test
    void aDateThatHadPassedWhenItWasOpenedAgainIsDead() {
        var story =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-03-15T17:00")
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.ANSWERED, "2026-03-13T10:00");
        assertThat(owed(story, "2026-03-14T10:00")).isEmpty();
        story.to(AppealState.REOPENED, "2026-03-20T10:00");
        assertThat(owed(story, "2026-03-20T11:00")).contains("RECONSIDERATION 2026-03-30");
        assertThat(story.appeal().standingDue()).isNull();
        assertThat(story.appeal().begun()).isEqualTo(at("2026-03-20T10:00"));
        story.due("2026-03-28T17:00");
        assertThat(owed(story, "2026-03-20T11:00")).as("a new one stands").isEmpty();
        assertThat(story.appeal().standingDue()).isEqualTo(at("2026-03-28T17:00"));
    }

    private static List<DeadlineStep> steps(List<AppealClock> clocks) {
        return clocks.stream().map(AppealClock::step).toList();
    }

    private static AppealClock of(List<AppealClock> clocks, DeadlineStep step) {
        return clocks.stream().filter(clock -> clock.step() == step).findFirst().orElseThrow();
    }

    @Test
    void aNewAppealWaitsForItsRegistration() {
        var clocks = new Story(LegalRegime.FZ59_APPEAL).clocks("2026-03-06T09:00");
        assertThat(steps(clocks)).containsExactly(DeadlineStep.REGISTRATION);
        // Sunday the 8th rolls to Tuesday the 10th
        assertThat(clocks.getFirst().deadline().due()).isEqualTo(at("2026-03-10T23:59:59"));
    }

    @Test
    void aRegisteredAppealHasAnswerForwardingAndItsRegistrationDone() {
        var story =
                new Story(LegalRegime.FZ59_APPEAL).to(AppealState.REGISTERED, "2026-03-06T10:00");
        var clocks = story.clocks("2026-03-06T11:00");
        assertThat(steps(clocks))
                .containsExactly(
                        DeadlineStep.ANSWER, DeadlineStep.FORWARDING, DeadlineStep.REGISTRATION);
        assertThat(clocks.getFirst().deadline().due()).isEqualTo(at("2026-04-03T23:59:59"));
        assertThat(of(clocks, DeadlineStep.REGISTRATION).doneAt())
                .isEqualTo("2026-03-06T07:00:00Z");
        assertThat(of(clocks, DeadlineStep.REGISTRATION).late(at("2026-05-01T10:00"))).isFalse();
    }

    @Test
    void distributionEndsForwardingAndStartsTheDraft() {
        var clocks =
                new Story(LegalRegime.FZ59_APPEAL)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.ASSIGNED, "2026-03-16T10:00")
                        .clocks("2026-03-17T10:00");
        assertThat(of(clocks, DeadlineStep.FORWARDING).standing()).isEqualTo(Standing.DONE);
        assertThat(of(clocks, DeadlineStep.FORWARDING).late(at("2026-03-17T10:00"))).isTrue();
        assertThat(of(clocks, DeadlineStep.PRELIMINARY_ANSWER).deadline().raw())
                .isEqualTo("2026-03-31");
    }

    @Test
    void anAnswerOnApprovalHasAClockOfItsOwn() {
        var clocks =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.ASSIGNED, "2026-03-06T12:00")
                        .to(AppealState.ON_APPROVAL, "2026-03-10T12:00")
                        .clocks("2026-03-10T13:00");
        assertThat(of(clocks, DeadlineStep.APPROVAL).deadline().raw()).isEqualTo("2026-03-11");
        assertThat(of(clocks, DeadlineStep.PRELIMINARY_ANSWER).standing()).isEqualTo(Standing.DONE);
    }

    @Test
    void thePlatformsDateStandsForTheAnswerAlone() {
        var clocks =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-03-20T18:00")
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .clocks("2026-03-06T11:00");
        assertThat(clocks.getFirst().deadline().due()).isEqualTo(at("2026-03-20T18:00"));
        assertThat(clocks.getFirst().deadline().computed()).isEqualTo(at("2026-04-04T17:00"));
        assertThat(of(clocks, DeadlineStep.FORWARDING).deadline().raw()).isEqualTo("2026-03-10");
    }

    @Test
    void aDateWithoutARegistrationIsToldFromReceipt() {
        var clocks =
                new Story(LegalRegime.FZ59_APPEAL)
                        .due("2026-04-03T23:59:59")
                        .clocks("2026-03-06T11:00");
        assertThat(clocks.getFirst().deadline().why().steps().getFirst())
                .isEqualTo(new Step.Start(StartEvent.RECEIVED, at("2026-03-05T17:00")));
    }

    /// 59-ФЗ, art. 8, part 3.1 and art. 12, part 1.1: five days to forward, twenty to answer.
    @Test
    void migrationGoesByItsOwnProcedure() {
        for (var topic :
                List.of(
                        new Topic("OTHER", "Миграция", "Регистрация иностранцев"),
                        new Topic("SAFETY", "Прочее", " нарушение миграционного законодательства"),
                        new Topic("MIGRATION", "Прочее", null))) {
            var appeal =
                    new Story(LegalRegime.FZ59_APPEAL)
                            .about(topic)
                            .to(AppealState.REGISTERED, "2026-03-06T10:00");
            assertThat(CLOCKS.procedure(appeal.appeal()).code()).isEqualTo("FZ59_MIGRATION");
            assertThat(appeal.clocks("2026-03-07T10:00"))
                    .filteredOn(clock -> clock.step() == DeadlineStep.FORWARDING_MIGRATION)
                    .extracting(clock -> clock.deadline().raw().toString())
                    .containsExactly("2026-03-11");
            assertThat(owed(appeal, "2026-03-07T10:00")).isPresent();
        }
        var message =
                new Story(LegalRegime.ORDINARY_MESSAGE).about(new Topic("X", "Миграция", null));
        assertThat(CLOCKS.procedure(message.appeal()).code()).isEqualTo("POS");
        assertThat(CLOCKS.procedure(new Story(LegalRegime.FZ59_APPEAL).appeal()).code())
                .isEqualTo("FZ59");
    }

    /// Which topics these are each region decides.
    @Test
    void theRegionNamesTheTopicsOfMigration() {
        var now = RULES.region();
        var own =
                new RegionRules(
                        now.roll(),
                        now.social(),
                        now.hours(),
                        Map.of("FZ59_MIGRATION", Set.of("Дороги")),
                        now.warnings());
        var decided = RULES.with(new RegionEdition(1, at("2026-03-01T10:00"), "belova", 0, own));
        var appeal = new Story(LegalRegime.FZ59_APPEAL);
        assertThat(CLOCKS.by(decided).procedure(appeal.appeal()).code())
                .isEqualTo("FZ59_MIGRATION");
        var other = appeal.about(new Topic("OTHER", "Миграция", null));
        assertThat(CLOCKS.by(decided).procedure(other.appeal()).code()).isEqualTo("FZ59");
        assertThat(RULES.fits(decided.region())).isTrue();
        assertThat(
                        RULES.fits(
                                new RegionRules(
                                        now.roll(),
                                        now.social(),
                                        now.hours(),
                                        Map.of("NO_SUCH", Set.of("Дороги")),
                                        now.warnings())))
                .isFalse();
    }

    @Test
    void waitingForTheApplicantStopsTheMessageAndNotTheAppeal() {
        var message =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.AWAITING_APPLICANT, "2026-03-10T10:00");
        var clock = message.clocks("2026-03-13T10:00").getFirst();
        assertThat(clock.standing()).isEqualTo(Standing.PAUSED);
        assertThat(clock.deadline().raw()).isEqualTo("2026-04-07");
        var appeal =
                new Story(LegalRegime.FZ59_APPEAL)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.AWAITING_APPLICANT, "2026-03-10T10:00");
        assertThat(appeal.clocks("2026-03-13T10:00").getFirst().standing())
                .isEqualTo(Standing.RUNNING);
        assertThat(appeal.clocks("2026-03-13T10:00").getFirst().deadline().raw())
                .isEqualTo("2026-04-05");
    }

    @Test
    void anAppealThatWaitsForTheApplicantCanBeOverdue() {
        var bounds = DeadlineBounds.at(at("2026-04-05T10:00"), MOSCOW, BundledCalendars.russia());
        var appeal =
                new Story(LegalRegime.FZ59_APPEAL)
                        .due("2026-04-03T23:59:59")
                        .to(AppealState.AWAITING_APPLICANT, "2026-03-10T10:00");
        var message =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-04-03T23:59:59")
                        .to(AppealState.AWAITING_APPLICANT, "2026-03-10T10:00");
        assertThat(DeadlineView.of(appeal.appeal(), null, bounds).sign())
                .isEqualTo(DeadlineSign.OVERDUE);
        assertThat(DeadlineView.of(message.appeal(), null, bounds).sign())
                .as("the platform's date does not move while the applicant is waited for")
                .isEqualTo(DeadlineSign.OVERDUE);
        var undated =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .to(AppealState.AWAITING_APPLICANT, "2026-03-10T10:00");
        assertThat(DeadlineView.of(undated.appeal(), null, bounds).sign())
                .isEqualTo(DeadlineSign.PAUSED);
    }

    @Test
    void aDraftIsNotDueAfterTheAnswer() {
        var story =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-03-20T18:00")
                        .to(AppealState.ASSIGNED, "2026-03-06T10:00");
        assertThat(steps(story.clocks("2026-03-07T10:00"))).containsExactly(DeadlineStep.ANSWER);
        assertThat(steps(story.due("2026-04-20T18:00").clocks("2026-03-07T10:00")))
                .containsExactly(DeadlineStep.ANSWER, DeadlineStep.PRELIMINARY_ANSWER);
    }

    @Test
    void anExtensionThatWasGrantedCounts() {
        var clock =
                new Story(LegalRegime.FZ59_APPEAL)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.EXTENSION_REQUESTED, "2026-04-01T10:00")
                        .to(AppealState.INTERIM_ANSWERED, "2026-04-02T10:00")
                        .clocks("2026-04-02T11:00")
                        .getFirst();
        assertThat(clock.deadline().raw()).isEqualTo("2026-05-05");
    }

    @Test
    void aPublicMessageHasItsReactionAndThenItsFinalAnswer() {
        var story =
                new Story(LegalRegime.OPEN_SOURCE)
                        .fast()
                        .to(AppealState.IN_PROGRESS, "2026-03-05T17:10");
        assertThat(steps(story.clocks("2026-03-06T09:00")))
                .containsExactly(DeadlineStep.FIRST_REACTION_HIGH);
        assertThat(story.clocks("2026-03-06T09:00").getFirst().deadline().due())
                .isEqualTo(at("2026-03-06T12:00"));
        var promised =
                story.interim("2026-03-06T11:00")
                        .to(AppealState.INTERIM_ANSWERED, "2026-03-06T11:00");
        var clocks = promised.clocks("2026-03-10T09:00");
        assertThat(steps(clocks))
                .containsExactly(DeadlineStep.FINAL_ANSWER, DeadlineStep.FIRST_REACTION_HIGH);
        assertThat(clocks.getFirst().deadline().raw()).isEqualTo("2026-03-18");
    }

    @Test
    void whatIsOverdueClimbs() {
        var story =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-03-20T12:00")
                        .to(AppealState.IN_PROGRESS, "2026-03-06T10:00");
        assertThat(steps(story.clocks("2026-03-20T12:00"))).containsExactly(DeadlineStep.ANSWER);
        var clocks = story.clocks("2026-03-20T12:01");
        assertThat(steps(clocks))
                .containsExactly(
                        DeadlineStep.ANSWER,
                        DeadlineStep.ESCALATION_HEAD,
                        DeadlineStep.ESCALATION_OWNER,
                        DeadlineStep.ESCALATION_CURATOR);
        assertThat(clocks.get(1).deadline().due()).isEqualTo(at("2026-03-20T16:00"));
        assertThat(
                        steps(
                                story.to(AppealState.ANSWERED, "2026-03-20T13:00")
                                        .clocks("2026-03-21T10:00")))
                .containsExactly(DeadlineStep.ANSWER);
    }

    /// A message of a network has no date of an answer, a second look none of its own: both are
    /// owed.
    @Test
    void aMissedReactionAndAMissedSecondLookClimbToo() {
        var social =
                new Story(LegalRegime.OPEN_SOURCE)
                        .fast()
                        .to(AppealState.IN_PROGRESS, "2026-03-05T17:10")
                        .clocks("2026-03-06T12:01");
        assertThat(steps(social))
                .contains(DeadlineStep.FIRST_REACTION_HIGH, DeadlineStep.ESCALATION_HEAD);
        var reopened =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.ANSWERED, "2026-03-11T10:00")
                        .to(AppealState.REOPENED, "2026-03-12T10:00");
        assertThat(steps(reopened.clocks("2026-03-12T11:00")))
                .doesNotContain(DeadlineStep.ESCALATION_HEAD);
        assertThat(steps(reopened.clocks("2026-05-12T11:00")))
                .contains(DeadlineStep.RECONSIDERATION, DeadlineStep.ESCALATION_HEAD);
    }

    @Test
    void aSecondLookLeavesTheFirstAnswerGiven() {
        var clocks =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.ANSWERED, "2026-03-11T10:00")
                        .to(AppealState.REOPENED, "2026-03-12T10:00")
                        .clocks("2026-03-12T11:00");
        assertThat(clocks.getFirst().doneAt()).isEqualTo(at("2026-03-11T10:00"));
        assertThat(of(clocks, DeadlineStep.RECONSIDERATION).deadline().raw())
                .isEqualTo("2026-03-22");
    }

    /// The platform's date wins where it gives one; the shorter term of the second look is no act's
    /// and is told beside it.
    @Test
    void aSecondLookIsToldBesideADateOfThePlatformThatIsAhead() {
        var story =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-04-04T17:00")
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.ANSWERED, "2026-03-11T10:00")
                        .to(AppealState.REOPENED, "2026-03-12T10:00");
        assertThat(story.appeal().standingDue()).isEqualTo(at("2026-04-04T17:00"));
        assertThat(owed(story, "2026-03-12T11:00")).isEmpty();
        var second = of(story.clocks("2026-03-12T11:00"), DeadlineStep.RECONSIDERATION);
        assertThat(second.standing()).isEqualTo(Standing.RUNNING);
        assertThat(second.deadline().raw()).isEqualTo("2026-03-22");
    }

    /// A promise that was kept says nothing of what was opened again; a second promise does not
    /// begin the term of the first anew.
    @Test
    void aPromiseOfBeforeTheReopeningIsKept() {
        var story =
                new Story(LegalRegime.OPEN_SOURCE)
                        .interim("2026-03-06T11:00")
                        .to(AppealState.INTERIM_ANSWERED, "2026-03-06T11:00")
                        .to(AppealState.ANSWERED, "2026-03-10T11:00")
                        .to(AppealState.REOPENED, "2026-03-30T11:00");
        var clocks = story.clocks("2026-03-30T12:00");
        assertThat(steps(clocks)).doesNotContain(DeadlineStep.ESCALATION_HEAD);
        assertThat(clocks)
                .filteredOn(clock -> clock.step() == DeadlineStep.FINAL_ANSWER)
                .allMatch(clock -> clock.standing() == Standing.DONE);
        assertThat(owed(story, "2026-03-30T12:00")).contains("RECONSIDERATION 2026-04-08");
        story.interim("2026-03-31T11:00").to(AppealState.INTERIM_ANSWERED, "2026-03-31T11:00");
        assertThat(owed(story, "2026-03-31T12:00"))
                .as("the second look keeps its date")
                .contains("RECONSIDERATION 2026-04-08");
        var again =
                new Story(LegalRegime.OPEN_SOURCE)
                        .interim("2026-03-06T11:00")
                        .to(AppealState.INTERIM_ANSWERED, "2026-03-06T11:00")
                        .interim("2026-03-16T11:00")
                        .to(AppealState.INTERIM_ANSWERED, "2026-03-16T11:00");
        assertThat(owed(again, "2026-03-16T12:00")).contains("FINAL_ANSWER 2026-03-18");
    }

    /// What was granted after the reopening is the date of the second look.
    @Test
    void anExtensionMovesTheSecondLook() {
        var story =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-04-04T17:00")
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.ANSWERED, "2026-03-11T10:00")
                        .to(AppealState.REOPENED, "2026-03-12T10:00")
                        .to(AppealState.EXTENSION_REQUESTED, "2026-03-18T10:00")
                        .due("2026-04-20T17:00")
                        .to(AppealState.INTERIM_ANSWERED, "2026-03-19T10:00");
        var second = of(story.clocks("2026-03-25T11:00"), DeadlineStep.RECONSIDERATION);
        assertThat(second.deadline().due()).isEqualTo(at("2026-04-20T17:00"));
        assertThat(steps(story.clocks("2026-03-25T11:00")))
                .doesNotContain(DeadlineStep.ESCALATION_HEAD);
    }

    @Test
    void aRefusedExtensionMovesNothing() {
        var story =
                new Story(LegalRegime.OPEN_SOURCE)
                        .due("2026-03-10T17:00")
                        .to(AppealState.ANSWERED, "2026-03-11T10:00")
                        .to(AppealState.REOPENED, "2026-03-12T10:00")
                        .to(AppealState.EXTENSION_REQUESTED, "2026-03-16T10:00")
                        .to(AppealState.IN_PROGRESS, "2026-03-17T10:00")
                        .interim("2026-03-18T10:00")
                        .to(AppealState.INTERIM_ANSWERED, "2026-03-18T10:00");
        var second = of(story.clocks("2026-03-18T11:00"), DeadlineStep.RECONSIDERATION);
        assertThat(second.deadline().raw()).as("seven working days").isEqualTo("2026-03-23");
    }

    /// Who takes an appeal is in the same position as whom it is given to.
    @Test
    void takingItStartsTheDraftAsAssigningDoes() {
        var taken =
                new Story(LegalRegime.FZ59_APPEAL)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.IN_PROGRESS, "2026-03-10T10:00");
        assertThat(
                        of(taken.clocks("2026-03-11T10:00"), DeadlineStep.PRELIMINARY_ANSWER)
                                .deadline()
                                .raw())
                .isEqualTo("2026-03-25");
        taken.to(AppealState.AWAITING_APPLICANT, "2026-03-12T10:00")
                .to(AppealState.IN_PROGRESS, "2026-03-16T10:00");
        assertThat(
                        of(taken.clocks("2026-03-17T10:00"), DeadlineStep.PRELIMINARY_ANSWER)
                                .deadline()
                                .raw())
                .as("an answer of the applicant gives nobody a new term")
                .isEqualTo("2026-03-25");
        var accepted =
                new Story(LegalRegime.FZ59_APPEAL)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.ASSIGNED, "2026-03-10T10:00")
                        .to(AppealState.IN_PROGRESS, "2026-03-13T10:00");
        assertThat(
                        of(accepted.clocks("2026-03-14T10:00"), DeadlineStep.PRELIMINARY_ANSWER)
                                .deadline()
                                .raw())
                .as("from the assignment, whenever it was accepted")
                .isEqualTo("2026-03-25");
    }

    /// The sign of a clock that stands belongs to a clock that stands.
    @Test
    void whatWaitsForSomebodyElseKeepsItsDateInSight() {
        var bounds = DeadlineBounds.at(at("2026-04-01T10:00"), MOSCOW, BundledCalendars.russia());
        var near =
                new Story(LegalRegime.FZ59_APPEAL)
                        .due("2026-04-03T23:59:59")
                        .to(AppealState.AWAITING_APPLICANT, "2026-03-10T10:00");
        assertThat(DeadlineView.of(near.appeal(), null, bounds).sign())
                .isEqualTo(DeadlineSign.NEAR);
        var far =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-04-20T23:59:59")
                        .to(AppealState.ON_APPROVAL, "2026-03-10T10:00");
        assertThat(DeadlineView.of(far.appeal(), null, bounds).sign())
                .isEqualTo(DeadlineSign.IN_TIME);
        var undated =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .to(AppealState.AWAITING_APPLICANT, "2026-03-10T10:00");
        assertThat(DeadlineView.of(undated.appeal(), null, bounds).sign())
                .isEqualTo(DeadlineSign.PAUSED);
    }

    @Test
    void warnsAtHalfFourFifthsAndTheEnd() {
        var story =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-03-15T17:00")
                        .to(AppealState.IN_PROGRESS, "2026-03-06T10:00");
        assertThat(story.clocks("2026-03-10T16:59").getFirst().warned(at("2026-03-10T16:59")))
                .isZero();
        assertThat(story.clocks("2026-03-10T17:00").getFirst().warned(at("2026-03-10T17:00")))
                .isEqualTo(50);
        assertThat(story.clocks("2026-03-13T17:00").getFirst().warned(at("2026-03-13T17:00")))
                .isEqualTo(80);
        assertThat(story.clocks("2026-03-15T17:00").getFirst().warned(at("2026-03-15T17:00")))
                .isEqualTo(100);
    }

    @Test
    void halfIsQuietFourFifthsAndTheTimesBeforeAreAloud() {
        var story =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .due("2026-03-15T17:00")
                        .to(AppealState.IN_PROGRESS, "2026-03-06T10:00");
        var last = at("2026-03-15T17:00");
        var clock = story.clocks("2026-03-10T17:00").getFirst();
        assertThat(clock.loud(at("2026-03-12T16:59"))).isZero();
        assertThat(clock.loud(at("2026-03-12T17:00"))).as("three days before").isEqualTo(1);
        assertThat(clock.loud(at("2026-03-13T17:00"))).as("four fifths").isEqualTo(2);
        assertThat(clock.loud(at("2026-03-14T17:00"))).as("a day before").isEqualTo(3);
        assertThat(clock.aloud(last)).map(Warning::at).contains(last);
    }

    @Test
    void everyShippedNumberNamesItsSource() {
        assertThat(RULES.procedures()).hasSizeGreaterThanOrEqualTo(9);
        assertThat(RULES.procedures())
                .flatExtracting(Procedure::rules)
                .allSatisfy(rule -> {
                    assertThat(rule.ground().source()).isNotBlank();
                    assertThat(rule.warnings().percents()).containsExactly(50, 80, 100);
                });
    }

    private static Optional<StepTerm> forwarding(Story story, String now) {
        return StepTerm.forwarding(story.appeal(), story.clocks(now), at(now), MOSCOW);
    }

    @Test
    void forwardingHasSevenDaysFromTheRegistration() {
        var story =
                new Story(LegalRegime.FZ59_APPEAL).to(AppealState.REGISTERED, "2026-03-06T10:00");
        var first = forwarding(story, "2026-03-06T10:00").orElseThrow();
        assertThat(first)
                .isEqualTo(new StepTerm(LocalDate.parse("2026-03-13"), 7, "ч. 3 ст. 8 59-ФЗ"));
        assertThat(forwarding(story, "2026-03-12T23:59:59").orElseThrow().days()).isEqualTo(1);
        var last = forwarding(story, "2026-03-13T23:59:59").orElseThrow();
        assertThat(last.days()).isZero();
        assertThat(last.late()).isFalse();
        var late = forwarding(story, "2026-03-14T00:00").orElseThrow();
        assertThat(late.days()).isEqualTo(-1);
        assertThat(late.late()).isTrue();
    }

    /// 59-ФЗ, art. 11: seven days from the registration; Friday 13.03.2026 is the seventh.
    @Test
    void theNoticeOfLeavingWithoutAnAnswerHasSevenDaysAndNoClockOfItsOwn() {
        var story =
                new Story(LegalRegime.FZ59_APPEAL).to(AppealState.REGISTERED, "2026-03-06T10:00");
        var term = CLOCKS.leaving(story.appeal(), at("2026-03-10T10:00")).orElseThrow();
        assertThat(StepTerm.of(term, at("2026-03-10T10:00"), MOSCOW))
                .isEqualTo(new StepTerm(LocalDate.parse("2026-03-13"), 3, "ст. 11 59-ФЗ"));
        assertThat(story.clocks("2026-03-10T10:00"))
                .noneMatch(clock -> clock.step() == DeadlineStep.LEAVING);
        assertThat(
                        CLOCKS.leaving(
                                new Story(LegalRegime.FZ59_APPEAL).appeal(),
                                at("2026-03-10T10:00")))
                .isEmpty();
        var message =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00");
        assertThat(CLOCKS.leaving(message.appeal(), at("2026-03-10T10:00"))).isEmpty();
    }

    @Test
    void anExecutorDoesNotStopTheTermOfForwarding() {
        var story =
                new Story(LegalRegime.FZ59_APPEAL)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00")
                        .to(AppealState.ASSIGNED, "2026-03-10T10:00");
        assertThat(forwarding(story, "2026-03-16T10:00").orElseThrow().days()).isEqualTo(-3);
    }

    @Test
    void noLawSetsATermOfForwardingBeforeTheRegistrationOrForAMessage() {
        assertThat(forwarding(new Story(LegalRegime.FZ59_APPEAL), "2026-03-06T10:00")).isEmpty();
        var message =
                new Story(LegalRegime.ORDINARY_MESSAGE)
                        .to(AppealState.REGISTERED, "2026-03-06T10:00");
        assertThat(forwarding(message, "2026-03-20T10:00")).isEmpty();
    }
}
