package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Delivery;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What colleagues alone were to read never comes into the answer.
final class GivenBackTest {
    private static final AppealId ONE = new AppealId(1);

    @TempDir Path path;
    private Folder folder;
    private Store store;

    @BeforeEach
    void open() {
        folder = new Folder(path);
        store = folder.open();
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
    }

    @AfterEach
    void close() {
        folder.close();
    }

    private String draft(Draft.Kind kind) {
        return store.drafts().find(ONE, kind).map(Draft::text).orElse("");
    }

    private Losses.Loss putAway(Action action) {
        var change = Samples.change(Samples.appeal(1), action);
        store.outbox().put(change, null);
        store.replica().settle(change.id(), new Delivery.Refused("forbidden", null));
        store.outbox().putAway(change.id());
        return store.losses().list(10).getFirst();
    }

    private static Action escalation() {
        return new Action.Move(
                Event.ESCALATE, Particulars.words("Исполнитель врёт о сроках").atLevel(1));
    }

    @Test
    void aNoteComesBackIntoTheNote() {
        store.drafts().save(new Draft(ONE, Draft.Kind.ANSWER, "Уважаемая Анна!", Samples.NOW));
        var lost = putAway(new Action.Note("Заявитель скандалит"));

        assertThat(lost.kind()).isEqualTo(Losses.Kind.NOTE);
        store.losses().giveBack(lost.id());

        assertThat(draft(Draft.Kind.ANSWER)).isEqualTo("Уважаемая Анна!");
        assertThat(draft(Draft.Kind.NOTE)).isEqualTo("Заявитель скандалит");
        assertThat(store.sharedDrafts().unshared())
                .extracting(one -> one.mine().text())
                .containsExactly("Уважаемая Анна!");
    }

    /// It is kept whole, and says that there is nothing it could be sent for.
    @Test
    void aTextWhoseAppealIsGoneSaysSoAndComesBackWhole() {
        var change = Samples.change(Samples.appeal(1), Samples.answer("Тепло дадут в среду."));
        store.outbox().put(change, null);
        store.replica().settle(change.id(), new Delivery.Refused("not_found", null));
        store.outbox().putAway(change.id());
        var lost = store.losses().list(10).getFirst();
        assertThat(lost.cause()).isEqualTo(Losses.Cause.APPEAL_GONE);
        store.losses().giveBack(lost.id());
        assertThat(draft(Draft.Kind.ANSWER)).isEqualTo("Тепло дадут в среду.");
    }

    @Test
    void theWordsOfAStepComeBackIntoTheNote() {
        store.drafts().save(new Draft(ONE, Draft.Kind.NOTE, "Звонил.", Samples.NOW));
        var lost = putAway(escalation());

        assertThat(lost.kind()).isEqualTo(Losses.Kind.STEP);
        store.losses().giveBack(lost.id());

        assertThat(draft(Draft.Kind.ANSWER)).isEmpty();
        assertThat(draft(Draft.Kind.NOTE)).isEqualTo("Звонил.\n\nИсполнитель врёт о сроках");
    }

    @Test
    void theWordsOfAStepTakenBackComeBackIntoTheNote() {
        var step = Samples.change(Samples.appeal(1), escalation());
        store.outbox().put(step, Samples.NOW.plusSeconds(30));
        assertThat(store.outbox().undo(step.id())).isTrue();
        var lost = store.losses().list(10).getFirst();

        assertThat(lost.kind()).isEqualTo(Losses.Kind.STEP);
        store.losses().giveBack(lost.id());

        assertThat(draft(Draft.Kind.ANSWER)).isEmpty();
        assertThat(draft(Draft.Kind.NOTE)).isEqualTo("Исполнитель врёт о сроках");
    }

