package pult.store;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Two files of authentic records that do not say the same are told apart.
final class TurnedComparisonTest {
    @TempDir Path temp;
    private final VaultKeys keys = VaultKeys.fresh();
    private int files;

    private static byte[] draft(long appeal, String text) {
        return JournalJson.write(
                new JournalRecord.DraftSaved(
                        new Draft(
                                new AppealId(appeal), Draft.Kind.ANSWER, text, TurnOverTest.OLD)));
    }

    private static byte[] superseded(byte[]... records) {
        return JournalJson.write(
                new JournalRecord.Superseded(
                        Arrays.stream(records).map(Arrays::hashCode).toList()));
    }

    /// Of the first appeal the second to fourth record may go.
    private static NumberedRecords history() {
        return new NumberedRecords()
                .with(3, draft(2, "Одно"))
                .with(4, draft(1, "Раз"))
                .with(5, draft(1, "Два"))
                .with(6, draft(1, "Три"))
                .with(7, draft(1, "Четыре"))
                .with(9, draft(3, "Другое"));
    }

    private static final class NumberedRecords {
        private final Map<Long, byte[]> records = new TreeMap<>();

        NumberedRecords with(long number, byte[] plain) {
            records.put(number, plain);
            return this;
        }

        NumberedRecords without(long... numbers) {
            Arrays.stream(numbers).forEach(records::remove);
            return this;
        }
    }

    private Path write(NumberedRecords from) throws IOException {
        var path = temp.resolve("journal" + files++);
        try (var journal = Journal.blank(path, keys.journal())) {
            from.records.forEach(journal::carry);
        }
        return path;
    }

    private JournalReader reader(FileChannel file) throws IOException {
        return new JournalReader(
                file, keys.journal(), JournalReader.BEGINNING, file.size(), () -> false);
    }

    private void compare(NumberedRecords old, NumberedRecords made) throws IOException {
        var texts = new SupersededTexts(Samples.NOW);
        old.records
                .values()
                .forEach(plain -> texts.add(JournalJson.readRecord(plain), plain.length));
        try (var one = FileChannel.open(write(old));
                var other = FileChannel.open(write(made))) {
            new TurnedComparison(texts).run(reader(one), reader(other));
        }
    }

    private static NumberedRecords turned() {
        var gone = superseded(draft(1, "Раз"), draft(1, "Два"), draft(1, "Три"));
        return history().without(4, 5).with(6, gone);
    }

    @Test
    void theSameIsTheSameWhateverHasGone() {
        assertThatCode(() -> compare(history(), turned())).doesNotThrowAnyException();
        var apart =
                history()
                        .with(4, superseded(draft(1, "Раз")))
                        .without(5)
                        .with(6, superseded(draft(1, "Два"), draft(1, "Три")));
        assertThatCode(() -> compare(history(), apart)).doesNotThrowAnyException();
        assertThatCode(() -> compare(apart, turned())).doesNotThrowAnyException();
    }

    @Test
    void anythingElseIsNot() {
        var three = List.of(draft(1, "Раз"), draft(1, "Два"), draft(1, "Три"));
        for (var wrong :
                List.of(
                        turned().without(3),
                        turned().without(6),
                        turned().without(9),
                        turned().with(9, draft(3, "Иное")),
                        turned().with(10, draft(3, "Ещё одно")),
                        turned().without(9).with(8, draft(3, "Другое")),
                        turned().with(6, superseded(three.get(1), three.get(2))),
                        turned().with(6, superseded(three.get(1), three.get(0), three.get(2))),
                        turned().without(6).with(5, superseded(three.get(0), three.get(1))),
                        turned().without(3)
                                .with(
                                        6,
                                        superseded(
                                                draft(2, "Одно"),
                                                three.get(0),
                                                three.get(1),
                                                three.get(2))),
                        turned().with(7, superseded(draft(1, "Четыре"))),
                        turned().without(9).with(10, draft(3, "Другое")),
                        history())) {
            assertThatThrownBy(() -> compare(history(), wrong)).isInstanceOf(IOException.class);
        }
    }
}
