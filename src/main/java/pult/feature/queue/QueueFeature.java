package pult.feature.queue;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Notices;
import pult.domain.search.AppealSearch;
import pult.domain.search.TextMarks;
import pult.feature.Stopped;
import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.QueueMessages;
import pult.sync.Colleagues;
import pult.sync.Exchange;
import pult.sync.SyncStatus;
import pult.ui.control.Suggestions;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.CommandGroup;
import pult.ui.fx.Fx;
import pult.ui.fx.MeasuredBackground;
import pult.ui.fx.PacedPulse;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;

/// The queue of appeals: a pane of saved views and the list. JavaFX thread.
public final class QueueFeature implements AutoCloseable {
    /// How much room the list has: narrow leaves out the columns «Канал» and «Место» and puts the
    /// views into the heading, so that [#views()] need not be shown (1366 px). Narrow until
    /// [#width(Width)] says otherwise: a list without its views beside it must offer them itself.
    public enum Width {
        WIDE,
        NARROW
    }

    private static final int DIGITS = 9;
    private static final Duration PACE = Duration.ofMillis(500);

    /// Warnings are of hours and days.
    private static final Duration WATCH = Duration.ofSeconds(5);

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration RUN_OUT = Duration.ofSeconds(20);

    private final QueueViewModel model;
    private final ViewsModel viewsModel;
    private final SeveralModel several;
    private final Alarms alarms;
    private final AlarmBar bar;
    private final Appeals appeals;
    private final ViewsPane views;
    private final QueuePane pane;
    private final FilterOffers offers;
    private final Today today;
    private final AppealSearch search;
    private final QueueWords words;
    private final MeasuredBackground reading;
    private final MeasuredBackground watching;
    private final FirstLoad.Watch watch = new FirstLoad.Watch();
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<Command> commands;
    private boolean fillingEmpty;

    /// Rows of a load have come since the alarms were last looked at.
    private boolean loaded;

    private boolean counting;
    private Runnable filled = () -> {};
    private Runnable open = () -> {};
    private Runnable clearWords = () -> {};

