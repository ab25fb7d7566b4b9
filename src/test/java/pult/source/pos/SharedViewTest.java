package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pult.Await;
import pult.domain.view.KeptView;
import pult.domain.view.QueueView;
import pult.domain.view.ViewLook;
import pult.stand.Call;
import pult.stand.Fault;
import pult.stand.Stand;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;

/// Two workstations and the views they share, through real stores, HTTP and the stand; every
/// exchange is held against the contract.
class SharedViewTest {
    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Watched watched = new Watched();
    private Stand stand;
    private Desk first;
    private Desk second;

    @BeforeEach
    void start() throws Exception {
        stand = Desk.stand(20, clock);
        first = Desk.open(stand, folder.resolve("first"), "operator", clock, watched);
        second = Desk.open(stand, folder.resolve("second"), "approver", clock, watched);
        first.awaitIdle();
        second.awaitIdle();
    }

    @AfterEach
    void stop() throws Exception {
        first.close();
        second.close();
        stand.close();
        assertThat(watched.violations()).as("client and stand keep the contract").isEmpty();
    }

    private static QueueView view(String name, String filter) {
        return new QueueView(UUID.randomUUID(), name, "OPEN", filter, ViewLook.USUAL);
    }

    private static @Nullable KeptView find(Desk desk, UUID id) {
        return desk.store().views().all().stream()
                .filter(kept -> kept.view().id().equals(id))
                .findFirst()
                .orElse(null);
    }

    private static void sees(Desk desk, QueueView view) {
        Await.until(
                "seen: " + view.name(),
                () -> {
                    var found = find(desk, view.id());
                    return found != null && !found.waiting() && found.view().equals(view);
                });
    }

    private QueueView bothHave(QueueView view) {
        first.store().views().save(KeptView.toShare(view));
        sees(first, view);
        sees(second, view);
        return view;
    }

    @Test
    void aColleagueSeesAViewItsChangeAndItsEnd() {
        var view = bothHave(view("Дороги VK", "channel:vk block:roads"));
        var known = find(second, view.id());
        assertThat(known.scope()).isEqualTo(KeptView.Scope.SHARED);
        assertThat(known.author()).isEqualTo("operator");

        second.store().views().save(known.with(view.named("Дороги и VK")));
        sees(first, view.named("Дороги и VK"));

        first.store().views().remove(view.id());
        assertThat(find(first, view.id())).isNull();
        Await.until("removed", () -> find(second, view.id()) == null);
        assertThat(first.store().sharedViews().waiting()).isEmpty();
    }

    @Test
    void theirsWinsAndTheOwnOneStaysPersonal() {
        var view = bothHave(view("Сегодня", "due:today"));
        var mend = stand.faults().linkDown();
        first.awaitNoLink();
        second.awaitNoLink();
        var mine = new QueueView(view.id(), "Сегодня", "OPEN", "due:overdue", ViewLook.USUAL);
        first.store().views().save(find(first, view.id()).with(mine));
        second.store().views().save(find(second, view.id()).with(view.named("Срок сегодня")));
        mend.run();

        Await.until(
                "both agree",
                () -> {
                    var one = find(first, view.id());
                    var other = find(second, view.id());
                    return !one.waiting()
                            && !other.waiting()
                            && one.version() == 2
                            && one.view().equals(other.view());
                });

        var copies =
                List.of(first, second).stream()
                        .flatMap(desk -> desk.store().views().all().stream())
                        .filter(kept -> kept.scope() == KeptView.Scope.PERSONAL)
                        .toList();
        assertThat(copies).hasSize(1);
        var kept = find(first, view.id()).view();
        var own = copies.getFirst();
        assertThat(own.displacedBy())
                .isEqualTo(kept.filter().equals("due:overdue") ? "operator" : "approver");
        assertThat(own.view().filter() + own.view().name())
                .isEqualTo(
                        kept.filter().equals("due:overdue")
                                ? "due:todayСрок сегодня"
                                : "due:overdueСегодня");
    }

    static List<Fault> faults() {
        return List.of(
                new Fault.Drop(Fault.Moment.BEFORE),
                new Fault.Drop(Fault.Moment.AFTER),
                new Fault.Status(503, Fault.Moment.BEFORE),
                new Fault.Status(502, Fault.Moment.AFTER),
                new Fault.CutBody());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aLostAnswerIsNoConflictWithOneself(Fault fault) {
        var view = bothHave(view("Мои дороги", "block:roads"));
        var hit = new AtomicBoolean();
        stand.faults()
                .next(
                        1,
                        call -> {
                            var shared = call.kind() == Call.Kind.SHARED;
                            hit.compareAndSet(false, shared);
                            return shared;
                        },
                        fault);
        first.store().views().save(find(first, view.id()).with(view.named("Дороги")));
        Await.until("met the fault", hit::get);

        sees(second, view.named("Дороги"));
        sees(first, view.named("Дороги"));
        assertThat(first.store().views().all()).hasSize(1);
    }

    @Test
    void whatWasMadeWithoutALinkIsSharedAfterTheNextStart() throws Exception {
        var mend = stand.faults().linkDown();
        first.awaitNoLink();
        var view = view("Без связи", "channel:ok");
        first.store().views().save(KeptView.toShare(view));
        first.close();
        first = Desk.open(stand, folder.resolve("first"), "operator", clock, watched);
        assertThat(find(first, view.id()).waiting()).isTrue();
        mend.run();

        sees(second, view);
    }
}
