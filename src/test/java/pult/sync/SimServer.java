package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Delivery;
import pult.domain.change.Transitions;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The platform as a model: a feed, versions, idempotency keys, tokens, backups. It knows nothing
/// of the client's code but the values that cross the wire, and watches that no action takes effect
/// twice or on something its author never saw.
final class SimServer {
    private static final Instant START = Instant.parse("2026-03-31T05:00:00Z");

    /// Text the server refuses for good.
    static final String BAD_WORD = "!";

    private final SimRun run;
    private final boolean opaqueCursors;
    private final Map<Integer, Map<ChangeId, Delivery>> decisions = new HashMap<>();
    private final Map<SimShelf.Deed, String> seen = new HashMap<>();
    private final Set<String> signedIn = new HashSet<>();
    private final Set<ChangeId> everTaken = new HashSet<>();
    private final Map<String, Long> lastSeq = new HashMap<>();
    private SimShelf shelf = new SimShelf();
    private @Nullable ChangeId poisoned;
    private int poisonAfter = -1;
    private int epoch = 1;
    private int compacted;
    private int tokens;
    private int stamps;
    private long dateSkew;

    /// @param opaqueCursors the server tells cursors of an earlier life; otherwise only its epoch
    ///   does
    SimServer(SimRun run, boolean opaqueCursors) {
        this.run = run;
        this.opaqueCursors = opaqueCursors;
    }

    String epoch() {
        return "e" + epoch;
    }

    SimShelf shelf() {
        return shelf;
    }

    Instant date() {
        return START.plusMillis(run.time.now() + dateSkew);
    }

    void jump(long millis) {
        dateSkew += millis;
    }

    // ---- people and tokens

    String token() {
        var token = "t" + ++tokens;
        signedIn.add(token);
        return token;
    }

    void expireTokens() {
        signedIn.clear();
    }

    boolean knows(String token) {
        return signedIn.contains(token);
    }

    /// The highest number any action of this workstation had.
    long lastSeq(String login) {
        return lastSeq.getOrDefault(login, 0L);
    }

    void saw(String login, long seq) {
        lastSeq.merge(login, seq, Math::max);
    }

    // ---- the feed

    void put(Appeal appeal, String by) {
        var stamp = epoch() + "#" + ++stamps;
        shelf.put(SimAppeals.stamped(appeal, stamp), stamp, by);
    }

    /// From now on every cursor given before is unknown.
    void compact() {
        compacted++;
    }

    /// @return null where the cursor is not known
    @Nullable FeedPage page(String cursor, int limit) {
        var from = position(cursor);
        if (from < 0) {
            return null;
        }
        var feed = shelf.feed();
        var to = Math.min(from + limit, feed.size());
        var items = new LinkedHashMap<AppealId, Appeal>();
        var removed = new ArrayList<AppealId>();
        for (var entry : feed.subList(Math.min(from, to), to)) {
            var appeal = shelf.find(entry.id());
            if (appeal == null) {
                removed.add(entry.id());
            } else {
                items.put(entry.id(), appeal);
            }
        }
        return new FeedPage(
                cursor,
                cursor(to),
                to < feed.size(),
                shelf.appeals().size(),
                epoch(),
                date(),
                List.copyOf(items.values()),
                List.copyOf(removed));
    }

    private String cursor(int position) {
        return (opaqueCursors ? epoch() : "") + ":" + compacted + ":" + position;
    }

    /// Place in the feed, −1 when the cursor is not known.
    int position(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        var parts = cursor.split(":", 3);
        var known =
                parts[1].equals(Integer.toString(compacted))
                        && (!opaqueCursors || parts[0].equals(epoch()));
        return known ? Integer.parseInt(parts[2]) : -1;
    }

    String end() {
        return cursor(shelf.feed().size());
    }

    // ---- actions

    /// What the author of an action had before the eyes.
    void madeOn(Change change, String stamp) {
        seen.put(SimShelf.Deed.of(change), stamp);
    }

    /// The action that arrives as this one in number gets a 500 for ever.
    void poisonAfter(int pushes) {
        poisonAfter = pushes;
    }

