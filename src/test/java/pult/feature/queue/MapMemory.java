package pult.feature.queue;

import java.util.HashMap;
import java.util.Map;

/// What the queue remembers in a test.
public final class MapMemory implements QueueMemory {
    private final Map<String, String> texts = new HashMap<>();

    @Override
    public String recall(String name) {
        return texts.getOrDefault(name, "");
    }

    @Override
    public void keep(String name, String text) {
        texts.put(name, text);
    }
}
