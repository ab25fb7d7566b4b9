package pult.app;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.bundled.BundledDeadlines;
import pult.domain.answer.Templates;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.CurrentCalendar;
import pult.domain.deadline.CurrentRules;
import pult.feature.Destination;
import pult.feature.Navigator;
import pult.feature.Section;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.palette.PaletteFeature;
import pult.feature.palette.PalettePorts;
import pult.feature.queue.QueueFeature;
import pult.feature.queue.QueuePorts;
import pult.feature.settings.Preferences;
import pult.feature.shell.Entry;
import pult.feature.shell.ShellFeature;
import pult.feature.shell.ShellMenus;
import pult.feature.shell.WindowMemory;
import pult.feature.shell.WindowPlace;
import pult.geo.RegionMap;
import pult.l10n.AppMessages;
import pult.platform.Once;
import pult.ui.control.Badge;
import pult.ui.fx.Background;
import pult.ui.fx.Command;
import pult.ui.fx.CommandGroup;
import pult.ui.fx.Fx;
import pult.ui.fx.FxPulse;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Slot;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;
import pult.ui.theme.WindowIcon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// The one window: its frame and its list at once, the rest after the first rows are on the screen.
/// Puts the features beside each other and lets them reach one another. JavaFX thread.
final class MainWindow implements AutoCloseable, Navigator {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    /// A number alone, as it is written in letters, or as «Скопировать адрес» copies it.
    private static final Pattern NUMBER = Pattern.compile("(?:pult:|№ ?)?(\\d{9,12})");

    private final Session session;
    private final Stage stage;
    private final Wording wording;
    private final AppMessages words;
    private final Setting setting;
    private final CurrentCalendar calendar;
    private final CurrentRules rules;
    private final Today today;
    private final Background background;
    private final Subscriptions subscriptions = new Subscriptions();
    private final KeyMatcher keys;
    private final Slot found;
    private final IntegerProperty attention = new SimpleIntegerProperty();

    private final QueueFeature queue;
    private final CommandGroup views;
    private final QueueDesk desk;
    private final ShellFeature shell;
    private final StackPane frame = new StackPane();
    private final Scene scene;
    private @Nullable Furnishings furnishings;
    private @Nullable ScreenLock lock;
    private Preferences choices;
    private boolean closed;
    private boolean wall;

    /// What the window is told from outside.
    ///
    /// @param regionName for the title
    /// @param region the map of the region, read when it is needed
    /// @param version of the program
    /// @param help further commands of «Сервис», e.g. the trainer's panel
    /// @param size of the scene before the window is shown
    /// @param last where the window stood
    /// @param templates that answers begin with, read when they are needed
    /// @param calendars shipped and brought by the administrator
    record Setting(
            String regionName,
            Supplier<RegionMap> region,
            String version,
            List<Command> help,
            Dimension2D size,
            Optional<WindowPlace.Place> last,
            Supplier<? extends Templates> templates,
            CalendarFolder calendars) {
        static final Dimension2D USUAL_SIZE = new Dimension2D(1366, 768);
    }

    MainWindow(
            Session session,
            Stage stage,
            Wording wording,
            Preferences choices,
            Background background,
            Setting setting) {
        this.session = session;
        this.stage = stage;
        this.wording = wording;
        this.words = wording.area(AppMessages.class);
        this.setting = setting;
        this.choices = choices;
        this.background = background;
        var clock = session.clock();
        calendar = new CurrentCalendar(setting.calendars().load());
        rules =
                new CurrentRules(
                        new Once<>(BundledDeadlines::rules),
                        () -> setting.calendars().rules().last());
        today = new Today(clock, wording.formats().zone(), calendar, rules);
        keys = new KeyMatcher(clock);
        found = new Slot(background, "pult-find-number");
        queue =
                new QueueFeature(
                        new QueuePorts(
                                session.store().appeals(),
                                session.search(),
                                session.store().views(),
                                session.memory(),
                                session::person),
                        session.loop(),
                        today,
                        background,
                        wording);
        views = queue.viewChoices(this::showQueue);
        desk = new QueueDesk(queue, new DeskSplits(session.memory()));
        shell = shell();
        frame.getChildren().add(shell.root());
        scene = new Scene(frame, setting.size().getWidth(), setting.size().getHeight());
        queue.onClearWords(shell::clearSearch);
        shell.alarms(queue.alarmsProperty(), this::showAlarms);
        queue.onWords(shell::words);
        shell.onSearch(this::search);
        shell.onLeaveSearch(() -> focus(shell.sectionProperty().get()));
        shell.onEnter(this::enter);
        shell.onOffers(queue::offers);
        shell.sectionProperty().subscribe(section -> Fx.later(() -> focus(section)));
        apply(choices);
        stage.setScene(scene);
        stage.setTitle(words.title(setting.regionName()));
        WindowMemory.follow(stage, session.preferences(), setting.last());
    }