    @Test
    void anAnswerComesBackIntoTheAnswer() {
        var lost = putAway(Samples.answer("Мой ответ"));

        assertThat(lost.kind()).isEqualTo(Losses.Kind.ANSWER);
        store.losses().giveBack(lost.id());

        assertThat(draft(Draft.Kind.ANSWER)).isEqualTo("Мой ответ");
        assertThat(draft(Draft.Kind.NOTE)).isEmpty();
    }

    @Test
    void aNoteThatGaveWayComesBackIntoTheNote() {
        store.drafts().save(new Draft(ONE, Draft.Kind.NOTE, "Одно.", Samples.NOW));
        store.drafts()
                .saveOn(
                        new Draft(ONE, Draft.Kind.NOTE, "Другое.", Samples.NOW),
                        AnswerText.of("Начало."));
        var lost = store.losses().list(10).getFirst();

        assertThat(lost.kind()).isEqualTo(Losses.Kind.NOTE);
        store.losses().giveBack(lost.id());

        assertThat(draft(Draft.Kind.ANSWER)).isEmpty();
        assertThat(draft(Draft.Kind.NOTE)).isEqualTo("Другое.\n\nОдно.");
    }

    @Test
    void whatAColleaguesDraftReplacedComesBackIntoTheAnswer() {
        store.drafts().save(new Draft(ONE, Draft.Kind.ANSWER, "Общий.", Samples.NOW));
        store.sharedDrafts().shared(new SharedDraft(ONE, 1, "ivanov", "Общий.", null, Samples.NOW));
        store.sharedDrafts().met(new SharedDraft(ONE, 2, "petrov", "", null, Samples.NOW));
        var lost = store.losses().list(10).getFirst();

        assertThat(lost.kind()).isEqualTo(Losses.Kind.ANSWER);
        store.losses().giveBack(lost.id());

        assertThat(draft(Draft.Kind.ANSWER)).isEqualTo("Общий.");
    }

    /// The database is made anew from the journal, the kind with it.
    @Test
    void theKindOutlivesTheDatabase() throws Exception {
        var lost = putAway(new Action.Note("Заявитель скандалит"));
        store.drafts().save(new Draft(ONE, Draft.Kind.NOTE, "Одно.", Samples.NOW));
        store.drafts()
                .saveOn(
                        new Draft(ONE, Draft.Kind.NOTE, "Другое.", Samples.NOW),
                        AnswerText.of("Начало."));

        folder.shut();
        Files.delete(folder.database());
        store = folder.open();

        assertThat(store.losses().list(10))
                .extracting(Losses.Loss::kind)
                .containsExactly(Losses.Kind.NOTE, Losses.Kind.NOTE);
        store.losses().giveBack(lost.id());
        assertThat(draft(Draft.Kind.ANSWER)).isEmpty();
        assertThat(draft(Draft.Kind.NOTE)).endsWith("Заявитель скандалит");
    }

    /// Only merging said nothing of notes: all else may have been one.
    @Test
    void whatAnOlderProgramWroteDownIsAnAnswerOnlyWhereItCanBeNothingElse() {
        assertThat(older(Losses.Cause.MERGED).kind()).isEqualTo(Losses.Kind.ANSWER);
        assertThat(older(Losses.Cause.PUT_AWAY).kind()).isEqualTo(Losses.Kind.UNKNOWN);
        assertThat(older(Losses.Cause.REPLACED).kind()).isEqualTo(Losses.Kind.UNKNOWN);
        assertThat(older(Losses.Cause.APPEAL_GONE).kind()).isEqualTo(Losses.Kind.UNKNOWN);
        assertThat(Losses.Kind.UNKNOWN.draft()).isEqualTo(Draft.Kind.NOTE);
    }

    private static JournalRecord.TextLost older(Losses.Cause cause) {
        var line =
                """
                {"kind":"LOST","at":"2026-03-30T11:32:00Z","appeal":1,"text":"Текст","who":"",\
                "cause":"%s"}\
                """
                        .formatted(cause);
        return (JournalRecord.TextLost)
                JournalJson.readRecord(line.getBytes(StandardCharsets.UTF_8));
    }
}
