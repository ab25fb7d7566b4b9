package pult.feature.writing;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.Outcome;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.NotApplicable;
import pult.domain.change.NotSaved;
import pult.domain.change.Outbox;
import pult.domain.change.OutboxEntry;
import pult.domain.change.Transitions;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// An outbox that applies actions to the appeals of a test, as the real one does.
public final class InMemoryOutbox implements Outbox {
    private final InMemoryAppeals appeals;
    private final InMemoryDrafts drafts;
    private final List<OutboxEntry> entries = new ArrayList<>();
    private final List<pult.domain.appeal.Appeal> before = new ArrayList<>();
    private boolean full;
    private int sentBefore;
    private java.util.function.IntSupplier disputed = () -> 0;

    public InMemoryOutbox(InMemoryAppeals appeals, InMemoryDrafts drafts) {
        this.appeals = appeals;
        this.drafts = drafts;
    }

    /// @param number accepted today besides the entries
    public InMemoryOutbox sentBefore(int number) {
        sentBefore = number;
        return this;
    }

    /// @param drafts how many two people have changed
    public InMemoryOutbox disputed(java.util.function.IntSupplier drafts) {
        disputed = drafts;
        return this;
    }

    public void disk(InMemoryDrafts.Disk now) {
        full = now == InMemoryDrafts.Disk.FULL;
    }

    public void add(OutboxEntry entry) {
        entries.add(entry);
    }

    public List<OutboxEntry> all() {
        return entries;
    }

    /// The action has left: it cannot be taken back any more.
    public void leave() {
        entries.replaceAll(e ->
                new OutboxEntry(
                        e.change(),
                        OutboxEntry.Status.SENDING,
                        null,
                        1,
                        null,
                        null,
                        null,
                        e.topic()));
    }

    /// The platform has answered.
    public void settle(ChangeId id, OutboxEntry.Status status, @Nullable String reason) {
        entries.replaceAll(e ->
                e.change().id().equals(id)
                        ? new OutboxEntry(
                                e.change(),
                                status,
                                null,
                                1,
                                reason,
                                null,
                                e.change().madeAt(),
                                e.topic())
                        : e);
    }

    @Override
    public void put(Change change, @Nullable Instant undoUntil) {
        if (full) {
            throw new NotSaved("action", new IOException("no space"));
        }
        var appeal = appeals.find(change.appeal()).orElseThrow();
        switch (Transitions.apply(appeal, change)) {
            case Transitions.Outcome.Applied applied -> appeals.put(applied.appeal());
            case Transitions.Outcome.AlreadyThere there -> {}
            case Transitions.Outcome.NotApplicable no -> throw new NotApplicable(no.obstacle());
        }
        before.add(appeal);
        if (change.action().answers()) {
            drafts.save(new Draft(change.appeal(), Draft.Kind.ANSWER, "", change.madeAt()));
        }
        entries.add(
                new OutboxEntry(
                        change,
                        OutboxEntry.Status.QUEUED,
                        undoUntil,
                        0,
                        null,
                        null,
                        null,
                        appeal.topic().name()));
    }

    @Override
    public void putBeside(Change change) {
        put(change, null);
    }

    @Override
    public boolean undo(ChangeId id) {
        for (var i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            if (entry.change().id().equals(id) && entry.status() == OutboxEntry.Status.QUEUED) {
                entries.remove(i);
                appeals.put(before.remove(i));
                if (entry.change().action() instanceof Action.SubmitAnswer answer) {
                    drafts.save(
                            new Draft(
                                    entry.change().appeal(),
                                    Draft.Kind.ANSWER,
                                    answer.text(),
                                    entry.change().madeAt(),
                                    Outcome.of(answer.resolution())));
                }
                return true;
            }
        }
        return false;
    }

    @Override
    public void backToDraft(ChangeId id) {
        entries.removeIf(e -> e.change().id().equals(id));
    }

    @Override
    public void sendAsIs(ChangeId stopped, ChangeId again, @Nullable Instant undoUntil) {
        var before = entries.stream().filter(e -> e.change().id().equals(stopped)).findFirst();
        var old = before.orElseThrow();
        entries.remove(old);
        put(
                new Change(
                        again,
                        old.change().appeal(),
                        old.change().baseVersion(),
                        old.change().madeAt(),
                        old.change().author(),
                        old.change().action()),
                undoUntil);
    }

    @Override
    public void putAway(ChangeId stopped) {
        entries.removeIf(e -> e.change().id().equals(stopped));
    }

    @Override
    public List<OutboxEntry> waiting() {
        return entries.stream().filter(e -> e.status().waiting()).toList();
    }

    @Override
    public List<OutboxEntry> needsAttention() {
        return entries.stream().filter(e -> e.status().needsAttention()).toList();
    }

    @Override
    public List<OutboxEntry> sent(int limit) {
        return entries.stream()
                .filter(e -> e.status() == OutboxEntry.Status.ACCEPTED)
                .limit(limit)
                .toList();
    }

    @Override
    public Counts counts() {
        return new Counts(
                waiting().size(),
                needsAttention().size() + disputed.getAsInt(),
                sent(Integer.MAX_VALUE).size() + sentBefore,
                drafts.list().size());
    }
}
