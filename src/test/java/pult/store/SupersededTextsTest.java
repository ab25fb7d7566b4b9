package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import pult.domain.answer.Draft;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.StepDraft;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// What of a journal may go.
final class SupersededTextsTest {
    private static final Instant BOUND = Samples.NOW.minus(TurnOver.KEPT_WHOLE);
    private static final Instant OLD = BOUND.minusMillis(1);
    private static final int EACH = 100;

    private static JournalRecord draft(long appeal, Draft.Kind kind, Instant at) {
        return new JournalRecord.DraftSaved(new Draft(new AppealId(appeal), kind, "Текст", at));
    }

    private static JournalRecord answer(long appeal) {
        return draft(appeal, Draft.Kind.ANSWER, OLD);
    }

    private static JournalRecord step(String author, Event event, String words) {
        return new JournalRecord.StepWritten(
                new StepDraft(author, new AppealId(1), event, Particulars.words(words), OLD));
    }

    private static JournalRecord shared(long appeal, long version) {
        return new JournalRecord.DraftShared(
                new SharedDraft(new AppealId(appeal), version, "krylova", "Общее", null, OLD));
    }

    private static List<Integer> gone(JournalRecord... records) {
        var texts = new SupersededTexts(BOUND);
        Arrays.stream(records).forEach(record -> texts.add(record, EACH));
        var gone = IntStream.range(0, records.length).filter(texts::has).boxed().toList();
        assertThat(texts.bytes()).isEqualTo((long) EACH * gone.size());
        return gone;
    }

    @Test
    void aDraftGoesOnceTheSameIsSavedAgain() {
        assertThat(gone(answer(1))).isEmpty();
        assertThat(gone(answer(1), answer(2), answer(1), answer(1))).containsExactly(0, 2);
        assertThat(gone(answer(1), draft(1, Draft.Kind.NOTE, OLD))).isEmpty();
    }

    @Test
    void aDraftGoesOnceItIsRemoved() {
        var removed = new JournalRecord.DraftRemoved(new AppealId(1), Draft.Kind.ANSWER);
        assertThat(gone(answer(1), answer(1), removed)).containsExactly(0, 1);
        assertThat(gone(draft(1, Draft.Kind.NOTE, OLD), removed)).isEmpty();
        assertThat(gone(answer(1), removed, answer(1))).containsExactly(0);
    }

    /// Whether it took its place depends on more than the record.
    @Test
    void theLastTextBeforeAnActionStays() {
        var made =
                new JournalRecord.ActionMade(
                        Samples.change(Samples.appeal(1), Samples.answer("Ответ")), null, "");
        var undone = new JournalRecord.ActionUndone(made.change().id(), OLD);
        assertThat(gone(answer(1), answer(1), made)).containsExactly(0);
        assertThat(gone(answer(1), made, answer(1), undone)).containsExactly(0);
        assertThat(gone(made, answer(1), undone)).isEmpty();
    }

    @Test
    void whatIsShownYetStays() {
        var young = draft(1, Draft.Kind.ANSWER, BOUND);
        assertThat(gone(young, young, answer(1))).isEmpty();
        assertThat(gone(answer(1), young)).containsExactly(0);
        assertThat(TurnOver.KEPT_WHOLE).isGreaterThan(SqlLosses.KEPT);
    }

    @Test
    void eachStepOfEachAuthorHasItsWords() {
        var one = step("sokolova", Event.TRANSFER, "Передать");
        assertThat(gone(one, step("sokolova", Event.ESCALATE, "Поднять"))).isEmpty();
        assertThat(gone(one, step("krylova", Event.TRANSFER, "Передать"))).isEmpty();
        assertThat(gone(one, step("sokolova", Event.TRANSFER, "Иначе"))).containsExactly(0);
        assertThat(gone(one, step("sokolova", Event.TRANSFER, ""))).containsExactly(0);
    }

    @Test
    void aSharedDraftGoesOnceAnotherIsAgreed() {
        assertThat(gone(shared(1, 1), shared(2, 1), answer(1), shared(1, 2))).containsExactly(0);
        var none = new JournalRecord.DraftShared(SharedDraft.none(new AppealId(1)));
        assertThat(gone(shared(1, 1), none)).containsExactly(0);
        assertThat(gone(none, shared(1, 1))).as("it has no time").isEmpty();
    }

    @Test
    void nothingElseEverGoes() {
        var change = Samples.change(Samples.appeal(1), new Action.Note("Заметка"));
        var others =
                List.of(
                        new JournalRecord.ActionMade(change, null, ""),
                        new JournalRecord.ActionLeaving(change.id()),
                        new JournalRecord.ClientNamed("name", OLD),
                        new JournalRecord.TextGivenBack(1, OLD),
                        new JournalRecord.HighWater("e", "c", 5),
                        new JournalRecord.Superseded(List.of(1, 2)));
        var twice = new ArrayList<JournalRecord>(others);
        twice.addAll(others);
        assertThat(gone(twice.toArray(JournalRecord[]::new))).isEmpty();
    }

    @Test
    void whatStandsForThemIsReadBackAndShort() {
        var hashes = List.of(0, -1, Integer.MIN_VALUE, 42);
        var written = JournalJson.write(new JournalRecord.Superseded(hashes));
        assertThat(JournalJson.readRecord(written)).isEqualTo(new JournalRecord.Superseded(hashes));
        assertThat(SupersededHashes.is(written)).isTrue();
        assertThat(SupersededHashes.of(written)).isEqualTo(hashes);
        assertThat(written).hasSizeLessThan(64);
        var other = JournalJson.write(answer(1));
        assertThat(SupersededHashes.is(other)).isFalse();
        assertThat(SupersededHashes.of(other)).containsExactly(Arrays.hashCode(other));
    }

    @Test
    void whatStandsForNothingIsNoRecord() {
        for (var text : List.of("", "AAA=", "AAAAAAA=", "?")) {
            var bytes = "{\"kind\":\"SUPERSEDED\",\"text\":\"" + text + "\"}";
            assertThatThrownBy(() -> JournalJson.readRecord(bytes.getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(StoreDamaged.class);
        }
    }
}
