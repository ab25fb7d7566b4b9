package pult.app;

import pult.feature.queue.QueueMemory;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Where the operator has put the two dividers of the desk, for each of its widths: shares of the
/// room, 0…1, the left one first. JavaFX thread.
final class DeskSplits {
    private final QueueMemory memory;

    DeskSplits(QueueMemory memory) {
        this.memory = memory;
    }

    /// @param left less than `right`
    record Places(double left, double right) {
        private boolean sound() {
            return left > 0 && left < right && right < 1;
        }
    }

    /// Empty where nobody has moved them, and for what another program wrote.
    Optional<Places> of(String width) {
        return Optional.ofNullable(all().get(width));
    }

    void keep(String width, Places places) {
        var all = all();
        all.put(width, places);
        write(all);
    }

    /// Back to the measures of the design.
    void forget(String width) {
        var all = all();
        all.remove(width);
        write(all);
    }

    private void write(Map<String, Places> all) {
        memory.keep(
                QueueMemory.SPLITS,
                all.entrySet().stream()
                        .map(one ->
                                one.getKey()
                                        + ' '
                                        + one.getValue().left()
                                        + ' '
                                        + one.getValue().right())
                        .collect(Collectors.joining("\n")));
    }

    private Map<String, Places> all() {
        var found = new TreeMap<String, Places>();
        memory.recall(QueueMemory.SPLITS)
                .lines()
                .map(line -> line.split(" ", -1))
                .filter(parts -> parts.length == 3)
                .forEach(parts -> {
                    try {
                        var places =
                                new Places(
                                        Double.parseDouble(parts[1]), Double.parseDouble(parts[2]));
                        if (places.sound()) {
                            found.put(parts[0], places);
                        }
                    } catch (NumberFormatException writtenByAnother) {
                        found.remove(parts[0]);
                    }
                });
        return found;
    }
}
