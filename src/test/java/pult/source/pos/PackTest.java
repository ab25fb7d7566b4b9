package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Notices;
import pult.stand.Call;
import pult.stand.Fault;
import pult.stand.Stand;
import pult.sync.Failure;
import pult.sync.Pack;
import pult.sync.PackLoop;
import pult.sync.Supplies;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// «Беру с собой» against a stand: collected, kept fresh, checked, stopped, remembered; and it says
/// what does not come.
final class PackTest {
    private static final Supplies ALL = now -> new Supplies.Found(List.of(), 200, true);

    @TempDir private Path folder;
    private Stand stand;
    private Relay relay;
    private FileDesk desk;
    private PackLoop pack;

    @BeforeEach
    void start() throws Exception {
        stand = Desk.stand(120, Clock.systemUTC());
        relay = new Relay(stand.uri());
        open();
    }

    private void open() throws Exception {
        desk = FileDesk.open(relay.uri(), folder.resolve("data"));
        pack =
                new PackLoop(
                        desk.store.pack(), desk.loop, desk.files::changed, ALL, Clock.systemUTC());
        desk.store
                .notices()
                .listen(notice -> {
                    if (notice == Notices.Notice.FILES || notice == Notices.Notice.APPEALS) {
                        pack.changed();
                    }
                });
        pack.start();
    }

    @AfterEach
    void stop() throws Exception {
        shut();
        relay.close();
        stand.close();
    }

    private void shut() throws Exception {
        pack.close();
        desk.close();
    }

    /// Appeals with files, as the queue would list them.
    private List<Long> listed() {
        return desk.appeals(120).stream()
                .filter(id -> !desk.appeal(id).attachments().isEmpty())
                .map(AppealId::number)
                .toList();
    }

    private int filesOf(List<Long> appeals) {
        return appeals.stream()
                .mapToInt(id -> desk.appeal(new AppealId(id)).attachments().size())
                .sum();
    }

    private Pack.Contents contents() {
        var now = pack.state().contents();
        return now == null ? new Pack.Contents(0, 0, 0, 0, 0, 0, 0, List.of(), 0) : now;
    }

    private void awaitWhole(int files) {
        Await.until(
                "all " + files + " are here",
                () -> contents().files() == files && contents().whole());
    }

    @Test
    void aListComesWithAllItsFilesAndIsChecked() {
        var listed = listed();
        var files = filesOf(listed);
        assertThat(files).as("the stand's appeals have files").isGreaterThan(3);
        pack.collect(Pack.Scope.LIST, listed);
        awaitWhole(files);
        Await.until("it was checked by itself", () -> pack.state().checked() != null);
        var checked = pack.state().checked();
        assertThat(checked.good()).isTrue();
        assertThat(checked.files()).isEqualTo(files);
        assertThat(checked.appeals()).isEqualTo(listed.size());
        assertThat(contents().appeals()).isEqualTo(listed.size());
        assertThat(contents().bytesHere()).isEqualTo(contents().bytes()).isPositive();
        assertThat(contents().textBytes()).isPositive();
        assertThat(pack.state().wholeAt()).isNotNull();
    }

    @Test
    void newFilesOfOwnAppealsComeByThemselvesWhileThereIsALink() throws Exception {
        pack.collect(Pack.Scope.MINE, List.of());
        Await.until("counted", () -> pack.state().contents() != null);
        var before = contents().files();
        var appeal = new AppealId(listed().getFirst());
        desk.act(appeal, new Action.TakeToWork());
        var files = desk.appeal(appeal).attachments().size();
        awaitWhole(before + files);
        desk.appeal(appeal)
                .attachments()
                .forEach(file -> assertThat(desk.whole(appeal, file.id())).isTrue());
    }

    @Test
    void withoutALinkItWaitsAndGoesOnAfterARestart() throws Exception {
        var listed = listed();
        var files = filesOf(listed);
        stand.faults().next(3, Call.Kind.FILE, new Fault.Drop(Fault.Moment.BEFORE));
        var back = stand.faults().linkDown();
        Await.until("no link", () -> desk.loop.status().failure() instanceof Failure.Offline);
        pack.collect(Pack.Scope.LIST, listed);
        Await.until(
                "counted without a link",
                () -> contents().files() == files && !pack.state().linked());
        assertThat(contents().here()).isZero();
        shut();
        back.run();
        open();
        awaitWhole(files);
        assertThat(pack.state().chosen().scope()).isEqualTo(Pack.Scope.LIST);
    }

    @Test
    void cancelledItFetchesNoMoreAndIsForgotten() throws Exception {
        var listed = listed();
        var files = filesOf(listed);
        var hold =
                stand.faults()
                        .always(
                                call -> call.kind() == Call.Kind.FILE,
                                new Fault.Drop(Fault.Moment.BEFORE));
        pack.collect(Pack.Scope.LIST, listed);
        Await.until(
                "a file was tried",
                () -> desk.files.now().stream().anyMatch(t -> t.failure() != null));
        pack.cancel();
        Await.until("nothing is kept", () -> pack.state().chosen() == null);
        Await.until(
                "only what was under way is fetched",
                () ->
                        desk.files.now().stream()
                                        .filter(t -> listed.contains(t.appeal().number()))
                                        .count()
                                <= 1);
        hold.run();
        assertThat(desk.store.pack().kept()).isEmpty();
        assertThat(files).isPositive();
    }

    @Test
    void aFileThePlatformLostIsNamedAndStopsNobody() {
        var listed = listed();
        var files = filesOf(listed);
        var lost = desk.appeal(new AppealId(listed.getFirst())).attachments().getFirst();
        relay.tamper((asked, whole) ->
                asked.method().equals("GET") && asked.target().endsWith("/files/" + lost.id())
                        ? whole.status(404).body("{\"code\":\"not_found\",\"message\":\"\"}").wire()
                        : whole.wire());
        pack.collect(Pack.Scope.LIST, listed);
        Await.until("the others are here", () -> contents().here() == files - 1);
        assertThat(contents().lacking())
                .extracting(lacking -> lacking.file().id())
                .containsExactly(lost.id());
        Await.until(
                "its exchange says why",
                () ->
                        desk.files.now().stream()
                                .anyMatch(moving ->
                                        moving.file().id().equals(lost.id())
                                                && moving.failure()
                                                        instanceof Failure.Broken(var what)
                                                && what.equals("file_absent")));
        assertThat(pack.state().wholeAt()).isNull();
    }

    @Test
    void aCheckFindsWhatTheDiskHasSpoiltAndItComesAgain() throws Exception {
        var listed = listed();
        pack.collect(Pack.Scope.LIST, listed);
        awaitWhole(filesOf(listed));
        Await.until("checked once", () -> pack.state().checked() != null);
        var first = pack.state().checked().at();
        try (var all = Files.list(folder.resolve("data/files"))) {
            for (var file : all.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                bytes[bytes.length - 1] ^= 1;
                Files.write(file, bytes);
            }
        }
        pack.check();
        Await.until(
                "checked again",
                () -> pack.state().checking() < 0 && !pack.state().checked().at().equals(first));
        assertThat(pack.state().checked().spoilt()).isEqualTo(filesOf(listed));
        assertThat(pack.state().checked().good()).isFalse();
        awaitWhole(filesOf(listed));
        assertThat(desk.store.pack().kept().orElseThrow().checked()).isNotNull();
    }
}