    boolean poisons(ChangeId id) {
        if (poisonAfter >= 0 && poisoned == null && poisonAfter-- == 0) {
            poisoned = id;
        }
        return id.equals(poisoned);
    }

    @Nullable ChangeId poisoned() {
        return poisoned;
    }

    Source.Reply push(Change change, long baseVersion, @Nullable String knownEpoch) {
        if (knownEpoch != null && !knownEpoch.equals(epoch())) {
            return new Source.Reply(new Delivery.Postponed(Duration.ofSeconds(1)), epoch());
        }
        var known = shelf.result(change.id());
        if (known == null) {
            known = take(change, baseVersion);
            shelf.result(change.id(), known);
        }
        decisions.computeIfAbsent(epoch, _ -> new HashMap<>()).put(change.id(), known);
        return new Source.Reply(known, epoch());
    }

    /// True when the server of that epoch said just this about the action.
    boolean said(@Nullable String toldEpoch, ChangeId id, Delivery delivery) {
        return toldEpoch != null
                && delivery.equals(
                        decisions
                                .getOrDefault(Integer.parseInt(toldEpoch.substring(1)), Map.of())
                                .get(id));
    }

    private Delivery take(Change change, long baseVersion) {
        var appeal = shelf.find(change.appeal());
        if (appeal == null) {
            return new Delivery.Refused("not_found", null);
        }
        var text = SimAppeals.text(change.action());
        if (text != null && text.contains(BAD_WORD)) {
            run.count(SimFault.REFUSED_BY_SERVER);
            return new Delivery.Refused("bad_words", "text");
        }
        var mine = change.author().equals(appeal.assignee());
        if (change.action() instanceof Action.TakeToWork && mine) {
            return new Delivery.Accepted(appeal, null, date());
        }
        var conflict = conflict(appeal, change, baseVersion);
        if (conflict != null) {
            return new Delivery.Conflicting(conflict, appeal);
        }
        watch(appeal, change, baseVersion);
        put(SimAppeals.after(appeal, change, date()), change.author());
        shelf.took(change);
        everTaken.add(change.id());
        var number = change.action().answers() ? "57-" + shelf.feed().size() : null;
        return new Delivery.Accepted(shelf.get(appeal.id()), number, date());
    }

    private static @Nullable String conflict(Appeal appeal, Change change, long baseVersion) {
        if (change.action() instanceof Action.Note) {
            return null;
        }
        if (Transitions.apply(appeal, change)
                instanceof Transitions.Outcome.NotApplicable obstacle) {
            return obstacle.obstacle().toString();
        }
        return appeal.version() == baseVersion ? null : "version_mismatch";
    }

    private void watch(Appeal appeal, Change change, long baseVersion) {
        if (shelf.effects(change) > 0) {
            run.wrong("took effect twice: " + change.id());
        }
        if (change.action() instanceof Action.Note) {
            return;
        }
        var stamp = seen.get(SimShelf.Deed.of(change));
        if (stamp != null && shelf.unseen(appeal, change, stamp)) {
            run.wrong(
                    "carried out on what its author never saw: "
                            + SimLine.of(change.id())
                            + " on "
                            + appeal.id().number()
                            + " if "
                            + baseVersion
                            + " made on "
                            + stamp
                            + " after "
                            + shelf.story(appeal.id()));
        }
    }

    boolean everTook(ChangeId id) {
        return everTaken.contains(id);
    }

    // ---- others

    void change(AppealId id, String by, UnaryOperator<Appeal> how) {
        var appeal = shelf.find(id);
        if (appeal != null) {
            put(SimAppeals.next(how.apply(appeal)), by);
        }
    }

    void move(AppealId id, String by, AppealState to) {
        change(id, by, a -> a.moved(to, new HistoryEntry(date(), to, "", by, null)));
    }

    void delete(AppealId id) {
        shelf.delete(id);
    }

    /// @return puts the server back to this moment, with a new epoch
    Runnable backup() {
        var saved = shelf.copy();
        return () -> {
            if (shelf.tookMoreThan(saved)) {
                run.count(SimFault.LOST_BY_RESTORE);
            }
            shelf = saved.copy();
            epoch++;
        };
    }
}
