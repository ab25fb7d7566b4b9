package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.Outcome;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// Earlier texts of a draft: a stretch of typing is one, what was wiped out is one, and they come
/// back with the journal when the database is lost.
final class DraftVersionsTest {
    private static final AppealId APPEAL = new AppealId(1);
    private static final String LONG =
            "Здравствуйте! Наледь у подъезда убрана, лёд сколот, посыпано песком. ".repeat(3);
    private static final Instant START = Instant.parse("2026-03-31T09:00:00Z");

    @TempDir private Path disk;
    private Folder live;
    private Store store;

    @BeforeEach
    void open() {
        live = new Folder(disk.resolve("data"));
        store = live.open();
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
    }

    @AfterEach
    void shut() {
        live.shut();
    }

    private void save(String text, long seconds) {
        store.drafts().save(new Draft(APPEAL, Draft.Kind.ANSWER, text, START.plusSeconds(seconds)));
    }

    private java.util.List<String> texts() {
        return store.draftHistory().of(APPEAL).stream().map(DraftHistory.Version::text).toList();
    }

    /// It survives the window, an undo and the loss of the database.
    @Test
    void whatTheAnswerIsToMeanIsKeptWithItsDraft() {
        var comment = Samples.social(3);
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2), comment);
        var one = comment.id();
        var draft =
                new Draft(one, Draft.Kind.ANSWER, "Тепло дали.", Samples.NOW, Outcome.EXPLAINED);
        store.drafts().save(draft);
        assertThat(store.drafts().find(one, Draft.Kind.ANSWER)).contains(draft);
        var other = new Draft(one, Draft.Kind.ANSWER, "Тепло дали.", Samples.NOW, Outcome.SOLVED);
        store.drafts().save(other);
        assertThat(store.drafts().find(one, Draft.Kind.ANSWER)).contains(other);
        assertThat(store.drafts().list())
                .extracting(listed -> listed.draft().outcome())
                .containsExactly(Outcome.SOLVED);
        var change = Samples.change(comment, new Action.InterimAnswer("Ждите."));
        store.outbox().put(change, Samples.NOW.plusSeconds(60));
        store.outbox().undo(change.id());
        assertThat(store.drafts().find(one, Draft.Kind.ANSWER).orElseThrow().outcome())
                .isEqualTo(Outcome.INTERIM);
    }

    @Test
    void typingIsOneVersionAndALongerStretchAnother() {
        save("Здрав", 0);
        save("Здравствуйте! Снег", 2);
        save("Здравствуйте! Снег вывезут.", 4);
        assertThat(texts()).containsExactly("Здравствуйте! Снег вывезут.");
        save("Здравствуйте! Снег вывезут до 3 апреля.", Duration.ofMinutes(6).toSeconds());
        assertThat(texts())
                .containsExactly(
                        "Здравствуйте! Снег вывезут до 3 апреля.", "Здравствуйте! Снег вывезут.");
    }

    @Test
    void whatWasWipedOutIsKept() {
        save(LONG, 0);
        save("Снег", 3);
        save("", 5);
        assertThat(texts()).containsExactly("Снег", LONG);
    }

    @Test
    void otherAppealsAndNotesAreNotMixedIn() {
        store.drafts().save(new Draft(APPEAL, Draft.Kind.NOTE, "позвонить", START));
        store.drafts().save(new Draft(new AppealId(2), Draft.Kind.ANSWER, "Другое", START));
        assertThat(texts()).isEmpty();
    }

    @Test
    void theyComeBackWithTheJournal() throws Exception {
        save(LONG, 0);
        save("Снег", 3);
        live.shut();
        try (var all = Files.list(live.path())) {
            for (var file : all.filter(one -> one.toString().endsWith(".mv.db")).toList()) {
                Files.delete(file);
            }
        }
        store = live.open();
        assertThat(texts()).containsExactly("Снег", LONG);
    }
}
