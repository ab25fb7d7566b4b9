package pult.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.NotSaved;
import pult.domain.change.OutboxEntry;
import pult.domain.file.HeldFile;
import pult.domain.file.NotTaken;
import pult.platform.FreeSpace;
import pult.sync.FileReplica;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/// Held files: durable when told so, whole or not there, never in clear, and gone with their
/// appeal.
final class HeldFilesTest {
    private static final AppealId APPEAL = new AppealId(1);
    private static final byte[] CONTENT =
            "Соколова Ирина Петровна, Металлургов 42. "
                    .repeat(3_000)
                    .getBytes(StandardCharsets.UTF_8);

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

    private static Attachment remote(String id) {
        return new Attachment(
                id,
                "паспорт Соколовой.jpg",
                CONTENT.length,
                "image/jpeg",
                HexFormat.of().formatHex(SqlFiles.digest().digest(CONTENT)));
    }

    private static void receive(Store store, String id, int from, int to) {
        var wanted = new FileReplica.Wanted(APPEAL, remote(id));
        try (var into = store.heldFiles().receive(wanted, FileReplica.Reason.ASKED).orElseThrow()) {
            assertThat(into.have()).isEqualTo(from);
            var part = Arrays.copyOfRange(CONTENT, from, to);
            into.take(part, part.length);
            if (to == CONTENT.length) {
                assertThat(into.finish()).isTrue();
            }
        }
    }

    private Change answer(HeldFile file) {
        var change =
                Samples.change(
                        Folder.visible(store, 1),
                        new Action.SubmitAnswer(
                                "Готово",
                                ResolutionType.SOLVED,
                                Approval.APPROVER,
                                List.of(file.id())));
        store.outbox().put(change, null);
        return change;
    }

