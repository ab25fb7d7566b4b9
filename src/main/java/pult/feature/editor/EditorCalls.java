package pult.feature.editor;

import pult.domain.appeal.AppealId;

import java.util.function.Consumer;

/// What the editor asks of the window around it. JavaFX thread.
///
/// @param next go to the next appeal of the list
/// @param open go to this appeal: its answer was taken back
/// @param outboxChanged something new waits to be sent, or was taken back
public record EditorCalls(Runnable next, Consumer<AppealId> open, Runnable outboxChanged) {}
