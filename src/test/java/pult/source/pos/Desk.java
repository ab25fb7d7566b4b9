package pult.source.pos;

import okhttp3.Interceptor;

import pult.Await;
import pult.bundled.BundledRegions;
import pult.bundled.Topics;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.Stage;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.stand.Stand;
import pult.stand.StandSettings;
import pult.stand.SyntheticStandRegion;
import pult.stand.region.TopicShare;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.sync.Colleagues;
import pult.sync.DraftHolds;
import pult.sync.DraftLoop;
import pult.sync.DraftPast;
import pult.sync.LiveLoop;
import pult.sync.Pace;
import pult.sync.StaffSource;
import pult.sync.SyncLoop;
import pult.sync.SyncStatus;
import pult.sync.ViewLoop;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// One person's workstation without its window: real store, client and exchange, against a stand.
public final class Desk implements AutoCloseable {
    /// What can be taken: registered, running, nobody's.
    static final QueueQuery FREE =
            QueueQuery.ALL
                    .withLanes(Set.of(Lane.RUNNING))
                    .withStates(
                            Arrays.stream(AppealState.values())
                                    .filter(state -> state.stage() != Stage.INTAKE)
                                    .collect(Collectors.toSet()))
                    .onlyUnassigned();

    private static final Pace QUICK =
            new Pace(1000, Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofMillis(200), 4);

    /// Looks for news by itself so seldom that no test sees it.
    static final Pace SELDOM =
            new Pace(1000, Duration.ofHours(1), Duration.ofMillis(20), Duration.ofMillis(200), 4);

    private static final AtomicLong SERIAL = new AtomicLong();

    private final String login;
    private final Clock clock;
    private final Vault vault;
    private final Store store;
    private final PosSource source;
    private final SyncLoop loop;
    private final DraftLoop drafts;
    private final DraftHolds holds;
    private final ViewLoop views;
    private final Colleagues colleagues;
    private final LiveLoop live;

    private Desk(
            Stand stand,
            Path folder,
            String login,
            Clock clock,
            Pace pace,
            List<Interceptor> watchers)
            throws VaultFailure {
        this.login = login;
        this.clock = clock;
        vault = Vault.openOrCreate(folder, new VaultKeys.Unlock.Training(), clock);
        store = Store.open(vault, ZoneId.of("Europe/Moscow"), clock);
        source =
                new PosSource(
                        new PosAccount(
                                stand.uri(), login, "training", "training", store.clientName()),
                        Limits.USUAL,
                        watchers);
        loop = new SyncLoop(source, store.replica(), pace, clock, null);
        holds = new DraftHolds(source, loop);
        drafts =
                new DraftLoop(
                        source, store.sharedDrafts(), holds, loop, clock, Duration.ofMillis(30));
        views = new ViewLoop(source.views(), store.sharedViews(), loop, Duration.ofMillis(100));
        colleagues = new Colleagues(clock);
        live =
                new LiveLoop(
                        source,
                        loop,
                        new LiveLoop.Others(colleagues, holds),
                        clock,
                        loop::newsThere);
        store.notices()
                .listen(notice -> {
                    switch (notice) {
                        case DRAFTS, OUTBOX -> drafts.changed();
                        default -> {}
                    }
                });
    }

    /// A stand with a synthetic region of so many appeals.
    public static Stand stand(int appeals, Clock clock) throws Exception {
        var topics =
                Topics.load().stream()
                        .map(e -> new TopicShare(e.topic(), e.weight(), e.fastTrack()))
                        .toList();
        var region = SyntheticStandRegion.of(BundledRegions.load("RU-ORL"), topics, 1, appeals);
        return Stand.start(StandSettings.inMemory(region, clock));
    }

    /// Opens the folder and begins to exchange.
    public static Desk open(
            Stand stand, Path folder, String login, Clock clock, Interceptor... watchers)
            throws VaultFailure {
        return open(stand, folder, login, clock, QUICK, watchers);
    }

    static Desk open(
            Stand stand, Path folder, String login, Clock clock, Pace pace, Interceptor... watchers)
            throws VaultFailure {
        var desk = new Desk(stand, folder, login, clock, pace, List.of(watchers));
        desk.loop.start();
        desk.drafts.start();
        desk.views.start();
        desk.live.start();
        return desk;
    }

    public Store store() {
        return store;
    }

    String login() {
        return login;
    }

    StaffSource staff() {
        return source.staff();
    }

    public SyncLoop loop() {
        return loop;
    }

    Colleagues colleagues() {
        return colleagues;
    }

    LiveLoop live() {
        return live;
    }

    DraftHolds holds() {
        return holds;
    }

    DraftPast past() {
        return new DraftPast(source, loop);
    }

    DraftLoop drafts() {
        return drafts;
    }

    public void awaitIdle() {
        Await.until(
                "all is received",
                Duration.ofMinutes(5),
                () -> loop.status().phase() == SyncStatus.Phase.IDLE);
    }

    public void awaitNoLink() {
        Await.until("the link is down", () -> loop.status().failure() != null);
    }

    /// Registered appeals that nobody works on.
    public List<AppealId> appeals(int most) {
        return LongStream.of(store.appeals().ids(FREE, most)).mapToObj(AppealId::new).toList();
    }

    public Appeal appeal(AppealId id) {
        return store.appeals().find(id).orElseThrow();
    }

    /// Acts as the operator does; durable when it returns.
    public Change act(AppealId id, Action action) {
        var now = clock.instant();
        var change =
                new Change(
                        ChangeId.of(now.toEpochMilli(), 0, SERIAL.incrementAndGet()),
                        id,
                        appeal(id).version(),
                        now,
                        login,
                        action);
        store.outbox().put(change, null);
        loop.outboxChanged();
        return change;
    }

    /// As the operator decides in a copied folder.
    void goOnHere() {
        source.clientId(store.renameClient());
        loop.renamed();
    }

    @Override
    public void close() throws VaultFailure {
        live.close();
        drafts.close();
        views.close();
        loop.close();
        source.close();
        store.close();
        vault.close();
    }
}
