package pult.feature.queue;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.change.Notices;
import pult.domain.search.AppealSearch;
import pult.domain.search.TextMarks;
import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.QueueMessages;
import pult.sync.Colleagues;
import pult.sync.Exchange;
import pult.sync.SyncStatus;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.PacedPulse;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Duration;
import java.util.List;

/// The queue of appeals: a pane of saved views and the list. JavaFX thread.
public final class QueueFeature implements AutoCloseable {
    /// How much room the list has: narrow leaves out the columns «Канал» and «Место» and puts the
    /// views into the heading, so that [#views()] need not be shown (1366 px). Narrow until
    /// [#width(Width)] says otherwise: a list without its views beside it must offer them itself.
    public enum Width {
        WIDE,
        NARROW
    }

    private static final Duration PACE = Duration.ofMillis(500);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration RUN_OUT = Duration.ofSeconds(20);

    private final QueueViewModel model;
    private final ViewsModel viewsModel;
    private final ViewsPane views;
    private final QueuePane pane;
    private final Today today;
    private final AppealSearch search;
    private final FirstLoad.Watch watch = new FirstLoad.Watch();
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<Command> commands;
    private boolean counting;
    private Runnable open = () -> {};
    private Runnable clearWords = () -> {};

    public QueueFeature(
            Appeals appeals,
            AppealSearch search,
            Exchange exchange,
            Today today,
            Background background,
            Wording wording) {
        this.today = today;
        this.search = search;
        var words = new QueueWords(wording.area(QueueMessages.class), wording);
        model = new QueueViewModel(appeals, search, today, background);
        viewsModel = new ViewsModel(appeals, today, background);
        views = new ViewsPane(model, viewsModel, words);
        pane =
                new QueuePane(
                        model,
                        viewsModel,
                        words,
                        () -> open.run(),
                        () -> clearWords.run(),
                        subscriptions);
        commands = commands(words.own());
        clearWords = () -> model.search("");
        subscriptions.add(exchange.listen(status -> Fx.onFx(() -> show(status))));
        show(exchange.status());
        if (model.operator() == null) {
            model.refresh();
        }
    }

    /// True once the store has answered: rows, or the word that there are none.
    public boolean read() {
        return model.stateProperty().get() != QueueViewModel.State.READING;
    }

    /// Fills the counters, and reads again after what is stored has changed, at most twice a
    /// second, and each minute, because clocks go on. The counters read much of the store: call it
    /// when the list is on the screen.
    public void follow(Notices notices, Pulse pulse) {
        count();
        var coalesced =
                new Coalesced(
                        new PacedPulse(pulse, PACE),
                        () -> {
                            model.follow();
                            viewsModel.follow(model.operator());
                        });
        subscriptions.add(Ticker.every(MINUTE, coalesced::request));
        var grown = new Coalesced(new PacedPulse(pulse, PACE), model::indexed);
        subscriptions.add(search.listen(grown::request));
        subscriptions.add(
                notices.listen(notice -> {
                    switch (notice) {
                        case APPEALS, OUTBOX, DRAFTS -> coalesced.request();
                        case TEMPLATES, FILES -> {}
                    }
                }));
    }

    /// Shows in the list where the colleagues are.
    public void follow(Colleagues colleagues, Pulse pulse) {
        var coalesced = new Coalesced(new PacedPulse(pulse, PACE), pane::redraw);
        model.colleagues(colleagues::at);
        subscriptions.add(Ticker.every(RUN_OUT, coalesced::request));
        subscriptions.add(colleagues.listen(coalesced::request));
    }

    /// Pane of saved views, 172 px wide.
    public Region views() {
        return views.node();
    }

    /// The list with its heading and filter, 748 px wide at 1920, 500 at 1366.
    public Region list() {
        return pane.node();
    }

    /// The appeal chosen, null when none is.
    public ReadOnlyObjectProperty<@Nullable AppealId> selectedProperty() {
        return model.selectedProperty();
    }

    /// Chooses an appeal from elsewhere, also one the present view does not hold.
    public void select(AppealId id) {
        model.select(id);
    }

    /// How many appeals the operator has in work: the counter of the rail.
    public ReadOnlyIntegerProperty mineProperty() {
        return viewsModel.counted(SavedView.Standing.MINE).count().getReadOnlyProperty();
    }

    /// What the search has found, to be marked in texts; [TextMarks#NONE] without a search.
    public ObservableValue<TextMarks> marksProperty() {
        return model.hitsProperty().map(QueueReading.Hits::marks).orElse(TextMarks.NONE);
    }

    /// Searches the appeals of the view for these words; blank for all.
    public void search(String words) {
        model.search(words);
    }

    /// @param action empties the search field of the window; the field then calls [#search(String)]
    public void onClearWords(Runnable action) {
        clearWords = action;
    }

    /// @param action takes the operator to the card of the chosen appeal (Enter, double click)
    public void onOpen(Runnable action) {
        open = action;
    }

    /// Next, previous, open, in the order of the menu.
    public List<Command> commands() {
        return commands;
    }

    public void width(Width width) {
        pane.width(width);
    }

    /// Height of a row at a text size of 100 %: 24, 28 or 36 px.
    public void rowHeight(int px) {
        pane.rowHeight(px);
    }

    /// Puts the keyboard into the list.
    public void focus() {
        pane.focus();
    }

    /// Reads list and counters again at once.
    public void refresh() {
        model.refresh();
        count();
    }

    private void count() {
        counting = true;
        viewsModel.refresh(model.operator());
    }

    @Override
    public void close() {
        subscriptions.close();
        views.close();
        model.close();
        viewsModel.close();
    }

    private List<Command> commands(QueueMessages words) {
        var chosen = model.selectedProperty().map(id -> true).orElse(false);
        return List.of(
                Command.named(words.next()).keys("J").does(() -> model.move(1)),
                Command.named(words.previous()).keys("K").does(() -> model.move(-1)),
                Command.named(words.open())
                        .keys("Enter")
                        .enabledWhen(chosen)
                        .does(() -> open.run()));
    }

    private void show(SyncStatus status) {
        var load = watch.at(status, today.now());
        pane.firstLoad(load);
        if (load == null) {
            model.settled();
        } else {
            model.filling();
        }
        var me = status.me();
        if (me != null && !me.login().equals(model.operator())) {
            model.operator(me.login());
            if (counting) {
                viewsModel.refresh(me.login());
            }
        }
    }
}
