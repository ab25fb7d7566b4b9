package pult.feature.outbox;

import static java.util.Comparator.comparing;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftConflicts;
import pult.domain.answer.Drafts;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.change.ChangeId;
import pult.domain.change.NotApplicable;
import pult.domain.change.NotSaved;
import pult.domain.change.Outbox;
import pult.domain.change.OutboxEntry;
import pult.domain.change.StepDraft;
import pult.domain.machine.Obstacle;
import pult.feature.FailureText;
import pult.feature.Stopped;
import pult.l10n.OutboxMessages;
import pult.sync.Failure;
import pult.sync.Transfer;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// What the operator has written, what waits, what is done, what needs a decision. JavaFX thread.
final class OutboxViewModel {
    private static final int MOST_SENT = 200;

    private record Read(
            List<Drafts.Listed> drafts,
            List<StepDraft> steps,
            List<OutboxEntry> waiting,
            List<OutboxEntry> sent,
            List<OutboxEntry> attention,
            List<DraftConflicts.Conflict> conflicts,
            List<DraftConflicts.Merged> merged,
            Set<AppealId> gone,
            Map<AppealId, Instant> told,
            Map<AppealId, AppealState> states,
            Map<AppealId, Appeal> held,
            Outbox.Counts counts) {}

    private final OutboxPorts ports;
    private final OutboxWords words;
    private final OutboxMessages messages;
    private final FailureText failures;
    private final Clock clock;
    private final Background background;
    private final Slot slot;
    private final ObservableList<DraftLine> drafts = FXCollections.observableArrayList();
    private final ObservableList<WaitingLine> waiting = FXCollections.observableArrayList();
    private final ObservableList<SentLine> sent = FXCollections.observableArrayList();
    private final ObservableList<AttentionLine> attention = FXCollections.observableArrayList();
    private final ObservableList<ConflictCard> conflicts = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Map<AppealId, List<StoppedLine>>> stopped =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final MergesSeen seen;
    private boolean remembers;
    private List<DraftConflicts.Merged> merged = List.of();
    private Set<AppealId> gone = Set.of();
    private Consumer<String> onGone = said -> {};

    /// Of answers to appeals that have gone.
    private final Map<AppealId, String> texts = new HashMap<>();

    private final ReadOnlyObjectWrapper<Outbox.Counts> counts =
            new ReadOnlyObjectWrapper<>(Outbox.Counts.NONE);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final SendAll sendAll;
    private List<OutboxEntry> entries = List.of();
    private List<OutboxEntry> accepted = List.of();
    private List<OutboxEntry> held = List.of();
    private boolean counting;

    OutboxViewModel(
            OutboxPorts ports,
            OutboxWords words,
            OutboxMessages messages,
            FailureText failures,
            Background background,
            Clock clock) {
        this.ports = ports;
        this.words = words;
        this.messages = messages;
        this.failures = failures;
        this.clock = clock;
        this.background = background;
        this.slot = new Slot(background, "outbox");
        this.sendAll = words.sendAll();
        this.seen = new MergesSeen(ports.told());
    }

    ObservableList<DraftLine> drafts() {
        return drafts;
    }

    ObservableList<WaitingLine> waiting() {
        return waiting;
    }

    ObservableList<SentLine> sent() {
        return sent;
    }

    ObservableList<AttentionLine> attention() {
        return attention;
    }

    /// Drafts two people changed; they stand among what needs attention.
    ObservableList<ConflictCard> conflicts() {
        return conflicts;
    }

    /// What stopped, by its appeal.
    ReadOnlyObjectProperty<Map<AppealId, List<StoppedLine>>> stoppedProperty() {
        return stopped.getReadOnlyProperty();
    }

    /// What stopped of one appeal, the most urgent first.
    List<StoppedLine> linesOf(AppealId appeal) {
        return stopped.get().getOrDefault(appeal, List.of());
    }

    /// @param listener gets a sentence on appeals that have gone from the platform while own work
    ///   is on them
    void onGone(Consumer<String> listener) {
        onGone = listener;
    }

    /// The operator has read that a draft came together by itself.
    void seen(ParallelCard card) {
        seen.seen(card.merged());
        gather();
    }

