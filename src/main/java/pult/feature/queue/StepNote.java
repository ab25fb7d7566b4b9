package pult.feature.queue;

import org.jspecify.annotations.Nullable;

/// The note for several rows while it is being written, so that neither closing the program nor a
/// crash takes it away. JavaFX thread.
final class StepNote {
    static final String NAME = "queue.step-note";

    private final QueueMemory memory;

    StepNote(QueueMemory memory) {
        this.memory = memory;
    }

    /// Nothing for another operator than the one who wrote it.
    String of(@Nullable String operator) {
        var whole = memory.recall(NAME);
        var line = whole.indexOf('\n');
        return line >= 0 && whole.substring(0, line).equals(login(operator))
                ? whole.substring(line + 1)
                : "";
    }

    void keep(@Nullable String operator, String text) {
        var whole = text.isBlank() ? "" : login(operator) + '\n' + text;
        if (!whole.equals(memory.recall(NAME))) {
            memory.keep(NAME, whole);
        }
    }

    private static String login(@Nullable String operator) {
        return operator == null ? "" : operator;
    }
}
