package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.DraftConflicts;
import pult.domain.answer.Losses;
import pult.domain.answer.Outcome;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.NotApplicable;
import pult.domain.machine.Obstacle;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// A draft that two people changed is decided before it leaves, and the dispute does not outlive
/// it.
final class DisputedDraftTest {
    private static final AppealId ONE = new AppealId(1);

    @TempDir Path path;
    private Folder folder;
    private Store store;

    @BeforeEach
    void open() {
        folder = new Folder(path);
        store = folder.open();
        Folder.pull(store, Samples.appeal(1));
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private static SharedDraft shared(long version, String text) {
        return new SharedDraft(ONE, version, "petrov", text, null, Samples.NOW);
    }

    private void draft(String text) {
        store.drafts().save(new Draft(ONE, Draft.Kind.ANSWER, text, Samples.NOW));
    }

    private String draft() {
        return store.drafts().find(ONE, Draft.Kind.ANSWER).map(Draft::text).orElse("");
    }

    private void dispute() {
        store.sharedDrafts().shared(shared(1, "Общий."));
        draft("Мой конец.");
        store.sharedDrafts().met(shared(2, "Их конец."));
        assertThat(store.draftConflicts().find(ONE)).isPresent();
    }

    @Test
    void itIsNotSentBeforeItIsDecided() {
        dispute();
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Мой конец."));
        assertThatThrownBy(() -> store.outbox().put(answer, null))
                .isInstanceOfSatisfying(
                        NotApplicable.class,
                        no -> assertThat(no.obstacle()).isEqualTo(Obstacle.DISPUTED));
        assertThat(store.outbox().waiting()).isEmpty();
        assertThat(draft()).isEqualTo("Мой конец.");

        var seen = store.draftConflicts().find(ONE).orElseThrow();
        store.draftConflicts().apply(seen, AnswerText.of("Их конец."), List.of("Мой конец."));
        store.outbox().put(answer, null);
        assertThat(store.outbox().waiting()).hasSize(1);
    }

    /// Whoever wrote it learns that a colleague was there too, until the draft is gone.
    @Test
    void aDraftThatCameTogetherByItselfIsTold() {
        store.sharedDrafts().shared(shared(1, "Одно. Два."));
        draft("Одно. Два. Три.");
        assertThat(store.draftConflicts().merged()).isEmpty();
        store.sharedDrafts().met(shared(2, "Раз. Два."));
        assertThat(draft()).isEqualTo("Раз. Два. Три.");
        assertThat(store.draftConflicts().merged())
                .extracting(DraftConflicts.Merged::appeal)
                .containsExactly(ONE);
        draft("");
        assertThat(store.draftConflicts().merged()).isEmpty();
    }

    /// A colleague's words come into the draft between two keystrokes.
    @Test
    void aDraftThatCameTogetherWhileItWasTypedIsToldToo() {
        draft("Одно. Два.");
        store.sharedDrafts().shared(shared(1, "Одно. Два."));
        store.sharedDrafts().met(shared(2, "Раз. Два."));
        assertThat(store.draftConflicts().merged()).isEmpty();
        var typed = new Draft(ONE, Draft.Kind.ANSWER, "Одно. Два. Три.", Samples.NOW);
        store.drafts().saveOn(typed, AnswerText.of("Одно. Два."));
        assertThat(draft()).isEqualTo("Раз. Два. Три.");
        assertThat(store.draftConflicts().merged()).hasSize(1);
    }

    /// The operator only reads: a colleague takes a sentence out, and puts others right.
    @Test
    void onesOwnSentenceThatAColleagueTakesOutIsTold() {
        draft("Моё первое. Моё второе.");
        store.sharedDrafts().shared(shared(1, "Моё первое. Моё второе."));
        store.sharedDrafts().met(shared(2, "Моё первое. Моё второе. Их третье."));
        assertThat(store.losses().list(10)).isEmpty();
        store.sharedDrafts().met(shared(3, "Моё первое. Их третье."));
        assertThat(store.losses().list(10))
                .singleElement()
                .satisfies(loss -> {
                    assertThat(loss.text()).isEqualTo("Моё второе.");
                    assertThat(loss.who()).isEqualTo("petrov");
                    assertThat(loss.cause()).isEqualTo(Losses.Cause.MERGED);
                });
        store.sharedDrafts().met(shared(4, "Моё первое. Их четвёр"));
        store.sharedDrafts().met(shared(5, "Моё первое. Их четвёртое."));
        assertThat(store.losses().list(10)).hasSize(1);
        assertThat(draft()).isEqualTo("Моё первое. Их четвёртое.");
    }

    /// The operator has only opened the appeal: the colleague answers it, and the draft is gone.
    @Test
    void aColleaguesDraftThatWasOnlyReadGoesAwaySilently() {
        store.sharedDrafts().met(shared(1, "Их первое. Их второе."));
        assertThat(draft()).isEqualTo("Их первое. Их второе.");
        assertThat(store.sharedDrafts().written(ONE)).isFalse();
        store.sharedDrafts().met(shared(2, ""));
        assertThat(draft()).isEmpty();
        assertThat(store.losses().list(10)).isEmpty();
    }

    @Test
    void ofARemovedDraftOnesOwnSentencesAloneAreKept() {
        store.sharedDrafts().met(shared(1, "Их первое. Их второе."));
        draft("Моё начало. Их первое.\nМоя середина. Их второе.");
        assertThat(store.sharedDrafts().written(ONE)).isTrue();
        store.sharedDrafts().shared(shared(2, "Моё начало. Их первое.\nМоя середина. Их второе."));
        assertThat(store.sharedDrafts().written(ONE)).isTrue();
        store.sharedDrafts().met(shared(3, ""));
        assertThat(store.losses().list(10))
                .singleElement()
                .satisfies(loss -> {
                    assertThat(loss.text()).isEqualTo("Моё начало. Моя середина.");
                    assertThat(loss.who()).isEqualTo("petrov");
                });
    }

    @Test
    void aRemovedDraftOfOnesOwnIsKeptAsItStood() {
        draft("Моё первое. Моё второе.\n\nМоё третье.");
        store.sharedDrafts().shared(shared(1, "Моё первое. Моё второе.\n\nМоё третье."));
        store.sharedDrafts().met(shared(2, ""));
        assertThat(store.losses().list(10))
                .singleElement()
                .satisfies(loss ->
                        assertThat(loss.text())
                                .isEqualTo("Моё первое. Моё второе.\n\nМоё третье."));
    }

    /// What a colleague begins to type stands within an own sentence by chance.
    @Test
    void aColleaguesFragmentIsNoLossThoughItStandsWithinAnOwnSentence() {
        var mine = "Снег вывезут до 5 апреля.";
        draft(mine);
        store.sharedDrafts().shared(shared(1, mine));
        store.sharedDrafts().met(shared(2, mine + "\nСнег вывезут"));
        store.sharedDrafts().met(shared(3, mine + "\nСнег вывезут и со дворов."));
        assertThat(store.losses().list(10)).isEmpty();
        store.sharedDrafts().met(shared(4, "Снег вывезут и со дворов."));
        assertThat(store.losses().list(10))
                .singleElement()
                .satisfies(loss -> assertThat(loss.text()).isEqualTo(mine));
    }

    /// The version that it was first in is not kept any more: better told in vain than not at all.
    @Test
    void anOwnSentenceOlderThanTheKeptVersionsIsTold() {
        draft("Моё первое. Моё второе.");
        store.sharedDrafts().shared(shared(1, "Моё первое. Моё второе."));
        for (var version = 2; version < 110; version++) {
            store.sharedDrafts()
                    .met(
                            new SharedDraft(
                                    ONE,
                                    version,
                                    "petrov",
                                    "Моё первое. Моё второе. Их " + version + "-е.",
                                    null,
                                    Samples.NOW.plus(Duration.ofHours(version))));
        }
        assertThat(store.draftHistory().of(ONE)).noneMatch(one -> one.who().isEmpty());
        assertThat(store.losses().list(10)).isEmpty();
        store.sharedDrafts()
                .met(
                        new SharedDraft(
                                ONE,
                                200,
                                "petrov",
                                "Моё первое.",
                                null,
                                Samples.NOW.plus(Duration.ofHours(200))));
        assertThat(store.losses().list(10))
                .singleElement()
                .satisfies(loss -> assertThat(loss.text()).isEqualTo("Моё второе."));
    }

    private static SharedDraft shared(long version, String text, @Nullable Outcome outcome) {
        return new SharedDraft(ONE, version, "petrov", text, outcome, Samples.NOW);
    }

    private void draft(String text, @Nullable Outcome outcome) {
        store.drafts().save(answer(text, outcome));
    }

    private static Draft answer(String text, @Nullable Outcome outcome) {
        return new Draft(ONE, Draft.Kind.ANSWER, text, Samples.NOW, outcome);
    }

    private @Nullable Outcome outcome() {
        return store.drafts().find(ONE, Draft.Kind.ANSWER).map(Draft::outcome).orElse(null);
    }

    @Test
    void whatTheAnswerIsToMeanIsSharedWithIt() {
        draft("Общий.", null);
        store.sharedDrafts().shared(shared(1, "Общий."));
        assertThat(store.sharedDrafts().unshared()).isEmpty();
        draft("Общий.", Outcome.EXPLAINED);
        assertThat(store.sharedDrafts().unshared())
                .singleElement()
                .satisfies(one -> assertThat(one.mine().outcome()).isEqualTo(Outcome.EXPLAINED));
        store.sharedDrafts().shared(shared(2, "Общий.", Outcome.EXPLAINED));
        assertThat(store.sharedDrafts().unshared()).isEmpty();
        store.sharedDrafts().met(shared(3, "Общий.", Outcome.REFUSED));
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(store.draftConflicts().open()).isEmpty();
    }

    /// The answer to the offer was lost: the platform has what was offered, meaning and all.
    @Test
    void anOfferedMeaningIsNoConflictWithOneself() {
        draft("Общий.", Outcome.EXPLAINED);
        var offered = store.sharedDrafts().unshared().getFirst();
        store.sharedDrafts().offering(offered);
        draft("Общий.", Outcome.SOLVED);
        store.sharedDrafts().met(shared(1, "Общий.", Outcome.EXPLAINED));
        assertThat(store.draftConflicts().open()).isEmpty();
        assertThat(outcome()).isEqualTo(Outcome.SOLVED);
        assertThat(store.sharedDrafts().unshared()).hasSize(1);
    }

    @Test
    void twoMeaningsWaitForADecisionThoughTheTextsCameTogether() {
        store.sharedDrafts().shared(shared(1, "Одно. Два."));
        draft("Одно. Два. Три.", Outcome.SOLVED);
        store.sharedDrafts().met(shared(2, "Раз. Два.", Outcome.REFUSED));
        var seen = store.draftConflicts().find(ONE).orElseThrow();
        assertThat(seen.outcome().open()).isTrue();
        assertThat(draft()).isEqualTo("Одно. Два. Три.");
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Одно. Два. Три."));
        assertThatThrownBy(() -> store.outbox().put(answer, null))
                .isInstanceOf(NotApplicable.class);
        draft("Одно. Два. Три.", Outcome.EXPLAINED);
        var result = new AnswerText("Раз. Два. Три.", Outcome.REFUSED);
        assertThat(store.draftConflicts().apply(seen, result, List.of()))
                .as("what I choose has changed since")
                .isFalse();
        var now = store.draftConflicts().find(ONE).orElseThrow();
        assertThat(store.draftConflicts().apply(now, result, List.of())).isTrue();
        assertThat(draft()).isEqualTo("Раз. Два. Три.");
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(store.draftConflicts().open()).isEmpty();
    }

    /// The words are the colleague's own, the meaning is not.
    @Test
    void aDisputedMeaningIsNotSentThoughTheWordsAreTheSame() {
        store.sharedDrafts().shared(shared(1, "Одно."));
        draft("Одно.", Outcome.REFUSED);
        store.sharedDrafts().met(shared(2, "Одно.", Outcome.EXPLAINED));
        assertThat(store.draftConflicts().find(ONE)).isPresent();
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Одно."));
        assertThat(Written.outcomeOf(answer.action())).isNotEqualTo(Outcome.EXPLAINED);
        assertThatThrownBy(() -> store.outbox().put(answer, null))
                .isInstanceOf(NotApplicable.class);
        assertThat(store.outbox().waiting()).isEmpty();
    }

    /// The screen still shows the earlier choice while the operator types.
    @Test
    void aColleaguesChoiceIsNotOverwrittenByWhoeverOnlyTypes() {
        draft("Одно.", Outcome.SOLVED);
        store.sharedDrafts().shared(shared(1, "Одно.", Outcome.SOLVED));
        store.sharedDrafts().met(shared(2, "Одно.", Outcome.REFUSED));
        var before = new AnswerText("Одно.", Outcome.SOLVED);
        var stands = store.drafts().saveOn(answer("Одно. Два.", Outcome.SOLVED), before);
        assertThat(stands.outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(outcome()).isEqualTo(Outcome.REFUSED);
        var own = answer("Одно. Два. Три.", Outcome.EXPLAINED);
        assertThat(store.drafts().saveOn(own, before).outcome()).isEqualTo(Outcome.EXPLAINED);
    }

    private static SharedDraft shared(long version, String text, int minute) {
        return new SharedDraft(
                ONE, version, "petrov", text, null, Samples.NOW.plusSeconds(60L * minute));
    }

    private void restored() {
        store.replica().startOver("another life");
        assertThat(store.sharedDrafts().epoch()).isEqualTo("another life");
    }

    /// A server restored from a backup has an older text and counts anew.
    @Test
    void anOlderTextOfARestoredServerRollsNothingBack() {
        draft("Снег вывезут до мая.");
        store.sharedDrafts().shared(shared(5, "Снег вывезут до мая.", 10));
        assertThat(store.sharedDrafts().unshared()).isEmpty();
        restored();
        store.sharedDrafts().met(SharedDraft.none(ONE));
        assertThat(draft()).isEqualTo("Снег вывезут до мая.");
        assertThat(store.sharedDrafts().unshared())
                .singleElement()
                .satisfies(one -> assertThat(one.common().version()).isZero());
        store.sharedDrafts().met(shared(3, "Снег вывезут.", 5));
        assertThat(draft()).isEqualTo("Снег вывезут до мая.");
        assertThat(store.draftConflicts().open()).isEmpty();
        assertThat(store.losses().list(10)).isEmpty();
        assertThat(store.sharedDrafts().unshared())
                .singleElement()
                .satisfies(one -> assertThat(one.common().version()).isEqualTo(3));
    }

    @Test
    void aRestoredServerWithTheSameTextIsNoDispute() {
        draft("Снег вывезут.");
        store.sharedDrafts().shared(shared(5, "Снег вывезут.", 10));
        restored();
        store.sharedDrafts().met(shared(2, "Снег вывезут.", 10));
        assertThat(store.sharedDrafts().unshared()).isEmpty();
        assertThat(store.sharedDrafts().common(ONE).version()).isEqualTo(2);
    }

    /// Whoever has only looked gives nothing back, and takes what whoever wrote it gives.
    @Test
    void whoeverOnlyLookedAtADraftFollowsItsAuthorAfterARestoration() {
        store.sharedDrafts().met(shared(5, "Снег вывезут.", 10));
        restored();
        assertThat(store.sharedDrafts().unshared()).isEmpty();
        store.sharedDrafts().met(SharedDraft.none(ONE));
        assertThat(draft()).isEqualTo("Снег вывезут.");
        store.sharedDrafts().met(shared(1, "Снег вывезут до мая.", 20));
        assertThat(draft()).isEqualTo("Снег вывезут до мая.");
        assertThat(store.draftConflicts().open()).isEmpty();
    }

    /// Both wrote it last, as far as each knows.
    @Test
    void whatAColleagueGaveBackInstead() {
        store.sharedDrafts().met(shared(4, "Снег вывезут.", 10));
        draft("Снег вывезут до мая.");
        store.sharedDrafts().shared(shared(5, "Снег вывезут до мая.", 11));
        restored();
        store.sharedDrafts().met(shared(1, "Снег вывезут.", 20));
        assertThat(draft()).isEqualTo("Снег вывезут до мая.");
        assertThat(store.draftConflicts().find(ONE)).isPresent();
        assertThat(store.losses().list(10)).isEmpty();
    }

    /// One own sentence more changes nothing of that.
    @Test
    void whatAColleagueGaveBackInsteadWhileIWroteOn() {
        draft("Снег вывезут до мая.");
        store.sharedDrafts().shared(shared(5, "Снег вывезут до мая.", 11));
        restored();
        draft("Снег вывезут до мая. Проверим.");
        store.sharedDrafts().met(shared(1, "Снег вывезут.", 20));
        assertThat(draft()).isEqualTo("Снег вывезут до мая. Проверим.");
        assertThat(store.draftConflicts().find(ONE)).isPresent();
    }

    @Test
    void whatWasRemovedBeforeARestorationIsRemovedAgain() {
        draft("Снег вывезут.");
        store.sharedDrafts().shared(shared(5, "Снег вывезут.", 10));
        restored();
        draft("");
        store.sharedDrafts().met(shared(3, "Снег.", 5));
        assertThat(draft()).isEmpty();
        assertThat(store.sharedDrafts().unshared())
                .singleElement()
                .satisfies(one -> assertThat(one.mine().isEmpty()).isTrue());
    }

    /// The operator is typing: the whole of it stays, and goes to the platform anew.
    @Test
    void aColleagueWhoRemovesADraftTakesNothingFromWhoeverTypesInIt() {
        draft("Одно. Два.");
        store.sharedDrafts().shared(shared(1, "Одно. Два."));
        store.sharedDrafts().met(SharedDraft.none(ONE));
        assertThat(draft()).isEmpty();
        var stands = store.drafts().saveOn(answer("Одно. Два. Три.", null), text("Одно. Два."));
        assertThat(stands.text()).isEqualTo("Одно. Два. Три.");
        assertThat(draft()).isEqualTo("Одно. Два. Три.");
        assertThat(store.sharedDrafts().unshared())
                .singleElement()
                .satisfies(one -> assertThat(one.common().version()).isZero());
    }

    private static AnswerText text(String words) {
        return AnswerText.of(words);
    }

    @Test
    void aDraftThatIsPutAwayIsKeptAsLost() {
        draft("Моё начало.");
        store.drafts().putAway(ONE, Draft.Kind.ANSWER, Samples.NOW);
        store.drafts().putAway(ONE, Draft.Kind.ANSWER, Samples.NOW);
        assertThat(draft()).isEmpty();
        assertThat(store.losses().list(10))
                .singleElement()
                .satisfies(loss -> assertThat(loss.text()).isEqualTo("Моё начало."));
    }

    @Test
    void aNoteIsNoPartOfTheDispute() {
        dispute();
        store.outbox().put(Samples.change(Samples.appeal(1), new Action.Note("Звонил")), null);
        assertThat(store.outbox().waiting()).hasSize(1);
    }

    @Test
    void aStoppedAnswerIsNotSentAsItIsWhileItsDraftIsDisputed() {
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Мой ответ."));
        store.outbox().put(answer, null);
        store.replica().settle(answer.id(), new Delivery.Refused("forbidden", null));
        dispute();
        var again = ChangeId.of(Samples.NOW.toEpochMilli(), 7, 7);
        assertThatThrownBy(() -> store.outbox().sendAsIs(answer.id(), again, null))
                .isInstanceOf(NotApplicable.class);
        assertThat(draft()).isEqualTo("Мой конец.");
    }

    @Test
    void whereTheOwnDraftIsRemovedTheColleaguesStands() {
        dispute();
        draft("");
        assertThat(store.draftConflicts().open()).isEmpty();
        assertThat(store.outbox().counts().attention()).isZero();
        // The platform is asked to remove it, and says that there is a later one.
        assertThat(store.sharedDrafts().unshared())
                .extracting(one -> one.mine().text())
                .containsExactly("");
        store.sharedDrafts().met(shared(2, "Их конец."));
        assertThat(store.draftConflicts().open()).isEmpty();
        assertThat(draft()).isEqualTo("Их конец.");
        assertThat(store.sharedDrafts().unshared()).isEmpty();
    }

    /// The answer may still be taken back, and then it is merged with what the colleague wrote.
    @Test
    void whileTheAnswerIsOnItsWayNothingIsDisputed() {
        store.sharedDrafts().shared(shared(1, "Общий."));
        draft("Мой конец.");
        var answer = Samples.change(Samples.appeal(1), Samples.answer("Мой конец."));
        store.outbox().put(answer, Samples.NOW.plusSeconds(30));
        store.sharedDrafts().met(shared(2, "Их конец."));
        assertThat(store.draftConflicts().open()).isEmpty();
        assertThat(draft()).isEmpty();

        store.outbox().undo(answer.id());
        assertThat(store.sharedDrafts().unshared())
                .extracting(one -> one.common().version())
                .containsExactly(1L);
        store.sharedDrafts().met(shared(2, "Их конец."));
        assertThat(store.draftConflicts().find(ONE))
                .hasValueSatisfying(open -> assertThat(open.mine().text()).isEqualTo("Мой конец."));
    }
}
