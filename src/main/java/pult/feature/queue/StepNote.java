package pult.feature.queue;

import org.jspecify.annotations.Nullable;

/// The note for several rows while it is being written, so that neither closing the program nor a
/// crash takes it away. JavaFX thread.
final class StepNote {
    static final String NAME = "queue.step-note";

    /// Far beyond what the platform takes, within what is remembered.
    private static final int MOST = 50_000;

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
        var kept = text.substring(0, Math.min(MOST, text.length()));
        var whole = kept.isBlank() ? "" : login(operator) + '\n' + kept;
        if (!whole.equals(memory.recall(NAME))) {
            memory.keep(NAME, whole);
        }
    }

    private static String login(@Nullable String operator) {
        return operator == null ? "" : operator;
    }
}
