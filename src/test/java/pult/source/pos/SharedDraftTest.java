package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pult.Await;
import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.answer.Outcome;
import pult.domain.appeal.AppealId;
import pult.stand.Call;
import pult.stand.Fault;
import pult.stand.Stand;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Two workstations and one draft, through real stores, HTTP and the stand; every exchange is held
/// against the contract.
class SharedDraftTest {
    private static final String COMMON =
            "Здравствуйте! Снег вывезут на этой неделе. Ответственный Котов С. А. С уважением,"
                    + " ЖКХ.";

    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Watched watched = new Watched();
    private Stand stand;
    private Desk first;
    private Desk second;
    private AppealId appeal;

    @BeforeEach
    void start() throws Exception {
        stand = Desk.stand(60, clock);
        first = Desk.open(stand, folder.resolve("first"), "operator", clock, watched);
        second = Desk.open(stand, folder.resolve("second"), "approver", clock, watched);
        first.awaitIdle();
        second.awaitIdle();
        appeal = first.appeals(1).getFirst();
    }

    @AfterEach
    void stop() throws Exception {
        first.close();
        second.close();
        stand.close();
        assertThat(watched.violations()).as("client and stand keep the contract").isEmpty();
    }

    private void bothHave(String text) {
        write(first, text);
        shares(first, text);
        sees(second, text);
    }

    private void write(Desk desk, String text) {
        desk.store().drafts().save(new Draft(appeal, Draft.Kind.ANSWER, text, clock.instant()));
    }

    private static @Nullable Outcome outcome(Desk desk, AppealId appeal) {
        return desk.store()
                .drafts()
                .find(appeal, Draft.Kind.ANSWER)
                .map(Draft::outcome)
                .orElse(null);
    }

    private void write(Desk desk, String text, Outcome outcome) {
        desk.store()
                .drafts()
                .save(new Draft(appeal, Draft.Kind.ANSWER, text, clock.instant(), outcome));
    }

    private void means(Desk desk, Outcome outcome) {
        Await.until(
                "means " + outcome,
                () -> {
                    desk.drafts().look(appeal);
                    return outcome(desk, appeal) == outcome;
                });
    }

    @Test
    void whatTheAnswerIsToMeanTravelsWithIt() {
        bothHave(COMMON);
        write(first, COMMON, Outcome.EXPLAINED);
        means(second, Outcome.EXPLAINED);
        write(second, COMMON + " Проверим.", Outcome.SOLVED);
        sees(first, COMMON + " Проверим.");
        assertThat(outcome(first, appeal)).isEqualTo(Outcome.SOLVED);

        var mend = stand.faults().linkDown();
        Await.until("no link", () -> first.loop().status().failure() != null);
        write(first, text(first), Outcome.REFUSED);
        write(second, text(second), Outcome.EXPLAINED);
        mend.run();

        Await.until(
                "one of them waits for a decision",
                () ->
                        first.store().draftConflicts().open().size()
                                        + second.store().draftConflicts().open().size()
                                > 0);
        assertThat(outcome(first, appeal)).isEqualTo(Outcome.REFUSED);
        assertThat(outcome(second, appeal)).isEqualTo(Outcome.EXPLAINED);
    }

    private String text(Desk desk) {
        return desk.store().drafts().find(appeal, Draft.Kind.ANSWER).map(Draft::text).orElse("");
    }

    private void shares(Desk desk, String text) {
        var shared = desk.store().sharedDrafts();
        Await.until(
                "shared: " + text,
                () -> shared.common(appeal).text().equals(text) && shared.unshared().isEmpty());
    }

    private void sees(Desk desk, String text) {
        Await.until(
                "seen: " + text,
                () -> {
                    desk.drafts().look(appeal);
                    return text(desk).equals(text);
                });
    }

    @Test
    void aColleagueSeesTheDraftAndItsEnd() {
        bothHave(COMMON);

        assertThat(second.store().sharedDrafts().common(appeal).author()).isEqualTo("operator");

        write(first, "");
        shares(first, "");
        sees(second, "");

        assertThat(second.store().losses().list(10))
                .as("whoever only read it has lost nothing")
                .isEmpty();
    }

    /// «Черновики» of whoever has only read it would hold it for weeks.
    @Test
    void aReadDraftGoesWhenItsAppealWasAnswered() {
        bothHave(COMMON);
        stand.answerAsOther(appeal.number());
        Await.until(
                "the answer is known",
                () -> {
                    second.loop().syncNow();
                    return !second.appeal(appeal).answers().isEmpty();
                });
        write(first, "");
        shares(first, "");
        Await.until("it is gone by itself", () -> second.store().drafts().list().isEmpty());
        assertThat(second.store().losses().list(10)).isEmpty();
    }