    private ShellFeature shell() {
        var none = new SimpleIntegerProperty();
        return new ShellFeature(
                new ShellFeature.Ports(session.loop(), session.outbox(), session.notices()),
                today,
                wording,
                background,
                new FxPulse(),
                List.of(
                        new Entry(Section.QUEUE, desk::node, queue.mineProperty(), Badge.Tone.CALM),
                        new Entry(Section.MAP, () -> furnished().map(), none, Badge.Tone.CALM),
                        new Entry(
                                Section.EXCHANGE,
                                () -> furnished().exchange(),
                                attention,
                                Badge.Tone.WARM),
                        new Entry(
                                Section.SETTINGS,
                                () -> furnished().settings(),
                                none,
                                Badge.Tone.CALM)));
    }

    /// Makes what is not made yet of the window; the second time it does nothing.
    Furnishings furnished() {
        var made = furnishings;
        if (made == null) {
            made = new Furnishings(session, this, setting, today, wording, background);
            countDates(() -> {});
            furnishings = made;
            desk.furnish(made.tabs().strip(), made.card().view(), made.editor().view());
            made.join(queue, attention);
            queue.follow(session.notices(), new FxPulse());
            queue.follow(session.colleagues(), new FxPulse());
            var palette = palette();
            var over = new StackPane(palette.layer());
            over.setPickOnBounds(false);
            var screen =
                    new ScreenLock(
                            session,
                            List.of(shell.root(), over),
                            wording,
                            background,
                            session.clock());
            lock = screen;
            frame.getChildren().addAll(over, screen.layer());
            screen.follow(scene);
            subscriptions.add(Attendance.follow(screen, made, session.clock()));
            keys.always(screen.command());
            shell.menus(menus(made, palette, screen.command()));
            new UnaskedWords(session, today, wording, shell::notice).begin(subscriptions);
            shell.keys(keys, scene);
            keys.before(made::settle);
            views.commands().forEach(view -> subscriptions.add(keys.add(view)));
            subscriptions.add(Ticker.every(MINUTE, this::lockWhenIdle));
        }
        return made;
    }

    private List<CommandGroup> groups() {
        var groups = new ArrayList<>(shell.groups());
        groups.add(2, views);
        return groups;
    }

    private PaletteFeature palette() {
        return new PaletteFeature(
                new PalettePorts(
                        this::groups,
                        session.store().appeals(),
                        session.search(),
                        new StoredCommands(session.store().preferences()),
                        id -> go(new Destination.Opened(id)),
                        text -> {
                            shell.show(Section.QUEUE);
                            shell.searchFor(text);
                            queue.searchEverywhere(text);
                        },
                        this::showKeys),
                today,
                background,
                wording);
    }

    /// Counts every date again by the calendar or the rules that have just come into force.
    void recalculate() {
        countDates(() -> {
            queue.refresh();
            furnished().card().refresh();
        });
    }

    /// Shows the map over the whole screen, for weeks and with nobody at the keyboard: it does not
    /// lock itself.
    void wall() {
        wall = true;
        go(new Destination.To(Section.MAP));
        stage.setFullScreen(true);
    }

    /// Closes the window when nobody has touched it for long.
    void lockWhenIdle() {
        var known = lock;
        if (known != null) {
            known.look(!wall);
        }
    }

