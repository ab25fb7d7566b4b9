package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;
import pult.domain.change.StepDraft;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What is written for a step outlives the program and its database.
final class SqlStepDraftsTest {
    private static final Instant NOW = Samples.NOW;
    private static final AppealId ONE = new AppealId(1);

    @TempDir private Path path;
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

    private static StepDraft draft(Event event, Particulars said) {
        return new StepDraft(Samples.ME, ONE, event, said, NOW);
    }

    private static final Particulars WHOLE =
            new Particulars(
                    List.of("NOT_COMPETENT"),
                    "Для коллег: дом ведомственный.",
                    "Ваше обращение направлено.",
                    "UP",
                    "Управление ЖКХ",
                    "zueva",
                    NOW.plusSeconds(86_400),
                    2,
                    "a1b2",
                    null);

    @Test
    void everyStepOfAnAppealHasWordsOfItsOwn() {
        var transfer = draft(Event.TRANSFER, WHOLE);
        var giveBack = draft(Event.RETURN, Particulars.words("Кто и когда?"));
        store.stepDrafts().save(transfer);
        store.stepDrafts().save(giveBack);

        store = folder.reopen();

        assertThat(store.stepDrafts().of(Samples.ME, ONE))
                .containsExactlyInAnyOrder(transfer, giveBack);
        assertThat(store.stepDrafts().of(Samples.ME, new AppealId(2))).isEmpty();
    }

    @Test
    void anotherOperatorIsNotShownThem() {
        store.stepDrafts().save(draft(Event.TRANSFER, WHOLE));

        assertThat(store.stepDrafts().of("petrov", ONE)).isEmpty();
        assertThat(store.stepDrafts().of("petrov")).isEmpty();

        var own = new StepDraft("petrov", ONE, Event.TRANSFER, Particulars.words("Моё"), NOW);
        store.stepDrafts().save(own);
        assertThat(folder.reopen().stepDrafts().of(Samples.ME, ONE))
                .extracting(StepDraft::said)
                .containsExactly(WHOLE);
    }

    @Test
    void whatSaysNothingIsNoMore() {
        store.stepDrafts().save(draft(Event.TRANSFER, WHOLE));
        store.stepDrafts().save(draft(Event.TRANSFER, Particulars.NONE.having("a1b2")));

        assertThat(store.stepDrafts().of(Samples.ME)).isEmpty();
        assertThat(folder.reopen().stepDrafts().of(Samples.ME)).isEmpty();
    }

    @Test
    void whatIsPutAwayIsAmongTheLostWords() {
        var kept = draft(Event.TRANSFER, WHOLE);
        store.stepDrafts().save(kept);
        store.stepDrafts().putAway(kept.key(), NOW);

        store = folder.reopen();
        assertThat(store.stepDrafts().of(Samples.ME)).isEmpty();
        assertThat(store.losses().list(9))
                .singleElement()
                .satisfies(loss -> {
                    assertThat(loss.kind()).isEqualTo(Losses.Kind.STEP);
                    assertThat(loss.text())
                            .isEqualTo(
                                    "Ваше обращение направлено.\n\nДля коллег: дом ведомственный.");
                });
    }

    @Test
    void aChoiceWithoutWordsLeavesNothingBehind() {
        var kept = draft(Event.ESCALATE, Particulars.NONE.atLevel(2));
        store.stepDrafts().save(kept);
        store.stepDrafts().putAway(kept.key(), NOW);

        assertThat(store.stepDrafts().of(Samples.ME)).isEmpty();
        assertThat(store.losses().list(9)).isEmpty();
    }

    @Test
    void wordsOutliveTheDatabase() throws IOException {
        var kept = draft(Event.TRANSFER, WHOLE);
        store.stepDrafts().save(kept);
        folder.shut();
        Files.delete(folder.database());

        assertThat(folder.open().stepDrafts().of(Samples.ME, ONE)).containsExactly(kept);
    }

    @Test
    void aSpoiltRowComesBackFromTheJournal() {
        var kept = draft(Event.TRANSFER, WHOLE);
        store.stepDrafts().save(kept);
        store.database()
                .write(
                        Db.Priority.OPERATOR,
                        session ->
                                session.update(
                                        "UPDATE step_draft SET sealed = ?", new byte[] {1, 2}));

        store = folder.reopen();
        assertThat(store.opening().facts())
                .hasAtLeastOneElementOfType(Opening.Fact.DatabaseDamaged.class);
        assertThat(store.stepDrafts().of(Samples.ME, ONE)).containsExactly(kept);
    }

    /// The database then writes again what the journal has lost.
    @Test
    void wordsOutliveTheJournalAndThenTheDatabase() throws IOException {
        var kept = draft(Event.TRANSFER, WHOLE);
        store.stepDrafts().save(kept);
        folder.shut();
        Files.delete(path.resolve(Journal.NAME));
        assertThat(folder.open().stepDrafts().of(Samples.ME, ONE)).containsExactly(kept);
        folder.shut();
        Files.delete(folder.database());

        assertThat(folder.open().stepDrafts().of(Samples.ME, ONE)).containsExactly(kept);
    }

    @Test
    void aCopyGivesThemBack() throws Exception {
        var kept = draft(Event.TRANSFER, WHOLE);
        store.stepDrafts().save(kept);
        store.backups().make(() -> false);
        folder.shut();
        Files.delete(path.resolve(Journal.NAME));
        Files.delete(folder.database());

        assertThat(folder.open().stepDrafts().of(Samples.ME, ONE)).containsExactly(kept);
    }

    @Test
    void nothingOfThemLiesOnTheDiskInClear() throws IOException {
        store.stepDrafts().save(draft(Event.TRANSFER, WHOLE));
        folder.shut();
        try (var files = Files.walk(path)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                assertThat(text.contains("ведомственный")).as(file.toString()).isFalse();
            }
        }
    }

    @Test
    void aTextBeyondAllMeasureIsRefused() {
        var words = "ш".repeat(Draft.LONGEST + 1);
        var longer = draft(Event.RETURN, Particulars.words(words));
        assertThatThrownBy(() -> store.stepDrafts().save(longer)).isInstanceOf(NotSaved.class);
    }
}
