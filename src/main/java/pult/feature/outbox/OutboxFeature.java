package pult.feature.outbox;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.AppealId;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.feature.Destination;
import pult.feature.Navigator;
import pult.feature.Section;
import pult.feature.Stopped;
import pult.feature.Wording;
import pult.l10n.OutboxMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.FxPulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/// The contents of the sync screen that are the operator's own: three panes, made once. JavaFX
/// thread.
public final class OutboxFeature implements AutoCloseable {
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final OutboxViewModel model;
    private final OutboxMessages words;
    private final Region places;
    private final Region attention;
    private final AttentionView attentionView;
    private final LossesViewModel lossesModel;
    private final Region losses;
    private final StoppedStrip card;
    private final StoppedStrip answer;
    private final Command toStopped;
    private final Command sendAll;
    private final SimpleBooleanProperty any = new SimpleBooleanProperty();
    private Consumer<AppealId> comment = id -> {};
    private Runnable versions = () -> {};
    private @Nullable AppealId shown;
    private final Subscriptions subscriptions = new Subscriptions();

    public OutboxFeature(
            OutboxPorts ports,
            Navigator navigator,
            Wording wording,
            Background background,
            Clock clock) {
        words = wording.area(OutboxMessages.class);
        model =
                new OutboxViewModel(
                        ports,
                        new OutboxWords(words, wording),
                        words,
                        wording.failures(),
                        background,
                        clock);
        sendAll =
                Command.named(words.sendEverything())
                        .icon(BootstrapIcons.CURSOR)
                        .keys("Alt+S")
                        .enabledWhen(Bindings.isNotEmpty(model.waiting()))
                        .does(() -> {
                            // What came of it is told there.
                            navigator.go(new Destination.To(Section.EXCHANGE));
                            model.sendEverything();
                        });
        places =
                new PlacesView(
                                model,
                                words,
                                sendAll,
                                id -> navigator.go(new Destination.Opened(id)))
                        .node();
        var leads =
                new AttentionCards.Leads(
                        id -> navigator.go(new Destination.Opened(id)),
                        id -> comment.accept(id),
                        id -> navigator.go(new Destination.Conflict(id)),
                        () -> versions.run());
        attentionView =
                new AttentionView(
                        model,
                        words,
                        new AttentionCards(model, words, leads, AttentionCards.Place.LIST));
        card = strip(words, leads, AttentionCards.Place.CARD);
        answer = strip(words, leads, AttentionCards.Place.ANSWER);
        comment = leads.open();
        toStopped =
                Command.named(words.toStopped())
                        .icon(BootstrapIcons.EXCLAMATION_CIRCLE)
                        .keys("Alt+O")
                        .enabledWhen(any)
                        .does(card::focus);
        model.stoppedProperty().subscribe(now -> look());
        attention = attentionView.node();
        lossesModel = new LossesViewModel(ports, words, wording.formats(), background, clock);
        losses = new LossesView(lossesModel, words).node();
        subscriptions.add(Ticker.every(BEAT, model::tick));
        var refresh = new Coalesced(new FxPulse(), this::refresh);
        subscriptions.add(ports.notices().listen(notice -> ask(refresh, notice)));
        refresh();
    }

    private StoppedStrip strip(
            OutboxMessages words, AttentionCards.Leads leads, AttentionCards.Place place) {
        return new StoppedStrip(model, words, new AttentionCards(model, words, leads, place));
    }

    /// Over the card: what of this appeal did not go through.
    public Region ofCard() {
        return card.node();
    }

    /// Over the answer: the same, and what is done with the text.
    public Region ofAnswer() {
        return answer.node();
    }

    /// @param id the appeal whose card is shown, null for none
    public void show(@Nullable AppealId id) {
        shown = id;
        card.show(id);
        answer.show(id);
        look();
    }

    private void look() {
        any.set(shown != null && !model.linesOf(shown).isEmpty());
    }

    /// @param toComment shows the citizen's new words in the card
    /// @param toVersions shows the earlier texts of the draft that is open
    public void onLead(Consumer<AppealId> toComment, Runnable toVersions) {
        comment = toComment;
        versions = toVersions;
    }

    /// @param say shows a sentence in the window, of work whose appeal has gone from the platform
    public void onGone(Consumer<String> say) {
        model.onGone(say);
    }

    /// To what of the shown appeal did not go through.
    public Command toStopped() {
        return toStopped;
    }

    /// «Отправить всё».
    public Command sendAll() {
        return sendAll;
    }

    /// The most urgent of what stopped of an appeal.
    public Optional<Stopped> stopped(AppealId id) {
        return model.linesOf(id).stream().map(StoppedLine::said).findFirst();
    }

    /// @param listener called when what stopped has changed
    public void onStopped(Runnable listener) {
        subscriptions.on(model.stoppedProperty(), now -> listener.run());
    }

    private void refresh() {
        model.refresh();
        lossesModel.refresh();
    }

    private static void ask(Coalesced refresh, Notices.Notice notice) {
        switch (notice) {
            case OUTBOX, DRAFTS, APPEALS, FILES -> refresh.request();
            case TEMPLATES, VIEWS -> {}
        }
    }

    /// «Черновики», «Готово к отправке», «Отправлено»: takes the width that is left.
    public Region places() {
        return places;
    }

    /// «Требуют внимания»: 520 px.
    public Region attention() {
        return attention;
    }

    /// Gives the keyboard to the first way out of what needs attention.
    ///
    /// @return false when nothing does
    public boolean focusAttention() {
        return attentionView.focus();
    }

    /// «Что я потерял»: as wide as [#attention()], under it.
    public Region losses() {
        return losses;
    }

    /// For the badge in the rail and the status bar.
    public ReadOnlyObjectProperty<Outbox.Counts> countsProperty() {
        return model.countsProperty();
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
