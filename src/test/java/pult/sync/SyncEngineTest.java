package pult.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// The engine against its rules, event by event.
class SyncEngineTest {
    private static final Instant START = Instant.parse("2026-03-31T11:32:00Z");
    private static final Me ME =
            new Me(
                    "operator",
                    "Крылова А. С.",
                    "оператор",
                    List.of("OPERATOR"),
                    "ЖКХ",
                    List.of(),
                    "ПОС",
                    "RU-ORL",
                    "Орловская область",
                    ZoneOffset.ofHours(3),
                    0);

    private final SyncEngine engine = new SyncEngine(Pace.USUAL);
    private SyncState state = SyncState.fresh(1);
    private Instant now = START;
    private List<Effect> effects = new ArrayList<>();

    @BeforeEach
    void signIn() {
        begin("", false, List.of());
        assertThat(effects).containsExactly(new Effect.SignIn());
        on(new Event.SignedIn(ME, 0));
    }

    @Test
    void readsOnePageAheadOfTheDisk() {
        assertThat(effects).containsExactly(new Effect.Fetch(1, "", 1000));

        on(new Event.PageArrived(1, page("", "a", true, "e1")));
        assertThat(effects)
                .containsExactly(
                        new Effect.Store(page("", "a", true, "e1"), false, 0),
                        new Effect.Fetch(2, "a", 1000));

        on(new Event.PageArrived(2, page("a", "b", true, "e1")));
        assertThat(effects).as("the disk is busy").isEmpty();

        on(new Event.PageStored(page("", "a", true, "e1"), 0, List.of()));
        assertThat(effects)
                .containsExactly(
                        new Effect.Store(page("a", "b", true, "e1"), false, 0),
                        new Effect.Fetch(3, "b", 1000));
    }

    @Test
    void itIsCompleteAtTheEndOfTheFeedAndNotAtItsFirstPage() {
        on(new Event.PageArrived(1, page("", "a", true, "e1")));
        on(new Event.PageStored(page("", "a", true, "e1"), 0, List.of()));
        assertThat(state.status(now).asOf()).isNotNull();
        assertThat(state.status(now).complete()).isFalse();

        on(new Event.PageArrived(2, page("a", "b", false, "e1")));
        on(new Event.PageStored(page("a", "b", false, "e1"), 0, List.of()));
        assertThat(state.status(now).complete()).isTrue();

        now = Patience.wakeAt(state, now);
        on(new Event.Tick());
        on(new Event.FetchFailed(state.requests(), new Failure.CursorExpired()));
        assertThat(state.status(now).complete()).as("from the beginning again").isFalse();
    }

    @Test
    void theCursorStaysUntilThePageIsDurable() {
        on(new Event.PageArrived(1, page("", "a", true, "e1")));
        on(new Event.StoreFailed(0));
        now = now.plusSeconds(10);
        on(new Event.Tick());
        assertThat(effects).containsExactly(new Effect.Begin(0));
        begin("", false, List.of());

        assertThat(effects).containsExactly(new Effect.Fetch(3, "", 1000));
    }

    @Test
    void aLatePageIsNotBelieved() {
        on(new Event.FetchFailed(1, new Failure.Offline()));
        now = now.plusSeconds(10);
        on(new Event.Tick());
        assertThat(effects).containsExactly(new Effect.Fetch(2, "", 1000));

        on(new Event.PageArrived(1, page("", "a", true, "e1")));

        assertThat(effects).isEmpty();
    }

    @Test
    void waitsLongerAfterEveryFailureAndNotBeyondTheLongest() {
        var waits = new ArrayList<Duration>();
        for (var request = 1; request <= 12; request++) {
            on(new Event.FetchFailed(request, new Failure.Offline()));
            var wake = Patience.wakeAt(state, now);
            waits.add(Duration.between(now, wake));
            now = wake;
            on(new Event.Tick());
        }

        assertThat(waits.getFirst()).isBetween(Duration.ofMillis(1500), Duration.ofMillis(2500));
        assertThat(waits.getLast()).isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
    }

    @Test
    void theServerMayAskForALongerWait() {
        on(new Event.FetchFailed(1, new Failure.Throttled(Duration.ofMinutes(7))));

        assertThat(Patience.wakeAt(state, now)).isEqualTo(now.plus(Duration.ofMinutes(7)));
    }

    @Test
    void anExpiredCursorStartsOverAndKeepsTheEpoch() {
        firstLoad();
        nextPull();
        on(new Event.FetchFailed(state.requests(), new Failure.CursorExpired()));

        assertThat(effects).contains(new Effect.StartOver("e1", 1));
        on(new Event.StartedOver(1, List.of()));
        assertThat(effects).containsExactly(new Effect.Fetch(state.requests(), "", 1000));
    }

