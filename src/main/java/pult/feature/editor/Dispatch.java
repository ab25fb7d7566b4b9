package pult.feature.editor;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Draft;
import pult.domain.answer.Outcome;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.file.FileId;
import pult.ui.fx.Background;
import pult.ui.fx.Lane;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/// Makes a text an action and puts it into the outbox, in its turn after the drafts. The files of
/// an answer are waited for before that turn: a dead network drive holds up no draft. JavaFX
/// thread.
final class Dispatch {
    /// A window that closes waits for all files together no longer than this.
    private static final Duration CLOSING = Duration.ofSeconds(2);

    private final EditorPorts ports;
    private final EditorSettings settings;
    private final Lane lane;
    private final Background background;
    private final Clock clock;

    /// Answers whose files are waited for.
    private final Map<AppealId, Waiting> waiting = new HashMap<>();

    Dispatch(
            EditorPorts ports,
            EditorSettings settings,
            Lane lane,
            Background background,
            Clock clock) {
        this.ports = ports;
        this.settings = settings;
        this.lane = lane;
        this.background = background;
        this.clock = clock;
    }

    /// An action made durable.
    ///
    /// @param until it can be taken back before this moment; null when it cannot
    record Sent(Change change, @Nullable Instant until) {}

    /// What comes of it.
    record Told(Consumer<Sent> sent, Consumer<? super Exception> refused) {}

    private record Waiting(
            Appeal appeal,
            Action.SubmitAnswer answer,
            DraftKeeper.Leaving leaving,
            Told told,
            CompletableFuture<List<FileId>> files) {}

    /// @param leaving the text on its way from the screen
    void send(Appeal appeal, Action action, DraftKeeper.Leaving leaving, Told told) {
        if (!(action instanceof Action.SubmitAnswer answer)) {
            put(appeal, action, leaving, told);
            return;
        }
        var files = new CompletableFuture<List<FileId>>();
        leaving.keep();
        var one = new Waiting(appeal, answer, leaving, told, files);
        waiting.put(appeal.id(), one);
        background.run(
                "answer-files",
                () -> {
                    try {
                        var found = ports.files().apply(appeal.id());
                        files.complete(found);
                        return found;
                    } catch (RuntimeException e) {
                        files.completeExceptionally(e);
                        throw e;
                    }
                },
                found -> there(one, found),
                e -> failed(one, e));
    }

    /// The text of an answer whose files are waited for, null when there is none.
    @Nullable String waiting(AppealId id) {
        var one = waiting.get(id);
        return one == null ? null : one.leaving.shown().text();
    }

    /// Appeals whose answers wait for their files.
    List<AppealId> waiting() {
        return waiting.keySet().stream()
                .sorted(Comparator.comparingLong(AppealId::number))
                .toList();
    }

    /// Sends what has its files; for closing.
    ///
    /// @param stays gets a text whose files do not come
    void finish(Consumer<DraftKeeper.Leaving> stays) {
        var all = List.copyOf(waiting.values());
        await(all);
        for (var one : all) {
            switch (one.files.state()) {
                case SUCCESS -> there(one, one.files.resultNow());
                case FAILED ->
                        failed(
                                one,
                                one.files.exceptionNow() instanceof Exception e
                                        ? e
                                        : new IllegalStateException(one.files.exceptionNow()));
                case RUNNING, CANCELLED -> stays.accept(one.leaving);
            }
        }
    }

    private static void await(List<Waiting> all) {
        var files = all.stream().map(Waiting::files).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(files).get(CLOSING.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException looked) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// What is waited for still has stayed a draft.
    void close() {
        waiting.clear();
    }

    private void there(Waiting one, List<FileId> files) {
        if (waiting.remove(one.appeal.id(), one)) {
            var answer = one.answer;
            put(
                    one.appeal,
                    new Action.SubmitAnswer(
                            answer.text(), answer.resolution(), answer.approval(), files),
                    one.leaving,
                    one.told);
        }
    }

    private void failed(Waiting one, Exception e) {
        if (waiting.remove(one.appeal.id(), one)) {
            one.told.refused().accept(e);
        }
    }

    private void put(Appeal appeal, Action action, DraftKeeper.Leaving leaving, Told told) {
        var now = clock.instant();
        var way = settings.rules().get().of(appeal);
        var until = action.answers() ? now.plus(way.undo()) : null;
        var id = settings.ids().get();
        var author = settings.author().get().login();
        lane.add(
                null,
                () -> {
                    // Nothing may come into the draft after it.
                    leaving.whole();
                    var change = new Change(id, appeal.id(), appeal.version(), now, author, action);
                    ports.outbox().put(change, until);
                    return new Sent(change, until);
                },
                told.sent(),
                told.refused());
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
