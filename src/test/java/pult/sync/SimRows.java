package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry.Status;
import pult.store.StoreRules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Appeals and actions of a simulated local copy, and how a newer truth comes under actions.
abstract class SimRows {
    final Map<AppealId, Row> rows = new TreeMap<>();
    final Map<ChangeId, SimItem> items = new LinkedHashMap<>();
    int generation = 1;

    /// An appeal; the base is kept only under waiting actions.
    static final class Row {
        Appeal body;
        @Nullable Appeal base;
        int generation;

        Row(Appeal body, int generation) {
            this.body = body;
            this.generation = generation;
        }
    }

    public final @Nullable Appeal visible(AppealId id) {
        var row = rows.get(id);
        return row == null ? null : row.body;
    }

    public final Set<AppealId> shown() {
        return rows.keySet();
    }

    public final @Nullable Appeal truth(AppealId id) {
        var row = rows.get(id);
        if (row == null) {
            return null;
        }
        return row.base != null ? row.base : row.body;
    }

    final long movedOn(AppealId appeal, long version) {
        var moved = version;
        for (var item : items.values()) {
            if (item.change.appeal().equals(appeal)
                    && item.baseVersion == moved
                    && item.acceptedVersion > moved) {
                moved = item.acceptedVersion;
            }
        }
        return moved;
    }

    final void baseAgain(AppealId appeal) {
        for (var item : waiting(appeal)) {
            item.baseVersion = movedOn(appeal, item.change.baseVersion());
        }
    }

    final void bring(Appeal appeal) {
        var row = rows.get(appeal.id());
        if (row != null && row.generation == generation && row.body.version() > appeal.version()) {
            return;
        }
        var before = truth(appeal.id());
        if (row == null) {
            row = new Row(appeal, generation);
            rows.put(appeal.id(), row);
        }
        row.generation = generation;
        if (waiting(appeal.id()).isEmpty()) {
            row.body = appeal;
            row.base = null;
        } else {
            underActions(before, appeal);
        }
    }

    /// Takes a newer truth under waiting actions and holds those that cannot go on.
    void underActions(@Nullable Appeal before, Appeal truth) {
        var verdicts = StoreRules.judge(before, truth, rules(waiting(truth.id())));
        show(truth);
        rest(verdicts);
    }

    final void rest(List<StoreRules.Verdict> verdicts) {
        for (var verdict : verdicts) {
            var item = items.get(verdict.id());
            if (item != null) {
                item.status = verdict.answer() ? Status.HELD : Status.CONFLICT;
                refresh(item.change.appeal());
            }
        }
    }

    final void refresh(AppealId id) {
        var truth = truth(id);
        if (truth != null) {
            show(truth);
        }
    }

    final void show(Appeal truth) {
        var row = rows.get(truth.id());
        if (row == null) {
            return;
        }
        if (finished(row)) {
            rows.remove(truth.id());
            return;
        }
        var waiting = waiting(truth.id());
        row.base = waiting.isEmpty() ? null : truth;
        var visible = truth;
        for (var item : waiting) {
            visible = StoreRules.onTop(visible, item.change);
        }
        row.body = visible;
    }

    /// The last own work that kept a deleted appeal readable has ended.
    boolean finished(Row row) {
        return row.generation == 0 && !ownWork(row.body.id());
    }

    final List<SimItem> waiting(AppealId id) {
        var list = new ArrayList<SimItem>();
        for (var item : items.values()) {
            if (item.waits() && item.change.appeal().equals(id)) {
                list.add(item);
            }
        }
        return list;
    }

    static List<StoreRules.Waiting> rules(List<SimItem> items) {
        return items.stream().map(SimItem::rule).toList();
    }

    final void remove(AppealId id) {
        giveUp(id);
        var row = rows.get(id);
        if (row != null) {
            row.generation = 0;
            if (!ownWork(id)) {
                rows.remove(id);
            }
        }
    }

    final boolean ownWork(AppealId id) {
        return items.values().stream()
                .anyMatch(
                        item -> item.change.appeal().equals(id) && item.status != Status.ACCEPTED);
    }

    /// Actions that never left, on an appeal that is gone, wait for the operator.
    final void giveUp(AppealId id) {
        rest(
                waiting(id).stream()
                        .filter(item -> !item.offered)
                        .map(item ->
                                new StoreRules.Verdict(
                                        item.change.id(), item.change.action().answers()))
                        .toList());
    }

    final void sweep() {
        for (var item : List.copyOf(items.values())) {
            var row = rows.get(item.change.appeal());
            if (row == null || row.generation < generation) {
                giveUp(item.change.appeal());
            }
        }
        rows.entrySet()
                .removeIf(row -> row.getValue().generation < generation && !ownWork(row.getKey()));
    }
}