    @Test
    void differentSentencesMergeByThemselves() {
        bothHave(COMMON);
        var mend = stand.faults().linkDown();
        Await.until("no link", () -> first.loop().status().failure() != null);
        write(first, COMMON.replace("на этой неделе", "до 5 апреля"));
        write(second, COMMON.replace("ЖКХ", "администрация"));
        mend.run();
        var whole = COMMON.replace("на этой неделе", "до 5 апреля").replace("ЖКХ", "администрация");

        sees(first, whole);
        sees(second, whole);
        shares(first, whole);
        shares(second, whole);

        assertThat(first.store().draftConflicts().open()).isEmpty();
        assertThat(second.store().draftConflicts().open()).isEmpty();
    }

    @Test
    void theSameSentenceWaitsForADecision() {
        bothHave(COMMON);
        var theirs = COMMON.replace("Котов С. А", "Лаптев Д. И");
        write(second, theirs);
        shares(second, theirs);
        var mine = COMMON.replace("Котов С. А", "Орлова Н. П");
        write(first, mine);

        Await.until("a conflict", () -> !first.store().draftConflicts().open().isEmpty());
        var conflict = first.store().draftConflicts().find(appeal).orElseThrow();
        assertThat(conflict.mine().text()).isEqualTo(mine);
        assertThat(conflict.theirs().text()).isEqualTo(theirs);
        assertThat(conflict.base().text()).isEqualTo(COMMON);
        assertThat(text(first)).as("nothing is overwritten").isEqualTo(mine);

        var lost = List.of("Ответственный Орлова Н. П.");
        assertThat(first.store().draftConflicts().apply(conflict, AnswerText.of(theirs), lost))
                .isTrue();

        assertThat(text(first)).isEqualTo(theirs);
        shares(first, theirs);
        var loss = first.store().losses().list(10).getFirst();
        assertThat(loss.cause()).isEqualTo(Losses.Cause.MERGED);
        assertThat(loss.who()).isEqualTo("approver");
        first.store().losses().giveBack(loss.id());
        assertThat(text(first)).isEqualTo(theirs + "\n\n" + lost.getFirst());
        assertThat(first.store().losses().list(10).getFirst().back()).isNotNull();
    }

    @Test
    void aDecisionOnWhatHasChangedSinceIsNotTaken() {
        bothHave(COMMON);
        write(second, COMMON.replace("Котов С. А", "Лаптев Д. И"));
        shares(second, text(second));
        write(first, COMMON.replace("Котов С. А", "Орлова Н. П"));
        Await.until("a conflict", () -> !first.store().draftConflicts().open().isEmpty());
        var seen = first.store().draftConflicts().find(appeal).orElseThrow();
        write(first, text(first) + " Телефон 8 (4862) 00-01-12.");

        assertThat(first.store().draftConflicts().apply(seen, AnswerText.of("итог"), List.of()))
                .isFalse();

        assertThat(text(first)).endsWith("00-01-12.");
        assertThat(first.store().draftConflicts().open()).hasSize(1);
    }

    /// The server has an older text, or none; versions begin anew. Nobody's words are rolled back.
    @Test
    void aRestoredServerGetsTheDraftsItLost() {
        bothHave(COMMON);
        write(first, COMMON + " Проверим.");
        shares(first, COMMON + " Проверим.");

        stand.restoreEarlier(Duration.ofHours(1));
        first.drafts().look(appeal);
        first.loop().syncNow();
        second.loop().syncNow();

        Await.until(
                "the draft is there again",
                () ->
                        first.store().sharedDrafts().unshared().isEmpty()
                                && first.store().sharedDrafts().common(appeal).version() > 0
                                && stand.epoch().equals(first.store().sharedDrafts().epoch()));
        assertThat(text(first)).isEqualTo(COMMON + " Проверим.");
        assertThat(first.store().losses().list(10)).isEmpty();
        sees(second, COMMON + " Проверим.");
    }

    static List<Fault> faults() {
        return List.of(
                new Fault.Drop(Fault.Moment.BEFORE),
                new Fault.Drop(Fault.Moment.AFTER),
                new Fault.Status(503, Fault.Moment.BEFORE),
                new Fault.Status(502, Fault.Moment.AFTER),
                new Fault.CutBody(),
                new Fault.ShortBody(),
                new Fault.TokenExpired());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aLostAnswerIsNoConflictWithOneself(Fault fault) {
        bothHave(COMMON);
        var hit = new AtomicBoolean();
        stand.faults()
                .next(
                        1,
                        call -> {
                            var draft = call.kind() == Call.Kind.DRAFT;
                            hit.compareAndSet(false, draft);
                            return draft;
                        },
                        fault);
        write(first, COMMON + " Проверим в пятницу.");
        Await.until("offered", hit::get);
        write(first, COMMON + " Проверим в субботу.");

        shares(first, COMMON + " Проверим в субботу.");

        assertThat(first.store().draftConflicts().open()).isEmpty();
        sees(second, COMMON + " Проверим в субботу.");
    }
}