    /// Reads again only when something has changed: rows and strips follow it.
    private void gather() {
        var found = new HashMap<AppealId, List<StoppedLine>>();
        attention.forEach(line -> add(found, line.appeal(), line));
        conflicts.forEach(line -> add(found, line.appeal(), line));
        var now = clock.instant();
        seen.news(merged).forEach(one -> add(found, one.appeal(), words.parallel(one, now)));
        gone.stream()
                .filter(id -> attention.stream().noneMatch(line -> line.appeal().equals(id)))
                .forEach(id -> add(found, id, words.gone(id, texts.getOrDefault(id, ""))));
        found.values().forEach(lines -> lines.sort(comparing(line -> line.said().kind())));
        if (!found.equals(stopped.get())) {
            stopped.set(found);
        }
    }

    private static void add(
            Map<AppealId, List<StoppedLine>> found, AppealId appeal, StoppedLine line) {
        found.computeIfAbsent(appeal, id -> new ArrayList<>()).add(line);
    }

    ReadOnlyObjectProperty<Outbox.Counts> countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /// What went wrong with the last thing asked for; empty when nothing did.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// What came of «Отправить всё».
    SendAll sendAll() {
        return sendAll;
    }

    void refresh() {
        var sent = MOST_SENT + sendAll.size();
        var first = !remembers;
        slot.run(() -> read(sent, first), this::show);
    }

    /// Sends all that may be sent, without waiting for the next try; what can be taken back still
    /// waits for its time. What the screen does not show yet is counted by the next reading,
    /// whichever that is: a reading may be dropped for a later one.
    void sendEverything() {
        sendAll.begin(entries, held);
        counting = true;
        ports.exchange().syncNow();
        refresh();
    }

    /// Once a second: what can be undone runs out.
    void tick() {
        keep(waiting, lines());
        sendAll.follow(waiting, attention, accepted);
    }

    void undo(ChangeId id) {
        background.run(
                "outbox-undo",
                () -> ports.outbox().undo(id),
                done -> {
                    trouble.set(done ? "" : messages.tooLate());
                    ports.exchange().outboxChanged();
                    refresh();
                },
                this::failed);
    }

    /// A text becomes a draft again, an action without one is removed.
    ///
    /// @param then called when it is durable
    void backToDraft(ChangeId id, Runnable then) {
        act("outbox-draft", () -> ports.outbox().backToDraft(id), then);
    }

    /// The answer leaves once more, after the time to take it back.
    void sendAsIs(AttentionLine line) {
        act("outbox-again", () -> again(line), () -> {});
    }

    private void again(AttentionLine line) {
        var until =
                ports.appeals()
                        .find(line.appeal())
                        .map(appeal -> clock.instant().plus(ports.rules().of(appeal).undo()));
        ports.outbox().sendAsIs(line.id(), ports.ids().get(), until.orElse(null));
    }

    void putAway(ChangeId id) {
        act("outbox-away", () -> ports.outbox().putAway(id), () -> {});
    }

    private void act(String name, Runnable work, Runnable then) {
        background.run(
                name,
                () -> {
                    work.run();
                    return name;
                },
                done -> {
                    trouble.set("");
                    ports.exchange().outboxChanged();
                    refresh();
                    then.run();
                },
                this::failed);
    }

    private void failed(Exception e) {
        trouble.set(
                switch (e) {
                    case NotSaved refused -> messages.notSaved();
                    case NotApplicable not -> notApplicable(not.obstacle());
                    default -> throw new IllegalStateException("outbox", e);
                });
        refresh();
    }

    private String notApplicable(Obstacle obstacle) {
        return switch (obstacle) {
            case FORBIDDEN, OTHER_BLOCK, SAME_PERSON, NEEDS_LINK, DISPUTED, REMOVED ->
                    messages.notAllowed(failures.obstacle(obstacle));
            default -> messages.notNow();
        };
    }

    /// @param first whether nothing is known yet of what was told before this start
    private Read read(int most, boolean first) {
        var done = ports.outbox().sent(most);
        var states = new HashMap<AppealId, AppealState>();
        for (var entry : done) {
            ports.appeals()
                    .find(entry.change().appeal())
                    .ifPresent(appeal -> states.put(appeal.id(), appeal.state()));
        }
        var stopped = ports.outbox().needsAttention();
        var held = new HashMap<AppealId, Appeal>();
        for (var entry : stopped) {
            ports.appeals()
                    .find(entry.change().appeal())
                    .ifPresent(appeal -> held.put(appeal.id(), appeal));
        }
        return new Read(
                ports.drafts().list(),
                ports.steps().get(),
                ports.outbox().waiting(),
                done,
                stopped,
                ports.conflicts().open(),
                ports.conflicts().merged(),
                ports.appeals().gone(),
                first ? ports.told().load() : Map.of(),
                states,
                held,
                ports.outbox().counts());
    }

