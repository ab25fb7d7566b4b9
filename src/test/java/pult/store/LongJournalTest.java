package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;

/// A journal of months: each save of a long text is one of its records.
final class LongJournalTest {
    private static final int RECORDS = 1200;
    private static final int APPEALS = 5;
    private static final int LETTERS = 50_000;
    private static final String TEXT = "щ".repeat(LETTERS);

    /// Far less than the texts of the journal take.
    private static final String HEAP = "-Xmx96m";

    @TempDir Path temp;

    private static Draft draft(int number) {
        return new Draft(
                new AppealId(1 + number % APPEALS),
                Draft.Kind.ANSWER,
                TEXT.substring(0, LETTERS - RECORDS + number),
                Samples.NOW);
    }

    private static void fill(Folder folder) throws Exception {
        folder.open();
        folder.shut();
        var keys = VaultKeys.opened(KeyFile.read(folder.path()).openKey());
        try (var journal = Journal.open(folder.path(), keys.journal(), Folder.CLOCK)) {
            var some = new ArrayList<JournalRecord>();
            for (var number = 0; number < RECORDS; number++) {
                some.add(new JournalRecord.DraftSaved(draft(number)));
                if (some.size() == 50) {
                    journal.append(some);
                    some.clear();
                }
            }
        }
    }

    @Test
    void comesBackFromItsCopyIsReadAgainAndCopiedInLittleMemory() throws Exception {
        try (var folder = new Folder(temp.resolve("store"))) {
            fill(folder);
            assertThat(Files.size(folder.journal())).isGreaterThan(100L << 20);
            folder.open().backups().make(() -> false);
            folder.shut();
            Files.delete(folder.journal());
            Files.delete(folder.database());
            assertThat(opened(folder.path()))
                    .contains("replayed " + (RECORDS + 2), "copied true")
                    .contains("1 " + (LETTERS - APPEALS))
                    .contains("5 " + (LETTERS - 1));
        }
    }

    private static String opened(Path path) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process =
                new ProcessBuilder(
                                java,
                                "--enable-native-access=ALL-UNNAMED",
                                HEAP,
                                "-cp",
                                System.getProperty("java.class.path"),
                                OpensInLittle.class.getName(),
                                path.toString())
                        .redirectErrorStream(true)
                        .start();
        try (var said = process.inputReader(StandardCharsets.UTF_8)) {
            var text = new StringBuilder();
            said.lines().forEach(line -> text.append(line).append('\n'));
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
            return text.toString();
        }
    }
}
