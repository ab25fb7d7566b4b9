package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The platform as a model: a feed, versions, idempotency keys, backups. It knows nothing of the
/// client's code but the values that cross the wire.
final class SimServer {
    static final String OTHER = "other";

    private State state = new State();
    private int epoch = 1;

    /// What a backup holds.
    private static final class State {
        final Map<AppealId, Appeal> appeals = new TreeMap<>();
        final List<AppealId> feed = new ArrayList<>();
        final Map<ChangeId, Delivery> results = new HashMap<>();
        final Map<ChangeId, Integer> effects = new LinkedHashMap<>();

        State copy() {
            var copy = new State();
            copy.appeals.putAll(appeals);
            copy.feed.addAll(feed);
            copy.results.putAll(results);
            copy.effects.putAll(effects);
            return copy;
        }
    }

    void add(Appeal appeal) {
        put(appeal);
    }

    private void put(Appeal appeal) {
        state.appeals.put(appeal.id(), appeal);
        state.feed.add(appeal.id());
    }

    String epoch() {
        return "e" + epoch;
    }

    Map<AppealId, Appeal> appeals() {
        return state.appeals;
    }

    int effects(ChangeId id) {
        return state.effects.getOrDefault(id, 0);
    }

    /// Ids of the operator's actions in the order in which they took effect.
    List<ChangeId> effectOrder() {
        return List.copyOf(state.effects.keySet());
    }

    Runnable backup() {
        var saved = state.copy();
        return () -> {
            state = saved.copy();
            epoch++;
        };
    }

    /// @return null where the cursor is not of this life of the server
    FeedPage page(String cursor, int limit, Instant now) {
        var from = 0;
        if (!cursor.isEmpty()) {
            var parts = cursor.split(":", 2);
            if (!parts[0].equals(epoch())) {
                return null;
            }
            from = Integer.parseInt(parts[1]);
        }
        var to = Math.min(from + limit, state.feed.size());
        var items = new LinkedHashMap<AppealId, Appeal>();
        var removed = new ArrayList<AppealId>();
        for (var id : state.feed.subList(Math.min(from, to), to)) {
            var appeal = state.appeals.get(id);
            if (appeal == null) {
                removed.add(id);
            } else {
                items.put(id, appeal);
            }
        }
        return new FeedPage(
                cursor,
                epoch() + ":" + to,
                to < state.feed.size(),
                state.appeals.size(),
                epoch(),
                now,
                List.copyOf(items.values()),
                List.copyOf(removed));
    }

    Source.Reply push(Replica.Pending pending, @Nullable String knownEpoch, Instant now) {
        if (knownEpoch != null && !knownEpoch.equals(epoch())) {
            return new Source.Reply(new Delivery.Postponed(Duration.ofSeconds(1)), epoch());
        }
        var change = pending.change();
        var known = state.results.get(change.id());
        if (known != null) {
            return new Source.Reply(known, epoch());
        }
        var delivery = take(change, pending.baseVersion(), now);
        state.results.put(change.id(), delivery);
        return new Source.Reply(delivery, epoch());
    }

    private Delivery take(Change change, long baseVersion, Instant now) {
        var appeal = state.appeals.get(change.appeal());
        if (appeal == null) {
            return new Delivery.Refused("not_found", null);
        }
        var note = change.action() instanceof Action.Note;
        if (!note && appeal.version() != baseVersion) {
            return new Delivery.Conflicting("version_mismatch", appeal);
        }
        var next = after(appeal, change, now);
        put(next);
        state.effects.merge(change.id(), 1, Integer::sum);
        return new Delivery.Accepted(next, note ? null : "57-" + state.feed.size(), now);
    }

    private static Appeal after(Appeal appeal, Change change, Instant now) {
        var line = new HistoryEntry(now, null, change.id().toString(), change.author(), null);
        return switch (change.action()) {
            case Action.TakeToWork _ ->
                    bump(appeal.taken(change.author(), AppealState.IN_PROGRESS, line));
            case Action.Release _ -> bump(appeal.taken(null, AppealState.REGISTERED, line));
            case Action.Note _ -> bump(appeal.moved(appeal.state(), line));
            case Action.SubmitAnswer answer ->
                    bump(
                            appeal.answered(
                                    AppealState.ON_APPROVAL,
                                    new Answer(
                                            "n",
                                            change.id().toString(),
                                            answer.text(),
                                            change.author(),
                                            null,
                                            now,
                                            false),
                                    line));
            case Action.InterimAnswer interim ->
                    bump(
                            appeal.answered(
                                    AppealState.INTERIM_ANSWERED,
                                    new Answer(
                                            "n",
                                            change.id().toString(),
                                            interim.text(),
                                            change.author(),
                                            null,
                                            now,
                                            true),
                                    line));
        };
    }

    /// Another operator or the approver does something.
    void moveByOther(AppealId id, AppealState to, Instant now) {
        var appeal = state.appeals.get(id);
        if (appeal != null) {
            put(bump(appeal.moved(to, new HistoryEntry(now, to, "", OTHER, null))));
        }
    }

    void delete(AppealId id) {
        if (state.appeals.remove(id) != null) {
            state.feed.add(id);
        }
    }

    private static Appeal bump(Appeal a) {
        return new Appeal(
                a.id(),
                a.version() + 1,
                a.state(),
                a.sourceStatusCode(),
                a.sourceStatusText(),
                a.regime(),
                a.channel(),
                a.topic(),
                a.essence(),
                a.text(),
                a.applicant(),
                a.place(),
                a.receivedAt(),
                a.registeredAt(),
                a.dueAt(),
                a.fastTrack(),
                a.executor(),
                a.assignee(),
                a.rating(),
                a.completedAt(),
                a.history(),
                a.answers());
    }
}
