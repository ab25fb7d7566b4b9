package pult.feature;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.appeal.Topic;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.domain.change.OutboxEntry;
import pult.domain.machine.Particulars;
import pult.domain.search.PlainSearch;
import pult.domain.view.InMemoryViews;
import pult.feature.card.CardActions;
import pult.feature.card.CardFeature;
import pult.feature.queue.MapMemory;
import pult.feature.queue.QueueFeature;
import pult.feature.queue.QueuePorts;
import pult.feature.shell.Entry;
import pult.feature.shell.ShellFeature;
import pult.feature.shell.ShellMenus;
import pult.feature.writing.InMemoryStepDrafts;
import pult.l10n.Language;
import pult.sync.Colleagues;
import pult.sync.Failure;
import pult.sync.Presence;
import pult.sync.StillExchange;
import pult.sync.SyncStatus;
import pult.ui.control.Badge;
import pult.ui.control.PaneHeading;
import pult.ui.fx.Fx;
import pult.ui.fx.HandPulse;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.Snapshots;
import pult.ui.theme.TextScale;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Pictures of the queue with its card at the fixed moment, for the eye; and the checks of them a
/// machine can do: nothing of a heading or a clock is cut.
class ReadingScreensTest {
    private static final Path SCREENS = Path.of("target", "screens");

    @BeforeAll
    static void start() {
        Fx.start();
    }

    /// What a picture shows.
    enum Screen {
        QUEUE(1920, 1080, Theme.LIGHT, 100),
        QUEUE_DARK(1920, 1080, Theme.DARK, 100),
        QUEUE_1366(1366, 768, Theme.LIGHT, 100),
        QUEUE_1366_DARK(1366, 768, Theme.DARK, 100),
        QUEUE_LARGE_TEXT(1920, 1080, Theme.LIGHT, 125),
        QUEUE_EMPTY(1366, 768, Theme.LIGHT, 100),
        QUEUE_NOTHING_FOUND(1366, 768, Theme.LIGHT, 100),
        QUEUE_FIRST_LOAD(1366, 768, Theme.LIGHT, 100),
        QUEUE_OFFLINE(1920, 1080, Theme.LIGHT, 100),
        QUEUE_OFFLINE_1366(1366, 768, Theme.DARK, 100),
        QUEUE_UNASSIGNED(1366, 768, Theme.LIGHT, 100),
        QUEUE_HISTORY(1920, 1080, Theme.LIGHT, 100),
        QUEUE_COLLEAGUE(1366, 768, Theme.LIGHT, 100),
        QUEUE_COLLEAGUE_DARK(1920, 1080, Theme.DARK, 100),
        QUEUE_NOTICE(1366, 768, Theme.LIGHT, 100),
        QUEUE_LONG_TEXT(1366, 768, Theme.LIGHT, 100),
        QUEUE_TWO_LINES(1366, 768, Theme.LIGHT, 100),
        QUEUE_TWO_LINES_WIDE(1920, 1080, Theme.DARK, 100),
        QUEUE_ENGLISH(1366, 768, Theme.LIGHT, 100);

        private final int width;
        private final int height;
        private final Theme theme;
        private final int percent;

        Screen(int width, int height, Theme theme, int percent) {
            this.width = width;
            this.height = height;
            this.theme = theme;
            this.percent = percent;
        }

        String file() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".png";
        }
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void pictureIsDrawnAndNothingIsCut(Screen screen) throws Exception {
        var file = SCREENS.resolve(screen.file());
        var cut =
                Fx.call(() -> {
                    var desk = new Desk(screen);
                    desk.draw(file);
                    return desk.cutTexts();
                });
        assertThat(Files.size(file)).isGreaterThan(20_000);
        assertThat(cut).isEmpty();
    }

    /// One window put together as the program does it.
    private static final class Desk {
        private final Screen screen;
        private final HandClock clock = new HandClock(SampleQueue.NOW);
        private final StillExchange exchange =
                new StillExchange(StillExchange.idle(SampleQueue.NOW.minusSeconds(20)));
        private final Colleagues colleagues = new Colleagues(clock);
        private final InMemoryAppeals appeals;
        private final QueueFeature queue;
        private final CardFeature card;
        private final ShellFeature shell;
        private final Scene scene;