    @Test
    void aPageOfAnEarlierRunDoesNotMoveTheCursor() {
        on(new Event.PageArrived(1, page("", "a", true, "e1")));
        on(new Event.FetchFailed(2, new Failure.CursorExpired()));
        on(new Event.PageStored(page("", "a", true, "e1"), 0, List.of()));
        on(new Event.StartedOver(1, List.of()));

        assertThat(effects).containsExactly(new Effect.Fetch(state.requests(), "", 1000));
    }

    @Test
    void aRestoredServerIsReadFromTheBeginning() {
        firstLoad();
        nextPull();
        on(new Event.PageArrived(state.requests(), page("z", "y", false, "e2")));

        assertThat(effects).contains(new Effect.StartOver("e2", 1));
        assertThat(effects).noneMatch(effect -> effect instanceof Effect.Store);
    }

    @Test
    void anAcceptanceFromAnotherEpochIsNotSettled() {
        firstLoad();
        var change = change(1, 10);
        on(new Event.OutboxRead(List.of(change)));
        assertThat(effects).containsExactly(new Effect.Send(state.requests(), change, "e1"));

        on(new Event.PushAnswered(request(), change.change().id(), refused("e2")));

        assertThat(effects).noneMatch(effect -> effect instanceof Effect.Settle);
        assertThat(effects).contains(new Effect.StartOver("e2", 1));
    }

    @Test
    void actionsOfOneAppealLeaveOneAfterAnother() {
        firstLoad();
        var first = change(1, 10);
        var second = change(2, 10);
        var other = change(3, 20);
        on(new Event.OutboxRead(List.of(first, second, other)));
        assertThat(effects)
                .containsExactly(new Effect.Send(2, first, "e1"), new Effect.Send(3, other, "e1"));

        on(new Event.PushAnswered(2, first.change().id(), refused("e1")));
        assertThat(sends()).as("the word on the first is not durable yet").isEmpty();

        on(new Event.Settled(first.change().id(), List.of(second, other)));
        assertThat(sends()).containsExactly(second);
    }

    @Test
    void aPoisonedActionNeverStopsTheOthers() {
        firstLoad();
        var poisoned = change(1, 10);
        var other = change(2, 20);
        on(new Event.OutboxRead(List.of(poisoned)));
        for (var failures = 0; failures < 6; failures++) {
            on(
                    new Event.PushFailed(
                            request(), poisoned.change().id(), new Failure.ServerFault(500)));
            passTo(Patience.wakeAt(state, now));
            while (sends().isEmpty()) {
                passTo(Patience.wakeAt(state, now));
            }
        }
        on(new Event.PushFailed(request(), poisoned.change().id(), new Failure.ServerFault(500)));

        on(new Event.OutboxRead(List.of(poisoned, other)));
        while (sends().isEmpty()) {
            passTo(Patience.wakeAt(state, now));
        }

        assertThat(sends()).containsExactly(other);
    }

    @Test
    void noTransportErrorRemovesAnAction() {
        firstLoad();
        var change = change(1, 10);
        on(new Event.OutboxRead(List.of(change)));
        for (var failure :
                List.of(
                        new Failure.Offline(),
                        new Failure.Unauthorised(),
                        new Failure.Throttled(null),
                        new Failure.ServerFault(503),
                        new Failure.Broken("truncated"),
                        new Failure.Disk())) {
            on(new Event.PushFailed(request(), change.change().id(), failure));
            on(new Event.Nudged());
            if (state.me() == null) {
                on(new Event.SignedIn(ME, 0));
            }
            assertThat(sends()).as("after " + failure).containsExactly(change);
        }
    }

    @Test
    void anActionThatCanBeUndoneDoesNotLeave() {
        firstLoad();
        var later = now.plusSeconds(30);
        var change = change(1, 10);
        var undoable = new Replica.Pending(change.change(), 1, 1, later);
        on(new Event.OutboxRead(List.of(undoable)));
        assertThat(sends()).isEmpty();

        passTo(later);

        assertThat(sends()).containsExactly(undoable);
    }

    @Test
    void aRefusedTokenIsRenewedAfterAWait() {
        on(new Event.FetchFailed(1, new Failure.Unauthorised()));
        assertThat(effects).isEmpty();

        passTo(Patience.wakeAt(state, now));

        assertThat(effects).containsExactly(new Effect.SignIn());
    }

