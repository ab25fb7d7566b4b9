package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.OutboxEntry.Status;
import pult.domain.change.Transitions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The local copy as a model: every method is one transaction that is durable when it returns. A
/// crash keeps this object and loses everything else.
final class SimReplica implements Replica {
    private final Map<AppealId, Appeal> visible = new TreeMap<>();
    private final Map<AppealId, Appeal> base = new HashMap<>();
    private final Map<ChangeId, Item> outbox = new LinkedHashMap<>();
    private final Set<AppealId> brought = new HashSet<>();
    private @Nullable String epoch;
    private String cursor = "";
    private boolean complete;
    private boolean everComplete;
    private long seq;

    /// An action and where it stands.
    static final class Item {
        final Change change;
        final long seq;
        final @Nullable Instant notBefore;
        long baseVersion;
        Status status = Status.QUEUED;

        Item(Change change, long seq, @Nullable Instant notBefore) {
            this.change = change;
            this.seq = seq;
            this.notBefore = notBefore;
            this.baseVersion = change.baseVersion();
        }
    }

    Map<AppealId, Appeal> visible() {
        return visible;
    }

    Map<ChangeId, Item> outbox() {
        return outbox;
    }

    boolean ever() {
        return everComplete;
    }

    /// @return false when the appeal does not take it; nothing was stored
    boolean act(Change change, @Nullable Instant notBefore) {
        var appeal = visible.get(change.appeal());
        if (appeal == null
                || !(Transitions.apply(appeal, change)
                        instanceof Transitions.Outcome.Applied done)) {
            return false;
        }
        base.putIfAbsent(change.appeal(), appeal);
        outbox.put(change.id(), new Item(change, ++seq, notBefore));
        visible.put(change.appeal(), done.appeal());
        return true;
    }

    boolean undo(ChangeId id) {
        var item = outbox.get(id);
        if (item == null || item.status != Status.QUEUED) {
            return false;
        }
        outbox.remove(id);
        reapply(item.change.appeal());
        return true;
    }

    @Override
    public Bookmark bookmark() {
        return new Bookmark(epoch, cursor, everComplete, visible.size());
    }

    @Override
    public List<Pending> pending() {
        return outbox.values().stream()
                .filter(item -> item.status.waiting())
                .map(item -> new Pending(item.change, item.baseVersion, item.seq, item.notBefore))
                .toList();
    }

    @Override
    public void store(FeedPage page) {
        if (!page.cursor().equals(cursor)) {
            throw new IllegalStateException("a page for another place of the feed");
        }
        for (var appeal : page.appeals()) {
            bring(appeal);
        }
        for (var id : page.removed()) {
            remove(id);
        }
        epoch = page.epoch();
        cursor = page.next();
        if (!page.hasMore() && !complete) {
            complete = true;
            everComplete = true;
            sweep();
        }
    }

    private void bring(Appeal appeal) {
        brought.add(appeal.id());
        var before = base.getOrDefault(appeal.id(), visible.get(appeal.id()));
        if (before != null && complete && appeal.version() < before.version()) {
            return;
        }
        if (waitingFor(appeal.id()).isEmpty()) {
            base.remove(appeal.id());
            visible.put(appeal.id(), appeal);
            return;
        }
        base.put(appeal.id(), appeal);
        hold(appeal);
        reapply(appeal.id());
    }

    /// An answer written before the case changed is not sent without a look.
    private void hold(Appeal theirs) {
        for (var item : waitingFor(theirs.id())) {
            var stale =
                    item.change.action().answers()
                            && theirs.version() > item.baseVersion
                            && theirs.history().stream()
                                    .anyMatch(l -> SimServer.OTHER.equals(l.actor()))
                            && theirs.answers().stream()
                                    .noneMatch(
                                            a -> item.change.id().toString().equals(a.changeId()));
            if (stale && item.status == Status.QUEUED) {
                item.status = Status.HELD;
            }
        }
    }

    private List<Item> waitingFor(AppealId id) {
        return outbox.values().stream()
                .filter(item -> item.status.waiting() && item.change.appeal().equals(id))
                .toList();
    }

    private void reapply(AppealId id) {
        var truth = base.get(id);
        if (truth == null) {
            return;
        }
        var shown = truth;
        for (var item : waitingFor(id)) {
            switch (Transitions.apply(shown, item.change)) {
                case Transitions.Outcome.Applied applied -> shown = applied.appeal();
                case Transitions.Outcome.AlreadyThere _ -> {}
                case Transitions.Outcome.NotApplicable _ -> {
                    if (item.status == Status.QUEUED) {
                        item.status = Status.CONFLICT;
                    }
                }
            }
        }
        visible.put(id, shown);
        if (waitingFor(id).isEmpty()) {
            base.remove(id);
        }
    }

    private void remove(AppealId id) {
        for (var item : waitingFor(id)) {
            if (item.status == Status.QUEUED) {
                item.status = Status.HELD;
            }
        }
        base.remove(id);
        visible.remove(id);
    }

    private void sweep() {
        for (var id : List.copyOf(visible.keySet())) {
            if (!brought.contains(id) && waitingFor(id).isEmpty()) {
                remove(id);
            }
        }
        brought.clear();
    }

    @Override
    public void finishFirstLoad() {
        everComplete = true;
    }

    @Override
    public void startOver(@Nullable String newEpoch) {
        var restored = newEpoch != null && !newEpoch.equals(epoch);
        epoch = newEpoch;
        cursor = "";
        complete = false;
        brought.clear();
        if (restored) {
            for (var item : outbox.values()) {
                if (item.status == Status.ACCEPTED) {
                    // It may stand on the restored server already: only that server's word counts.
                    item.status = Status.SENDING;
                    base.putIfAbsent(item.change.appeal(), visible.get(item.change.appeal()));
                }
            }
        }
    }

    @Override
    public boolean markSending(ChangeId id) {
        var item = outbox.get(id);
        if (item == null || !item.status.waiting()) {
            return false;
        }
        item.status = Status.SENDING;
        return true;
    }

    @Override
    public void settle(ChangeId id, Delivery delivery) {
        var item = outbox.get(id);
        if (item == null || !item.status.waiting()) {
            return;
        }
        switch (delivery) {
            case Delivery.Accepted accepted -> accepted(item, accepted.appeal());
            case Delivery.Conflicting conflict -> {
                item.status = Status.CONFLICT;
                // A late answer may be older than what the feed has brought meanwhile.
                var known = base.get(item.change.appeal());
                if (visible.containsKey(item.change.appeal())
                        && (known == null || known.version() < conflict.theirs().version())) {
                    base.put(item.change.appeal(), conflict.theirs());
                }
                reapply(item.change.appeal());
            }
            case Delivery.Refused _ -> {
                item.status = Status.REFUSED;
                reapply(item.change.appeal());
            }
            case Delivery.Postponed _ -> {}
        }
    }

    private void accepted(Item item, Appeal theirs) {
        item.status = Status.ACCEPTED;
        if (!visible.containsKey(theirs.id())) {
            return;
        }
        var before = base.get(theirs.id());
        if (before == null || before.version() <= theirs.version()) {
            base.put(theirs.id(), theirs);
            for (var later : waitingFor(theirs.id())) {
                later.baseVersion = theirs.version();
            }
        }
        reapply(theirs.id());
    }

    @Override
    public void log(Instant at, SyncNote note) {}

    @Override
    public List<Logged> logged(int limit) {
        return new ArrayList<>();
    }
}