        Desk(Screen screen) {
            this.screen = screen;
            appeals = screen == Screen.QUEUE_EMPTY ? new InMemoryAppeals() : SampleQueue.port();
            var language = screen == Screen.QUEUE_ENGLISH ? Language.EN : Language.RU;
            var wording = Wording.of(language, SampleQueue.ZONE);
            var today =
                    new Today(
                            clock,
                            SampleQueue.ZONE,
                            BundledCalendars.russia(),
                            BundledDeadlines::rules);
            var background = new InlineBackground();
            queue =
                    new QueueFeature(
                            new QueuePorts(
                                    appeals,
                                    new PlainSearch(appeals),
                                    new InMemoryViews(),
                                    new MapMemory(),
                                    login -> login),
                            exchange,
                            today,
                            background,
                            wording);
            card =
                    new CardFeature(
                            appeals,
                            new NoActions(),
                            new InMemoryStepDrafts(),
                            today,
                            background,
                            wording);
            queue.selectedProperty().subscribe(id -> card.show(id));
            card.operator(SampleQueue.ME);
            card.follow(colleagues, new HandPulse());
            queue.follow(colleagues, new HandPulse());
            var split = new SplitPane();
            shell = shell(wording, today, split);
            scene = new Scene(shell.root(), screen.width, screen.height);
            Themes.apply(scene, screen.theme, new TextScale(screen.percent));
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            divide(split);
            if (screen != Screen.QUEUE_EMPTY) {
                queue.select(SampleQueue.SHOWN);
            }
            bringAbout();
        }

        private void colleague(String login, String name, Presence.Activity activity) {
            colleagues.note(
                    new Presence(login, name, SampleQueue.SHOWN, activity, clock.instant()));
        }

        private ShellFeature shell(Wording wording, Today today, SplitPane split) {
            var none = new SimpleIntegerProperty();
            var shell =
                    new ShellFeature(
                            new ShellFeature.Ports(exchange, new FiveWaiting(), new Notices()),
                            today,
                            wording,
                            new InlineBackground(),
                            new HandPulse(),
                            List.of(
                                    new Entry(
                                            Section.QUEUE,
                                            () -> split,
                                            queue.mineProperty(),
                                            Badge.Tone.CALM),
                                    new Entry(Section.MAP, Region::new, none, Badge.Tone.CALM),
                                    new Entry(
                                            Section.EXCHANGE,
                                            Region::new,
                                            new SimpleIntegerProperty(4),
                                            Badge.Tone.WARM),
                                    new Entry(
                                            Section.SETTINGS, Region::new, none, Badge.Tone.CALM)));
            shell.menus(
                    new ShellMenus(
                            List.of(card.commands(), queue.commands()),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of()));
            shell.saved(new SimpleStringProperty("Сохранено 14:32:08"));
            return shell;
        }

        private void divide(SplitPane split) {
            var editor = new VBox(PaneHeading.of("Ответ"));
            editor.getStyleClass().add("pane");
            if (screen.width >= ShellFeature.NARROW_BELOW) {
                var whole = screen.width - 72.0;
                queue.width(QueueFeature.Width.WIDE);
                split.getItems().addAll(queue.views(), queue.list(), card.view(), editor);
                split.setDividerPositions(172 / whole, 920 / whole, 1344 / whole);
            } else {
                var whole = screen.width - 48.0;
                queue.width(QueueFeature.Width.NARROW);
                split.getItems().addAll(queue.list(), card.view(), editor);
                split.setDividerPositions(500 / whole, 856 / whole);
            }
        }

        private void bringAbout() {
            switch (screen) {
                case QUEUE_NOTHING_FOUND -> queue.search("догозификация колпна");
                case QUEUE_FIRST_LOAD -> {
                    exchange.say(status(SyncStatus.Phase.FIRST_LOAD, 0, null));
                    clock.pass(Duration.ofSeconds(39));
                    exchange.say(status(SyncStatus.Phase.FIRST_LOAD, 41_200, null));
                }
                case QUEUE_OFFLINE, QUEUE_OFFLINE_1366 -> {
                    exchange.say(status(SyncStatus.Phase.WAITING, 300, new Failure.Offline()));
                    clock.pass(Duration.ofMinutes(7));
                    exchange.say(status(SyncStatus.Phase.WAITING, 300, new Failure.Offline()));
                }
                case QUEUE_UNASSIGNED -> {
                    var free =
                            QueueQuery.ALL
                                    .withLanes(Set.of(AppealRow.Lane.RUNNING))
                                    .onlyUnassigned();
                    queue.select(new AppealId(appeals.ids(free, 1)[0]));
                }
                case QUEUE_TWO_LINES, QUEUE_TWO_LINES_WIDE -> queue.rowHeight(36);
                case QUEUE_LONG_TEXT -> {
                    appeals.put(longest());
                    queue.refresh();
                    queue.select(longest().id());
                }
                case QUEUE_NOTICE ->
                        shell.notice(
                                "База была повреждена и собирается заново с платформы. Черновики и"
                                        + " неотправленное сохранены.");
                case QUEUE_COLLEAGUE, QUEUE_COLLEAGUE_DARK -> {
                    colleague("belova", "Белова Марина Викторовна", Presence.Activity.ANSWERING);
                    colleague("gusev", "Гусев Роман Михайлович", Presence.Activity.VIEWING);
                    card.show(SampleQueue.SHOWN);
                }
                case QUEUE_HISTORY ->
                        scene.getRoot().lookupAll(".tab-strip > .toggle-button").stream()
                                .map(ToggleButton.class::cast)
                                .filter(tab -> tab.getText().startsWith("История"))
                                .forEach(ToggleButton::fire);
                default -> {}
            }
        }

