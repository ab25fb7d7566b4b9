package pult.feature.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.Outcome;
import pult.l10n.EditorMessages;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.ui.fx.InlineBackground;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;

/// A megabyte pasted into the answer, on the real store.
class LongDraftTest {
    private static final String SENTENCE = "Уважаемая Ирина Петровна! Тепло дали 31 марта. ";
    private static final String MEGABYTE = SENTENCE.repeat(1 + 1024 * 1024 / SENTENCE.length());

    private final Desk desk = new Desk();

    @TempDir private Path folder;

    private Vault vault;
    private Store store;

    private EditorViewModel open() throws VaultFailure {
        vault = Vault.openOrCreate(folder, new VaultKeys.Unlock.Training(), desk.clock);
        store = Store.open(vault, ZoneOffset.UTC, desk.clock);
        var memory = desk.ports();
        var model =
                new EditorViewModel(
                        new EditorPorts(
                                memory.appeals(),
                                store.drafts(),
                                memory.outbox(),
                                memory.templates(),
                                memory.notices()),
                        desk.settings(),
                        desk.calls(),
                        Messages.of(EditorMessages.class, Language.RU),
                        new InlineBackground(),
                        new EditorViewModel.Region(desk.clock, ZoneId.of("Europe/Moscow")));
        model.show(Desk.HEATING);
        return model;
    }

    @AfterEach
    void shut() throws VaultFailure {
        if (store != null) {
            store.close();
            vault.close();
            store = null;
        }
    }

    private EditorViewModel reopen() throws VaultFailure {
        shut();
        return open();
    }

    private void pass(EditorViewModel model) {
        desk.clock.advance(Duration.ofSeconds(2));
        model.tick();
    }

    @Test
    void aPastedMegabyteIsKeptAndItsSendingIsRefusedForItsLength() throws Exception {
        var model = open();
        model.textProperty().set(MEGABYTE);
        pass(model);
        assertThat(model.savedProperty().get()).isInstanceOf(SaveMark.Saved.class);

        var again = reopen();
        assertThat(again.textProperty().get()).isEqualTo(MEGABYTE);
        assertThat(again.savedProperty().get()).isInstanceOf(SaveMark.Saved.class);
        again.outcomeProperty().set(Outcome.SOLVED);
        assertThat(again.ready()).isFalse();
        assertThat(again.problems())
                .filteredOn(Problem::blocks)
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).startsWith("Длиннее на "));
        again.send(EditorViewModel.After.STAY);
        assertThat(desk.outbox.waiting()).isEmpty();
        assertThat(again.textProperty().get()).isEqualTo(MEGABYTE);
    }

    @Test
    void aNoteOfAMegabyteIsKeptAndTooLongToo() throws Exception {
        var model = open();
        model.show(Draft.Kind.NOTE);
        model.textProperty().set(MEGABYTE);
        pass(model);

        var again = reopen();
        again.show(Draft.Kind.NOTE);
        assertThat(again.textProperty().get()).isEqualTo(MEGABYTE);
        assertThat(again.ready()).isFalse();
        assertThat(again.problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.words()).matches("Длиннее на .*, предел 10.000"));
    }

    @Test
    void whatStoodBeforeIsAVersionOfTheSameLength() throws Exception {
        var model = open();
        model.textProperty().set(MEGABYTE);
        pass(model);
        desk.clock.advance(Duration.ofHours(1));
        model.textProperty().set("Здравствуйте!");
        pass(model);

        reopen();
        assertThat(store.draftHistory().of(Desk.HEATING))
                .extracting(DraftHistory.Version::text)
                .containsExactly("Здравствуйте!", MEGABYTE);
    }

    @Test
    void whatIsLongerThanTheDiskTakesIsNotBlamedOnTheDisk() throws Exception {
        var model = open();
        model.textProperty().set("а".repeat(Draft.LONGEST));
        pass(model);
        assertThat(model.savedProperty().get()).isInstanceOf(SaveMark.Saved.class);
        model.textProperty().set("а".repeat(Draft.LONGEST + 1));
        pass(model);
        assertThat(model.savedProperty().get())
                .isEqualTo(new SaveMark.NotSaved(SaveMark.Why.TOO_LONG));
        model.textProperty().set("Здравствуйте!");
        pass(model);
        assertThat(model.savedProperty().get()).isInstanceOf(SaveMark.Saved.class);
    }
}
