package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.change.Action;
import pult.domain.change.OutboxEntry;
import pult.domain.file.HeldFile;
import pult.stand.Call;
import pult.stand.Fault;
import pult.stand.Stand;
import pult.sync.Transfer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Files over a real wire: what was cut is gone on with from the byte that is here, what is wrong
/// is not believed, one that fails stops nobody, and an answer leaves after its files.
final class FileTransferTest {
    @TempDir private Path folder;
    private Stand stand;
    private Relay relay;
    private FileDesk desk;
    private final Watched watched = new Watched();

    @BeforeEach
    void start() throws Exception {
        stand = Desk.stand(60, Clock.systemUTC());
        relay = new Relay(stand.uri());
        desk = FileDesk.open(relay.uri(), folder.resolve("data"), watched);
    }

    @AfterEach
    void stop() throws Exception {
        desk.close();
        relay.close();
        stand.close();
    }

    private static boolean download(Relay.Asked asked, Attachment file) {
        return asked.method().equals("GET") && asked.target().endsWith("/files/" + file.id());
    }

    private static long[] range(Relay.Asked asked) {
        return Arrays.stream(asked.headers().get("Range").substring(6).split("-"))
                .mapToLong(Long::parseLong)
                .toArray();
    }

    @Test
    void aDownloadCutAtManyBytesGoesOnFromTheByteThatIsHere() throws Exception {
        var content = FileDesk.bytes(1_300_000, 7);
        var file = desk.planted("видео.png", content);
        var appeal = desk.appeals(1).getFirst();
        var cuts = new int[] {0, 1, 17, 4_095, 65_535, 65_536, 65_537, 200_001, 262_144, 300_000};
        var tries = new AtomicInteger();
        var sent = new CopyOnWriteArrayList<long[]>();
        relay.tamper((asked, whole) -> {
            if (!download(asked, file)) {
                return whole.wire();
            }
            var wire = whole.wire();
            var head = wire.length - whole.body().size();
            var cut = tries.getAndIncrement();
            var from = range(asked)[0];
            var count =
                    cut < cuts.length
                            ? Math.min(cuts[cut], whole.body().size())
                            : whole.body().size();
            sent.add(new long[] {from, count});
            return Arrays.copyOf(wire, head + count);
        });
        desk.files.want(appeal, file);
        Await.until("the file is here", () -> desk.whole(appeal, file.id()));

        var held = desk.held(appeal, file.id());
        assertThat(desk.store.files().read(held.id())).contains(content);
        long next = 0;
        for (var piece : sent) {
            assertThat(piece[0]).as("no byte is fetched twice or passed over").isEqualTo(next);
            next += piece[1];
        }
        assertThat(next).isEqualTo(content.length);
        assertThat(sent.size()).isGreaterThan(cuts.length);
        assertThat(watched.violations()).isEmpty();
    }

    @Test
    void aRestartGoesOnToo() throws Exception {
        var content = FileDesk.bytes(400_000, 8);
        var file = desk.planted("скан.png", content);
        var appeal = desk.appeals(1).getFirst();
        var froms = new CopyOnWriteArrayList<Long>();
        var down = new AtomicInteger(1);
        relay.tamper((asked, whole) -> {
            if (!download(asked, file)) {
                return whole.wire();
            }
            froms.add(range(asked)[0]);
            var wire = whole.wire();
            if (down.get() == 0) {
                return wire;
            }
            return froms.size() == 1 ? Arrays.copyOf(wire, wire.length - 150_000) : new byte[0];
        });
        desk.files.want(appeal, file);
        Await.until("a part is here", () -> froms.size() > 1);
        desk.close();
        froms.clear();
        down.set(0);
        desk = FileDesk.open(relay.uri(), folder.resolve("data"), watched);
        Await.until("the file is here", () -> desk.whole(appeal, file.id()));
        assertThat(froms).containsExactly(250_000L);
        assertThat(desk.store.files().read(desk.held(appeal, file.id()).id())).contains(content);
    }

