package pult.feature.editor;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Draft;
import pult.domain.answer.Outcome;
import pult.domain.appeal.Appeal;
import pult.domain.change.Action;
import pult.domain.change.Change;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/// Makes a text an action and puts it into the outbox, in its turn after the drafts. JavaFX thread.
final class Dispatch {
    private final EditorPorts ports;
    private final EditorSettings settings;
    private final Lane lane;
    private final Clock clock;

    Dispatch(EditorPorts ports, EditorSettings settings, Lane lane, Clock clock) {
        this.ports = ports;
        this.settings = settings;
        this.lane = lane;
        this.clock = clock;
    }

    /// An action made durable.
    ///
    /// @param until it can be taken back before this moment; null when it cannot
    record Sent(Change change, @Nullable Instant until) {}

    /// @param before what has to come right before it, in its turn
    void send(
            Appeal appeal,
            Action action,
            Runnable before,
            Consumer<Sent> sent,
            Consumer<? super Exception> refused) {
        var now = clock.instant();
        var way = settings.rules().get().of(appeal);
        var until = action.answers() ? now.plus(way.undo()) : null;
        var id = settings.ids().get();
        var author = settings.author().get().login();
        lane.add(
                null,
                () -> {
                    var whole = withFiles(appeal, action);
                    // Files may take long to be read in; nothing may come into the draft after it.
                    before.run();
                    var change = new Change(id, appeal.id(), appeal.version(), now, author, whole);
                    ports.outbox().put(change, until);
                    return new Sent(change, until);
                },
                sent,
                refused);
    }

    /// What is attached is asked for in the turn of the action, when all that was dropped before is
    /// in.
    private Action withFiles(Appeal appeal, Action action) {
        return action instanceof Action.SubmitAnswer answer
                ? new Action.SubmitAnswer(
                        answer.text(),
                        answer.resolution(),
                        answer.approval(),
                        ports.files().apply(appeal.id()))
                : action;
    }

    /// @param outcome chosen for an answer; not looked at for a note
    static Action action(
            Draft.Kind kind, String text, @Nullable Outcome outcome, AnswerRules.Way way) {
        if (kind == Draft.Kind.NOTE) {
            return new Action.Note(text.strip());
        }
        var resolution = Objects.requireNonNull(outcome, "checked before").resolution();
        return resolution == null
                ? new Action.InterimAnswer(text.strip())
                : new Action.SubmitAnswer(text.strip(), resolution, way.approval());
    }
}