    /// Where the platform gives no date, the rows of the list have the one of the region's rule.
    private void countDates(Runnable then) {
        background.run(
                "pult-count-dates",
                () -> {
                    session.store()
                            .datesBy(appeal ->
                                    today.clocks()
                                            .owed(appeal, today.now())
                                            .map(clock -> clock.deadline().due()));
                    return true;
                },
                counted -> {
                    if (!closed) {
                        then.run();
                    }
                });
    }

    /// @param text how little room the disk has; empty while there is plenty
    void room(ObservableValue<String> text) {
        shell.room(text);
    }

    /// One sentence that stays until it is put away.
    void notice(String sentence) {
        shell.notice(sentence);
    }

    /// The same of something that asks for nothing: one of many gives way to later ones.
    void mention(String sentence) {
        shell.mention(sentence);
    }

    /// What the list of the queue shows now.
    QueueQuery listed() {
        return queue.shown();
    }

    CurrentRules rules() {
        return rules;
    }

    CurrentCalendar calendar() {
        return calendar;
    }

    /// The keyboard goes to the section, never to the search field by accident.
    private void focus(@Nullable Section section) {
        if (section == Section.QUEUE) {
            queue.focus();
        } else if (section == Section.EXCHANGE) {
            furnished().focusExchange();
        } else {
            shell.root().requestFocus();
        }
    }

    /// The keyboard goes there after it has gone to the section.
    private void showAlarms() {
        shell.show(Section.QUEUE);
        Fx.later(queue::focusAlarms);
    }

    /// A whole number opens its appeal, whatever the list shows; other words narrow the list. Who
    /// empties the field and goes elsewhere is not fetched back.
    private void search(String text) {
        if (text.isBlank()) {
            queue.search(text);
            return;
        }
        shell.show(Section.QUEUE);
        var number = NUMBER.matcher(text.strip());
        if (!number.matches()) {
            queue.search(text);
            return;
        }
        var id = new AppealId(Long.parseLong(number.group(1)));
        found.run(
                () -> session.store().appeals().find(id).isPresent(),
                present -> {
                    if (present) {
                        shell.clearSearch();
                        queue.select(id);
                        queue.focus();
                    } else {
                        queue.search(text);
                    }
                });
    }

    /// What Enter leaves in the search field.
    private String enter(String text) {
        if (NUMBER.matcher(text.strip()).matches()) {
            search(text);
            return text;
        }
        shell.show(Section.QUEUE);
        return queue.enter(text);
    }

    private ShellMenus menus(Furnishings rest, PaletteFeature palette, Command locks) {
        var editor = rest.editor();
        var writing = new ArrayList<>(editor.commands());
        writing.addAll(rest.files().commands());
        writing.add(
                Command.named(words.answer())
                        .icon(BootstrapIcons.PENCIL)
                        .keys("R")
                        .enabledWhen(queue.selectedProperty().map(id -> true).orElse(false))
                        .does(editor::answer));
        writing.add(
                Command.named(words.note())
                        .keys("X")
                        .enabledWhen(queue.selectedProperty().map(id -> true).orElse(false))
                        .does(editor::note));
        writing.add(
                Command.named(words.otherText())
                        .keys("I")
                        .enabledWhen(queue.selectedProperty().map(id -> true).orElse(false))
                        .does(editor::other));
        var acting = new ArrayList<>(queue.commands());
        acting.addAll(rest.card().commands());
        acting.addAll(writing);
        acting.addAll(rest.onCard());
        // What was sent last is taken back from anywhere.
        acting.remove(editor.undoCommand());
        var seen = shell.sectionProperty().map(open -> open == Section.QUEUE).orElse(false);
        acting.forEach(command -> command.only(seen));
        return new ShellMenus(
                List.of(queue.commands(), rest.card().commands(), writing),
                List.of(
                        List.of(
                                Command.named(words.otherTheme())
                                        .icon(BootstrapIcons.CIRCLE_HALF)
                                        .keys("Ctrl+D")
                                        .does(this::otherTheme))),
                List.of(List.of(palette.command()), rest.elsewhere()),
                List.of(rest.service(), List.of(locks)),
                List.of(
                        List.of(
                                Command.named(words.listOfKeys())
                                        .icon(BootstrapIcons.KEYBOARD)
                                        .keys("F1", "?")
                                        .does(this::showKeys))));
    }