    @Test
    void wrongContentIsNotBelievedAndStopsNobody() throws Exception {
        var good = desk.planted("дом.png", FileDesk.bytes(90_000, 1));
        var bad = desk.planted("яма.png", FileDesk.bytes(90_000, 2));
        var appeal = desk.appeals(1).getFirst();
        relay.tamper((asked, whole) -> {
            if (!download(asked, bad)) {
                return whole.wire();
            }
            var changed = whole.body().toByteArray();
            changed[changed.length / 2] ^= 1;
            return whole.body(ByteString.of(changed)).wire();
        });
        desk.files.want(appeal, bad);
        desk.files.want(appeal, good);
        Await.until("the good one is here", () -> desk.whole(appeal, good.id()));
        Await.until(
                "the bad one is given up",
                () ->
                        desk.files.now().stream()
                                .anyMatch(t -> t.state() == Transfer.State.GIVEN_UP));
        assertThat(desk.store.files().of(appeal)).noneMatch(f -> f.about().id().equals(bad.id()));

        relay.tamper(Relay.HONEST);
        desk.files.want(appeal, bad);
        Await.until("asked for again, it comes", () -> desk.whole(appeal, bad.id()));
    }

    @Test
    void anAnswerLeavesAfterItsFiles() throws Exception {
        var appeal = desk.appeals(1).getFirst();
        var content = FileDesk.bytes(1_200_000, 3);
        var original = folder.resolve("фото результата.jpg");
        Files.write(original, content);
        var block =
                stand.faults().always(FileTransferTest::patch, new Fault.Drop(Fault.Moment.BEFORE));
        var held = attached(appeal, original);
        Files.delete(original);
        desk.act(appeal, new Action.TakeToWork());
        Await.until("the work is taken", () -> desk.store.outbox().counts().sentToday() == 1);
        var answer = desk.act(appeal, answer(held));
        desk.act(appeal, new Action.Note("после ответа"));
        Await.until(
                "the upload was tried",
                () -> desk.files.now().stream().anyMatch(t -> t.awaited() && t.failure() != null));
        assertThat(desk.store.outbox().waiting())
                .as("the answer and what came after it wait")
                .extracting(OutboxEntry::hindrance)
                .containsExactly(new OutboxEntry.Hindrance.Upload(held.about().sha256()), null);
        assertThat(desk.store.replica().pending()).isEmpty();

        block.run();
        Await.until("nothing waits", () -> desk.store.outbox().waiting().isEmpty());
        assertThat(desk.store.outbox().needsAttention())
                .extracting(entry -> entry.status() + " " + entry.reason())
                .isEmpty();
        var there = stand.appeal(appeal.number()).orElseThrow();
        assertThat(there.attachments())
                .anyMatch(file -> file.sha256().equals(FileDesk.sha256(content)));
        assertThat(there.appeal().answers())
                .anyMatch(given -> answer.id().toString().equals(given.changeId()));
        assertThat(desk.store.files().ofDraft(appeal)).isEmpty();
        Await.until(
                "the card knows the own file by the platform's name",
                () ->
                        desk.appeal(appeal).attachments().stream()
                                .anyMatch(file -> desk.whole(appeal, file.id())));
        assertThat(watched.violations()).isEmpty();
    }

    @Test
    void anUploadCutManyTimesGoesOnFromWhereThePlatformStands() throws Exception {
        var appeal = desk.appeals(1).getFirst();
        var content = FileDesk.bytes(1_200_000, 4);
        var original = folder.resolve("акт.pdf");
        Files.write(original, content);
        var offsets = new CopyOnWriteArrayList<Long>();
        var lost = new AtomicInteger();
        relay.tamper((asked, whole) -> {
            if (asked.method().equals("PATCH")) {
                offsets.add(Long.parseLong(asked.headers().get("Upload-Offset")));
                // The bytes were taken, the word of it is lost: every second time.
                return lost.getAndIncrement() % 2 == 0 ? new byte[0] : whole.wire();
            }
            return whole.wire();
        });
        stand.faults().next(3, FileTransferTest::patch, new Fault.Drop(Fault.Moment.BEFORE));
        var held = attached(appeal, original);
        Await.until(
                "the file is up",
                () ->
                        desk.store.files().ofDraft(appeal).getFirst().state()
                                == HeldFile.State.UPLOADED);
        var distinct = new ArrayList<>(offsets.stream().distinct().toList());
        assertThat(distinct).isSorted();
        assertThat(distinct.size()).isGreaterThan(2);
        assertThat(offsets.size() - distinct.size())
                .as("only what never arrived is sent again")
                .isLessThanOrEqualTo(3);
        assertThat(held.have()).isEqualTo(content.length);
    }

