package pult.source.pos;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import pult.Await;
import pult.bundled.BundledRegions;
import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry;
import pult.domain.change.Transitions;
import pult.stand.Call;
import pult.stand.ComplaintFile;
import pult.stand.CsvRegion;
import pult.stand.Fault;
import pult.stand.Stand;
import pult.stand.StandSettings;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.sync.SyncLoop;
import pult.sync.SyncStatus;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// The operator's main job on real records through the real parts: encrypted store, HTTP, stand.
/// Every exchange is held against the contract.
class MainJobTest {
    private static final int RECORDS = 5736;
    private static final Pace QUICK =
            new Pace(1000, Duration.ofMillis(50), Duration.ofMillis(20), Duration.ofMillis(200), 4);

    private static final AtomicLong SERIAL = new AtomicLong();

    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Watched watched = new Watched();
    private Stand stand;
    private Vault vault;
    private Store store;
    private PosSource source;
    private SyncLoop loop;

    @BeforeEach
    void start() throws Exception {
        var ground = CsvRegion.Ground.of(BundledRegions.load("RU-ORL"));
        var records = ComplaintFile.read(Path.of("src/test/resources/real/sf-311.csv"));
        stand = Stand.start(StandSettings.inMemory(CsvRegion.of(records, ground), clock));
        vault = Vault.create(folder.resolve("store"), new VaultKeys.Unlock.Training(), clock);
        store = Store.open(vault, ZoneId.of("Europe/Moscow"), clock);
        var account =
                new PosAccount(stand.uri(), "operator", "training", "training", "main-job-test");
        source = new PosSource(account, Limits.USUAL, List.of(watched));
        loop = new SyncLoop(source, store.replica(), QUICK, clock, null);
        loop.start();
        Await.until("the first sync", () -> loop.status().phase() == SyncStatus.Phase.IDLE);
    }

    @AfterEach
    void stop() throws Exception {
        loop.close();
        source.close();
        store.close();
        vault.close();
        stand.close();
        assertThat(watched.violations()).as("client and stand keep the contract").isEmpty();
    }

    @Test
    void anAnswerWrittenWithoutALinkGoesOutOnceWhenItReturns() {
        assertThat(store.appeals().count(QueueQuery.ALL)).isEqualTo(RECORDS);
        var appeal = open();
        var taken = act(appeal, new Action.TakeToWork());
        Await.until("taken", () -> accepted(taken));
        assertThat(stand.log().effects(taken.id().toString())).isEqualTo(1);

        var mend = stand.faults().linkDown();
        Await.until("the link is down", () -> loop.status().failure() != null);
        var answer = act(reload(appeal.id()), answer());
        assertThat(store.outbox().counts().waiting()).isEqualTo(1);
        assertThat(reload(appeal.id()).state()).isEqualTo(AppealState.ON_APPROVAL);
        assertThat(stand.log().effects(answer.id().toString())).isZero();

        mend.run();
        Await.until("accepted", () -> accepted(answer));
        assertThat(stand.log().effects(answer.id().toString())).isEqualTo(1);
        assertThat(entry(answer).number()).isNotBlank();

        stand.play(clock.instant().plus(Duration.ofMinutes(5)));
        Await.until(
                "the approver's word arrives",
                () -> reload(appeal.id()).state() != AppealState.ON_APPROVAL);
    }

    static List<Fault> actionFaults() {
        return List.of(
                new Fault.Drop(Fault.Moment.BEFORE),
                new Fault.Drop(Fault.Moment.AFTER),
                new Fault.Status(503, Fault.Moment.BEFORE),
                new Fault.Status(502, Fault.Moment.AFTER),
                new Fault.Throttle(Duration.ofSeconds(1)),
                new Fault.Twice(),
                new Fault.CutBody(),
                new Fault.ShortBody(),
                new Fault.TokenExpired(),
                new Fault.Slow(Duration.ofMillis(200)));
    }

    @ParameterizedTest
    @MethodSource("actionFaults")
    void whateverHappensToAnActionItTakesEffectOnce(Fault fault) {
        stand.faults().next(2, Call.Kind.ACTION, fault);
        var note = act(open(), new Action.Note("Проверить на месте"));

        Await.until("accepted", () -> accepted(note));

        assertThat(stand.log().effects(note.id().toString())).isEqualTo(1);
    }

