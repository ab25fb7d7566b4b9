package pult.feature.editor;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Draft;
import pult.domain.appeal.Appeal;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.Outbox;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;

/// Makes a text an action and puts it into the outbox, in its turn after the drafts. JavaFX thread.
final class Dispatch {
    private final Outbox outbox;
    private final EditorSettings settings;
    private final Lane lane;
    private final Clock clock;

    Dispatch(Outbox outbox, EditorSettings settings, Lane lane, Clock clock) {
        this.outbox = outbox;
        this.settings = settings;
        this.lane = lane;
        this.clock = clock;
    }

    /// An action made durable.
    ///
    /// @param until it can be taken back before this moment; null when it cannot
    record Sent(Change change, @Nullable Instant until) {}

    void send(
            Appeal appeal,
            Action action,
            Consumer<Sent> sent,
            Consumer<? super Exception> refused) {
        var now = clock.instant();
        var way = settings.rules().of(appeal);
        var until = action.answers() ? now.plus(way.undo()) : null;
        var change =
                new Change(
                        settings.ids().get(),
                        appeal.id(),
                        appeal.version(),
                        now,
                        settings.author().get().login(),
                        action);
        lane.add(
                null,
                () -> {
                    outbox.put(change, until);
                    return new Sent(change, until);
                },
                sent,
                refused);
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
