package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.NotSaved;
import pult.domain.change.OutboxEntry.Status;
import pult.domain.change.Transitions;
import pult.store.StoreRules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The local copy as a model: every method is one transaction that is durable when it returns. It
/// does step by step what the real one does in SQL, and asks the same pure rules. A crash keeps
/// this object and loses everything else.
class SimReplica extends SimRows implements SimStore {
    private @Nullable String epoch;
    private String cursor = "";
    private boolean complete;
    private long seq;
    private long lastOffered;

    // ---- the operator

    @Override
    public boolean act(Change change, @Nullable Instant notBefore) {
        var row = rows.get(change.appeal());
        if (row == null
                || Transitions.apply(row.body, change)
                        instanceof Transitions.Outcome.NotApplicable) {
            return false;
        }
        var base = movedOn(change.appeal(), change.baseVersion());
        items.put(change.id(), new SimItem(change, ++seq, notBefore, base));
        refresh(change.appeal());
        return true;
    }

    @Override
    public boolean undo(ChangeId id) {
        var item = items.get(id);
        if (item == null || item.status != Status.QUEUED || item.offered) {
            return false;
        }
        items.remove(id);
        var appeal = item.change.appeal();
        refresh(appeal);
        var truth = truth(appeal);
        if (truth != null) {
            rest(StoreRules.judge(truth, truth, rules(waiting(appeal))));
        }
        return true;
    }

    @Override
    public Map<ChangeId, Standing> outbox() {
        var all = new LinkedHashMap<ChangeId, Standing>();
        items.forEach(
                (id, item) -> all.put(id, new Standing(item.change, item.status, item.offered)));
        return all;
    }

    // ---- the sync

    @Override
    public Bookmark bookmark() {
        return new Bookmark(epoch, cursor, complete, rows.size());
    }

    @Override
    public List<Pending> pending() {
        var list = new ArrayList<Pending>();
        for (var item : items.values()) {
            if (item.waits() && (item.offered || rows.containsKey(item.change.appeal()))) {
                list.add(item.pending());
            }
        }
        return list;
    }

    @Override
    public void store(FeedPage page) {
        if (epoch != null && !epoch.equals(page.epoch())) {
            return;
        }
        if (!cursor.equals(page.cursor())) {
            throw new NotSaved("page", new IllegalStateException("not the next page"));
        }
        write(page, !page.hasMore() && !complete);
    }

    /// @param end the run of the feed ends with this page
    void write(FeedPage page, boolean end) {
        content(page, end);
        moveCursor(page);
    }

    final void content(FeedPage page, boolean end) {
        page.appeals().forEach(this::bring);
        page.removed().forEach(this::remove);
        if (end) {
            sweep();
        }
    }

    final void moveCursor(FeedPage page) {
        epoch = page.epoch();
        cursor = page.next();
        complete |= !page.hasMore();
    }

    @Override
    public void finishFirstLoad() {}

    @Override
    public void startOver(@Nullable String newEpoch) {
        var restored = newEpoch != null && epoch != null && !newEpoch.equals(epoch);
        epoch = newEpoch == null ? epoch : newEpoch;
        cursor = "";
        complete = false;
        generation++;
        if (!restored) {
            return;
        }
        for (var item : items.values()) {
            if (item.status == Status.ACCEPTED) {
                // It may stand on the restored server already: only that server's word counts.
                item.status = Status.QUEUED;
                item.offered = true;
                item.acceptedVersion = 0;
                baseAgain(item.change.appeal());
                refresh(item.change.appeal());
            }
        }
    }

    @Override
    public boolean markSending(ChangeId id) {
        var item = items.get(id);
        if (item == null || !item.waits()) {
            return false;
        }
        item.status = Status.SENDING;
        item.offered = true;
        lastOffered = Math.max(lastOffered, item.seq);
        return true;
    }

    @Override
    public long lastOffered() {
        return lastOffered;
    }

    @Override
    public void settle(ChangeId id, Delivery delivery) {
        var item = items.get(id);
        if (item == null || !item.waits()) {
            return;
        }
        switch (delivery) {
            case Delivery.Accepted accepted -> accepted(item, accepted.appeal());
            case Delivery.Conflicting conflict -> conflict(item, conflict.theirs());
            case Delivery.Refused _ -> {
                item.status = Status.REFUSED;
                refresh(item.change.appeal());
            }
            case Delivery.Postponed _ -> {}
        }
    }

    void conflict(SimItem item, Appeal theirs) {
        var before = truth(theirs.id());
        item.status = Status.CONFLICT;
        refresh(theirs.id());
        underActions(before, newer(before, theirs));
    }

    private void accepted(SimItem item, Appeal arrived) {
        var before = truth(arrived.id());
        var truth = newer(before, arrived);
        var clean = StoreRules.onlyOurs(before, arrived, item.change, item.baseVersion);
        item.status = Status.ACCEPTED;
        item.acceptedVersion = clean ? arrived.version() : 0;
        var waiting = waiting(arrived.id());
        for (var later : waiting) {
            if (later.seq > item.seq
                    && later.baseVersion >= item.baseVersion
                    && later.baseVersion < item.acceptedVersion) {
                later.baseVersion = item.acceptedVersion;
            }
        }
        show(truth);
        if (!waiting.isEmpty()) {
            underActions(clean ? truth : before, truth);
        }
    }

    /// A page may have brought a later version than an answer that took long.
    private static Appeal newer(@Nullable Appeal before, Appeal arrived) {
        return before != null && before.version() > arrived.version() ? before : arrived;
    }

    @Override
    public void log(Instant at, SyncNote note) {}

    @Override
    public List<Logged> logged(int limit) {
        return List.of();
    }
}
