package pult.feature.queue;

import pult.domain.appeal.AppealId;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/// What an operator held when the program was last open, so that the next start tells what was lost
/// meanwhile. JavaFX thread.
final class HeldBefore {
    static final String NAME = "queue.held";

    private final QueueMemory memory;

    HeldBefore(QueueMemory memory) {
        this.memory = memory;
    }

    /// Nothing for another operator than the last one.
    Set<AppealId> of(String operator) {
        var lines = memory.recall(NAME).lines().toList();
        var held = new LinkedHashSet<AppealId>();
        if (!lines.isEmpty() && lines.getFirst().equals(operator)) {
            lines.stream()
                    .skip(1)
                    .filter(line -> line.matches("\\d{1,18}"))
                    .forEach(line -> held.add(new AppealId(Long.parseLong(line))));
        }
        return held;
    }

    void keep(String operator, Collection<AppealId> held) {
        var text =
                held.stream()
                        .sorted()
                        .map(AppealId::toString)
                        .collect(Collectors.joining("\n", operator + "\n", ""));
        if (!text.equals(memory.recall(NAME))) {
            memory.keep(NAME, text);
        }
    }
}
