package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.change.Action;
import pult.domain.change.OutboxEntry;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/// Folders made by earlier versions open with everything in them.
class OlderStoreTest {
    @TempDir private Path temp;

    private Folder made(String version) throws Exception {
        var from = Path.of(Objects.requireNonNull(getClass().getResource("/" + version)).toURI());
        try (var files = Files.list(from)) {
            for (var file : files.toList()) {
                Files.copy(file, temp.resolve(file.getFileName()));
            }
        }
        return new Folder(temp);
    }

    @Test
    void versionOne() throws Exception {
        try (var folder = made("store-v1")) {
            var store = folder.open();

            assertThat(store.opening().facts()).isEmpty();
            assertThat(Folder.visible(store, 2).state()).isEqualTo(AppealState.ON_APPROVAL);
            assertThat(Folder.visible(store, 3).assignee()).isEqualTo(Samples.ME);
            assertThat(store.drafts().find(new AppealId(1), Draft.Kind.ANSWER))
                    .hasValueSatisfying(
                            draft -> assertThat(draft.text()).isEqualTo("Недописанный ответ"));
            assertThat(store.outbox().waiting())
                    .singleElement()
                    .satisfies(entry ->
                            assertThat(entry.change().action())
                                    .isInstanceOf(Action.SubmitAnswer.class));
            assertThat(store.outbox().sent(10))
                    .singleElement()
                    .satisfies(entry -> {
                        assertThat(entry.status()).isEqualTo(OutboxEntry.Status.ACCEPTED);
                        assertThat(entry.number()).isEqualTo("57-3");
                    });
            assertThat(store.preferences().get("theme")).contains("тёмная");

            var again = folder.reopen();

            assertThat(again.opening().facts()).isEmpty();
            assertThat(again.outbox().waiting()).hasSize(1);
        }
    }
}
