package pult.feature.editor;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.DraftHolders;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.l10n.EditorMessages;
import pult.l10n.Formats;
import pult.ui.fx.Background;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Whose the draft is, and how it becomes one's own. Toolkit-free; JavaFX thread.
final class SharingViewModel {
    /// What the line over the text says.
    enum Stage {
        /// Nobody else is there: no line.
        ALONE,
        /// Longer than what can be shared.
        TOO_LONG,
        /// A colleague writes too; drafts merge.
        TOGETHER,
        /// A colleague has it.
        THEIRS,
        MINE,
        /// The operator is asked whether to take it.
        ASKING
    }

    private final EditorViewModel editor;
    private final DraftSharing sharing;
    private final EditorMessages words;
    private final Formats formats;
    private final Background background;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.ALONE);
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private PastVersions past = PastVersions.asking(List.of());
    private Consumer<PastVersions> pastShown = now -> {};
    private @Nullable AppealId pastOf;
    private @Nullable AppealId shown;
    private boolean asking;

    SharingViewModel(
            EditorViewModel editor,
            DraftSharing sharing,
            EditorMessages words,
            Formats formats,
            Background background) {
        this.editor = editor;
        this.sharing = sharing;
        this.words = words;
        this.formats = formats;
        this.background = background;
    }

    ReadOnlyObjectProperty<Stage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Why the draft was not taken; empty when it was, or nobody asked.
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /// Puts the line right.
    void refresh() {
        var appeal = editor.appeal();
        var id = appeal == null ? null : appeal.id();
        if (id == null || !id.equals(shown)) {
            asking = false;
            trouble.set("");
        }
        shown = id;
        if (id == null || !editor.writable() || editor.kindProperty().get() != Draft.Kind.ANSWER) {
            show(Stage.ALONE, "");
            return;
        }
        var holder = sharing.holders().of(id);
        var writing = sharing.writing().apply(id);
        if (holder.filter(DraftHolders.Holder::mine).isPresent()) {
            show(Stage.MINE, words.sharedMine(formats.time(holder.get().at())));
        } else if (holder.isPresent()) {
            var name = holder.get().name();
            show(
                    Stage.THEIRS,
                    asking
                            ? words.sharedAsk(name)
                            : words.sharedTheirs(name, formats.time(holder.get().at())));
        } else if (editor.textProperty().get().length() > SharedDraft.LONGEST) {
            show(Stage.TOO_LONG, words.sharedTooLong(formats.number(SharedDraft.LONGEST)));
        } else if (writing.isPresent()) {
            show(
                    Stage.TOGETHER,
                    asking ? words.sharedAsk(writing.get()) : words.sharedWriting(writing.get()));
        } else {
            show(Stage.ALONE, "");
        }
    }

    private void show(Stage now, String sentence) {
        var may = now == Stage.THEIRS || now == Stage.TOGETHER;
        stage.set(asking && may ? Stage.ASKING : now);
        text.set(sentence);
    }

    /// Asks first: a colleague is in the middle of a sentence, maybe.
    void ask() {
        asking = true;
        trouble.set("");
        refresh();
    }

    void doNot() {
        asking = false;
        refresh();
    }

    void take() {
        asking = false;
        settle("draft-take", id -> sharing.holders().take(id));
    }

    void giveBack() {
        settle("draft-leave", id -> sharing.holders().giveBack(id));
    }

    private interface Asked {
        DraftHolders.Outcome of(AppealId id);
    }

    private void settle(String name, Asked asked) {
        var id = shown;
        if (id == null) {
            return;
        }
        Callable<DraftHolders.Outcome> work = () -> asked.of(id);
        background.run(
                name,
                work,
                outcome -> {
                    if (id.equals(shown)) {
                        trouble.set(words(outcome));
                    }
                    refresh();
                });
    }

    private String words(DraftHolders.Outcome outcome) {
        return switch (outcome) {
            case DONE -> "";
            case NO_LINK -> words.sharedNoLink();
            case FORBIDDEN -> words.sharedForbidden();
            case ANSWERED -> words.sharedAnswered();
        };
    }

    /// Reads the earlier texts of the draft that is on the screen: what is here at once, then what
    /// the platform keeps.
    ///
    /// @param then called when what is here is read
    void history(Runnable then) {
        var id = shown;
        if (id != null) {
            background.run(
                    "draft-history",
                    () -> sharing.history().of(id),
                    local -> {
                        pastOf = id;
                        past = PastVersions.asking(local);
                        then.run();
                        ask(id, past);
                    });
        }
    }

    /// Asks the platform for what comes before, or once more.
    void earlier() {
        var id = pastOf;
        if (id != null && past.more()) {
            past = past.askingOn();
            pastShown.accept(past);
            ask(id, past);
        }
    }

    private void ask(AppealId id, PastVersions known) {
        background.run(
                "draft-versions",
                () -> sharing.platform().of(id, known.next()),
                reply -> {
                    // Another draft's, or asked for once more meanwhile.
                    if (past.equals(known)) {
                        past = known.told(reply);
                        pastShown.accept(past);
                    }
                });
    }

    /// @param listener gets what is known now and whenever more is; takes the place of the one
    ///   before
    void showPast(Consumer<PastVersions> listener) {
        pastShown = listener;
        listener.accept(past);
    }

    /// What is known of the versions and what is not.
    String pastNote(PastVersions now) {
        return switch (now.reach()) {
            case ASKING -> words.historyAsking();
            case NO_LINK -> words.historyNoLink();
            case TOLD -> words.historyKept();
        };
    }

    /// Puts an earlier text in the place of the one on the screen, which becomes a version itself.
    ///
    /// @return false when nothing can be written now
    boolean bringBack(DraftHistory.Version version) {
        return version.appeal().equals(shown) && editor.bringBack(version.text());
    }

    /// «Вы, сегодня 14:31».
    String whose(DraftHistory.Version version) {
        var who =
                version.who().isEmpty() ? words.historyMine() : sharing.people().of(version.who());
        return words.historyRow(formats.shortDateTime(version.at()), who);
    }
}
