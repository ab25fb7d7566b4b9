package pult.feature.editor;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.AppealFields;
import pult.domain.answer.Draft;
import pult.domain.answer.Outcome;
import pult.domain.answer.ResponseTemplate;
import pult.domain.answer.TemplateSearch;
import pult.domain.answer.TemplateText;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.OutboxEntry;
import pult.l10n.EditorMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Lane;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The answer or note under the operator's hands. JavaFX thread; reading and writing of the stores
/// goes through one [Lane].
final class EditorViewModel {
    /// Which of the two texts of an appeal is on the screen is [Draft.Kind].
    ///
    /// @param ready the answer waits to be sent: the state the operator sees is not the platform's
    ///   yet
    /// @param disputed a colleague's text waits beside the draft
    private record Opened(Appeal appeal, Optional<Draft> draft, boolean ready, boolean disputed) {}

    /// @param draft what was written for it, also where the appeal is gone
    private record Read(Optional<Opened> opened, Optional<Draft> draft) {}

    private final EditorPorts ports;
    private final EditorSettings settings;
    private final EditorCalls calls;
    private final Clock clock;
    private final ZoneId zone;
    private final Lane lane;
    private final DraftKeeper keeper;
    private final UndoWindow undo;
    private final Dispatch dispatch;
    private final Judge judge;

    private final ReadOnlyObjectWrapper<Draft.Kind> kind =
            new ReadOnlyObjectWrapper<>(Draft.Kind.ANSWER);
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Hold> hold = new ReadOnlyObjectWrapper<>(Hold.NO_APPEAL);
    private final ReadOnlyObjectWrapper<AppealFields> fields =
            new ReadOnlyObjectWrapper<>(AppealFields.none());
    private final ObjectProperty<@Nullable Outcome> outcome = new SimpleObjectProperty<>();
    private final ObservableList<Problem> problems = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper leftOver = new ReadOnlyBooleanWrapper();
    private final ReadOnlyIntegerWrapper loads = new ReadOnlyIntegerWrapper();
    private final Map<AppealId, Outcome> outcomes = new HashMap<>();

    private @Nullable AppealId wanted;
    private @Nullable Appeal appeal;
    private @Nullable String refusal;
    private boolean disputed;

    /// Why it was not sent the first time; sent again, it goes.
    private @Nullable Problem warning;

    private List<ResponseTemplate> templates = List.of();
    private boolean loadingText;

    EditorViewModel(
            EditorPorts ports,
            EditorSettings settings,
            EditorCalls calls,
            EditorMessages words,
            Background background,
            Region region) {
        this.ports = ports;
        this.settings = settings;
        this.calls = calls;
        this.clock = region.clock();
        this.zone = region.zone();
        this.lane = new Lane(background, "editor");
        this.keeper = new DraftKeeper(ports.drafts(), lane, clock);
        this.undo = new UndoWindow(ports.outbox(), lane, clock, settings.linked(), words);
        this.dispatch = new Dispatch(ports, settings, lane, background, clock);
        this.judge = new Judge(settings, words);
        text.addListener((observable, before, now) -> edited(now));
        outcome.addListener((observable, before, now) -> chosen(now));
        lane.add(null, ports.templates()::all, all -> templates = all, EditorViewModel::bug);
    }

    /// Where and when the operator works.
    record Region(Clock clock, ZoneId zone) {}

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<@Nullable Outcome> outcomeProperty() {
        return outcome;
    }

    /// Grows with every text that came from the store: what was undone before it must not come back
    /// into it.
    ReadOnlyIntegerProperty loadsProperty() {
        return loads.getReadOnlyProperty();
    }

    /// The text on the screen is an own draft that cannot be sent any more.
    ReadOnlyBooleanProperty leftOverProperty() {
        return leftOver.getReadOnlyProperty();
    }

    /// Takes such a draft off the list of drafts; its text stays among the lost ones.
    void putAway() {
        var of = wanted;
        var which = kind.get();
        if (of == null || !leftOver.get()) {
            return;
        }
        var now = clock.instant();
        lane.add(
                null,
                () -> {
                    ports.drafts().putAway(of, which, now);
                    return true;
                },
                done -> refresh(),
                e -> calls.notice().accept(judge.notPutAway()));
    }

