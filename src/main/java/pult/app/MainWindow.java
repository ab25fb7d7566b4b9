package pult.app;

import javafx.beans.binding.Bindings;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.bundled.BundledCalendars;
import pult.domain.answer.AnswerRules;
import pult.domain.answer.Signer;
import pult.domain.answer.Templates;
import pult.domain.appeal.AppealId;
import pult.feature.Destination;
import pult.feature.Navigator;
import pult.feature.Section;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.card.CardFeature;
import pult.feature.editor.EditorCalls;
import pult.feature.editor.EditorFeature;
import pult.feature.editor.EditorPorts;
import pult.feature.editor.EditorSettings;
import pult.feature.map.MapFeature;
import pult.feature.outbox.OutboxFeature;
import pult.feature.outbox.OutboxPorts;
import pult.feature.queue.QueueFeature;
import pult.feature.settings.Preferences;
import pult.feature.settings.SettingsFeature;
import pult.feature.shell.Entry;
import pult.feature.shell.ShellFeature;
import pult.feature.shell.ShellMenus;
import pult.feature.shell.WindowMemory;
import pult.feature.syncstatus.SyncFeature;
import pult.geo.RegionMap;
import pult.l10n.AppMessages;
import pult.ui.control.Badge;
import pult.ui.fx.Background;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.FxPulse;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Slot;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The one window: makes the features, puts them beside each other and lets them reach one another.
/// JavaFX thread.
final class MainWindow implements AutoCloseable, Navigator {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Session session;
    private final Stage stage;
    private final Wording wording;
    private final AppMessages words;
    private final Today today;
    private final Background background;
    private final Subscriptions subscriptions = new Subscriptions();
    private final KeyMatcher keys;
    private final Slot found;

    private final QueueFeature queue;
    private final CardFeature card;
    private final EditorFeature editor;
    private final OutboxFeature outbox;
    private final SyncFeature sync;
    private final SettingsFeature settings;
    private final MapFeature map;
    private final ShellFeature shell;
    private final Scene scene;
    private Preferences choices;

    /// What the window is told from outside.
    ///
    /// @param region the map of the region
    /// @param version of the program
    /// @param size of the scene before the window is shown
    /// @param templates that answers begin with
    /// @param help further commands of «Сервис», e.g. the trainer's panel
    record Setting(
            RegionMap region,
            String version,
            List<Command> help,
            Dimension2D size,
            Templates templates) {
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
        this.choices = choices;
        this.background = background;
        var clock = session.clock();
        today = new Today(clock, wording.formats().zone(), BundledCalendars.russia());
        keys = new KeyMatcher(clock);
        found = new Slot(background, "pult-find-number");
        queue = new QueueFeature(store().appeals(), session.loop(), today, background, wording);
        card = new CardFeature(store().appeals(), cardActions(), today, background, wording);
        editor = editor(setting.templates());
        outbox =
                new OutboxFeature(
                        new OutboxPorts(
                                session.outbox(),
                                store().drafts(),
                                store().appeals(),
                                session.loop(),
                                session.notices()),
                        this,
                        wording,
                        background,
                        clock);
        sync =
                new SyncFeature(
                        new SyncFeature.Sources(
                                session.loop(),
                                limit -> store().replica().logged(limit),
                                () -> outbox.countsProperty().get().waiting()),
                        new SyncFeature.Beside(outbox.places(), outbox.attention()),
                        wording,
                        background,
                        clock);
        settings =
                new SettingsFeature(
                        choices,
                        session.preferences(),
                        this::apply,
                        new SettingsFeature.Facts(AnswerRules.USUAL, setting.version()),
                        wording,
                        background);
        map =
                new MapFeature(
                        new MapFeature.Sources(
                                store().appeals(), setting.region(), session.notices()),
                        wording,
                        background,
                        clock);
        shell = shell();
        scene = new Scene(shell.root(), setting.size().getWidth(), setting.size().getHeight());
        join(setting.help());
        apply(choices);
        stage.setScene(scene);
        stage.setTitle(words.title(setting.region().name()));
        WindowMemory.follow(stage, session.preferences());
    }

    private pult.store.Store store() {
        return session.store();
    }

    private OutboxActions cardActions() {
        return new OutboxActions(
                session.outbox(),
                session.loop(),
                new ChangeIds(session.clock()),
                session::login,
                session.clock());
    }

    private EditorFeature editor(Templates templates) {
        return new EditorFeature(
                new EditorPorts(
                        store().appeals(),
                        store().drafts(),
                        session.outbox(),
                        templates,
                        session.notices()),
                new EditorSettings(AnswerRules.USUAL, this::author, new ChangeIds(session.clock())),
                new EditorCalls(
                        () -> queue.commands().getFirst().execute(),
                        this::open,
                        session.loop()::outboxChanged),
                wording,
                background,
                session.clock());
    }