    public QueueFeature(
            QueuePorts ports,
            Exchange exchange,
            Today today,
            Background background,
            Wording wording) {
        this.today = today;
        appeals = ports.appeals();
        search = ports.search();
        words = new QueueWords(wording.area(QueueMessages.class), wording, ports.names());
        reading = new MeasuredBackground(background);
        model = new QueueViewModel(appeals, search, ports.memory(), today, reading);
        offers = new FilterOffers(model.narrowing(), words.filters());
        viewsModel = new ViewsModel(appeals, search, ports.views(), today, reading);
        several = new SeveralModel(model, today, background);
        several.remember(ports.memory());
        watching = new MeasuredBackground(background);
        alarms =
                new Alarms(appeals, ports.memory(), today, watching, words.several().acknowledge());
        pane =
                new QueuePane(
                        new QueuePane.Models(model, several, viewsModel),
                        words,
                        () -> open.run(),
                        () -> clearWords.run(),
                        subscriptions);
        var save =
                Command.named(words.own().viewSaveAs())
                        .icon(BootstrapIcons.PLUS)
                        .does(pane.line()::begin);
        views = new ViewsPane(model, viewsModel, words, save, pane.line()::rename);
        subscriptions.onList(viewsModel.own(), this::renew);
        bar = new AlarmBar(alarms, words, this::select, subscriptions);
        pane.alarm(bar.node());
        commands = commands(words, save, alarms.acknowledgement());
        clearWords = () -> model.narrowing().search("");
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

    /// Done once the store has answered.
    public CompletableFuture<Void> listed() {
        var listed = new CompletableFuture<Void>();
        var told =
                model.stateProperty()
                        .subscribe(state -> {
                            if (state != QueueViewModel.State.READING) {
                                listed.complete(null);
                            }
                        });
        subscriptions.add(told::unsubscribe);
        return listed;
    }

    /// Fills the counters, and reads again after what is stored has changed, at most twice a second
    /// and a fifth of the time, and each minute, because clocks go on: while hundreds of thousands
    /// of appeals come for the first time, reading must not keep them waiting. The counters read
    /// much of the store: call it when the list is on the screen.
    public void follow(Notices notices, Pulse pulse) {
        count();
        watch();
        var watched = new Coalesced(new PacedPulse(pulse, WATCH, watching::spent), this::watch);
        Runnable read =
                () -> {
                    model.follow();
                    // Counters of half a region say nothing yet, and cost the most.
                    if (!model.isFilling()) {
                        viewsModel.follow(model.rights());
                    }
                    // What was here before is watched while all of it is fetched once more.
                    if (!model.isFilling() || !fillingEmpty) {
                        watched.request();
                    }
                };
        var coalesced = new Coalesced(new PacedPulse(pulse, PACE, reading::spent), read);
        // At once: a list of a million appeals takes a minute while they come and their indexes are
        // not made, and five times that minute nobody would see that they are here.
        filled = read;
        subscriptions.add(Ticker.every(MINUTE, coalesced::request));
        var grown =
                new Coalesced(
                        new PacedPulse(pulse, PACE, reading::spent),
                        () -> {
                            model.indexed();
                            viewsModel.indexed(model.rights());
                        });
        subscriptions.add(search.listen(grown::request));
        subscriptions.add(
                notices.listen(notice -> {
                    switch (notice) {
                        case APPEALS, OUTBOX, DRAFTS, VIEWS -> coalesced.request();
                        case TEMPLATES, FILES -> {}
                    }
                }));
    }

    /// From now on rows can be taken, put off, weighed, listed, noted, assigned and approved.
    public void work(RowPorts ports) {
        several.work(ports, new RowDeeds(appeals, ports, today));
        pane.redraw();
    }

    /// Shows in the list what did not go through.
    ///
    /// @param of what of an appeal did not
    public void stopped(Function<AppealId, Optional<Stopped>> of) {
        model.stopped(of);
        pane.redraw();
    }

    /// Shows in the list where the colleagues are.
    public void follow(Colleagues colleagues, Pulse pulse) {
        var coalesced = new Coalesced(new PacedPulse(pulse, PACE), pane::redraw);
        model.colleagues(colleagues::at);
        subscriptions.add(Ticker.every(RUN_OUT, coalesced::request));
        subscriptions.add(colleagues.listen(coalesced::request));
    }

    /// Pane of saved views, 180 px wide.
    public Region views() {
        return views.node();
    }

    /// The list with its heading and filter, 740 px wide at 1920, 500 at 1366.
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

    /// Shows what another screen has counted, all of it: without filter and words.
    public void list(String title, QueueQuery query) {
        model.list(title, query);
    }

    /// What the list shows now.
    public QueueQuery shown() {
        return model.query(today.bounds());
    }

    /// How many appeals the operator has in work: the counter of the rail.
    public ReadOnlyIntegerProperty mineProperty() {
        return viewsModel.counted(SavedView.Standing.MINE).count().getReadOnlyProperty();
    }

    /// How much is to be read in the bar below the list.
    public ObservableValue<Number> alarmsProperty() {
        return alarms.count();
    }

    /// What the search has found, to be marked in texts; [TextMarks#NONE] without a search.
    public ObservableValue<TextMarks> marksProperty() {
        return model.hitsProperty().map(QueueReading.Hits::marks).orElse(TextMarks.NONE);
    }

    /// Searches the appeals of the view for these words; blank for all.
    public void search(String words) {
        model.narrowing().search(words);
    }

    /// Searches all appeals for these words, whatever the view and its chips.
    public void searchEverywhere(String words) {
        model.searchEverywhere(words);
    }

    /// Opens a view that somebody made by its name; the first of that name, nothing when there is
    /// none.
    public void open(String name) {
        viewsModel.made().stream()
                .filter(view -> view.kept().view().name().equals(name))
                .findFirst()
                .ifPresent(model::choose);
    }

    /// What was typed is finished: what it says of fields becomes chips, its words are looked for.
    ///
    /// @return what is left for the search field: the words, and what is not understood
    public String enter(String text) {
        return model.narrowing().enter(text);
    }

    /// What may stand at a place of the search field, as far as it is the text of a filter.
    public List<Suggestions.Suggestion> offers(String text, int caret) {
        return offers.amongWords(text, caret);
    }

    /// @param action empties the search field of the window; the field then calls [#search(String)]
    public void onClearWords(Runnable action) {
        clearWords = action;
    }

    /// @param field shows words that are searched for and were not typed into it; blank for none
    public void onWords(Consumer<String> field) {
        model.narrowing().onWords(field);
    }

    /// @param action takes the operator to the card of the chosen appeal (Enter, double click)
    public void onOpen(Runnable action) {
        open = action;
    }

    /// Next, previous, open, in the order of the menu.
    public List<Command> commands() {
        return commands;
    }

    /// A command for each standing view, the first nine with a key.
    ///
    /// @param seen brings the list onto the screen before it changes
    public CommandGroup viewChoices(Runnable seen) {
        var choices = new ArrayList<Command>();
        for (var view : SavedView.Standing.values()) {
            var command = Command.named(words.view(view));
            if (choices.size() < DIGITS) {
                command.keys("G " + (choices.size() + 1));
            }
            choices.add(
                    command.does(() -> {
                        seen.run();
                        model.choose(view);
                    }));
        }
        return new CommandGroup(words.own().views(), choices);
    }

    /// Keys of the list alone, for the list of keys.
    public CommandGroup inList() {
        return new CommandGroup(
                words.own().inList(),
                List.of(
                        Command.named(words.own().first()).keys("Home").does(model::moveToFirst),
                        Command.named(words.own().last()).keys("End").does(model::moveToLast),
                        Command.named(words.own().pageUp())
                                .keys("PgUp")
                                .does(() -> model.move(-QueueTable.PAGE_ROWS)),
                        Command.named(words.own().pageDown())
                                .keys("PgDn")
                                .does(() -> model.move(QueueTable.PAGE_ROWS))));
    }

    /// The appeal after the chosen one as the list stands now, before it at the end of the list.
    public Optional<AppealId> following() {
        return model.following();
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

    /// Puts the keyboard on what is to be read below the list.
    public void focusAlarms() {
        bar.focus();
    }

    /// Reads list and counters again at once.
    public void refresh() {
        model.refresh();
        count();
    }

    private void watch() {
        alarms.look(
                model.rights(),
                model.operator(),
                loaded ? PressingWatch.Arriving.LOAD : PressingWatch.Arriving.NEWS);
        loaded = model.isFilling();
    }

    private void count() {
        model.narrowing().names().refresh();
        counting = true;
        viewsModel.refresh(model.rights());
    }

    @Override
    public void close() {
        subscriptions.close();
        views.close();
        model.close();
        viewsModel.close();
        alarms.close();
    }

    /// The view that is shown may have been changed or removed, here or elsewhere.
    private void renew() {
        if (model.viewProperty().get() instanceof SavedView.Own shown) {
            var now = viewsModel.find(shown.id());
            if (now == null) {
                model.gone(shown);
            } else if (!now.equals(shown)) {
                model.renewed(now);
            }
        }
    }

    private List<Command> commands(QueueWords words, Command save, Command acknowledge) {
        var chosen = model.selectedProperty().map(id -> true).orElse(false);
        var say = words.several();
        return List.of(
                Command.named(words.own().next()).keys("J").does(() -> model.move(1)),
                Command.named(words.own().previous()).keys("K").does(() -> model.move(-1)),
                Command.named(words.own().filterAsText())
                        .icon(BootstrapIcons.FUNNEL)
                        .keys("F")
                        .does(pane::writeFilter),
                save,
                acknowledge,
                Command.named(words.own().open())
                        .keys("Enter")
                        .enabledWhen(chosen)
                        .does(() -> open.run()),
                Command.named(say.keyTick())
                        .keys("Space")
                        .enabledWhen(chosen)
                        .does(several::toggle),
                Command.named(say.keyTickAll()).keys("Alt+A").does(several::tickAll),
                Command.named(say.keyShelve())
                        .keys("H")
                        .enabledWhen(chosen)
                        .does(pane::offerMoments),
                Command.named(say.keyWeight())
                        .keys("V")
                        .enabledWhen(chosen)
                        .does(several::weighNext),
                Command.named(say.keyList()).keys("L").enabledWhen(chosen).does(several::list),
                Command.named(say.assign())
                        .enabledWhen(chosen)
                        .does(() -> pane.beginStep(StepLine.Kind.ASSIGN)),
                Command.named(say.note())
                        .enabledWhen(chosen)
                        .does(() -> pane.beginStep(StepLine.Kind.NOTE)),
                Command.named(say.approve())
                        .enabledWhen(chosen)
                        .does(() -> pane.beginStep(StepLine.Kind.APPROVE)),
                Command.named(say.keyUp())
                        .keys("Alt+Up")
                        .enabledWhen(chosen)
                        .does(() -> several.reorder(-1)),
                Command.named(say.keyDown())
                        .keys("Alt+Down")
                        .enabledWhen(chosen)
                        .does(() -> several.reorder(1)));
    }

    private void show(SyncStatus status) {
        var load = watch.at(status, today.now());
        pane.firstLoad(load);
        pane.awaited(Awaited.of(status));
        if (load == null) {
            var now = model.isFilling();
            model.settled();
            if (now) {
                filled.run();
            }
        } else {
            if (!model.isFilling()) {
                var state = model.stateProperty().get();
                fillingEmpty =
                        state == QueueViewModel.State.EMPTY || state == QueueViewModel.State.BARE;
            }
            model.filling();
            loaded = true;
        }
        var me = status.me();
        if (me != null && !me.rights().equals(model.rights())) {
            model.operator(me.rights());
            views.rights(me.rights());
            if (counting) {
                viewsModel.refresh(me.rights());
            }
        }
    }
}
