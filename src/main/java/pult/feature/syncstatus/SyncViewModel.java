package pult.feature.syncstatus;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Outbox;
import pult.feature.SlowAnswer;
import pult.feature.Wording;
import pult.l10n.SyncMessages;
import pult.sync.Exchange;
import pult.sync.Failure;
import pult.sync.Replica;
import pult.sync.SyncNote;
import pult.sync.SyncStatus;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What the exchange does, in words. JavaFX thread.
final class SyncViewModel {
    private static final int MOST_LINES = 500;
    private static final Duration SAME_CLOCK = Duration.ofSeconds(1);

    private final Exchange exchange;
    private final ExchangeLog log;
    private final Supplier<Outbox.Counts> counts;
    private final BooleanSupplier roomTold;
    private final SlowAnswer slow = new SlowAnswer();
    private final Wording wording;
    private final SyncMessages words;
    private final Clock clock;
    private final Slot slot;
    private final ObservableList<Fact> facts = FXCollections.observableArrayList();
    private final ObservableList<JournalLine> journal = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper asOf = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper progress = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Double> done = new ReadOnlyObjectWrapper<>(0.0);
    private final ReadOnlyObjectWrapper<Activity> activity;
    private final ReadOnlyObjectWrapper<Health> health = new ReadOnlyObjectWrapper<>(Health.WAITS);
    private List<Replica.Logged> logged = List.of();
    private @Nullable Instant seenAsOf;
    private @Nullable Duration skew;

    enum Health {
        WORKS,
        WAITS,
        FAILS
    }

    /// @param counts of the outbox; returns at once
    /// @param roomTold little room is told beside this, with what stands and what to do
    SyncViewModel(
            Exchange exchange,
            ExchangeLog log,
            Supplier<Outbox.Counts> counts,
            BooleanSupplier roomTold,
            Wording wording,
            Background background,
            Clock clock) {
        this.exchange = exchange;
        this.log = log;
        this.counts = counts;
        this.roomTold = roomTold;
        this.wording = wording;
        this.words = wording.area(SyncMessages.class);
        this.clock = clock;
        this.slot = new Slot(background, "sync-journal");
        this.activity = new ReadOnlyObjectWrapper<>(Activity.of(List.of(), clock.instant()));
    }

    ObservableList<Fact> facts() {
        return facts;
    }

    ObservableList<JournalLine> journal() {
        return journal;
    }

    ReadOnlyStringProperty asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty sourceProperty() {
        return source.getReadOnlyProperty();
    }

