package pult.feature.shell;

import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.control.Menu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.feature.Section;
import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.ShellMessages;
import pult.sync.Exchange;
import pult.ui.control.Menus;
import pult.ui.control.Rail;
import pult.ui.control.Suggestions;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.CommandGroup;
import pult.ui.fx.Fx;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Pulse;
import pult.ui.fx.Slot;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// The window's frame: menu and search above, rail at the left, one section at a time, status bar
/// below. JavaFX thread.
public final class ShellFeature implements AutoCloseable {
    /// Below this width the rail has no words and the status bar says less.
    public static final double NARROW_BELOW = 1600;

    /// What the frame listens to.
    public record Ports(Exchange exchange, Outbox outbox, Notices notices) {}

    private final ShellViewModel model;
    private final ShellMessages words;
    private final Map<Section, Command> go = new EnumMap<>(Section.class);
    private final Map<Section, Entry> entries = new EnumMap<>(Section.class);
    private final Rail rail;
    private final TopStrip top;
    private final StackPane content = new StackPane();
    private final BorderPane root = new BorderPane();
    private final ReadOnlyObjectWrapper<Section> section = new ReadOnlyObjectWrapper<>();
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<CommandGroup> groups = new ArrayList<>();
    private final Command find;
    private final Command toAlarms;
    private final IntegerProperty alarms = new SimpleIntegerProperty();
    private Runnable leadToAlarms = () -> {};
    private final StatusFooter footer;
    private final NoticeBar notices;

    /// @param sections that exist, in any order; the first of the rail is opened
    public ShellFeature(
            Ports ports,
            Today today,
            Wording wording,
            Background background,
            Pulse pulse,
            List<Entry> sections) {
        words = wording.area(ShellMessages.class);
        model = new ShellViewModel(today.clock(), wording, words);
        for (var place : Section.values()) {
            sections.stream()
                    .filter(entry -> entry.section() == place)
                    .findFirst()
                    .ifPresent(entry -> entries.put(place, entry));
        }
        entries.keySet().forEach(place -> go.put(place, goCommand(place)));
        rail = new Rail(entries.values().stream().map(this::railEntry).toList());
        top = new TopStrip(model, words);
        find =
                Command.named(words.search())
                        .icon(BootstrapIcons.SEARCH)
                        .keys("/", "Ctrl+F")
                        .does(top::focusSearch);
        // In the queue the same key says that they were read: nothing is before it was on screen.
        toAlarms =
                Command.named(words.toAlarms())
                        .icon(BootstrapIcons.BELL)
                        .keys("F8")
                        .enabledWhen(alarms.greaterThan(0).and(section.isNotEqualTo(Section.QUEUE)))
                        .does(() -> leadToAlarms.run());
        footer = new StatusFooter(model, words, ports.exchange()::syncNow, toAlarms);
        notices = new NoticeBar(words);
        root.setTop(new VBox(top.node(), notices.node()));
        root.setLeft(rail.node());
        root.setCenter(content);
        root.setBottom(footer.node());
        root.widthProperty().subscribe(width -> fit(width.doubleValue()));
        listen(ports, background, pulse);
        menus(ShellMenus.NONE);
        if (!entries.isEmpty()) {
            show(entries.keySet().iterator().next());
        }
    }

    private void listen(Ports ports, Background background, Pulse pulse) {
        subscriptions.add(ports.exchange().listen(status -> Fx.onFx(() -> model.status(status))));
        model.status(ports.exchange().status());
        var slot = new Slot(background, "outbox-counts");
        var recount =
                new Coalesced(pulse, () -> slot.run(() -> ports.outbox().counts(), model::counts));
        subscriptions.add(
                ports.notices()
                        .listen(notice -> {
                            switch (notice) {
                                case OUTBOX, DRAFTS -> recount.request();
                                case APPEALS, TEMPLATES, FILES, VIEWS -> {}
                            }
                        }));
        slot.run(() -> ports.outbox().counts(), model::counts);
        subscriptions.add(slot::clear);
        subscriptions.add(Ticker.every(Duration.ofSeconds(1), model::tick));
    }

    /// A sentence the operator should read once; it stands under the menu until it is put away.
    public void notice(String sentence) {
        notices.add(sentence, NoticeBar.Weight.STAYS);
    }

    /// The same of something that asks for nothing: one of many gives way to later ones.
    public void mention(String sentence) {
        notices.add(sentence, NoticeBar.Weight.GIVES_WAY);
    }

    /// Root of the window's scene.
    public Region root() {
        return root;
    }

    /// Opens a section; one that does not exist changes nothing.
    public void show(Section which) {
        var entry = entries.get(which);
        var command = go.get(which);
        if (entry != null && command != null) {
            content.getChildren().setAll(entry.content().get());
            rail.select(command);
            section.set(which);
        }
    }

    /// The section that is open.
    public ReadOnlyObjectProperty<Section> sectionProperty() {
        return section.getReadOnlyProperty();
    }