    private void show(Read read) {
        var now = clock.instant();
        entries = read.waiting;
        keep(waiting, lines());
        keep(
                sent,
                read.sent.stream()
                        .limit(MOST_SENT)
                        .map(e -> words.sent(e, state(read, e), now))
                        .toList());
        keep(
                attention,
                read.attention.stream()
                        .map(e ->
                                words.attention(
                                        e, read.held.get(e.change().appeal()), ports.people()))
                        .toList());
        keep(conflicts, read.conflicts.stream().map(words::conflict).toList());
        merged = read.merged;
        if (remembers) {
            tellGone(read);
        }
        gone = read.gone;
        texts.clear();
        read.drafts.stream()
                .map(Drafts.Listed::draft)
                .filter(draft -> draft.kind() == Draft.Kind.ANSWER && gone.contains(draft.appeal()))
                .forEach(draft -> texts.put(draft.appeal(), draft.text()));
        seen.known(read.told);
        remembers = true;
        gather();
        keep(
                drafts,
                Stream.concat(
                                read.drafts.stream()
                                        .map(one -> words.draft(one, saidOf(one.draft().appeal()))),
                                read.steps.stream().map(words::draft))
                        .toList());
        counts.set(read.counts);
        accepted = read.sent;
        held = read.attention;
        if (counting) {
            counting = false;
            sendAll.also(entries, held);
        }
        sendAll.follow(waiting, attention, accepted);
    }

    private void tellGone(Read read) {
        var fresh = read.gone.stream().filter(id -> !gone.contains(id)).sorted().toList();
        if (!fresh.isEmpty()) {
            var kept =
                    GoneNotice.Kept.of(
                            read.drafts.stream().map(one -> one.draft().appeal()),
                            read.steps,
                            read.waiting,
                            read.attention);
            onGone.accept(new GoneNotice(messages).of(fresh, kept));
        }
    }

    private List<Stopped> saidOf(AppealId appeal) {
        return linesOf(appeal).stream().map(StoppedLine::said).toList();
    }

    /// What stands on the screen already stays, with the choice and the keyboard in it.
    private static <T> void keep(ObservableList<T> shown, List<T> now) {
        if (!now.equals(List.copyOf(shown))) {
            shown.setAll(now);
        }
    }

    private static @Nullable AppealState state(Read read, OutboxEntry entry) {
        return read.states.get(entry.change().appeal());
    }

    private List<WaitingLine> lines() {
        var link =
                switch (ports.exchange().status().failure()) {
                    case null -> OutboxWords.Link.UP;
                    case Failure.Copied() -> OutboxWords.Link.STOPPED;
                    case Failure.Offline() -> OutboxWords.Link.DOWN;
                    case Failure.Disk() -> OutboxWords.Link.NO_ROOM;
                    default -> OutboxWords.Link.FAILING;
                };
        var now = clock.instant();
        var over = over();
        var underWay = ports.exchange().status().sending() > 0;
        var seen = new HashSet<AppealId>();
        var lines = new ArrayList<WaitingLine>();
        for (var entry : entries) {
            // Left, and not under way now: its answer was lost, and it will be offered again.
            var lost = left(entry) && link == OutboxWords.Link.UP && !underWay;
            lines.add(
                    words.waiting(
                            entry,
                            now,
                            lost ? OutboxWords.Link.FAILING : link,
                            new OutboxWords.Around(
                                    !seen.add(entry.change().appeal()), over.applyAsInt(entry))));
        }
        var later = new HashSet<AppealId>();
        for (var at = lines.size() - 1; at >= 0; at--) {
            if (!later.add(lines.get(at).appeal())) {
                lines.set(at, lines.get(at).below());
            }
        }
        return lines;
    }

    /// How much of the file that an entry waits for is over.
    private ToIntFunction<OutboxEntry> over() {
        if (entries.stream().allMatch(entry -> entry.hindrance() == null)) {
            return entry -> -1;
        }
        var moving = ports.moving().get();
        return entry ->
                entry.hindrance() instanceof OutboxEntry.Hindrance.Upload(var sha256)
                        ? moving.stream()
                                .filter(one -> one.direction() == Transfer.Direction.UP)
                                .filter(one -> one.file().sha256().equals(sha256))
                                .filter(one -> one.appeal().equals(entry.change().appeal()))
                                .mapToInt(Transfer::percent)
                                .findFirst()
                                .orElse(-1)
                        : -1;
    }

    private static boolean left(OutboxEntry entry) {
        return entry.status() == OutboxEntry.Status.SENDING;
    }
}