    /// Everything the menus offer.
    List<Command> commands() {
        return groups().stream().flatMap(group -> group.commands().stream()).toList();
    }

    private void showKeys() {
        KeysWindow.show(stage, keyGroups(), words.listOfKeys(), choices);
    }

    /// What the list of keys shows: the commands, and the keys of list and text.
    List<CommandGroup> keyGroups() {
        var groups = new ArrayList<>(groups());
        groups.add(1, queue.inList());
        groups.add(2, furnished().editor().inText());
        return groups;
    }

    private void otherTheme() {
        var next = choices.with(choices.theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
        apply(next);
        var _ = background.run("pult-save-choices", () -> session.preferences().save(next));
    }

    /// What is in force now.
    Preferences choices() {
        return choices;
    }

    void apply(Preferences now) {
        choices = now;
        if (furnishings != null) {
            furnishings.chosen(now);
        }
        Themes.apply(scene, now.theme(), now.scale());
        keys.singleKeys(now.singleKeys());
        queue.rowHeight(now.rows().px());
    }

    /// Shows an appeal in the card, whatever section is open.
    void select(AppealId id) {
        shell.show(Section.QUEUE);
        queue.select(id);
    }

    /// Remembers which appeal follows the chosen one, since the list moves when that is answered.
    ///
    /// @return goes there with the keyboard in the list, unless somebody has gone elsewhere since
    Runnable next() {
        var from = queue.selectedProperty().get();
        var to = queue.following();
        return () -> {
            if (Objects.equals(from, queue.selectedProperty().get())) {
                to.ifPresent(queue::select);
                queue.focus();
            }
        };
    }

    @Override
    public void go(Destination destination) {
        switch (destination) {
            case Destination.To to -> shell.show(to.section());
            case Destination.Opened opened -> {
                shell.show(Section.QUEUE);
                furnished().tabs().went(opened.appeal());
            }
            case Destination.Listed listed -> {
                shell.show(Section.QUEUE);
                shell.clearSearch();
                queue.list(listed.title(), listed.query());
            }
            case Destination.Conflict disputed -> {
                furnished().dispute(disputed.appeal());
                shell.show(Section.EXCHANGE);
            }
        }
    }

    /// Dresses the window that is not shown yet.
    ///
    /// @return done, on this thread, once its list has been read: a window that is shown then is
    ///   painted once instead of twice
    CompletableFuture<Void> dressed() {
        frame.applyCss();
        return queue.listed();
    }

    /// Shows the window with the keyboard in the list, and makes the rest of it once the first rows
    /// are on the screen.
    ///
    /// @param painted runs when they are
    /// @param whole runs when nothing of the window is missing
    void show(Runnable painted, Runnable whole) {
        stage.show();
        queue.focus();
        FirstRows.painted(
                queue::read,
                () -> {
                    if (!closed) {
                        painted.run();
                        furnishSoon(whole);
                        background.run("pult-icon", WindowIcon::read, stage.getIcons()::setAll);
                    }
                });
    }

    /// What takes long to read is read away from this thread.
    private void furnishSoon(Runnable then) {
        background.run(
                "pult-furnish",
                setting.templates()::get,
                templates -> {
                    if (!closed) {
                        var _ = furnished();
                        then.run();
                    }
                });
    }

    private void showQueue() {
        shell.show(Section.QUEUE);
    }

    /// The section that is open.
    @Nullable Section section() {
        return shell.sectionProperty().get();
    }

    Stage stage() {
        return stage;
    }

    /// What closing would lose or hold back.
    UnsavedNote.Left unsaved() {
        return furnishings == null ? UnsavedNote.Left.NOTHING : furnishings.unsaved();
    }

    /// Writes what is not written yet; blocks until it is on the disk.
    @Override
    public void close() {
        closed = true;
        subscriptions.close();
        shell.close();
        if (lock != null) {
            lock.close();
        }
        if (furnishings != null) {
            furnishings.close();
        }
        queue.close();
    }
}
