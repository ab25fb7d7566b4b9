package pult.feature.conflict;

import javafx.scene.layout.Region;

import pult.domain.appeal.AppealId;
import pult.domain.change.Notices;
import pult.feature.Destination;
import pult.feature.Navigator;
import pult.feature.Section;
import pult.feature.Wording;
import pult.l10n.ConflictMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;

import java.time.Clock;

/// The screen of drafts two people changed. JavaFX thread.
public final class ConflictFeature implements AutoCloseable {
    private final ConflictViewModel model;
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
            Clock clock) {
        model =
                new ConflictViewModel(
                        ports.conflicts(),
                        new ConflictWords(
                                wording.area(ConflictMessages.class),
                                wording.formats(),
                                ports.people()),
                        background,
                        clock);
        view =
                new ConflictView(
                        model,
                        wording,
                        () -> navigator.go(new Destination.To(Section.EXCHANGE)),
                        pulse,
                        subscriptions);
        node = view.node();
        var refresh = new Coalesced(pulse, model::refresh);
        subscriptions.add(ports.notices().listen(notice -> ask(refresh, notice)));
        model.refresh();
    }

    private static void ask(Coalesced refresh, Notices.Notice notice) {
        switch (notice) {
            case DRAFTS -> refresh.request();
            case OUTBOX, APPEALS, TEMPLATES, FILES, VIEWS -> {}
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

    /// Takes the keyboard; call it when the view is in the window.
    public void focus() {
        view.focus();
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
