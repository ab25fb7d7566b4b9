package pult.feature.editor;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.fxmisc.richtext.StyleClassedTextArea;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.feature.Wording;
import pult.l10n.EditorMessages;
import pult.l10n.Formats;
import pult.ui.control.Buttons;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.CommandGroup;
import pult.ui.fx.FxPulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// The pane where answers and notes are written. JavaFX thread; closing it writes what is not
/// written yet and blocks until it is on the disk.
public final class EditorFeature implements AutoCloseable {
    private static final Duration BEAT = Duration.ofMillis(250);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final EditorViewModel model;
    private final EditorView view;
    private final EditorMessages words;
    private final Formats formats;
    private final Background background;
    private final List<Command> sharingCommands = new ArrayList<>();
    private Runnable openHistory = () -> {};
    private final Subscriptions subscriptions = new Subscriptions();

    public EditorFeature(
            EditorPorts ports,
            EditorSettings settings,
            EditorCalls calls,
            Wording wording,
            Background background,
            Clock clock) {
        words = wording.area(EditorMessages.class);
        formats = wording.formats();
        this.background = background;
        model =
                new EditorViewModel(
                        ports,
                        settings,
                        calls,
                        words,
                        background,
                        new EditorViewModel.Region(clock, formats.zone()));
        view = new EditorView(model, words, wording, subscriptions);
        subscriptions.add(Ticker.every(BEAT, model::tick));
        var refresh = new Coalesced(new FxPulse(), model::refresh);
        subscriptions.add(ports.notices().listen(notice -> refresh.request()));
    }

    /// @param strip files of the answer, made by another feature
    /// @param any true while there are some
    public void files(Region strip, ObservableValue<Boolean> any) {
        view.files(strip, any);
    }

    /// @param strip what of the appeal did not go through, made by another feature
    public void stopped(Region strip) {
        view.stopped(strip);
    }

    /// Shows from now on whose the draft is, and offers its earlier texts.
    public void share(DraftSharing sharing) {
        var shared = new SharingViewModel(model, sharing, words, formats, background);
        openHistory =
                () ->
                        shared.history(() ->
                                sharing.windows()
                                        .accept(
                                                words.historyTitle(),
                                                new HistoryView(shared, words).node()));
        var history =
                Command.named(words.history())
                        .icon(BootstrapIcons.CLOCK_HISTORY)
                        .keys("Alt+V")
                        .does(this::openHistory);
        var line = new SharingLine(shared, words);
        view.shared(line.node(), Buttons.of(history, "quiet"));
        sharingCommands.addAll(line.commands());
        sharingCommands.add(
                Command.named(words.historyTitle())
                        .icon(BootstrapIcons.CLOCK_HISTORY)
                        .keys("Alt+V")
                        .does(this::openHistory));
        subscriptions.onAny(
                shared::refresh, model.holdProperty(), model.kindProperty(), model.loadsProperty());
        var soon = new Coalesced(new FxPulse(), shared::refresh);
        subscriptions.add(sharing.holders().listen(soon::request));
        // Who writes is forgotten after a while without a word.
        subscriptions.add(Ticker.every(SECOND, shared::refresh));
        shared.refresh();
    }

    /// The pane; 504 px wide on a large screen, 462 on a small one.
    public Region view() {
        return view.node();
    }

    /// Opens the answer to an appeal. What is on the screen is written first; nothing is lost.
    public void show(AppealId id) {
        model.show(id);
    }

    /// Nothing is chosen in the list.
    public void showNothing() {
        model.clear();
    }

    /// «Ответить» (R): the cursor goes into the answer.
    public void answer() {
        model.show(Draft.Kind.ANSWER);
        view.answer().focus();
    }

    /// «Заметка» (X).
    public void note() {
        model.show(Draft.Kind.NOTE);
        view.answer().focus();
    }

    /// From the answer to the note, and back (I).
    public void other() {
        if (model.kindProperty().get() == Draft.Kind.NOTE) {
            answer();
        } else {
            note();
        }
    }

    /// @param action takes the keyboard from the text to the list (Esc). The list of templates,
    ///   which lies over the text, comes first.
    public void onLeave(Runnable action) {
        view.answer()
                .area()
                .addEventHandler(
                        KeyEvent.KEY_PRESSED,
                        event -> {
                            if (event.getCode() == KeyCode.ESCAPE) {
                                event.consume();
                                action.run();
                            }
                        });
    }

    /// For the menu and the keys of the window.
    public List<Command> commands() {
        var all = new ArrayList<>(view.commands().all());
        all.addAll(sharingCommands);
        return all;
    }

    /// Takes back the answer that was sent last, whatever is on the screen.
    public Command undoCommand() {
        return view.commands().undo;
    }

    /// Keys of the text alone, for the list of keys.
    public CommandGroup inText() {
        return new CommandGroup(
                words.inText(),
                List.of(
                        Command.named(words.nextPlace())
                                .keys("Tab")
                                .does(() -> view.answer().nextPlace()),
                        Command.named(words.previousPlace())
                                .keys("Shift+Tab")
                                .does(() -> view.answer().previousPlace())));
    }

    /// True while the list of templates is open: Enter, Esc, Tab and the arrows are its own.
    public ReadOnlyBooleanProperty choosingProperty() {
        return view.templates().openProperty();
    }

    /// True while the appeal shown takes what is typed here.
    public boolean writable() {
        return model.writable();
    }

    /// Writes what is not written yet, and blocks until it is on the disk.
    ///
    /// @return texts that the disk does not take: closing would lose them
    public List<String> unsaved() {
        return model.unsaved();
    }

    /// Answers that wait for their files: closing now leaves them drafts.
    public List<AppealId> unsent() {
        return model.unsent();
    }

    /// What stands in the text now.
    public String text() {
        return model.textProperty().get();
    }

    /// Shows the earlier texts of the draft.
    public void openHistory() {
        openHistory.run();
    }

    EditorViewModel model() {
        return model;
    }

    StyleClassedTextArea area() {
        return view.answer().area();
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }
}
