package pult.feature.queue;

import pult.domain.view.ViewLook;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// How this operator has each view look, shared ones too. JavaFX thread.
final class ViewLooks {
    static final String NAME = "queue.looks";
    private static final int MOST = 300;

    private final QueueMemory memory;
    private final Map<String, ViewLook> looks = new LinkedHashMap<>();

    ViewLooks(QueueMemory memory) {
        this.memory = memory;
        for (var line : memory.recall(NAME).lines().toList()) {
            var tab = line.indexOf('\t');
            if (tab > 0) {
                ViewLook.of(line.substring(tab + 1))
                        .ifPresent(look -> looks.put(line.substring(0, tab), look));
            }
        }
    }

    ViewLook of(SavedView view) {
        return looks.getOrDefault(view.key(), view.look());
    }

    /// What looks as it would anyway is not remembered.
    void keep(SavedView view, ViewLook look) {
        looks.remove(view.key());
        if (!look.equals(view.look())) {
            looks.put(view.key(), look);
        }
        if (looks.size() > MOST) {
            looks.remove(looks.keySet().iterator().next());
        }
        memory.keep(
                NAME,
                looks.entrySet().stream()
                        .map(one -> one.getKey() + '\t' + one.getValue().text())
                        .collect(Collectors.joining("\n")));
    }
}