    /// Puts commands into the menus; «Обращение» also has the search, «Переход» the sections. The
    /// titles stand from the beginning, so that nothing moves when the commands come.
    public void menus(ShellMenus menus) {
        groups.clear();
        var bar = new ArrayList<Menu>();
        var appeal = new ArrayList<>(menus.appeal());
        appeal.add(List.of(find));
        var places = new ArrayList<List<Command>>();
        places.add(List.copyOf(go.values()));
        places.add(List.of(toAlarms));
        places.addAll(menus.go());
        add(bar, words.menuAppeal(), appeal);
        var view = new ArrayList<>(menus.view());
        view.add(List.of(notices.away()));
        add(bar, words.menuView(), view);
        add(bar, words.menuGo(), places);
        add(bar, words.menuService(), menus.service());
        add(bar, words.menuHelp(), menus.help());
        top.menus(bar);
    }

    private void add(List<Menu> bar, String title, List<List<Command>> parts) {
        bar.add(Menus.of(title, parts));
        groups.add(new CommandGroup(title, parts.stream().flatMap(List::stream).toList()));
    }

    /// The commands of each menu, in the order of the menus.
    public List<CommandGroup> groups() {
        return List.copyOf(groups);
    }

    /// Makes the keys of all commands in the menus work on a scene.
    public void keys(KeyMatcher matcher, Scene scene) {
        groups.stream()
                .flatMap(group -> group.commands().stream())
                .forEach(command -> subscriptions.add(matcher.add(command)));
        matcher.attach(scene);
    }

    /// @param search gets the words of the search field a moment after they were typed
    public void onSearch(Consumer<String> search) {
        top.onSearch(search);
    }

    /// @param action takes the keyboard out of the empty search field (Esc)
    public void onLeaveSearch(Runnable action) {
        top.onLeave(action);
    }

    /// Searches for words as if they had been typed.
    public void searchFor(String text) {
        top.searchFor(text);
    }

    /// Shows words that are searched for already.
    public void words(String text) {
        top.words(text);
    }

    /// @param enter gets the text of the search field when Enter was pressed, and gives what is
    ///   left of it to be looked for
    public void onEnter(UnaryOperator<String> enter) {
        top.onEnter(enter);
    }

    /// @param offers what may stand at a place of the search field; must not block
    public void onOffers(BiFunction<String, Integer, List<Suggestions.Suggestion>> offers) {
        top.onOffers(offers);
    }

    /// Empties the search field, which searches for nothing.
    public void clearSearch() {
        top.clearSearch();
    }

    /// @param text «Сохранено 14:32:08»; empty for nothing
    public void saved(ObservableValue<String> text) {
        footer.saved(text);
    }

    /// Shows in every section how much there is to be read in the queue.
    ///
    /// @param lead goes where it stands
    public void alarms(ObservableValue<? extends Number> count, Runnable lead) {
        leadToAlarms = lead;
        alarms.bind(count);
        footer.alarms(count, lead);
    }

    /// @param text how little room the disk has, for the status bar; empty while there is plenty
    public void room(ObservableValue<String> text) {
        footer.room(text);
    }

    @Override
    public void close() {
        subscriptions.close();
    }

    private void fit(double width) {
        var form = width < NARROW_BELOW ? Rail.Width.NARROW : Rail.Width.WORDS;
        rail.width(form);
        top.fit(form);
        footer.fit(form);
    }

    private Command goCommand(Section place) {
        return Command.named(name(place))
                .icon(icon(place))
                .keys(place.keys())
                .does(() -> show(place));
    }

    private Rail.Entry railEntry(Entry entry) {
        var command = go.get(entry.section());
        if (command == null) {
            throw new IllegalStateException("a section without a command");
        }
        return new Rail.Entry(
                command,
                entry.count(),
                entry.tone(),
                entry.section() == Section.SETTINGS ? Rail.End.BOTTOM : Rail.End.TOP);
    }

    private String name(Section place) {
        return switch (place) {
            case QUEUE -> words.sectionQueue();
            case MAP -> words.sectionMap();
            case TEMPLATES -> words.sectionTemplates();
            case CAUSES -> words.sectionCauses();
            case SUMMARY -> words.sectionSummary();
            case SHIFT -> words.sectionShift();
            case EXCHANGE -> words.sectionExchange();
            case SETTINGS -> words.sectionSettings();
        };
    }

    private static Ikon icon(Section place) {
        return switch (place) {
            case QUEUE -> BootstrapIcons.INBOX;
            case MAP -> BootstrapIcons.MAP;
            case TEMPLATES -> BootstrapIcons.FILE_EARMARK_TEXT;
            case CAUSES -> BootstrapIcons.DIAGRAM_3;
            case SUMMARY -> BootstrapIcons.BAR_CHART;
            case SHIFT -> BootstrapIcons.PEOPLE;
            case EXCHANGE -> BootstrapIcons.ARROW_REPEAT;
            case SETTINGS -> BootstrapIcons.GEAR;
        };
    }
}
