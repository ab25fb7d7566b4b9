package pult.feature.editor;

import pult.domain.appeal.AppealId;

import java.util.function.Consumer;
import java.util.function.Supplier;

/// What the editor asks of the window around it. JavaFX thread.
///
/// @param next asked before the list changes: what it gives goes to the appeal that stands after
///   the chosen one now
/// @param open go to this appeal: its answer was taken back
/// @param notice says a sentence in the window, whatever is on the screen
/// @param outboxChanged something new waits to be sent, or was taken back
public record EditorCalls(
        Supplier<Runnable> next,
        Consumer<AppealId> open,
        Consumer<String> notice,
        Runnable outboxChanged) {}