    /// What happened, what is kept, what comes next, the code; empty while all works.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Of the first load; empty when there is none.
    ReadOnlyStringProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /// 0…1, −1 while the whole is not known.
    ReadOnlyObjectProperty<Double> doneProperty() {
        return done.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Activity> activityProperty() {
        return activity.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Health> healthProperty() {
        return health.getReadOnlyProperty();
    }

    void syncNow() {
        exchange.syncNow();
    }

    /// Reads the journal again and words the state.
    void refresh() {
        slot.run(
                () -> log.recent(MOST_LINES),
                read -> {
                    logged = read;
                    journal.setAll(read.stream().map(this::line).toList());
                    activity.set(Activity.of(read, clock.instant()));
                    tick();
                });
    }

    /// Once a second: ages and the time to the next try.
    void tick() {
        var status = exchange.status();
        var now = clock.instant();
        measureClock(status, now);
        var me = status.me();
        source.set(me == null ? words.source() : me.source());
        asOf.set(
                status.asOf() == null
                        ? words.never()
                        : wording.formats().timeWithSeconds(status.asOf()));
        state.set(phase(status));
        var first = status.phase() == SyncStatus.Phase.FIRST_LOAD;
        var late = slow.slow(status, now);
        trouble.set(late ? words.slow() : trouble(status, now));
        health.set(
                status.failure() != null
                        ? Health.FAILS
                        : first || status.asOf() == null ? Health.WAITS : Health.WORKS);
        progress.set(first ? words.progress(grouped(status.received()), total(status)) : "");
        done.set(status.total() > 0 ? (double) status.received() / status.total() : -1.0);
        var lines = facts(status, now);
        if (!lines.equals(List.copyOf(facts))) {
            facts.setAll(lines);
        }
    }

    private List<Fact> facts(SyncStatus status, Instant now) {
        var lines = new ArrayList<Fact>();
        var last = status.asOf();
        lines.add(
                new Fact(
                        words.lastExchange(),
                        last == null
                                ? words.never()
                                : words.lastExchangeAt(
                                        wording.formats().timeWithSeconds(last),
                                        wording.formats().ago(age(last, now)))));
        if (status.phase() != SyncStatus.Phase.FIRST_LOAD) {
            lines.add(received(now));
            lines.add(new Fact(words.sentToday(), sent(status)));
        } else if (status.total() > 0) {
            lines.add(
                    new Fact(
                            words.held(), words.heldOf(grouped(status.received()), total(status))));
        }
        lines.add(new Fact(words.nextTry(), nextTry(status, now)));
        lines.add(new Fact(words.serverClock(), serverClock()));
        var me = status.me();
        if (me != null) {
            lines.add(new Fact(words.person(), me.fullName() + ", " + me.position()));
        }
        return lines;
    }

    private Fact received(Instant now) {
        return new Fact(words.receivedToday(), words.appeals(receivedToday(now)));
    }

    /// As «Отправлено» counts: the journal names an action twice that a restored server forgot.
    private String sent(SyncStatus status) {
        var sent = counts.get().sentToday();
        if (status.sending() > 0) {
            return words.actions(sent) + ", " + words.sendingNow(status.sending());
        }
        return sent > 0 && counts.get().waiting() == 0
                ? words.allConfirmed(sent)
                : words.actions(sent);
    }

    /// Appeals received since the region's midnight. What was here already and only came anew,
    /// because the platform was restored or asked for it, is none of them.
    private long receivedToday(Instant now) {
        var zone = wording.formats().zone();
        var day = now.atZone(zone).toLocalDate();
        var sum = 0L;
        var anew = false;
        for (var l : logged.reversed()) {
            var news = false;
            switch (l.note().kind()) {
                case SERVER_RESTORED, STARTED_OVER -> anew = true;
                case FIRST_LOAD_FINISHED -> {
                    news = true;
                    anew = false;
                }
                case RECEIVED -> {
                    news = !anew;
                    anew = false;
                }
                default -> {}
            }
            if (news && l.at().atZone(zone).toLocalDate().equals(day)) {
                sum += l.note().count();
            }
        }
        return sum;
    }

    private String nextTry(SyncStatus status, Instant now) {
        var next = status.nextTry();
        return next == null || !next.isAfter(now)
                ? words.soon()
                : words.nextTryAt(wording.formats().timeWithSeconds(next));
    }

    private String trouble(SyncStatus status, Instant now) {
        var failure = status.failure();
        if (failure == null || (failure instanceof Failure.Disk && roomTold.getAsBoolean())) {
            return "";
        }
        var text = wording.failures();
        var next = failure instanceof Failure.Copied ? null : status.nextTry();
        var again = text.nextTry(next == null ? null : Duration.between(now, next));
        return text.what(failure)
                + ". "
                + text.kept(failure, counts.get().waiting())
                + (again.isEmpty() ? ", " : ". " + again + ", ")
                + text.code(failure);
    }

    private String phase(SyncStatus status) {
        var failure = status.failure();
        if (failure instanceof Failure.Copied) {
            return words.yourTurn();
        }
        if (failure != null && !(failure instanceof Failure.Offline)) {
            return words.willRetry();
        }
        return switch (status.phase()) {
            case STARTING -> words.starting();
            case SIGNING_IN -> words.signingIn();
            case FIRST_LOAD -> words.firstLoad();
            case RECEIVING -> words.receiving();
            case IDLE -> words.working();
            case WAITING -> words.noLink();
            case STOPPED -> words.stopped();
        };
    }

    /// The server's clock is compared when a page has just come.
    private void measureClock(SyncStatus status, Instant now) {
        var at = status.asOf();
        if (at != null && !at.equals(seenAsOf)) {
            skew = seenAsOf == null ? skew : Duration.between(now, at);
            seenAsOf = at;
        }
    }

    private String serverClock() {
        var by = skew;
        if (by == null || by.abs().compareTo(SAME_CLOCK.plusSeconds(1)) < 0) {
            return words.clockSame();
        }
        var far = wording.formats().roughly(by);
        return by.isNegative() ? words.clockBehind(far) : words.clockAhead(far);
    }

    private JournalLine line(Replica.Logged of) {
        var appeal = Long.toString(of.note().appeal());
        var count = of.note().count();
        var text =
                switch (of.note().kind()) {
                    case RECEIVED -> words.noteReceived(count);
                    case FIRST_LOAD_FINISHED -> words.noteFirstLoad(count);
                    case SENT -> words.noteSent(appeal);
                    case REFUSED -> words.noteRefused(appeal);
                    case CONFLICT -> words.noteConflict(appeal);
                    case HELD -> words.noteHeld(appeal);
                    case LINK_LOST -> words.noteLinkLost();
                    case LINK_BACK -> words.noteLinkBack();
                    case STARTED_OVER -> words.noteStartedOver();
                    case SERVER_RESTORED -> words.noteServerRestored();
                    case BROKEN_ANSWER -> words.noteBroken();
                    case MERGED -> words.noteMerged(appeal);
                    case GONE -> words.noteGone(appeal);
                };
        return new JournalLine(moment(of.at()), text, tone(of.note().kind()));
    }

    private static JournalLine.Tone tone(SyncNote.Kind kind) {
        return switch (kind) {
            case REFUSED, CONFLICT, HELD, GONE, LINK_LOST, BROKEN_ANSWER -> JournalLine.Tone.WARM;
            default -> JournalLine.Tone.PLAIN;
        };
    }

    private String moment(Instant at) {
        var zone = wording.formats().zone();
        var today = clock.instant().atZone(zone).toLocalDate();
        return at.atZone(zone).toLocalDate().equals(today)
                ? wording.formats().timeWithSeconds(at)
                : wording.formats().day(at) + " " + wording.formats().time(at);
    }

    private static Duration age(Instant at, Instant now) {
        var age = Duration.between(at, now);
        return age.isNegative() ? Duration.ZERO : age;
    }

    private String total(SyncStatus status) {
        return status.total() < 0 ? "…" : grouped(status.total());
    }

    private String grouped(long number) {
        return wording.formats().number(number);
    }
}
