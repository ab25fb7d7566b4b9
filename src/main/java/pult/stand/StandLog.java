package pult.stand;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What the stand received and what it did about it. Carries no texts and no persons. Safe on any
/// thread.
public final class StandLog {
    private static final int KEPT = 10_000;

    /// Something took effect.
    ///
    /// @param key idempotency key, empty for what a played person did
    /// @param type of the action
    /// @param who login
    public record Applied(Instant at, String key, long posId, String type, String who) {}

    /// A request and its answer.
    ///
    /// @param status 0 when the connection broke without an answer
    public record Received(Instant at, Call call, int status) {}

    private final List<Applied> applied = new ArrayList<>();
    private final Map<String, Integer> deliveries = new HashMap<>();
    private final Deque<Received> received = new ArrayDeque<>();
    private final List<Consumer<Received>> listeners = new CopyOnWriteArrayList<>();

    StandLog() {}

    /// Every effect since the start, in order.
    public synchronized List<Applied> applied() {
        return List.copyOf(applied);
    }

    /// How often an action under this key took effect: 0 or 1, or the stand is broken.
    public synchronized int effects(String key) {
        return (int) applied.stream().filter(one -> one.key().equals(key)).count();
    }

    /// How often an action came under this key.
    public synchronized int deliveries(String key) {
        return deliveries.getOrDefault(key, 0);
    }

    /// Keys that came at least once.
    public synchronized List<String> keys() {
        return List.copyOf(deliveries.keySet());
    }

    /// The last requests, oldest first.
    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /// @param listener called on the thread of the request; must return at once
    /// @return ends it
    public Runnable listen(Consumer<Received> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    synchronized void applied(Applied one) {
        applied.add(one);
    }

    synchronized void delivered(String key) {
        deliveries.merge(key, 1, Integer::sum);
    }

    void received(Received one) {
        synchronized (this) {
            received.add(one);
            if (received.size() > KEPT) {
                received.remove();
            }
        }
        listeners.forEach(listener -> listener.accept(one));
    }
}