        private SyncStatus status(
                SyncStatus.Phase phase, long received, @Nullable Failure failure) {
            return new SyncStatus(
                    phase,
                    SampleQueue.NOW.minusSeconds(20),
                    received,
                    230_000,
                    failure == null ? null : clock.instant().plusSeconds(40),
                    failure,
                    0,
                    StillExchange.me());
        }

        /// Every text as long as it comes.
        private static Appeal longest() {
            var topic =
                    new Topic(
                            "HOUSING_UTILITIES",
                            "Содержание и ремонт общего имущества многоквартирного дома",
                            "Обращение по проблеме льготного лекарственного обеспечения граждан");
            var of = SampleQueue.shownAppeal();
            return new Appeal(
                    new AppealId(999_999_999),
                    1,
                    of.state(),
                    "",
                    "",
                    LegalRegime.FZ59_APPEAL,
                    Channel.LETTER,
                    topic,
                    "Прошу разобраться, почему уже третий месяц подряд не выдают льготные лекарства"
                            + " ни в одной аптеке Новодеревеньковского района",
                    "Превысокомногорассмотрительствующий ".repeat(60),
                    new Applicant(
                            "Воскресенская-Преображенская",
                            "Александра-Виктория",
                            "Константиновна",
                            "+7 (900) 000-00-77",
                            "a.v.voskresenskaya-preobrazhenskaya@example.test"),
                    new Place(
                            "Новодеревеньковский муниципальный округ",
                            "пгт Хомутово, улица Героев Советского Союза, дом 114, корпус 2",
                            null,
                            Place.Precision.NONE),
                    of.receivedAt(),
                    of.registeredAt(),
                    of.dueAt(),
                    true,
                    "Департамент здравоохранения Орловской области, отдел лекарственного"
                            + " обеспечения",
                    SampleQueue.ME,
                    5,
                    null,
                    of.history(),
                    of.answers());
        }

        void draw(Path file) {
            for (var pass = 0; pass < 3; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            Snapshots.png(scene, file);
        }

        /// Labels that may never end in an ellipsis, and labels that stick out of their pane.
        List<String> cutTexts() {
            var cut = new ArrayList<String>();
            for (var pane : List.of(queue.views(), queue.list(), card.view())) {
                if (pane.getScene() == null) {
                    continue;
                }
                var room = pane.localToScene(pane.getLayoutBounds());
                for (var node : pane.lookupAll(".label")) {
                    if (node instanceof Label label && seen(label)) {
                        var place = label.localToScene(label.getLayoutBounds());
                        if (mustBeWhole(label) && label.getWidth() + 1 < label.prefWidth(-1)) {
                            cut.add(label.getText());
                        } else if (place.getMinX() < room.getMinX() - 1
                                || place.getMaxX() > room.getMaxX() + 1) {
                            cut.add("outside: " + label.getText());
                        }
                    }
                }
            }
            return cut;
        }

        private static boolean seen(Label label) {
            for (Node at = label; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return !label.getText().isEmpty();
        }

        private static boolean mustBeWhole(Label label) {
            var classes = label.getStyleClass();
            return !label.isWrapText()
                    && (classes.contains("sign-words")
                            || classes.contains("t-pane")
                            || classes.contains("group-title")
                            || classes.contains("badge"));
        }
    }

    /// A clock that goes on when told.
    private static final class HandClock extends Clock {
        private Instant now;

        HandClock(Instant now) {
            this.now = now;
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return SampleQueue.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class NoActions implements CardActions {
        @Override
        public void take(Appeal appeal) {}

        @Override
        public void release(Appeal appeal) {}

        @Override
        public void move(Appeal appeal, Action.Move move) {}

        @Override
        public String begin(Appeal appeal, String template, Particulars said) {
            return "";
        }
    }

    private static final class FiveWaiting implements Outbox {
        @Override
        public void put(Change change, @Nullable Instant undoUntil) {}

        @Override
        public void putBeside(Change change) {}

        @Override
        public boolean undo(ChangeId id) {
            return false;
        }

        @Override
        public void backToDraft(ChangeId id) {}

        @Override
        public void sendAsIs(ChangeId stopped, ChangeId again, @Nullable Instant undoUntil) {}

        @Override
        public void putAway(ChangeId stopped) {}

        @Override
        public List<OutboxEntry> waiting() {
            return List.of();
        }

        @Override
        public List<OutboxEntry> needsAttention() {
            return List.of();
        }

        @Override
        public List<OutboxEntry> sent(int limit) {
            return List.of();
        }

        @Override
        public Counts counts() {
            return new Counts(5, 0, 31, 2);
        }
    }
}