    private EditorSettings.Author author() {
        var me = session.loop().status().me();
        return me == null
                ? new EditorSettings.Author("", new Signer("", "", ""))
                : new EditorSettings.Author(
                        me.login(), new Signer(me.organisation(), me.fullName(), me.position()));
    }

    private ShellFeature shell() {
        var attention =
                Bindings.createIntegerBinding(
                        () -> outbox.countsProperty().get().attention(), outbox.countsProperty());
        var none = Bindings.createIntegerBinding(() -> 0);
        var desk = new QueueDesk(queue, card, editor);
        return new ShellFeature(
                new ShellFeature.Ports(session.loop(), session.outbox(), session.notices()),
                today,
                wording,
                background,
                new FxPulse(),
                List.of(
                        new Entry(
                                Section.QUEUE, desk.node(), queue.mineProperty(), Badge.Tone.CALM),
                        new Entry(Section.MAP, map.view(), none, Badge.Tone.CALM),
                        new Entry(Section.EXCHANGE, sync.view(), attention, Badge.Tone.WARM),
                        new Entry(Section.SETTINGS, settings.view(), none, Badge.Tone.CALM)));
    }

    private void join(List<Command> service) {
        queue.selectedProperty()
                .subscribe(id -> {
                    card.show(id);
                    if (id == null) {
                        editor.showNothing();
                    } else {
                        editor.show(id);
                    }
                });
        queue.onOpen(() -> editor.view().requestFocus());
        queue.onClearWords(shell::clearSearch);
        card.onBack(queue::focus);
        queue.follow(session.notices(), new FxPulse());
        card.follow(session.notices(), new FxPulse());
        subscriptions.add(
                session.loop()
                        .listen(status ->
                                Fx.onFx(() ->
                                        card.operator(
                                                status.me() == null
                                                        ? null
                                                        : Objects.requireNonNull(status.me())
                                                                .login()))));
        subscriptions.add(
                Ticker.every(
                        MINUTE,
                        () -> {
                            queue.refresh();
                            card.refresh();
                        }));
        shell.onSearch(this::search);
        shell.sectionProperty().subscribe(section -> Fx.later(() -> focus(section)));
        shell.menus(menus(service));
        shell.keys(keys, scene);
    }

    /// The keyboard goes to the section, never to the search field by accident.
    private void focus(@Nullable Section section) {
        if (section == Section.QUEUE) {
            queue.focus();
        } else {
            shell.root().requestFocus();
        }
    }

    /// A whole number opens its appeal, whatever the list shows; other words narrow the list.
    private void search(String text) {
        shell.show(Section.QUEUE);
        if (!text.strip().matches("\\d{9,12}")) {
            queue.search(text);
            return;
        }
        var id = new AppealId(Long.parseLong(text.strip()));
        found.run(
                () -> store().appeals().find(id).isPresent(),
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

    private ShellMenus menus(List<Command> service) {
        var writing = new ArrayList<>(editor.commands());
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
        var exchange = new ArrayList<>(sync.commands());
        exchange.addAll(service);
        return new ShellMenus(
                List.of(queue.commands(), card.commands(), writing),
                List.of(
                        List.of(
                                Command.named(words.otherTheme())
                                        .icon(BootstrapIcons.CIRCLE_HALF)
                                        .keys("Ctrl+D")
                                        .does(this::otherTheme))),
                List.of(exchange),
                List.of(
                        List.of(
                                Command.named(words.listOfKeys())
                                        .icon(BootstrapIcons.KEYBOARD)
                                        .keys("F1", "?")
                                        .does(this::showKeys))));
    }

    private void showKeys() {
        KeysWindow.show(stage, shell.commands(), words.listOfKeys(), choices.theme());
    }

    private void otherTheme() {
        var next = choices.with(choices.theme() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
        apply(next);
        var _ = background.run("pult-save-choices", () -> session.preferences().save(next));
    }

    private void apply(Preferences now) {
        choices = now;
        Themes.apply(scene, now.theme(), now.scale());
        keys.singleKeys(now.singleKeys());
        queue.rowHeight(now.rows().px());
    }

    private void open(AppealId id) {
        shell.show(Section.QUEUE);
        queue.select(id);
    }

    @Override
    public void go(Destination destination) {
        switch (destination) {
            case Destination.To to -> shell.show(to.section());
            case Destination.Opened opened -> open(opened.appeal());
        }
    }

    /// Shows the window with the keyboard in the list.
    void show() {
        stage.show();
        queue.focus();
    }

    Stage stage() {
        return stage;
    }

    /// Writes what is not written yet; blocks until it is on the disk.
    @Override
    public void close() {
        subscriptions.close();
        shell.close();
        settings.close();
        sync.close();
        outbox.close();
        map.close();
        editor.close();
        card.close();
        queue.close();
    }
}