    ReadOnlyObjectProperty<Draft.Kind> kindProperty() {
        return kind.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Hold> holdProperty() {
        return hold.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<AppealFields> fieldsProperty() {
        return fields.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<SaveMark> savedProperty() {
        return keeper.markProperty();
    }

    ObservableList<Problem> problems() {
        return problems;
    }

    UndoWindow undo() {
        return undo;
    }

    @Nullable Appeal appeal() {
        return appeal;
    }

    /// Longest text here, 0 while there is no appeal.
    int limit() {
        var of = appeal;
        if (of == null) {
            return 0;
        }
        return kind.get() == Draft.Kind.NOTE
                ? AnswerRules.LONGEST_NOTE
                : settings.rules().get().of(of).characters();
    }

    boolean writable() {
        return hold.get() == Hold.NONE;
    }

    boolean ready() {
        return writable() && problems.stream().noneMatch(Problem::blocks);
    }

    int placesLeft() {
        return writable() ? TemplateText.parse(text.get()).places().size() : 0;
    }

    /// Opens the text of an appeal; what was typed for the one before is written first.
    void show(AppealId id) {
        if (id.equals(wanted)) {
            return;
        }
        keep();
        wanted = id;
        refusal = null;
        warning = null;
        open(id, kind.get());
    }

    void show(Draft.Kind which) {
        if (kind.get() == which) {
            return;
        }
        keep();
        kind.set(which);
        refusal = null;
        warning = null;
        if (wanted != null) {
            open(wanted, which);
        }
    }

    /// Something stored has changed: reads again what is not being written here.
    void refresh() {
        if (wanted != null && hold.get() != Hold.LOADING && hold.get() != Hold.SENDING) {
            read(wanted, kind.get());
        }
    }

    /// Puts a template in place of the words typed to find it.
    ///
    /// @return where the cursor goes
    int insert(ResponseTemplate template, int from, int to) {
        var stacked =
                Stacking.put(
                        text.get(),
                        from,
                        to,
                        template.text(),
                        fields.get(),
                        ports.templates().fragments());
        text.set(stacked.text());
        if (outcome.get() == null && template.resolution() != null) {
            outcome.set(Outcome.of(template.resolution()));
        }
        return stacked.caret();
    }

    List<ResponseTemplate> find(String query) {
        return TemplateSearch.find(templates, query, appeal);
    }

    /// «Готово к отправке», or saving of a note.
    void send(After after) {
        var of = appeal;
        if (of == null || !ready()) {
            return;
        }
        var which = kind.get();
        var written = text.get();
        var way = settings.rules().get().of(of);
        var action = Dispatch.action(which, written, outcome.get(), way);
        var then = after == After.NEXT ? calls.next().get() : null;
        hold.set(Hold.SENDING);
        var leaving = keeper.leaving();
        warning = null;
        keeper.forget();
        dispatch.send(
                of,
                action,
                leaving,
                new Dispatch.Told(done -> sent(leaving, done, then), e -> notSent(leaving, e)));
    }

    /// «Готово к отправке», followed by what the operator has chosen for it.
    void sendAsChosen() {
        send(settings.goesOn().getAsBoolean() ? After.NEXT : After.STAY);
    }

    /// What follows when the answer is ready.
    enum After {
        STAY,
        NEXT
    }

    /// Takes back the last answer while its time runs.
    void takeBack() {
        undo.takeBack(back -> {
            warning = null;
            refusal = null;
            calls.outboxChanged().run();
            keep();
            kind.set(Draft.Kind.ANSWER);
            wanted = back;
            open(back, Draft.Kind.ANSWER);
            calls.open().accept(back);
        });
    }

    /// Nothing is chosen any more.
    void clear() {
        keep();
        keeper.leave();
        wanted = null;
        appeal = null;
        leftOver.set(false);
        hold.set(Hold.NO_APPEAL);
        setText("");
        problems.clear();
    }

    /// Several times a second: autosave and the countdown.
    void tick() {
        keeper.tick();
        undo.tick();
    }

    /// Writes everything before it returns.
    void close() {
        var _ = unsaved();
        dispatch.close();
    }

    /// Writes everything before it returns.
    ///
    /// @return texts that are in this window alone, because the disk does not take them
    List<String> unsaved() {
        keep();
        // What is becoming an action is not written again behind it.
        lane.finish();
        keeper.retry();
        dispatch.finish(keeper::giveBack);
        lane.finish();
        return keeper.unsaved();
    }

    /// Answers that wait for their files: closing now leaves them drafts.
    List<AppealId> unsent() {
        return dispatch.waiting();
    }

    private void sent(DraftKeeper.Leaving left, Dispatch.Sent done, @Nullable Runnable then) {
        var of = done.change().appeal();
        keeper.gone(left);
        calls.outboxChanged().run();
        if (done.until() != null) {
            undo.begin(done.change(), done.until());
        } else {
            keeper.write(of, Draft.Kind.NOTE, "", null);
        }
        if (of.equals(wanted)) {
            open(of, kind.get());
        }
        if (then != null) {
            then.run();
        }
    }

    private void notSent(DraftKeeper.Leaving left, Exception e) {
        var draft = left.shown();
        var here = draft.appeal().equals(wanted) && draft.kind() == kind.get();
        if (!here) {
            calls.notice().accept(judge.notSent(draft.appeal(), e));
        }
        if (e instanceof DraftMoved) {
            if (here) {
                warning = judge.moved();
                open(draft.appeal(), kind.get());
            }
            return;
        }
        keeper.giveBack(left);
        if (here) {
            keeper.take(
                    draft.appeal(),
                    draft.kind(),
                    draft.text(),
                    draft.outcome(),
                    DraftKeeper.From.DISK,
                    null);
            hold.set(Hold.NONE);
            // Decided, it is read again and stands in the way no longer.
            disputed = Judge.disputed(e);
            warning = judge.warning(e);
            refusal = disputed || warning != null ? null : judge.refusal(e);
            look();
        }
    }

    private void keep() {
        if (writable()) {
            keeper.flush();
        }
    }

    private void open(AppealId id, Draft.Kind which) {
        keeper.leave();
        appeal = null;
        leftOver.set(false);
        hold.set(Hold.LOADING);
        setText("");
        problems.clear();
        read(id, which);
    }

    private void read(AppealId id, Draft.Kind which) {
        var asked = new Asked(text.get(), keeper.writes());
        lane.add(
                "read",
                () -> stored(id, which),
                found -> {
                    if (id.equals(wanted) && which == kind.get()) {
                        found.opened()
                                .ifPresentOrElse(
                                        now -> opened(id, now, asked),
                                        () -> gone(id, found.draft()));
                    }
                },
                EditorViewModel::bug);
    }

    /// When something was read: what was on the screen, and how often it had been written.
    private record Asked(String text, int writes) {}

    /// Whether the screen shows nothing that the reading cannot know of.
    private boolean still(Asked asked) {
        return !keeper.dirty() && keeper.writes() == asked.writes && text.get().equals(asked.text);
    }

    private Read stored(AppealId id, Draft.Kind which) {
        var draft = ports.drafts().find(id, which);
        return new Read(
                ports.appeals()
                        .find(id)
                        .filter(found -> !ports.appeals().gone().contains(id))
                        .map(found ->
                                new Opened(
                                        found,
                                        draft,
                                        answerWaits(found),
                                        which == Draft.Kind.ANSWER && ports.disputed().test(id))),
                draft);
    }

    /// What was written for it can be read and copied all the same; what is being typed just now is
    /// written first.
    private void gone(AppealId id, Optional<Draft> draft) {
        var typed = writable() && keeper.dirty() ? text.get() : own(id, draft);
        keep();
        keeper.leave();
        appeal = null;
        setText(typed);
        leftOver.set(!typed.isEmpty());
        hold.set(Hold.GONE);
        problems.clear();
    }

    private void opened(AppealId id, Opened found, Asked asked) {
        var now = found.appeal();
        appeal = now;
        var today = LocalDate.ofInstant(clock.instant(), zone);
        fields.set(AppealFields.of(now, settings.author().get().signer(), today, zone));
        disputed = found.disputed();
        var state = hold(found);
        leftOver.set(false);
        if (state != Hold.NONE) {
            // What is being typed just now is written first.
            var typed = writable() && keeper.dirty() ? text.get() : own(id, found.draft());
            keep();
            keeper.leave();
            // A draft that was sent is not left over; it goes when the platform tells of it.
            var left = state.over() && !typed.strip().equals(lastAnswer(now).strip());
            leftOver.set(left && !typed.isEmpty());
            var leaving = state == Hold.SENDING ? dispatch.waiting(id) : null;
            setText(leftOver.get() ? typed : leaving != null ? leaving : lastAnswer(now));
        } else if (hold.get() != Hold.NONE || still(asked)) {
            begin(id, found.draft());
        }
        hold.set(state);
        look();
    }

    private static String lastAnswer(Appeal of) {
        return of.answers().isEmpty() ? "" : of.answers().getLast().text();
    }

    /// What the disk has, or has refused.
    private String own(AppealId id, Optional<Draft> stored) {
        var refused = keeper.unsaved(id, kind.get());
        return refused != null ? refused.text() : stored.map(Draft::text).orElse("");
    }

    private Hold hold(Opened found) {
        if (kind.get() == Draft.Kind.NOTE) {
            return Hold.NONE;
        }
        if (dispatch.waiting(found.appeal().id()) != null) {
            return Hold.SENDING;
        }
        var of = Hold.of(found.appeal().state());
        return of != Hold.NONE && found.ready() ? Hold.READY : of;
    }

    /// Asked only where an answer is not written any more, so that opening a card stays one read.
    private boolean answerWaits(Appeal of) {
        return Hold.of(of.state()) != Hold.NONE
                && ports.outbox().waiting().stream()
                        .map(OutboxEntry::change)
                        .anyMatch(c -> c.appeal().equals(of.id()) && c.action().answers());
    }

    /// Puts the stored text on the screen, or the one that the disk has refused.
    private void begin(AppealId id, Optional<Draft> draft) {
        var refused = keeper.unsaved(id, kind.get());
        if (kind.get() == Draft.Kind.ANSWER) {
            if (refused != null) {
                // Not chosen is a choice too: the disk's may be of an older text.
                meant(id, refused.outcome());
            } else {
                draft.map(Draft::outcome).ifPresent(chosen -> outcomes.put(id, chosen));
            }
        }
        setText(refused != null ? refused.text() : draft.map(Draft::text).orElse(""));
        loadingText = true;
        outcome.set(outcomes.get(id));
        loadingText = false;
        keeper.take(
                id,
                kind.get(),
                text.get(),
                meaning(),
                refused != null ? DraftKeeper.From.WINDOW : DraftKeeper.From.DISK,
                draft.map(Draft::savedAt).orElse(null));
    }

    private void meant(AppealId id, @Nullable Outcome chosen) {
        if (chosen == null) {
            outcomes.remove(id);
        } else {
            outcomes.put(id, chosen);
        }
    }

    /// Text that comes from the store, not from the operator.
    private void setText(String from) {
        loadingText = true;
        text.set(from.replace("\r\n", "\n").replace('\r', '\n'));
        loadingText = false;
        loads.set(loads.get() + 1);
    }

    private void edited(String now) {
        if (!loadingText && writable()) {
            refusal = null;
            warning = null;
            keeper.typed(now);
        }
        look();
    }

    private void chosen(@Nullable Outcome now) {
        if (appeal != null && now != null) {
            outcomes.put(appeal.id(), now);
        }
        if (!loadingText && writable()) {
            keeper.chosen(meaning());
        }
        look();
    }

    /// Of the text on the screen; a note means nothing.
    private @Nullable Outcome meaning() {
        return kind.get() == Draft.Kind.ANSWER ? outcome.get() : null;
    }

    private void look() {
        var of = appeal;
        if (of == null || !writable()) {
            problems.clear();
            return;
        }
        problems.setAll(judge.problems(of, kind.get(), text.get(), outcome.get(), obstacle()));
        if (warning != null) {
            problems.addFirst(warning);
        }
    }

    private @Nullable String obstacle() {
        return disputed && kind.get() == Draft.Kind.ANSWER ? judge.dispute() : refusal;
    }

    /// Puts an earlier text in the place of the one on the screen, which is written first.
    ///
    /// @return false when nothing can be written now
    boolean bringBack(String earlier) {
        if (!writable()) {
            return false;
        }
        keeper.flush();
        text.set(earlier);
        return true;
    }

    private static void bug(Exception e) {
        throw new IllegalStateException("editor", e);
    }
}