    private List<Path> files() throws IOException {
        var folder = live.path().resolve("files");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    @Test
    void aKilledDownloadGoesOnFromTheByteThatIsHere() throws Exception {
        receive(store, "r1", 0, 70_001);
        var killed = live.copyTo(disk.resolve("killed"));
        try {
            var again = killed.open();
            receive(again, "r1", 70_001, CONTENT.length);
            var held = again.files().of(APPEAL).getFirst();
            assertThat(held.state()).isEqualTo(HeldFile.State.WHOLE);
            assertThat(again.files().read(held.id())).contains(CONTENT);
        } finally {
            killed.shut();
        }
    }

    @Test
    void withoutRoomNothingIsAttachedAndItIsSaid() throws Exception {
        var full =
                new SqlFiles(
                        store.database(),
                        null,
                        null,
                        null,
                        new SqlFiles.Surroundings(
                                store.notices(), Folder.CLOCK, () -> FreeSpace.Level.SCARCE));
        assertThatThrownBy(() -> full.attach(APPEAL, "фото.jpg", CONTENT))
                .isInstanceOfSatisfying(
                        NotTaken.class,
                        refused -> assertThat(refused.reason()).isEqualTo(NotTaken.Reason.NO_ROOM));
        assertThat(store.files().ofDraft(APPEAL)).isEmpty();
        assertThat(files()).isEmpty();
    }

    /// What the store refuses leaves nothing: no open file, no orphan.
    @Test
    void aFileThatCannotBeNotedLeavesNothing() throws Exception {
        var wanted = new FileReplica.Wanted(APPEAL, remote("longer than any id ".repeat(10)));
        assertThatThrownBy(() -> store.heldFiles().receive(wanted, FileReplica.Reason.ASKED))
                .isInstanceOf(RuntimeException.class);
        assertThat(files()).isEmpty();
        assertThat(store.heldFiles().begun()).isEmpty();
    }

    @Test
    void whatThePlatformDoesNotHaveIsForgotten() throws Exception {
        receive(store, "r1", 0, 70_001);
        var wanted = new FileReplica.Wanted(APPEAL, remote("r1"));
        try (var into = store.heldFiles().receive(wanted, FileReplica.Reason.ASKED).orElseThrow()) {
            into.giveUp();
        }
        assertThat(files()).isEmpty();
        assertThat(store.heldFiles().begun()).isEmpty();
        assertThat(store.files().of(APPEAL)).isEmpty();
    }

    @Test
    void aPartTornByAPowerCutIsFetchedAgain() throws Exception {
        receive(store, "r1", 0, 70_000);
        live.shut();
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 7));
        store = live.open();
        receive(store, "r1", 0, CONTENT.length);
        assertThat(store.files().read(store.files().of(APPEAL).getFirst().id())).contains(CONTENT);
    }

    @Test
    void damageIsPutAsideAndTheFileIsFetchedAnew() throws Exception {
        receive(store, "r1", 0, CONTENT.length);
        var held = store.files().of(APPEAL).getFirst();
        var file = files().getFirst();
        var good = Files.readAllBytes(file);
        for (var at : new int[] {0, 30, 300, good.length / 2, good.length - 1}) {
            var bad = good.clone();
            bad[at] ^= 1;
            Files.write(files().getFirst(), bad);
            var now = store.files().of(APPEAL).getFirst();
            assertThat(store.files().read(now.id())).as("byte %d", at).isEmpty();
            assertThat(store.files().of(APPEAL)).isEmpty();
            assertThat(files()).isEmpty();
            assertThat(live.path().resolve("files/quarantine")).isNotEmptyDirectory();
            receive(store, "r1", 0, CONTENT.length);
        }
        assertThat(store.files().read(held.id())).isEmpty();
    }

    @Test
    void filesPutInPlaceOfEachOtherAreNoticed() throws Exception {
        receive(store, "r1", 0, CONTENT.length);
        receive(store, "r2", 0, CONTENT.length);
        var both = files();
        var first = Files.readAllBytes(both.getFirst());
        Files.write(both.getFirst(), Files.readAllBytes(both.getLast()));
        Files.write(both.getLast(), first);
        for (var held : store.files().of(APPEAL)) {
            assertThat(store.files().read(held.id())).isEmpty();
        }
    }

    @Test
    void nothingOfAFileIsInClearOnTheDisk() throws Exception {
        receive(store, "r1", 0, CONTENT.length);
        store.files().attach(APPEAL, "заявление Соколовой.txt", CONTENT);
        live.shut();
        try (var all = Files.walk(live.path())) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var raw = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                for (var marker : List.of("Соколов", "Металлургов", "заявление")) {
                    for (var set : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE)) {
                        assertThat(raw)
                                .as("%s in %s", marker, file.getFileName())
                                .doesNotContain(
                                        new String(
                                                marker.getBytes(set), StandardCharsets.ISO_8859_1));
                    }
                }
                assertThat(file.getFileName().toString()).doesNotContain("Соколов");
            }
        }
        store = live.open();
    }

    @Test
    void anAttachedFileOutlivesItsOriginalAKillAndTheDatabase() throws Exception {
        var held = store.files().attach(APPEAL, "акт.txt", CONTENT);
        var change = answer(held);
        assertThat(store.replica().pending()).isEmpty();
        var killed = live.copyTo(disk.resolve("killed"));
        try {
            Files.delete(killed.database());
            var again = killed.open();
            Folder.pull(again, Samples.appeal(1), Samples.appeal(2));
            assertThat(again.files().of(APPEAL)).extracting(HeldFile::id).contains(held.id());
            assertThat(again.files().ofDraft(APPEAL)).as("it is the answer's").isEmpty();
            assertThat(again.files().read(held.id())).contains(CONTENT);
            assertThat(again.replica().pending()).isEmpty();
            var leaving = again.heldFiles().leaving().getFirst();
            assertThat(leaving.awaited()).isTrue();
            assertThat(again.heldFiles().part(held.id(), 1_000, 500))
                    .contains(Arrays.copyOfRange(CONTENT, 1_000, 1_500));
            again.heldFiles().begun(held.id(), "p-1");
            again.heldFiles().arrived(held.id());
            var pending = again.replica().pending().getFirst();
            assertThat(pending.change().id()).isEqualTo(change.id());
            assertThat(pending.attachments()).containsExactly("p-1");
        } finally {
            killed.shut();
        }
    }

    @Test
    void anOfferedAnswerNamesTheSameFilesForEver() throws Exception {
        var held = store.files().attach(APPEAL, "акт.txt", CONTENT);
        var change = answer(held);
        store.heldFiles().begun(held.id(), "p-1");
        store.heldFiles().arrived(held.id());
        assertThat(store.replica().markSending(change.id())).isTrue();
        var killed = live.copyTo(disk.resolve("killed"));
        try {
            Files.delete(killed.database());
            var again = killed.open();
            Folder.pull(again, Samples.appeal(1));
            assertThat(again.replica().pending().getFirst().attachments()).containsExactly("p-1");
        } finally {
            killed.shut();
        }
    }

    @Test
    void aSpoiltFileOfAnAnswerBringsItToRest() throws Exception {
        var held = store.files().attach(APPEAL, "акт.txt", CONTENT);
        var change = answer(held);
        var file = files().getFirst();
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length - 100] ^= 4;
        Files.write(file, bytes);
        assertThat(store.heldFiles().part(held.id(), CONTENT.length - 300, 300)).isEmpty();
        var rests = store.outbox().needsAttention().getFirst();
        assertThat(rests.change().id()).isEqualTo(change.id());
        assertThat(rests.status()).isEqualTo(OutboxEntry.Status.HELD);
        assertThat(rests.reason()).isEqualTo("file_damaged");
        store.outbox().backToDraft(change.id());
        assertThat(store.files().ofDraft(APPEAL).getFirst().state())
                .isEqualTo(HeldFile.State.DAMAGED);
        store.files().detach(held.id());
        store = live.reopen();
        assertThat(store.files().of(APPEAL)).isEmpty();
    }

    @Test
    void filesOfAnAnswerThatWasPutAwayAreTheDraftsAgain() throws Exception {
        var held = store.files().attach(APPEAL, "акт.txt", CONTENT);
        var change = refused(held);

        store.outbox().putAway(change.id());

        assertThat(store.files().ofDraft(APPEAL))
                .extracting(HeldFile::id)
                .containsExactly(held.id());
    }

    @Test
    void anAnswerSentOnceMoreTakesItsFilesAlong() throws Exception {
        var held = store.files().attach(APPEAL, "акт.txt", CONTENT);
        var change = refused(held);
        var again = ChangeId.of(Samples.NOW.toEpochMilli(), 7, 7);

        store.outbox().sendAsIs(change.id(), again, null);

        assertThat(store.files().ofDraft(APPEAL)).isEmpty();
        var leaving = store.replica().pending().getFirst();
        assertThat(leaving.change().id()).isEqualTo(again);
        assertThat(leaving.attachments()).containsExactly("p-1");
    }

    /// An answer with an uploaded file that the platform did not accept.
    private Change refused(HeldFile held) {
        var change = answer(held);
        store.heldFiles().begun(held.id(), "p-1");
        store.heldFiles().arrived(held.id());
        assertThat(store.replica().markSending(change.id())).isTrue();
        store.replica().settle(change.id(), new Delivery.Refused("forbidden", null));
        return change;
    }

    @Test
    void aRestoredServerIsAskedForTheFilesBeforeTheyAreNamed() throws Exception {
        var held = store.files().attach(APPEAL, "акт.txt", CONTENT);
        answer(held);
        store.heldFiles().begun(held.id(), "p-1");
        store.heldFiles().arrived(held.id());
        assertThat(store.replica().pending()).hasSize(1);
        store.replica().startOver("restored");
        assertThat(store.replica().pending()).isEmpty();
        assertThat(store.heldFiles().leaving().getFirst().remote()).isEqualTo("p-1");
    }

    @Test
    void unfitFilesAreNotTaken() throws Exception {
        assertThat(reason("пусто.txt", new byte[0])).isEqualTo(NotTaken.Reason.EMPTY);
        assertThat(reason("фото.jpg", "MZ program".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(NotTaken.Reason.DANGEROUS);
        assertThat(reason("фильм.mp4", new byte[(int) Attachment.LARGEST + 1]))
                .isEqualTo(NotTaken.Reason.TOO_LARGE);
        assertThat(files()).isEmpty();
        for (var count = 0; count < 10; count++) {
            store.files().attach(APPEAL, count + ".txt", CONTENT);
        }
        assertThat(reason("11.txt", CONTENT)).isEqualTo(NotTaken.Reason.TOO_MANY);
    }

    private NotTaken.Reason reason(String name, byte[] content) {
        try {
            store.files().attach(APPEAL, name, content);
            throw new AssertionError("taken");
        } catch (NotTaken e) {
            return e.reason();
        }
    }

    @Test
    void orphansAreSweptAtOpening() throws Exception {
        receive(store, "r1", 0, CONTENT.length);
        live.shut();
        Files.write(live.path().resolve("files/torn"), new byte[] {1, 2});
        Files.delete(files().stream().filter(f -> !f.endsWith("torn")).findFirst().orElseThrow());
        store = live.open();
        assertThat(store.files().of(APPEAL)).isEmpty();
        assertThat(files().stream().filter(Files::isRegularFile)).isEmpty();
    }

    @Test
    void lowRoomFetchesNothingAheadAndScarceRoomNothingAtAll() throws Exception {
        live.shut();
        var small = disk.resolve("small");
        Files.createDirectories(small);
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=450m", "tmpfs", small.toString()))
                .isTrue();
        var full = new Folder(small.resolve("data"));
        try {
            var there = full.open();
            var wanted = new FileReplica.Wanted(APPEAL, remote("r1"));
            assertThatThrownBy(() -> there.heldFiles().receive(wanted, FileReplica.Reason.AHEAD))
                    .isInstanceOf(NotSaved.class);
            receive(there, "r1", 0, CONTENT.length);
            Files.write(small.resolve("filler"), new byte[370 * 1024 * 1024]);
            var other = new FileReplica.Wanted(APPEAL, remote("r2"));
            assertThatThrownBy(() -> there.heldFiles().receive(other, FileReplica.Reason.ASKED))
                    .isInstanceOf(NotSaved.class);
            assertThat(there.files().read(there.files().of(APPEAL).getFirst().id()))
                    .contains(CONTENT);
        } finally {
            full.shut();
            assertThat(run("umount", "-l", small.toString())).isTrue();
        }
    }

    private static boolean run(String... command) throws Exception {
        return new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }
}
