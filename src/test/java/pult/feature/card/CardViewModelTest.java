package pult.feature.card;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.NotApplicable;
import pult.domain.change.NotSaved;
import pult.domain.change.Transitions;
import pult.domain.machine.Event;
import pult.domain.machine.Obstacle;
import pult.domain.machine.Particulars;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.domain.machine.SampleRights;
import pult.domain.machine.TextHash;
import pult.feature.CitizenText;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.writing.InMemoryDrafts;
import pult.feature.writing.InMemoryStepDrafts;
import pult.feature.writing.MovingClock;
import pult.l10n.Language;
import pult.ui.fx.Background;
import pult.ui.fx.HeldBackground;
import pult.ui.fx.InlineBackground;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class CardViewModelTest {
    private final InMemoryAppeals appeals = SampleQueue.port();
    private final Actions actions = new Actions();
    private final InMemoryStepDrafts words = new InMemoryStepDrafts();
    private final MovingClock clock = new MovingClock(SampleQueue.NOW);
    private static final AppealId EARLIER = SampleQueue.appeals().get(SampleQueue.EARLIER).id();

    private final AppealId free =
            new AppealId(
                    appeals.ids(
                                    QueueQuery.ALL
                                            .withLanes(Set.of(AppealRow.Lane.RUNNING))
                                            .onlyUnassigned(),
                                    1)[0]);

    /// Does to the stored appeal what the operator asked, or refuses.
    private final class Actions implements CardActions {
        private @Nullable RuntimeException refusal;
        private final List<Action.Move> moved = new ArrayList<>();
        private final List<AppealId> taken = new ArrayList<>();

        @Override
        public void take(Appeal appeal) {
            taken.add(appeal.id());
            change(appeal, SampleQueue.ME);
        }

        @Override
        public void release(Appeal appeal) {
            change(appeal, null);
        }

        @Override
        public void move(Appeal appeal, Action.Move move) {
            if (refusal != null) {
                throw refusal;
            }
            moved.add(move);
            var change =
                    new Change(
                            ChangeId.of(1, 2, moved.size()),
                            appeal.id(),
                            appeal.version(),
                            SampleQueue.NOW,
                            APPROVER.login(),
                            move);
            if (Transitions.apply(appeal, change) instanceof Transitions.Outcome.Applied done) {
                appeals.put(done.appeal());
            }
        }

        @Override
        public String begin(Appeal appeal, String template, Particulars said) {
            return "текст " + template;
        }

        private void change(Appeal appeal, @Nullable String by) {
            if (refusal != null) {
                throw refusal;
            }
            var line = new HistoryEntry(SampleQueue.NOW, null, "", by, null);
            appeals.put(appeal.taken(by, AppealState.IN_PROGRESS, line));
        }
    }

    private static final Rights APPROVER =
            new Rights(
                    "belova",
                    "Белова Марина Викторовна",
                    Set.of(Role.APPROVER),
                    Set.of(),
                    List.of());

    /// An appeal with an answer of the operator on approval.
    private void onApproval() {
        onApproval("Тепло дадут 2 апреля.", SampleQueue.ME);
    }

    /// The appeal with this answer on approval, after those it has.
    private void onApproval(String text, String author) {
        var appeal = appeals.find(SampleQueue.SHOWN).orElseThrow();
        var answer = new Answer(null, null, text, author, null, SampleQueue.NOW, false);
        var line =
                new HistoryEntry(
                        SampleQueue.NOW, AppealState.ON_APPROVAL, "На утверждении", "x", null);
        appeals.put(appeal.answered(AppealState.ON_APPROVAL, answer, line));
    }

    private static StepsModel.Offer offer(CardViewModel model, Event event) {
        return Objects.requireNonNull(model.steps().offer(event), event.name());
    }

    @Test
    void aDuplicateIsRejectedWithTheReasonChosenAndTheEarlierOneNamed() {
        var shown = appeals.find(SampleQueue.SHOWN).orElseThrow();
        var line = new HistoryEntry(SampleQueue.NOW, AppealState.ON_MODERATION, "", "x", null);
        appeals.put(shown.moved(AppealState.ON_MODERATION, line));
        var model = model();
        model.steps()
                .rights(new Rights(SampleQueue.ME, "", Set.of(Role.OPERATOR), Set.of(), List.of()));
        model.show(SampleQueue.SHOWN);
        model.beginDuplicate("Вопрос уже рассматривается по обращению № 1");

        var open = Objects.requireNonNull(model.steps().openProperty().get());
        assertThat(open.offer().event()).isEqualTo(Event.MODERATE_REJECT);
        assertThat(open.said().reasons()).containsExactly("DUPLICATE");
        assertThat(open.said().words()).isEqualTo("Вопрос уже рассматривается по обращению № 1");
        assertThat(actions.moved).as("nothing goes by itself").isEmpty();

        appeals.put(shown);
        model.show(null);
        model.show(SampleQueue.SHOWN);
        model.beginDuplicate(null);
        assertThat(model.steps().openProperty().get()).as("not before moderation").isNull();
    }

    /// Seven days from the registration of 28 March end on a Saturday and so on the Friday before,
    /// by parts of two articles; nothing elsewhere.
    @Test
    void aStepSaysTheTermOfTheLawOnlyWhereThereIsOne() {
        var letter = SampleAppeals.letter();
        appeals.put(letter);
        var model = model();
        var unread = Particulars.NONE.withReasons(List.of("UNREADABLE"));
        assertThat(model.texts().term(Event.TRANSFER, Particulars.NONE))
                .as("nothing is open")
                .isNull();
        model.show(letter.id());
        var forwarding =
                Objects.requireNonNull(model.texts().term(Event.TRANSFER, Particulars.NONE));
        var leaving =
                Objects.requireNonNull(model.texts().term(Event.LEAVE_WITHOUT_ANSWER, unread));
        var last = LocalDate.of(2026, 4, 3);
        assertThat(forwarding.last()).isEqualTo(last);
        assertThat(leaving.last()).isEqualTo(last);
        assertThat(forwarding.act()).isNotEqualTo(leaving.act());
        assertThat(model.texts().term(Event.LEAVE_WITHOUT_ANSWER, Particulars.NONE)).isNull();
        var abusive = Particulars.NONE.withReasons(List.of("ABUSIVE"));
        assertThat(model.texts().term(Event.LEAVE_WITHOUT_ANSWER, abusive)).isNull();
        assertThat(model.texts().term(Event.ASSIGN, Particulars.NONE)).isNull();
        model.show(SampleQueue.SHOWN);
        assertThat(model.texts().term(Event.TRANSFER, Particulars.NONE))
                .as("not by the law")
                .isNull();
    }

    @Test
    void anApproverReturnsWithReasonsThatReachTheHistory() {
        onApproval();
        var model = model();
        model.steps().rights(APPROVER);
        model.show(SampleQueue.SHOWN);
        var giveBack = offer(model, Event.RETURN);
        assertThat(giveBack.possible()).isTrue();
        model.begin(giveBack);
        model.step(
                giveBack,
                Particulars.words("Кто и когда?").withReasons(List.of("NOT_ON_MERITS", "TONE")));

        assertThat(actions.moved).hasSize(1);
        assertThat(actions.moved.getFirst().particulars().seen())
                .isEqualTo(TextHash.of("Тепло дадут 2 апреля."));
        assertThat(shown(model).state()).isEqualTo(AppealState.REWORK);
        assertThat(model.steps().openProperty().get()).isNull();
        var line = shown(model).history().getLast();
        assertThat(Objects.requireNonNull(line.deed()).reasons())
                .containsExactly("NOT_ON_MERITS", "TONE");
        assertThat(
                        Wording.of(Language.RU, SampleQueue.ZONE)
                                .steps()
                                .story(line, APPROVER.fullName()))
                .isEqualTo(
                        "Белова М. В. вернула ответ на доработку: ответ не по существу,"
                                + " неуместный тон");
    }

    /// The text that is approved is the one that stood beside the form, not one that came since.
    @Test
    void whatIsApprovedIsWhatWasRead() {
        onApproval();
        var model = model();
        model.steps().rights(APPROVER);
        model.show(SampleQueue.SHOWN);
        var approve = offer(model, Event.APPROVE);
        model.begin(approve);
        assertThat(model.steps().openProperty().get()).isNotNull();

        onApproval("Тепла не будет.", "smirnov");
        model.refresh();
        assertThat(model.steps().openProperty().get()).as("it is read first").isNull();
        assertThat(model.problemProperty().get()).contains("изменился");
        assertThat(actions.moved).isEmpty();

        model.begin(offer(model, Event.APPROVE));
        model.step(offer(model, Event.APPROVE), Particulars.NONE);
        assertThat(actions.moved.getFirst().particulars().seen())
                .isEqualTo(TextHash.of("Тепла не будет."));
    }

    /// Words about one text do not go with the decision on another, whatever was shown between.
    @Test
    void wordsAboutAnEarlierTextAreNotSentWithADecisionOnTheNext() {
        onApproval();
        var model = model();
        model.steps().rights(APPROVER);
        model.show(SampleQueue.SHOWN);
        model.begin(offer(model, Event.RETURN));
        model.steps().note(Particulars.words("Кто и когда?"));
        model.show(EARLIER);
        onApproval("Тепла не будет.", "smirnov");
        model.show(SampleQueue.SHOWN);
        assertThat(model.steps().openProperty().get()).isNull();
        assertThat(model.problemProperty().get()).contains("изменился");
        model.begin(offer(model, Event.RETURN));
        var open = Objects.requireNonNull(model.steps().openProperty().get());
        assertThat(open.said().words()).as("they are not lost").isEqualTo("Кто и когда?");
    }

    @Test
    void anOperatorIsOfferedNoApproval() {
        onApproval();
        var model = model();
        model.show(SampleQueue.SHOWN);
        assertThat(model.steps().offer(Event.APPROVE)).isNull();
        assertThat(model.steps().offer(Event.ESCALATE)).isNotNull();
    }

    @Test
    void theAuthorIsToldWhyTheyDoNotApprove() {
        onApproval();
        var model = model();
        model.steps()
                .rights(new Rights(SampleQueue.ME, "", Set.of(Role.APPROVER), Set.of(), List.of()));
        model.show(SampleQueue.SHOWN);
        assertThat(offer(model, Event.APPROVE).obstacle()).isEqualTo(Obstacle.SAME_PERSON);
    }

    @Test
    void aDecisionThatNeedsTheLinkIsNotOfferedWithoutIt() {
        onApproval();
        var model = model();
        model.steps().rights(APPROVER);
        model.show(SampleQueue.SHOWN);
        model.steps().linked(false);
        assertThat(offer(model, Event.LEAVE_WITHOUT_ANSWER).obstacle())
                .isEqualTo(Obstacle.NEEDS_LINK);
        assertThat(offer(model, Event.APPROVE).possible()).isTrue();
    }

    @Test
    void aNoticeBeginsWithTheWordsOfTheLawWhereTheLawAsksForIt() {
        var shown = appeals.find(SampleQueue.SHOWN).orElseThrow();
        var signed =
                SampleAppeals.appeal(
                        7,
                        AppealState.RECEIVED,
                        LegalRegime.FZ59_APPEAL,
                        Channel.LETTER,
                        "Петровна");
        appeals.put(signed);
        var line = new HistoryEntry(SampleQueue.NOW, AppealState.RECEIVED, "", "x", null);
        appeals.put(shown.moved(AppealState.RECEIVED, line));
        var model = model();
        model.steps()
                .rights(new Rights(SampleQueue.ME, "", Set.of(Role.OPERATOR), Set.of(), List.of()));
        model.show(signed.id());
        model.begin(offer(model, Event.REGISTER));
        assertThat(Objects.requireNonNull(model.steps().openProperty().get()).said().notice())
                .isEqualTo("текст common-59fz.registration");
        model.steps().close();
        model.show(SampleQueue.SHOWN);
        model.begin(offer(model, Event.REGISTER));
        assertThat(Objects.requireNonNull(model.steps().openProperty().get()).said().notice())
                .as("a message")
                .isNull();
    }

    @Test
    void whatWasWrittenForAStepIsThereWhenTheCardComesBack() {
        onApproval();
        var model = model();
        model.steps().rights(APPROVER);
        model.show(SampleQueue.SHOWN);
        model.begin(offer(model, Event.RETURN));
        model.steps().note(Particulars.words("Начал писать"));
        model.show(free);
        assertThat(model.steps().openProperty().get()).isNull();
        model.show(SampleQueue.SHOWN);
        assertThat(Objects.requireNonNull(model.steps().openProperty().get()).said().words())
                .isEqualTo("Начал писать");
        model.steps().close();
        model.begin(offer(model, Event.RETURN));
        assertThat(Objects.requireNonNull(model.steps().openProperty().get()).said().words())
                .isEqualTo("Начал писать");
    }

    private static final Event[] TWO = {Event.RETURN, Event.LEAVE_WITHOUT_ANSWER};

    private CardViewModel approving() {
        onApproval();
        var model = model();
        model.steps().rights(APPROVER);
        model.show(SampleQueue.SHOWN);
        return model;
    }

    private static Particulars said(CardViewModel model) {
        return Objects.requireNonNull(model.steps().openProperty().get()).said();
    }

    private static List<Event> kept(CardViewModel model) {
        return model.steps().keptProperty().get().stream().map(one -> one.draft().event()).toList();
    }

    @Test
    void whatIsWrittenForOneStepDoesNotTakeThePlaceOfAnothers() {
        var model = approving();
        for (var event : TWO) {
            model.begin(offer(model, event));
            model.steps().note(said(model).withWords("Слова шага " + event));
        }
        assertThat(kept(model)).containsExactly(Event.RETURN);
        for (var event : TWO) {
            model.begin(offer(model, event));
            assertThat(said(model).words()).isEqualTo("Слова шага " + event);
        }
        model.steps().close();
        assertThat(kept(model)).containsExactlyInAnyOrder(TWO);
    }

    @Test
    void whatIsTypedIsWrittenDownWithinTwoSecondsAndOnce() {
        var model = approving();
        model.begin(offer(model, Event.RETURN));
        for (var text : List.of("К", "Кт", "Кто?")) {
            model.steps().note(Particulars.words(text));
            model.steps().keeper().tick();
        }
        assertThat(words.written()).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        model.steps().keeper().tick();
        model.steps().keeper().tick();
        assertThat(words.written())
                .singleElement()
                .satisfies(one -> assertThat(one.said().words()).isEqualTo("Кто?"));
    }

    @Test
    void wordsComeBackAfterARestart() {
        var model = approving();
        model.begin(offer(model, Event.RETURN));
        model.steps().note(Particulars.words("Кто и когда?"));
        model.close();

        var next = model();
        next.steps().rights(APPROVER);
        next.show(SampleQueue.SHOWN);
        assertThat(kept(next)).containsExactly(Event.RETURN);
        next.begin(offer(next, Event.RETURN));
        assertThat(said(next).words()).isEqualTo("Кто и когда?");
        assertThat(kept(next)).as("they stand in the form").isEmpty();

        var other = model();
        other.steps().rights(new Rights("petrov", "", Set.of(Role.APPROVER), Set.of(), List.of()));
        other.show(SampleQueue.SHOWN);
        assertThat(kept(other)).as("another operator").isEmpty();
        other.begin(offer(other, Event.RETURN));
        assertThat(said(other).words()).isNull();
    }

    @Test
    void whereAnAppealHasMovedOnTheWordsAreThereToBeCopiedAndPutAway() {
        var model = approving();
        model.begin(offer(model, Event.RETURN));
        model.steps().note(Particulars.words("Кто и когда?"));
        var appeal = appeals.find(SampleQueue.SHOWN).orElseThrow();
        var line = new HistoryEntry(SampleQueue.NOW, AppealState.ANSWERED, "", "x", null);
        appeals.put(appeal.moved(AppealState.ANSWERED, line));
        model.refresh();

        assertThat(model.steps().openProperty().get()).isNull();
        var one = model.steps().keptProperty().get().getFirst();
        assertThat(one.offer()).isNull();
        assertThat(one.draft().said().text()).isEqualTo("Кто и когда?");

        model.show(free);
        assertThat(kept(model)).isEmpty();
        model.show(SampleQueue.SHOWN);
        assertThat(kept(model)).containsExactly(Event.RETURN);

        words.disk(InMemoryDrafts.Disk.FULL);
        model.putAway(one);
        assertThat(kept(model)).containsExactly(Event.RETURN);
        assertThat(model.problemProperty().get()).startsWith("Диск не принял запись");
        words.disk(InMemoryDrafts.Disk.WORKS);
        model.putAway(one);
        assertThat(kept(model)).isEmpty();
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(words.lost()).containsExactly("Кто и когда?");
    }

    /// The link is lost in mid-sentence: the form is not taken from under the hand.
    @Test
    void aFormThatNeedsTheLinkStaysAndSaysSo() {
        var model = model();
        model.steps().rights(SampleRights.of("coordinator", Role.COORDINATOR));
        model.show(SampleQueue.SHOWN);
        var transfer = offer(model, Event.TRANSFER);
        model.begin(transfer);
        var said = Particulars.words("Не наша дорога").to("OUT", "ГИБДД");
        model.steps().note(said);
        model.steps().linked(false);
        model.refresh();
        assertThat(model.steps().openProperty().get()).isNotNull();
        model.step(transfer, said);
        assertThat(model.problemProperty().get()).contains("связ");
        assertThat(model.steps().openProperty().get()).isNotNull();

        model.steps().note(Particulars.words("").to(null, ""));
        model.steps().close();
        assertThat(kept(model)).as("what was erased is not written").isEmpty();
    }

    @Test
    void wordsForAnAppealThatHasGoneAreStillThere() {
        var model = approving();
        model.begin(offer(model, Event.RETURN));
        model.steps().note(Particulars.words("Кто и когда?"));
        appeals.remove(SampleQueue.SHOWN);
        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.GONE);
        assertThat(kept(model)).containsExactly(Event.RETURN);
    }

    @Test
    void aStepThatIsTakenKeepsNoWordsAndOneThatIsRefusedDoes() {
        var model = approving();
        var giveBack = offer(model, Event.RETURN);
        var said = Particulars.words("Кто и когда?").withReasons(List.of("INCOMPLETE"));
        model.begin(giveBack);
        model.steps().note(said);
        actions.refusal = new NotSaved("x", new java.io.IOException());
        model.step(giveBack, said);
        model.steps().close();
        assertThat(kept(model)).containsExactly(Event.RETURN);

        actions.refusal = null;
        model.begin(giveBack);
        model.step(giveBack, said);
        assertThat(actions.moved).hasSize(1);
        assertThat(kept(model)).isEmpty();
        assertThat(words.of(APPROVER.login())).isEmpty();
    }

    @Test
    void whatTheFormProposedByItselfIsNothingWritten() {
        var model = approving();
        model.begin(offer(model, Event.LEAVE_WITHOUT_ANSWER));
        var first = said(model);
        model.steps().note(first.withWords("б"));
        model.steps().note(first);
        model.steps().close();
        assertThat(kept(model)).isEmpty();
        assertThat(words.of(APPROVER.login())).isEmpty();
    }

    @Test
    void whatTheDiskRefusesIsSaidShownAndOfferedAgain() {
        var model = approving();
        words.disk(InMemoryDrafts.Disk.FULL);
        model.begin(offer(model, Event.RETURN));
        model.steps().note(Particulars.words("Кто и когда?"));
        model.steps().close();

        var keeper = model.steps().keeper();
        assertThat(keeper.troubleProperty().get()).isEqualTo(StepKeeper.Trouble.DISK);
        assertThat(kept(model)).containsExactly(Event.RETURN);
        assertThat(keeper.unsaved()).containsExactly("Кто и когда?");

        words.disk(InMemoryDrafts.Disk.WORKS);
        clock.advance(Duration.ofSeconds(2));
        keeper.tick();
        assertThat(keeper.troubleProperty().get()).isEqualTo(StepKeeper.Trouble.NONE);
        assertThat(keeper.unsaved()).isEmpty();
        assertThat(words.of(APPROVER.login())).hasSize(1);
    }

    private CardViewModel model(Background background) {
        var model =
                new CardViewModel(
                        appeals,
                        actions,
                        words,
                        new Today(
                                clock,
                                SampleQueue.ZONE,
                                BundledCalendars.russia(),
                                BundledDeadlines::rules),
                        background,
                        Wording.of(Language.RU, SampleQueue.ZONE).failures());
        model.operator(SampleQueue.ME);
        return model;
    }

    private CardViewModel model() {
        return model(new InlineBackground());
    }

    private static Appeal shown(CardViewModel model) {
        return Objects.requireNonNull(model.shownProperty().get()).appeal();
    }

    @Test
    void openedAppealIsShownAndRead() {
        var model = model();
        var unread = appeals.rows(new long[] {free.number()}).getFirst();
        appeals.put(appeals.find(unread.id()).orElseThrow());
        model.show(free);

        assertThat(shown(model).id()).isEqualTo(free);
        assertThat(appeals.rows(new long[] {free.number()}).getFirst().unread()).isFalse();
    }

    @Test
    void freeAppealCanBeTakenAndGivenBack() {
        var model = model();
        model.show(free);
        assertThat(model.canTakeProperty().get()).isTrue();
        assertThat(model.canReleaseProperty().get()).isFalse();

        model.take();
        assertThat(model.mine()).isTrue();
        assertThat(model.canTakeProperty().get()).isFalse();
        assertThat(model.canReleaseProperty().get()).isTrue();

        model.release();
        assertThat(model.mine()).isFalse();
        assertThat(model.canTakeProperty().get()).isTrue();
    }

    /// Own work keeps it readable; whatever were done to it would be refused.
    @Test
    void nothingIsDoneToAnAppealThatThePlatformHasNoMore() {
        var model = model();
        model.show(free);
        appeals.outlive(free);
        model.refresh();
        assertThat(shown(model).id()).isEqualTo(free);
        assertThat(model.canTakeProperty().get()).isFalse();
        assertThat(model.steps().offersProperty().get()).isEmpty();
        model.take();
        assertThat(actions.taken).isEmpty();
    }

    @Test
    void aHoldOfOnesOwnIsProlonged() {
        var model = model();
        model.show(SampleQueue.SHOWN);
        assertThat(model.mine()).isTrue();
        assertThat(model.canRenewProperty().get()).as("without an end").isFalse();

        hold(30);
        model.refresh();
        assertThat(model.canRenewProperty().get()).isTrue();
        assertThat(model.canTakeProperty().get()).isFalse();
        model.renew();
        assertThat(actions.taken).containsExactly(SampleQueue.SHOWN);

        hold(0);
        model.refresh();
        assertThat(model.canRenewProperty().get()).as("over, and still one's own").isTrue();
        assertThat(model.canTakeProperty().get()).isFalse();
    }

    @Test
    void aHoldOfAnotherThatIsOverMakesTheAppealFree() {
        var model = model();
        model.operator("gusev");
        hold(1);
        model.show(SampleQueue.SHOWN);
        assertThat(model.canTakeProperty().get()).isFalse();
        assertThat(model.canRenewProperty().get()).isFalse();

        hold(0);
        model.refresh();
        assertThat(model.canTakeProperty().get()).isTrue();
        assertThat(model.canReleaseProperty().get()).isFalse();
    }

    private void hold(int minutes) {
        var appeal = appeals.find(SampleQueue.SHOWN).orElseThrow();
        appeals.put(appeal.claimedUntil(SampleQueue.NOW.plusSeconds(60L * minutes)));
    }

    @Test
    void othersAppealOffersNothing() {
        var model = model();
        model.operator("ivanov");
        model.show(SampleQueue.SHOWN);

        assertThat(model.canTakeProperty().get()).isFalse();
        assertThat(model.canReleaseProperty().get()).isFalse();
    }

    @Test
    void nobodySignedInCanTakeNothing() {
        var model = model();
        model.operator(null);
        model.show(free);

        assertThat(model.canTakeProperty().get()).isFalse();
    }

    @Test
    void refusalIsWordedAndTheAppealReadAgain() {
        var model = model();
        model.show(free);
        actions.refusal = new NotApplicable(Obstacle.TAKEN_BY_OTHER);
        model.take();
        assertThat(model.problemProperty().get())
                .isEqualTo("Обращение уже в работе у другого сотрудника");
        assertThat(model.canTakeProperty().get()).isTrue();

        actions.refusal = new NotSaved("journal", new java.io.IOException("full"));
        model.take();
        assertThat(model.problemProperty().get()).startsWith("Диск не принял").contains("ДС-01");

        model.show(SampleQueue.SHOWN);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void actionUnderWayIsNotOfferedAgain() {
        var background = new HeldBackground();
        var model = model(background);
        model.show(free);
        background.finish();
        model.take();

        assertThat(model.canTakeProperty().get()).isFalse();
        background.finish();
        assertThat(model.canReleaseProperty().get()).isTrue();
    }

    /// «J T J T» typed faster than cards can be read takes the rows that were marked, no other.
    @Test
    void whatIsAskedBetweenTwoCardsIsAskedForTheMarkedRow() {
        var background = new HeldBackground();
        var model = model(background);
        model.show(SampleQueue.SHOWN);
        background.finish();
        assertThat(model.canTakeProperty().get()).as("one's own").isFalse();

        model.show(free);
        assertThat(model.comingProperty().get()).isTrue();
        model.take();
        model.show(EARLIER);
        background.finish();

        assertThat(actions.taken).containsExactly(free);
        assertThat(model.comingProperty().get()).isFalse();
        assertThat(shown(model).id()).isEqualTo(EARLIER);
        assertThat(model.problemProperty().get()).isEmpty();
    }

    @Test
    void whatWasRefusedOfARowThatIsLeftSaysItsNumber() {
        var background = new HeldBackground();
        var model = model(background);
        model.show(free);
        model.take();
        actions.refusal = new NotApplicable(Obstacle.TAKEN_BY_OTHER);
        model.show(SampleQueue.SHOWN);
        background.finish();

        assertThat(actions.taken).containsExactly(free);
        assertThat(model.problemProperty().get()).startsWith("№ " + free + ": ");
    }

    @Test
    void appealThatHasGoneIsSaidToBeGone() {
        var model = model();
        model.show(free);
        appeals.remove(free);
        model.refresh();

        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.GONE);
        model.show(null);
        assertThat(model.stateProperty().get()).isEqualTo(CardViewModel.State.NOTHING);
    }

    @Test
    void quickSteppingShowsTheLastAppeal() {
        var background = new HeldBackground();
        var model = model(background);
        model.show(free);
        model.show(SampleQueue.SHOWN);
        background.finish();

        assertThat(shown(model).id()).isEqualTo(SampleQueue.SHOWN);
    }

    @Test
    void citizensTextCannotTurnTheLineRound() {
        assertThat(CitizenText.shown("\u202Eтепло\u202C нет\u0007\r\n\r\n\r\n\r\nответьте\u200F"))
                .isEqualTo("тепло нет\n\nответьте");
        assertThat(CitizenText.line(" две \n строки ")).isEqualTo("две строки");
    }

    @Test
    void phoneAndAddressOfMailShowWhatTellsThemApartOnly() {
        assertThat(
                        List.of(
                                CitizenText.maskedPhone("+7 (900) 000-00-12"),
                                CitizenText.maskedPhone("55-01-12"),
                                CitizenText.maskedPhone("12"),
                                CitizenText.maskedEmail("ivanova.a@mail.example"),
                                CitizenText.maskedEmail("@")))
                .containsExactly(
                        "+7 ••• •••-••-12", "•••-••-12", "•••", "i•••@mail.example", "•••");
    }
}
