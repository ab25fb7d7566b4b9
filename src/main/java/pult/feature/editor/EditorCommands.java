package pult.feature.editor;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.answer.Draft;
import pult.l10n.EditorMessages;
import pult.ui.fx.Command;

import java.util.List;

/// What can be done in the editor, for buttons, menus and keys.
final class EditorCommands {
    private final BooleanProperty canSend = new SimpleBooleanProperty();
    private final BooleanProperty canSendAnswer = new SimpleBooleanProperty();
    private final BooleanProperty canWrite = new SimpleBooleanProperty();
    private final BooleanProperty canUndo = new SimpleBooleanProperty();

    final Command ready;
    final Command readyNext;
    final Command saveNote;
    final Command undo;
    final Command template;

    EditorCommands(EditorViewModel model, EditorMessages words, Runnable callTemplates) {
        ready =
                Command.named(words.ready())
                        .keys("Ctrl+Enter")
                        .enabledWhen(canSendAnswer)
                        .does(model::sendAsChosen);
        readyNext =
                Command.named(words.readyNext())
                        .keys("Ctrl+Shift+Enter")
                        .enabledWhen(canSend)
                        .does(() -> model.send(EditorViewModel.After.NEXT));
        saveNote =
                Command.named(words.saveNote())
                        .keys("Ctrl+Enter")
                        .enabledWhen(canSend.and(canSendAnswer.not()))
                        .does(() -> model.send(EditorViewModel.After.STAY));
        undo = Command.named(words.undo()).keys("Z").enabledWhen(canUndo).does(model::takeBack);
        template =
                Command.named(words.template())
                        .icon(BootstrapIcons.FILE_EARMARK_TEXT)
                        .keys(": :")
                        .enabledWhen(canWrite)
                        .does(callTemplates);
        model.problems()
                .addListener(
                        (javafx.collections.ListChangeListener<Problem>) change -> follow(model));
        model.holdProperty().addListener((observable, before, now) -> follow(model));
        model.kindProperty().addListener((observable, before, now) -> follow(model));
        model.undo()
                .phaseProperty()
                .addListener(
                        (observable, before, now) -> canUndo.set(now == UndoWindow.Phase.RUNNING));
    }

    List<Command> all() {
        return List.of(ready, readyNext, saveNote, undo, template);
    }

    private void follow(EditorViewModel model) {
        canSendAnswer.set(model.ready() && model.kindProperty().get() == Draft.Kind.ANSWER);
        canSend.set(model.ready());
        canWrite.set(model.writable());
    }
}