    @Test
    void anAnswerThatComesTwiceIsSettledOnce() {
        firstLoad();
        var change = change(1, 10);
        on(new Event.OutboxRead(List.of(change)));
        on(new Event.PushAnswered(request(), change.change().id(), refused("e1")));
        on(new Event.PushAnswered(request(), change.change().id(), refused("e1")));

        assertThat(effects).isEmpty();
    }

    /// Number of the send under way.
    private long request() {
        return state.sending().isEmpty()
                ? state.requests()
                : state.sending().values().iterator().next();
    }

    private void firstLoad() {
        on(new Event.PageArrived(1, page("", "z", false, "e1")));
        assertThat(effects).contains(new Effect.Store(page("", "z", false, "e1"), true, 0));
        on(new Event.PageStored(page("", "z", false, "e1"), 0, List.of()));
        assertThat(state.everComplete()).isTrue();
    }

    /// The page under way may have been made before what the operator waits for.
    @Test
    void aLookAskedForWhileOneIsUnderWayFollowsIt() {
        firstLoad();
        on(new Event.Hinted());
        assertThat(effects).containsExactly(new Effect.Fetch(2, "z", 1000));

        on(new Event.Nudged());
        assertThat(effects).isEmpty();
        on(new Event.PageArrived(2, page("z", "z", false, "e1")));
        on(new Event.PageStored(page("z", "z", false, "e1"), 0, List.of()));

        assertThat(effects).containsExactly(new Effect.Fetch(3, "z", 1000));
    }

    @Test
    void aLookThatFailedIsMadeAgain() {
        firstLoad();
        on(new Event.Hinted());
        on(new Event.FetchFailed(2, new Failure.Offline()));
        now = now.plusSeconds(5);
        on(new Event.Tick());

        assertThat(effects).containsExactly(new Effect.Fetch(3, "z", 1000));
    }

    private void nextPull() {
        passTo(Patience.wakeAt(state, now));
        assertThat(effects).containsExactly(new Effect.Fetch(state.requests(), "z", 1000));
    }

    @Test
    void asksTheCopyWhereItStandsAfterARefusal() {
        on(new Event.PageArrived(1, page("", "a", true, "e1")));
        on(new Event.StoreFailed(0));
        now = now.plusSeconds(10);
        on(new Event.Tick());
        begin("a", false, List.of());

        assertThat(effects)
                .as("the page was durable, what followed it was refused")
                .containsExactly(new Effect.Fetch(3, "a", 1000));
    }

    @Test
    void beginsAgainWhenTheDiskRefusedAtTheStart() {
        state = SyncState.fresh(1);
        on(new Event.StoreFailed(0));
        assertThat(effects).isEmpty();
        passTo(Patience.wakeAt(state, now));
        assertThat(effects).containsExactly(new Effect.Begin(0));
        begin("", false, List.of());

        assertThat(effects).containsExactly(new Effect.SignIn());
    }

    @Test
    void aRefusedStartOverWaitsBeforeItIsMadeAgain() {
        on(new Event.PageArrived(1, page("", "a", false, "e1")));
        on(new Event.PageStored(page("", "a", false, "e1"), 0, List.of()));
        passTo(START.plusSeconds(15));
        on(new Event.PageArrived(2, page("a", "b", false, "e2")));
        assertThat(effects).contains(new Effect.StartOver("e2", 1));

        on(new Event.StoreFailed(1));
        assertThat(effects).as("not at once, the disk may be full for hours").isEmpty();
        passTo(Patience.wakeAt(state, now));
        assertThat(effects).containsExactly(new Effect.StartOver("e2", 1));
    }

    @Test
    void anEarlierAnswerDoesNotShortenTheWaitTheServerAskedFor() {
        var id = change(1, 7).change().id();
        on(new Event.OutboxRead(List.of(change(1, 7))));
        on(new Event.FetchFailed(1, new Failure.Throttled(Duration.ofMinutes(5))));
        on(new Event.PushAnswered(2, id, refused("e1")));
        on(new Event.Settled(id, List.of()));
        now = START.plusSeconds(299);
        on(new Event.Tick());
        assertThat(effects).isEmpty();
        now = START.plusSeconds(300);
        on(new Event.Tick());

        assertThat(effects).containsExactly(new Effect.Fetch(3, "", 1000));
    }

