package pult.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.answer.AnswerText;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;
import pult.domain.clock.SteadyClock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Keeps drafts of answers in step with the platform while there is a link. Apart from [SyncLoop]:
/// a draft is only a text, a version and the last word of both sides, needs no order and may be
/// offered any number of times. One thread, `pult-drafts`.
public final class DraftLoop implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DraftLoop.class);

    /// Between rounds; a draft is saved every two seconds while somebody types.
    private static final Duration PACE = Duration.ofSeconds(5);

    /// Paces until a draft the platform failed on is tried again.
    private static final int LATER = 6;

    /// Paces between two looks at drafts whose appeal a colleague has answered.
    private static final int SELDOM = 60;

    /// A colleague has taken the draft.
    private static final String HELD = "draft_held";

    private sealed interface Wake {
        record Changed() implements Wake {}

        record Look(AppealId appeal) implements Wake {}

        /// The draft has another holder.
        record Moved(AppealId appeal) implements Wake {}

        record LinkBack() implements Wake {}

        record End() implements Wake {}
    }

    private final DraftSource source;
    private final DraftReplica replica;
    private final DraftHolds holds;
    private final Clock clock;
    private final Duration pace;
    private final LinkedBlockingQueue<Wake> mailbox = new LinkedBlockingQueue<>();
    private final Set<AppealId> toLookAt = new LinkedHashSet<>();

    /// Drafts that have another holder: whether it concerns the operator is not known yet.
    private final Set<AppealId> moved = new LinkedHashSet<>();

    private final Map<AppealId, AnswerText> refused = new HashMap<>();

    /// Drafts that cannot be told to be own or not: said once.
    private final Set<AppealId> unreadable = new HashSet<>();

    /// When the platform failed on a draft.
    private final Map<AppealId, Instant> failed = new HashMap<>();

    private final Thread thread;
    private final Runnable unlisten;

    private volatile boolean linked;
    private volatile @Nullable AppealId onScreen;
    private boolean changed = true;
    private boolean faulty;
    private @Nullable Instant lastRound;
    private @Nullable Instant lastLeft;

    /// The server's life at the last round.
    private @Nullable String life;

    /// @param holds who has taken a draft; what was refused to others is offered again afterwards
    /// @param exchange says whether there is a link
    public DraftLoop(
            DraftSource source,
            DraftReplica replica,
            DraftHolds holds,
            Exchange exchange,
            Clock clock) {
        this(source, replica, holds, exchange, clock, PACE);
    }

    /// @param pace between two rounds
    public DraftLoop(
            DraftSource source,
            DraftReplica replica,
            DraftHolds holds,
            Exchange exchange,
            Clock clock,
            Duration pace) {
        this.source = source;
        this.replica = replica;
        this.holds = holds;
        this.clock = new SteadyClock(clock);
        this.pace = pace;
        this.thread = Thread.ofPlatform().name("pult-drafts").daemon().unstarted(this::run);
        var unlink = exchange.listen(this::status);
        var unmove = holds.onMove(appeal -> mailbox.add(new Wake.Moved(appeal)));
        this.unlisten =
                () -> {
                    unlink.run();
                    unmove.run();
                };
    }

    public void start() {
        thread.start();
    }

    /// Some draft was saved or removed here. Any thread.
    public void changed() {
        mailbox.add(new Wake.Changed());
    }

    /// The operator has opened an appeal: is there a newer draft of it? Any thread.
    public void look(AppealId appeal) {
        onScreen = appeal;
        mailbox.add(new Wake.Look(appeal));
    }

    /// No appeal is on the screen any more. Any thread.
    public void lookAway() {
        onScreen = null;
    }

    private void status(SyncStatus status) {
        var now = status.failure() == null && status.asOf() != null;
        var back = now && !linked;
        linked = now;
        if (back) {
            mailbox.add(new Wake.LinkBack());
        }
    }

    private void run() {
        while (true) {
            try {
                if (!take(mailbox.poll(sleep().toMillis(), TimeUnit.MILLISECONDS))) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            try {
                round();
            } catch (SourceFailure e) {
                LOG.debug("drafts wait: {}", e.failure().getClass().getSimpleName());
            } catch (NotSaved e) {
                LOG.error("a draft of the platform could not be written");
                again();
            } catch (RuntimeException e) {
                again();
                tell(e);
            }
        }
    }

    /// After a pace, not at once: the store may fail for hours.
    private void again() {
        changed = true;
        lastRound = clock.instant();
    }

    /// A fault of the store, on a full disk for one, is told as one that ends a thread is, and ends
    /// none; it is told once, and the next round may fare better.
    private void tell(RuntimeException e) {
        if (!faulty) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
        faulty = true;
    }

    /// Without a link there is nothing to do until the word of it comes.
    private Duration sleep() {
        var last = lastRound;
        if (!changed || !linked) {
            return pace.multipliedBy(6);
        }
        if (last == null) {
            return Duration.ZERO;
        }
        var left = Duration.between(clock.instant(), last.plus(pace));
        return left.isNegative() ? Duration.ZERO : left.compareTo(pace) > 0 ? pace : left;
    }

    private boolean take(@Nullable Wake first) {
        for (var wake = first; wake != null; wake = mailbox.poll()) {
            switch (wake) {
                case Wake.Changed _ -> changed = true;
                case Wake.Look look -> {
                    failed.remove(look.appeal());
                    toLookAt.add(look.appeal());
                }
                case Wake.Moved now -> moved.add(now.appeal());
                case Wake.LinkBack _ -> {
                    failed.clear();
                    changed = true;
                }
                case Wake.End _ -> {
                    return false;
                }
            }
        }
        return true;
    }

    private void round() throws SourceFailure {
        if (!linked) {
            return;
        }
        var epoch = replica.epoch();
        if (!Objects.equals(epoch, life)) {
            // What failed because the server was restored fails no more.
            failed.clear();
            changed = true;
            life = epoch;
        }
        pass();
        lookBehind();
        for (var appeal : List.copyOf(toLookAt)) {
            var came =
                    alone(
                            appeal,
                            () -> {
                                meet(appeal);
                                holds.look(appeal);
                            });
            if (came != Came.LATER) {
                toLookAt.remove(appeal);
            }
        }
        var last = lastRound;
        if (!changed || (last != null && clock.instant().isBefore(last.plus(pace)))) {
            return;
        }
        lastRound = clock.instant();
        changed = false;
        try {
            for (var unshared : replica.unshared()) {
                // What the platform would refuse anyhow does not burden the link.
                if (unshared.mine().text().length() <= SharedDraft.LONGEST
                        && !unshared.mine().equals(refused.get(unshared.appeal()))) {
                    offerAlone(unshared);
                }
            }
            faulty = false;
        } catch (SourceFailure | NotSaved e) {
            changed = true;
            throw e;
        }
    }

    /// Everybody is told of every draft that passes on. Whoever neither sees it nor has written in
    /// it notes the holder and asks for nothing: else each workstation would fetch each text.
    private void pass() throws SourceFailure {
        for (var appeal : List.copyOf(moved)) {
            failed.remove(appeal);
            alone(
                    appeal,
                    () -> {
                        if (appeal.equals(onScreen) || replica.written(appeal)) {
                            refused.remove(appeal);
                            toLookAt.add(appeal);
                            changed = true;
                        }
                    });
            moved.remove(appeal);
        }
    }

    /// A colleague's draft that was opened here stays among the own ones until it is looked at
    /// again.
    private void lookBehind() throws SourceFailure {
        var now = clock.instant();
        var last = lastLeft;
        if (last != null && now.isBefore(last.plus(pace.multipliedBy(SELDOM)))) {
            return;
        }
        lastLeft = now;
        for (var appeal : replica.answered()) {
            if (unreadable.contains(appeal)) {
                continue;
            }
            var came =
                    alone(
                            appeal,
                            () -> {
                                if (!replica.written(appeal)) {
                                    toLookAt.add(appeal);
                                }
                            });
            if (came == Came.BUG) {
                unreadable.add(appeal);
            }
        }
    }

    /// Versions begin anew with another epoch: what was asked for before it is not compared with
    /// what is known after it.
    private void meet(AppealId appeal) throws SourceFailure {
        var epoch = replica.epoch();
        var theirs = source.draft(appeal, epoch);
        if (theirs.isPresent() && Objects.equals(epoch, replica.epoch())) {
            replica.met(theirs.get());
        }
    }

    private void offerAlone(DraftReplica.Unshared unshared) throws SourceFailure {
        switch (alone(unshared.appeal(), () -> offer(unshared))) {
            case THROUGH -> {}
            // Again when it has been written on, so that it is not told every minute.
            case BUG -> refused.put(unshared.appeal(), unshared.mine());
            case LATER -> changed = true;
        }
    }

    /// Part of a round.
    private interface Part {
        void run() throws SourceFailure;
    }

    private enum Came {
        THROUGH,
        /// It is told and not done again by itself.
        BUG,
        /// The platform failed on it, now or a moment ago.
        LATER
    }

    /// A bug in one draft, told as one that ends a thread is, and a failure of the platform that
    /// concerns one draft keep no other from its way.
    ///
    /// @throws SourceFailure when no other draft would fare better
    private Came alone(AppealId appeal, Part part) throws SourceFailure {
        if (failedLately(appeal)) {
            return Came.LATER;
        }
        try {
            part.run();
            failed.remove(appeal);
            return Came.THROUGH;
        } catch (SourceFailure e) {
            if (ofTheLink(e.failure())) {
                throw e;
            }
            LOG.info("a draft waits: {}", e.failure());
            failed.put(appeal, clock.instant());
            return Came.LATER;
        } catch (NotSaved e) {
            throw e;
        } catch (RuntimeException e) {
            if (storeFails()) {
                throw e;
            }
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
            return Came.BUG;
        }
    }

    /// What fails the whole store is no bug of one draft.
    private boolean storeFails() {
        try {
            var _ = replica.epoch();
            return false;
        } catch (RuntimeException e) {
            return true;
        }
    }

    private boolean failedLately(AppealId appeal) {
        var at = failed.get(appeal);
        if (at == null) {
            return false;
        }
        return clock.instant().isBefore(at.plus(pace.multipliedBy(LATER)));
    }

    private static boolean ofTheLink(Failure failure) {
        return switch (failure) {
            case Failure.Offline _,
                    Failure.Unauthorised _,
                    Failure.Throttled _,
                    Failure.Disk _,
                    Failure.Copied _,
                    Failure.CursorExpired _ ->
                    true;
            case Failure.ServerFault _, Failure.Broken _ -> false;
        };
    }

    private void offer(DraftReplica.Unshared unshared) throws SourceFailure {
        var appeal = unshared.appeal();
        var epoch = replica.epoch();
        replica.offering(unshared);
        var version = unshared.common().version();
        var reply = source.saveDraft(appeal, epoch, version, unshared.mine());
        if (!Objects.equals(epoch, replica.epoch())) {
            changed = true;
            return;
        }
        switch (reply) {
            case DraftSource.DraftReply.Saved saved -> replica.shared(saved.now());
            case DraftSource.DraftReply.Changed theirs -> {
                replica.met(theirs.theirs());
                // What merged by itself goes back in the next round.
                changed = true;
            }
            case DraftSource.DraftReply.Refused no -> {
                LOG.info("a draft is not shared: {}", no.code());
                refused.put(appeal, unshared.mine());
                if (no.code().equals(HELD)) {
                    holds.look(appeal);
                }
            }
        }
    }

    /// Stops after the write under way; what is not shared yet is shared after the next start.
    @Override
    public void close() {
        unlisten.run();
        mailbox.add(new Wake.End());
        if (thread.getState() == Thread.State.NEW) {
            return;
        }
        try {
            thread.join(pace);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
