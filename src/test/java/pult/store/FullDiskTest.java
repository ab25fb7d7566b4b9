package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.NotSaved;
import pult.domain.change.OutboxEntry;
import pult.platform.FreeSpace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A real disk of 620 MB that fills up; only where this machine lets the tests mount one.
final class FullDiskTest {
    private static final int MEGABYTE = 1 << 20;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path disk;

    private boolean mounted;
    private Folder live;

    @BeforeEach
    void mount() throws Exception {
        mounted = run("mount", "-t", "tmpfs", "-o", "size=620m", "tmpfs", disk.toString());
        assumeThat(mounted).as("may mount").isTrue();
        live = new Folder(disk.resolve("data"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (mounted) {
            live.shut();
            assertThat(run("umount", "-l", disk.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /// Leaves so many bytes free.
    private void leave(long bytes) throws IOException {
        var filler = disk.resolve("filler");
        Files.deleteIfExists(filler);
        try (var out = Files.newOutputStream(filler)) {
            var block = new byte[MEGABYTE];
            for (var free = FreeSpace.at(disk).bytes(); free > bytes; ) {
                var some = (int) Math.min(block.length, free - bytes);
                out.write(block, 0, some);
                free = FreeSpace.at(disk).bytes();
            }
        }
    }

    private void clear() throws IOException {
        Files.delete(disk.resolve("filler"));
    }

    private static Change note(Store store, long number, String text) {
        return Samples.change(Folder.visible(store, number), new Action.Note(text));
    }

    @Test
    void nothingIsHalfDoneOnAFullDisk() throws Exception {
        var store = live.open();
        Folder.pull(store, Samples.appeal(1), Samples.appeal(2));
        var made = new ArrayList<Change>();
        made.add(note(store, 1, "До"));
        store.outbox().put(made.getFirst(), null);
        for (var round = 0; round < 4; round++) {
            // Room for the journal and not for the database, and for neither.
            leave(round % 2 == 0 ? 0 : 8 * 1024);
            var refused = new ArrayList<Change>();
            for (var count = 0; count < 40; count++) {
                // After a refusal nothing can be read until there is room again.
                var text = "слово ".repeat(400) + round + ' ' + count;
                var change = Samples.change(Samples.appeal(1 + count % 2), new Action.Note(text));
                try {
                    store.outbox().put(change, null);
                    made.add(change);
                } catch (NotSaved e) {
                    refused.add(change);
                }
            }
            assertThat(refused).isNotEmpty();
            var full = store;
            assertThatThrownBy(() ->
                            full.drafts()
                                    .save(
                                            new Draft(
                                                    new AppealId(1),
                                                    Draft.Kind.ANSWER,
                                                    "слово ".repeat(2000),
                                                    Samples.NOW)))
                    .isInstanceOf(NotSaved.class);
            clear();
            assertThat(Folder.visible(store, 1).history())
                    .hasSize((int) made.stream().filter(c -> c.appeal().number() == 1).count());
            shows(store, made);
            var after = note(store, 2, "После " + round);
            store.outbox().put(after, null);
            made.add(after);
            shows(store, made);
            store = live.reopen();
            shows(store, made);
            assertThat(store.drafts().list()).isEmpty();
            assertThat(store.opening().facts())
                    .noneMatch(f -> f instanceof Opening.Fact.DatabaseDamaged);
        }
    }

    private static void shows(Store store, List<Change> made) {
        assertThat(store.outbox().waiting())
                .extracting(OutboxEntry::change)
                .containsExactlyElementsOf(made);
    }

    @Test
    void stopsGrowingBeforeTheDiskIsFull() throws Exception {
        var store = live.open();
        Folder.pull(store, Samples.appeal(1));
        assertThat(store.room()).isEqualTo(FreeSpace.Level.PLENTY);

        leave(400L * MEGABYTE);
        assertThat(store.room()).isEqualTo(FreeSpace.Level.LOW);
        var cursor = store.replica().bookmark().cursor();
        assertThatThrownBy(() -> Folder.pull(store, Samples.appeal(2)))
                .isInstanceOf(NotSaved.class);
        assertThat(store.replica().bookmark().cursor()).isEqualTo(cursor);
        store.preferences().put("вид", "широкий");

        leave(60L * MEGABYTE);
        assertThat(store.room()).isEqualTo(FreeSpace.Level.SCARCE);
        assertThatThrownBy(() -> store.preferences().put("вид", "узкий"))
                .isInstanceOf(NotSaved.class);
        store.appeals().markRead(new AppealId(1), 1);
        assertThat(store.appeals().rows(new long[] {1}).getFirst().unread()).isTrue();
        var change = note(store, 1, "Сделанное пишется всегда");
        store.outbox().put(change, null);
        shows(store, List.of(change));

        clear();
        Folder.pull(store, Samples.appeal(2));
        assertThat(Folder.visible(store, 2)).isNotNull();
    }

    @Test
    void aJournalIsTurnedOverWithRoomAlone() throws Exception {
        var store = TurnOverTest.filled(live);
        leave(400L * MEGABYTE);
        assertThat(store.turnOver(Folder.CLOCK, TurnOverTest.ANY, _ -> {}).run(() -> false))
                .as("as much as is kept for the operator")
                .isEmpty();
        clear();
        var journal = Files.readAllBytes(live.journal()).length;
        assertThatThrownBy(() ->
                        store.turnOver(
                                        Folder.CLOCK,
                                        TurnOverTest.ANY,
                                        step -> {
                                            if (step == TurnOver.Step.VERIFIED) {
                                                TurnOverTest.save(
                                                        store,
                                                        3,
                                                        "слово ".repeat(4000),
                                                        Samples.NOW);
                                                leave(0);
                                            }
                                        })
                                .run(() -> false))
                .isInstanceOfAny(NotSaved.class, IOException.class);
        assertThat(live.path().resolve(TurnOver.NAME)).doesNotExist();
        assertThat(Files.size(live.journal())).isGreaterThan(journal);
        clear();
        TurnOverTest.save(store, 1, "Дальше", Samples.NOW);
        assertThat(live.reopen().drafts().list())
                .extracting(one -> one.draft().text())
                .contains("Дальше", "слово ".repeat(4000));
    }

    @Test
    void aFolderThatCannotBeWrittenSaysSo() throws Exception {
        live.open();
        live.shut();
        assertThat(run("mount", "-o", "remount,ro", disk.toString())).isTrue();
        assertThatThrownBy(() -> live.open())
                .hasCauseInstanceOf(VaultFailure.class)
                .hasMessage(new VaultFailure.Reason.ReadOnlyFolder().toString());
        assertThat(run("mount", "-o", "remount,rw", disk.toString())).isTrue();
        assertThat(live.open().opening().facts()).isEmpty();
    }
}
