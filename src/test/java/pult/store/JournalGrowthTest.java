package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;

import java.nio.file.Files;
import java.nio.file.Path;

/// What a save costs the journal for good; the document of the architecture reckons with it.
final class JournalGrowthTest {
    /// Of a record beside its words.
    private static final int AROUND = 400;

    private static final AppealId APPEAL = new AppealId(1);

    @TempDir Path temp;

    private static void save(Store store, String text) {
        store.drafts().save(new Draft(APPEAL, Draft.Kind.ANSWER, text, Samples.NOW));
    }

    @Test
    void aSaveCostsItsWordsOnceAndTheSameWordsNothing() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            var store = folder.open();
            Folder.pull(store, Samples.appeal(1));
            var text = "щ".repeat(10_000);
            var before = Files.size(folder.journal());
            save(store, text);
            var after = Files.size(folder.journal());
            assertThat(after - before).isBetween(20_000L, 20_000L + AROUND);

            save(store, text);
            store.drafts()
                    .saveOn(
                            new Draft(APPEAL, Draft.Kind.ANSWER, text, Samples.NOW.plusSeconds(60)),
                            new Draft(APPEAL, Draft.Kind.ANSWER, text, Samples.NOW).said());
            assertThat(Files.size(folder.journal())).as("the same again").isEqualTo(after);

            store.sharedDrafts().shared(shared(1, text));
            var sharedOnce = Files.size(folder.journal());
            assertThat(sharedOnce - after).isBetween(20_000L, 20_000L + AROUND);
            store.sharedDrafts().met(shared(1, text));
            assertThat(Files.size(folder.journal())).as("met again").isEqualTo(sharedOnce);
        }
    }

    private static SharedDraft shared(long version, String text) {
        return new SharedDraft(APPEAL, version, "krylova", text, null, Samples.NOW);
    }
}