    @Test
    void aStandThatForgotHalfAnUploadGetsAllOfIt() throws Exception {
        var appeal = desk.appeals(1).getFirst();
        var original = folder.resolve("снимок.png");
        Files.write(original, FileDesk.bytes(700_000, 5));
        var forgot = new AtomicInteger();
        relay.tamper((asked, whole) -> {
            if (asked.method().equals("PATCH") && forgot.getAndIncrement() == 1) {
                return whole.status(404).body("{\"code\":\"not_found\",\"message\":\"\"}").wire();
            }
            return whole.wire();
        });
        attached(appeal, original);
        Await.until(
                "the file is up",
                () ->
                        desk.store.files().ofDraft(appeal).getFirst().state()
                                == HeldFile.State.UPLOADED);
        assertThat(
                        relay.asked().stream()
                                .filter(asked ->
                                        asked.method().equals("POST")
                                                && asked.target().endsWith("/files")))
                .hasSize(2);
    }

    @Test
    void aFileThePlatformRefusesBringsTheAnswerToRest() throws Exception {
        var appeal = desk.appeals(1).getFirst();
        var original = folder.resolve("большой.pdf");
        Files.write(original, FileDesk.bytes(70_000, 6));
        relay.tamper((asked, whole) ->
                asked.method().equals("POST") && asked.target().endsWith("/files")
                        ? whole.status(413).body("{\"code\":\"too_large\",\"message\":\"\"}").wire()
                        : whole.wire());
        var held = attached(appeal, original);
        desk.act(appeal, new Action.TakeToWork());
        var change = desk.act(appeal, answer(held));
        Await.until("it rests", () -> desk.store.outbox().counts().attention() == 1);
        var entry = desk.store.outbox().needsAttention().getFirst();
        assertThat(entry.change().id()).isEqualTo(change.id());
        assertThat(entry.reason()).isEqualTo("file_refused");
        desk.store.outbox().backToDraft(change.id());
        assertThat(desk.store.files().ofDraft(appeal))
                .extracting(HeldFile::id)
                .containsExactly(held.id());
        desk.store.files().detach(held.id());
        assertThat(desk.store.files().ofDraft(appeal)).isEmpty();
        assertThat(desk.store.files().of(appeal)).noneMatch(file -> file.id().equals(held.id()));
    }

    @Test
    void filesOfOwnAppealsComeAheadAndGoWithThem() throws Exception {
        var appeal = withFiles();
        desk.act(appeal, new Action.TakeToWork());
        Await.until(
                "its files are here",
                () -> {
                    desk.files.changed();
                    return desk.appeal(appeal).attachments().stream()
                            .allMatch(file -> desk.whole(appeal, file.id()));
                });
        var others = names().size() - desk.store.files().of(appeal).size();
        stand.remove(appeal.number());
        Await.until("the appeal is gone", () -> desk.store.appeals().find(appeal).isEmpty());
        Await.until("its files too", () -> desk.store.files().of(appeal).isEmpty());
        Await.until("also on the disk", () -> names().size() <= others);
    }

    private AppealId withFiles() {
        return desk.appeals(60).stream()
                .filter(id -> !desk.appeal(id).attachments().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        var files = folder.resolve("data/files");
        try (var all = Files.list(files)) {
            return all.map(file -> file.getFileName().toString()).toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Action answer(HeldFile file) {
        return new Action.SubmitAnswer(
                "Яма засыпана, снимок приложен.",
                ResolutionType.SOLVED,
                Approval.APPROVER,
                List.of(file.id()));
    }

    private HeldFile attached(AppealId appeal, Path original) throws Exception {
        return desk.store
                .files()
                .attach(appeal, original.getFileName().toString(), Files.readAllBytes(original));
    }

    private static boolean patch(Call call) {
        return call.method().equals("PATCH");
    }
}
