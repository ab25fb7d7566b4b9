package pult.feature.conflict;

import javafx.scene.layout.Region;

import pult.domain.appeal.AppealId;
import pult.domain.change.Notices;
import pult.feature.Destination;
import pult.feature.Navigator;
import pult.feature.Section;
import pult.feature.Today;
import pult.feature.Wording;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Duration;
import java.util.List;

/// The screen of drafts two people changed. JavaFX thread; closing it keeps what is written here
/// and nowhere else, and blocks until it is on the disk.
public final class ConflictFeature implements AutoCloseable {
    private final ConflictViewModel model;
    private final AboutAppeal about;
    private final ConflictView view;
    private final Region node;
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param navigator «Отложить» goes to the exchange by it
    public ConflictFeature(
            ConflictPorts ports,
            Navigator navigator,
            Wording wording,
            Background background,
            Pulse pulse,
            Today today) {
        var words = new ConflictWords(wording, ports.people());
        model = new ConflictViewModel(ports.conflicts(), words, background, today.clock());
        about = new AboutAppeal(ports.appeals(), today, wording, words, background);
        view = new ConflictView(model, about, wording, ways(navigator), pulse, subscriptions);
        node = view.node();
        subscriptions.bind(model.chosenProperty(), about::show);
        subscriptions.add(Ticker.every(Duration.ofMinutes(1), about::refresh));
        subscriptions.add(Ticker.every(Duration.ofSeconds(10), model::tick));
        var refresh = new Coalesced(pulse, model::refresh);
        var again = new Coalesced(pulse, about::refresh);
        subscriptions.add(ports.notices().listen(notice -> ask(refresh, again, notice)));
        model.refresh();
    }

    private ConflictView.Ways ways(Navigator navigator) {
        return new ConflictView.Ways(
                () -> navigator.go(new Destination.To(Section.EXCHANGE)),
                () -> {
                    var appeal = model.chosenProperty().get();
                    if (appeal != null) {
                        navigator.go(new Destination.Opened(appeal));
                    }
                });
    }

    private static void ask(Coalesced drafts, Coalesced appeal, Notices.Notice notice) {
        switch (notice) {
            case DRAFTS -> drafts.request();
            case APPEALS -> appeal.request();
            case OUTBOX, TEMPLATES, FILES, VIEWS -> {}
        }
    }

    /// The whole section.
    public Region view() {
        return node;
    }

    /// Shows the draft of this appeal, once it is read.
    public void show(AppealId appeal) {
        model.choose(appeal);
    }

    /// Keeps what is written here and nowhere else before it returns; the decisions are made anew.
    ///
    /// @return texts the disk refused
    public List<String> unsaved() {
        var left = model.leave();
        model.refresh();
        return left;
    }

    /// Takes the keyboard; call it when the view is in the window.
    public void focus() {
        view.focus();
    }

    @Override
    public void close() {
        subscriptions.close();
        var _ = model.leave();
    }
}