    @Test
    void noticesARestoreInTheMiddleOfTheFirstLoad() {
        on(new Event.PageArrived(1, page("", "a", true, "e1")));
        on(new Event.FetchFailed(2, new Failure.CursorExpired()));
        on(new Event.StartedOver(1, List.of()));
        assertThat(effects).containsExactly(new Effect.Fetch(3, "", 1000));
        on(new Event.PageArrived(3, page("", "b", true, "e2")));

        assertThat(effects).contains(new Effect.StartOver("e2", 2));
    }

    @Test
    void aServerThatDoesNotKnowTheBeginningIsNotAskedWithoutEnd() {
        on(new Event.FetchFailed(1, new Failure.CursorExpired()));

        assertThat(effects).isEmpty();
        assertThat(Patience.wakeAt(state, now)).isAfter(now);
    }

    @Test
    void whatWaitsNoLongerIsNotOfferedAgainWhileTheOutboxIsRead() {
        on(new Event.OutboxRead(List.of(change(1, 7))));
        assertThat(sends()).hasSize(1);
        on(new Event.PushSkipped(2, change(1, 7).change().id()));

        assertThat(effects).containsExactly(new Effect.ReadOutbox());
    }

    @Test
    void asksHowFarItWasSeenWheneverSomethingBeginsToLeave() {
        firstLoad();
        now = now.plusSeconds(3);
        on(new Event.OutboxRead(List.of(change(1, 7))));
        assertThat(effects).containsExactly(new Effect.SignIn());
        on(new Event.OutboxRead(List.of(change(1, 7), change(2, 8))));
        assertThat(effects).as("asked once").isEmpty();
        now = now.plusSeconds(1);
        on(new Event.SignedIn(ME, 0));
        assertThat(sends()).hasSize(2);
        now = now.plusSeconds(1);
        on(new Event.OutboxRead(List.of(change(1, 7), change(2, 8), change(3, 9))));
        assertThat(sends()).as("one goes with the others").containsExactly(change(3, 9));
    }

    @Test
    void aCopiedStoreSendsNothingUntilItHasAnotherName() {
        firstLoad();
        now = now.plusSeconds(3);
        on(new Event.OutboxRead(List.of(change(5, 7))));
        on(new Event.SignedIn(seen(4), 3));
        assertThat(sends()).isEmpty();
        assertThat(state.status(now).failure()).isEqualTo(new Failure.Copied());
        on(new Event.Nudged());
        assertThat(sends()).isEmpty();
        assertThat(effects).as("it still receives").hasSize(1);

        on(new Event.Renamed());
        assertThat(effects).containsExactly(new Effect.SignIn());
        on(new Event.SignedIn(seen(0), 0));

        assertThat(sends()).containsExactly(change(5, 7));
        assertThat(state.status(now).failure()).isNull();
    }

    private static Me seen(long seq) {
        return new Me(
                ME.login(),
                ME.fullName(),
                ME.position(),
                ME.roles(),
                ME.organisation(),
                ME.blocks(),
                ME.system(),
                ME.regionCode(),
                ME.regionName(),
                ME.zone(),
                seq);
    }

    private void passTo(Instant moment) {
        assertThat(moment).as("something is planned").isNotNull();
        now = moment;
        on(new Event.Tick());
        if (state.me() != null && effects.contains(new Effect.SignIn())) {
            // Asks how far the platform has seen this workstation before something leaves.
            var before = effects;
            on(new Event.SignedIn(ME, 0));
            effects = new ArrayList<>(effects);
            effects.addAll(before);
        }
    }

    private List<Replica.Pending> sends() {
        return effects.stream()
                .filter(Effect.Send.class::isInstance)
                .map(effect -> ((Effect.Send) effect).pending())
                .toList();
    }

    private void begin(String cursor, boolean complete, List<Replica.Pending> pending) {
        on(new Event.Begun(0, new Replica.Bookmark(null, cursor, complete, 0), pending));
    }

    private void on(Event event) {
        var step = engine.step(state, now, event);
        assertThat(engine.step(state, now, event)).as("a pure function").isEqualTo(step);
        state = step.state();
        effects = step.effects();
    }

    private static Source.Reply refused(String epoch) {
        return new Source.Reply(new Delivery.Refused("forbidden", null), epoch);
    }

    private static FeedPage page(String cursor, String next, boolean more, String epoch) {
        return new FeedPage(cursor, next, more, 3000, epoch, START, List.of(), List.of());
    }

    private static Replica.Pending change(int number, long appeal) {
        var change =
                new Change(
                        ChangeId.of(START.toEpochMilli(), 0, number),
                        new AppealId(appeal),
                        1,
                        START,
                        "operator",
                        new Action.TakeToWork());
        return new Replica.Pending(change, 1, number, null);
    }
}
