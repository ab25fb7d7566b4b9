package pult.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.change.NotSaved;
import pult.feature.queue.QueueMemory;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the queue remembers, in the store. Read when it is made, which blocks; written later, each
/// time the latest.
final class StoredQueueMemory implements QueueMemory {
    private static final Logger LOG = LoggerFactory.getLogger(StoredQueueMemory.class);

    private final pult.store.Preferences store;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Set<String> later = ConcurrentHashMap.newKeySet();

    StoredQueueMemory(pult.store.Preferences store) {
        this.store = store;
        for (var name : QueueMemory.NAMES) {
            store.get(name).ifPresent(text -> texts.put(name, text));
        }
    }

    @Override
    public String recall(String name) {
        return texts.getOrDefault(name, "");
    }

    @Override
    public void keep(String name, String text) {
        texts.put(name, text);
        later.add(name);
        var _ = Thread.ofVirtual().name("pult-queue-memory").start(() -> write(name));
    }

    /// Writes what has not been written yet. Blocking.
    void settle() {
        later.forEach(this::write);
    }

    private synchronized void write(String name) {
        if (!later.remove(name)) {
            return;
        }
        try {
            store.put(name, recall(name));
        } catch (NotSaved e) {
            LOG.warn("how the queue looks is not remembered");
        }
    }
}