    static List<Fault> feedFaults() {
        return List.of(
                new Fault.Drop(Fault.Moment.BEFORE),
                new Fault.Status(500, Fault.Moment.BEFORE),
                new Fault.CutBody(),
                new Fault.ShortBody(),
                new Fault.WrongHash(),
                new Fault.CursorExpired(),
                new Fault.TokenExpired());
    }

    @ParameterizedTest
    @MethodSource("feedFaults")
    void whateverHappensToTheFeedTheNewsArrive(Fault fault) {
        var appeal = open();
        stand.faults().next(2, Call.Kind.FEED, fault);
        stand.citizenComments(appeal.id().number(), "Уже сделали, спасибо");

        Await.until(
                "the comment is here",
                () -> reload(appeal.id()).history().size() > appeal.history().size());

        assertThat(store.appeals().count(QueueQuery.ALL)).isEqualTo(RECORDS);
    }

    @Test
    void anAnswerToWhatAnotherHasAnsweredBecomesVisibleWork() {
        var appeal = open();
        var mend = stand.faults().linkDown();
        var answer = act(appeal, answer());
        stand.answerAsOther(appeal.id().number());
        mend.run();

        Await.until("attention", () -> store.outbox().counts().attention() == 1);

        var held = store.outbox().needsAttention().getFirst();
        assertThat(held.change().id()).isEqualTo(answer.id());
        assertThat(((Action.SubmitAnswer) held.change().action()).text())
                .isEqualTo("Яма засыпана.");
        assertThat(stand.log().effects(answer.id().toString())).isZero();
    }

    @Test
    void aRestoredServerGetsWhatItLost() {
        var note = act(open(), new Action.Note("До сбоя"));
        Await.until("accepted", () -> accepted(note));

        stand.restoreEarlier(Duration.ofHours(1));

        Await.until(
                "offered again and accepted",
                () ->
                        stand
                                        .appeal(note.appeal().number())
                                        .orElseThrow()
                                        .appeal()
                                        .history()
                                        .stream()
                                        .anyMatch(line -> "До сбоя".equals(line.comment()))
                                && accepted(note)
                                && loop.status().phase() == SyncStatus.Phase.IDLE);
        assertThat(stand.log().deliveries(note.id().toString())).isGreaterThanOrEqualTo(2);
    }

    @Test
    void whatRolesForbidIsRefusedInWords() throws Exception {
        loop.close();
        var observer =
                new PosAccount(stand.uri(), "observer", "training", "training", "main-job-test");
        source = new PosSource(observer, Limits.USUAL, List.of(watched));
        loop = new SyncLoop(source, store.replica(), QUICK, clock, null);
        loop.start();
        var note = act(open(), new Action.Note("Можно ли мне?"));

        Await.until("refused", () -> store.outbox().counts().attention() == 1);

        assertThat(store.outbox().needsAttention().getFirst().reason()).isEqualTo("forbidden");
        assertThat(stand.log().effects(note.id().toString())).isZero();
    }

    private Appeal open() {
        var query = QueueQuery.ALL.withLanes(Set.of(Lane.RUNNING)).onlyUnassigned();
        for (var id : store.appeals().ids(query, 500)) {
            var appeal = reload(new AppealId(id));
            if (Transitions.answerable(appeal.state())) {
                return appeal;
            }
        }
        throw new AssertionError("no open appeal among the records");
    }

    private Appeal reload(AppealId id) {
        return store.appeals().find(id).orElseThrow();
    }

    private static Action answer() {
        return new Action.SubmitAnswer("Яма засыпана.", ResolutionType.SOLVED, Approval.APPROVER);
    }

    private Change act(Appeal appeal, Action action) {
        var now = Instant.now();
        var change =
                new Change(
                        ChangeId.of(now.toEpochMilli(), 0, SERIAL.incrementAndGet()),
                        appeal.id(),
                        appeal.version(),
                        now,
                        "operator",
                        action);
        store.outbox().put(change, null);
        loop.outboxChanged();
        return change;
    }

    private boolean accepted(Change change) {
        return store.outbox().sent(20).stream()
                .anyMatch(sent -> sent.change().id().equals(change.id()));
    }

    private OutboxEntry entry(Change change) {
        return store.outbox().sent(20).stream()
                .filter(sent -> sent.change().id().equals(change.id()))
                .findFirst()
                .orElseThrow();
    }
}
