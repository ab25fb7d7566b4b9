package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.answer.Draft;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.DraftHolders;
import pult.domain.answer.SharedHistory;
import pult.domain.appeal.AppealId;
import pult.stand.Stand;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// A draft taken by one of two operators: what the other writes stays with them, both are told, and
/// every version can be looked at again. Every exchange is held against the contract.
final class TakenDraftTest {
    private static final String COMMON = "Здравствуйте! Снег вывезут на этой неделе.";
    private static final String MINE = COMMON + " Ответственный Котов С. А.";
    private static final String THEIRS = "Добрый день! Ответ готовит Управление дорог.";

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
        second = Desk.open(stand, folder.resolve("second"), "colleague", clock, watched);
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

    private void write(Desk desk, String text) {
        desk.store().drafts().save(new Draft(appeal, Draft.Kind.ANSWER, text, clock.instant()));
    }

    private String text(Desk desk) {
        return desk.store().drafts().find(appeal, Draft.Kind.ANSWER).map(Draft::text).orElse("");
    }

    private void awaitShared(Desk desk, String text) {
        Await.until(
                "shared: " + text,
                () -> desk.store().sharedDrafts().common(appeal).text().equals(text));
    }

    private void awaitSeen(Desk desk, String text) {
        Await.until(
                "seen: " + text,
                () -> {
                    desk.drafts().look(appeal);
                    return text(desk).equals(text);
                });
    }

    @Test
    void whatAColleagueWritesStaysWithThemUntilTheDraftIsFree() {
        write(first, COMMON);
        awaitShared(first, COMMON);
        awaitSeen(second, COMMON);

        assertThat(first.holds().take(appeal)).isEqualTo(DraftHolders.Outcome.DONE);
        assertThat(first.holds().of(appeal).orElseThrow().mine()).isTrue();
        Await.until(
                "the colleague is told without asking",
                () -> second.holds().of(appeal).filter(holder -> !holder.mine()).isPresent());
        assertThat(second.holds().of(appeal).orElseThrow().name()).isNotEmpty();

        write(second, THEIRS);
        Await.until(
                "it was offered and refused",
                () -> stand.log().received().stream().anyMatch(one -> one.status() == 423));
        assertThat(text(second)).as("nothing of it is lost").isEqualTo(THEIRS);
        write(first, MINE);
        awaitShared(first, MINE);
        assertThat(text(first)).isEqualTo(MINE);

        assertThat(first.holds().giveBack(appeal)).isEqualTo(DraftHolders.Outcome.DONE);
        Await.until("free again", () -> second.holds().of(appeal).isEmpty());
        Await.until(
                "what the colleague wrote goes on and meets the other text",
                () -> {
                    first.drafts().look(appeal);
                    return text(first).contains("Управление дорог");
                });
        assertThat(text(first)).contains("Котов");
    }

    @Test
    void aColleagueTakesOverExplicitlyAndTheFirstIsTold() {
        write(first, COMMON);
        awaitShared(first, COMMON);
        awaitSeen(second, COMMON);
        first.holds().take(appeal);
        Await.until("told", () -> second.holds().of(appeal).isPresent());
        assertThat(second.holds().take(appeal)).isEqualTo(DraftHolders.Outcome.DONE);
        Await.until(
                "the first is told who has it now",
                () -> first.holds().of(appeal).filter(holder -> !holder.mine()).isPresent());
        write(second, THEIRS);
        awaitShared(second, THEIRS);
        assertThat(second.holds().of(appeal).orElseThrow().mine()).isTrue();
    }

    @Test
    void withoutALinkOrARightItIsRefusedInWords() throws Exception {
        var off = stand.faults().linkDown();
        assertThat(first.holds().take(appeal)).isEqualTo(DraftHolders.Outcome.NO_LINK);
        off.run();
        stand.answerAsOther(appeal.number());
        // A connection of the time before may still be tried once.
        var outcome = new AtomicReference<DraftHolders.Outcome>();
        Await.until(
                "the link is back",
                () -> {
                    outcome.set(first.holds().take(appeal));
                    return outcome.get() != DraftHolders.Outcome.NO_LINK;
                });
        assertThat(outcome).hasValue(DraftHolders.Outcome.ANSWERED);
        try (var watcher = Desk.open(stand, folder.resolve("third"), "observer", clock, watched)) {
            watcher.awaitIdle();
            assertThat(watcher.holds().take(second.appeals(1).getFirst()))
                    .isEqualTo(DraftHolders.Outcome.FORBIDDEN);
        }
    }

    @Test
    void everyVersionIsKeptWithItsAuthor() {
        write(first, COMMON);
        awaitShared(first, COMMON);
        awaitSeen(second, COMMON);
        write(second, THEIRS);
        awaitShared(second, THEIRS);
        awaitSeen(first, THEIRS);
        assertThat(first.store().draftHistory().of(appeal))
                .extracting(DraftHistory.Version::who, DraftHistory.Version::text)
                .containsExactly(tuple("colleague", THEIRS), tuple("", COMMON));
    }

    /// A third workstation that was not there when it was written.
    @Test
    void whatOthersWroteIsThereOnAWorkstationThatNeverSawIt() throws Exception {
        write(first, COMMON);
        awaitShared(first, COMMON);
        awaitSeen(second, COMMON);
        write(second, THEIRS);
        awaitShared(second, THEIRS);
        awaitSeen(first, THEIRS);
        write(first, MINE + " И ещё раз о сроках: до пятницы.");
        awaitShared(first, MINE + " И ещё раз о сроках: до пятницы.");
        try (var late = Desk.open(stand, folder.resolve("late"), "operator", clock, watched)) {
            late.awaitIdle();
            assertThat(late.store().draftHistory().of(appeal)).isEmpty();
            assertThat(versions(late))
                    .extracting(DraftHistory.Version::who, DraftHistory.Version::text)
                    .containsExactly(
                            tuple("", MINE + " И ещё раз о сроках: до пятницы."),
                            tuple("colleague", THEIRS),
                            tuple("", COMMON));
            assertThat(versions(second))
                    .extracting(DraftHistory.Version::who)
                    .containsExactly("operator", "", "operator");
            write(first, "");
            Await.until("gone", () -> first.store().sharedDrafts().unshared().isEmpty());
            assertThat(versions(late)).as("what was removed can be looked at").hasSize(3);
            var off = stand.faults().linkDown();
            assertThat(late.past().of(appeal, SharedHistory.NEWEST))
                    .isEqualTo(new SharedHistory.Reply.NoLink());
            off.run();
        }
    }

    private List<DraftHistory.Version> versions(Desk desk) {
        return switch (desk.past().of(appeal, SharedHistory.NEWEST)) {
            case SharedHistory.Reply.Page page -> page.versions();
            case SharedHistory.Reply.NoLink() -> throw new AssertionError("no link");
        };
    }
}
