package pult.stand;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/// Server-sent events: remembers the last thousand and hands new ones to whoever listens. Safe on
/// any thread.
final class EventHub implements AutoCloseable {
    private static final int REMEMBERED = 1000;

    private record Told(long id, String kind, String json) {
        String text() {
            return "id: " + id + "\nevent: " + kind + "\ndata: " + json + "\n\n";
        }
    }

    private static final Told END = new Told(-1, "", "");

    private final Deque<Told> last = new ArrayDeque<>();
    private final Set<BlockingQueue<Told>> listeners = ConcurrentHashMap.newKeySet();
    private final Duration heartbeat;
    private long ids;
    private volatile boolean closed;

    EventHub(Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    synchronized void tell(String kind, String json) {
        var event = new Told(++ids, kind, json);
        last.add(event);
        if (last.size() > REMEMBERED) {
            last.remove();
        }
        listeners.forEach(queue -> queue.add(event));
    }

    void changed(long posId, long version) {
        tell("change", "{\"posId\":" + posId + ",\"version\":" + version + "}");
    }

    /// Writes events until the other side goes or the stand ends.
    ///
    /// @param lastId what the client saw last, null for a first connection
    void stream(OutputStream out, @Nullable String lastId) throws IOException {
        var queue = new LinkedBlockingQueue<Told>();
        join(queue, lastId);
        try {
            write(out, ": Пульт ЦУР, учебный стенд\n\n");
            while (!closed) {
                var event = queue.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (event != null && event.id() < 0) {
                    return;
                }
                write(out, event == null ? ": \n\n" : event.text());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listeners.remove(queue);
        }
    }

    /// Subscribes and queues what was missed, in one step, so that nothing falls between.
    private synchronized void join(BlockingQueue<Told> queue, @Nullable String lastId) {
        listeners.add(queue);
        if (lastId == null) {
            return;
        }
        var seen = number(lastId);
        var first = last.isEmpty() ? ids + 1 : last.getFirst().id();
        if (seen > ids || seen < first - 1) {
            queue.add(new Told(ids, "change", "{}"));
            return;
        }
        for (var event : last) {
            if (event.id() > seen) {
                queue.add(event);
            }
        }
    }

    private static long number(String id) {
        try {
            return Long.parseLong(id.strip());
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        closed = true;
        listeners.forEach(queue -> queue.add(END));
    }
}
