package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Dimension2D;
import javafx.scene.Scene;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableRow;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.bundled.BundledRegions;
import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.QueueQuery;
import pult.domain.search.AppealSearch.Reading;
import pult.feature.Destination;
import pult.feature.Section;
import pult.feature.settings.Preferences;
import pult.l10n.Language;
import pult.store.Vault;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.sync.SyncStatus;
import pult.ui.fx.Fx;
import pult.ui.fx.Snapshots;
import pult.ui.fx.VirtualBackground;
import pult.ui.theme.TextScale;
import pult.ui.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// The whole window on the stand, at 1920×1080, in both themes and languages: pictures of the main
/// screens as they are put together, and that nothing of it fails on the way.
class WholeWindowTest {
    private static final Path SCREENS =
            Path.of(System.getProperty("pult.screens", "target/screens"));

    @TempDir private Path folder;

    @Test
    void everySectionInBothThemes() throws Exception {
        Fx.start();
        var clock = Clock.systemUTC();
        var zone = BundledRegions.zone("RU-ORL");
        var place =
                new TrainingGround.Settings("RU-ORL", 2000, 1, 0, null, Duration.ofSeconds(1), 0);
        var vault = Vault.create(folder, new VaultKeys.Unlock.Training(), clock);
        try (var ground = TrainingGround.open(place, clock);
                var session =
                        Session.open(
                                vault,
                                zone,
                                Workplace.trainingPlatform(ground.uri()),
                                Pace.USUAL,
                                clock,
                                Session.Witness.NOBODY);
                var background = new VirtualBackground()) {
            session.start();
            Await.until(
                    "the first sync",
                    () -> session.loop().status().phase() == SyncStatus.Phase.IDLE);
            for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
                pictures(session, background, Preferences.USUAL.with(theme));
            }
            pictures(session, background, Preferences.USUAL.with(Language.EN));
            small(session, background);
            large(session, background, new Dimension2D(1920, 1080), "window-queue-125");
            large(session, background, MainWindow.Setting.USUAL_SIZE, "window-queue-125-1366");
            for (var theme : List.of(Theme.LIGHT, Theme.DARK)) {
                fullAndEmpty(session, background, Preferences.USUAL.with(theme));
            }
        }
    }

    private static void pictures(
            Session session, VirtualBackground background, Preferences choices) {
        var suffix = choices.theme() == Theme.DARK ? "-dark" : "-light";
        var name = choices.language() == Language.EN ? "-en" : suffix;
        var window = window(session, background, choices, new Dimension2D(1920, 1080));
        Scene scene = window.stage().getScene();
        var id = written(session);
        var number = choices.language() == Language.EN ? "No. " + id : "№ " + id;
        open(window, id);
        picture(scene, number, "window-queue" + name);
        assertThat(Fx.call(() -> wholeRows(scene)))
                .as("rows on the screen")
                .isGreaterThanOrEqualTo(25);
        if (choices.language() == Language.RU) {
            search(session, window, name);
        }
        for (var section : List.of(Section.MAP, Section.EXCHANGE, Section.SETTINGS)) {
            Fx.call(() -> {
                window.go(new Destination.To(section));
                return true;
            });
            picture(
                    scene,
                    "",
                    "window-" + section.name().toLowerCase(java.util.Locale.ROOT) + name);
            assertThat(Fx.call(window::section)).isEqualTo(section);
        }
        close(window);
    }

    /// Words typed with the wrong layout, looked for in all appeals; the best one is opened.
    private static void search(Session session, MainWindow window, String name) {
        Scene scene = window.stage().getScene();
        Await.until("a whole index", () -> session.search().coverage().whole());
        var best = session.search().find("горячей воды нет", Reading.HELPFUL).ranking().ids()[0];
        Fx.call(() -> {
            ((TextField) scene.lookup(".search-field")).setText("ujhzxtq djls ytn");
            return true;
        });
        Await.until("where else", () -> Fx.call(() -> everywhere(scene)));
        open(window, new AppealId(best));
        picture(scene, "показано по «горячей воды нет»", "window-search" + name);
        Fx.call(() -> {
            ((TextField) scene.lookup(".search-field")).clear();
            return true;
        });
    }

    private static boolean everywhere(Scene scene) {
        for (var node : scene.getRoot().lookupAll(".hyperlink")) {
            if (node instanceof Hyperlink link && link.getText().startsWith("Во всех")) {
                link.fire();
                return true;
            }
        }
        return false;
    }

    /// Text at 125 %, list, card and answer side by side.
    private static void large(
            Session session, VirtualBackground background, Dimension2D size, String name) {
        var window = window(session, background, Preferences.USUAL.with(new TextScale(125)), size);
        var id = written(session);
        open(window, id);
        picture(window.stage().getScene(), "№ " + id, name);
        close(window);
    }

    /// A list of nothing but overdue appeals, and one without any.
    private static void fullAndEmpty(
            Session session, VirtualBackground background, Preferences choices) {
        var suffix = choices.theme() == Theme.DARK ? "-dark" : "-light";
        var window = window(session, background, choices, new Dimension2D(1920, 1080));
        Scene scene = window.stage().getScene();
        var overdue =
                QueueQuery.ALL
                        .withLanes(Set.of(Lane.RUNNING))
                        .withDue(null, session.clock().instant());
        var first = new AppealId(session.store().appeals().ids(overdue, 1)[0]);
        open(window, first);
        Fx.call(() -> {
            window.go(new Destination.Listed("Просрочено в регионе", overdue));
            return true;
        });
        picture(scene, "Просрочено в регионе", "window-overdue" + suffix);
        Fx.call(() -> {
            window.commands().stream()
                    .filter(command -> command.text().equals("Короткий список"))
                    .findFirst()
                    .orElseThrow()
                    .execute();
            return true;
        });
        picture(scene, "Короткий список", "window-empty" + suffix);
        close(window);
    }

    private static void close(MainWindow window) {
        Fx.call(() -> {
            window.close();
            return true;
        });
    }

    /// The smallest screen the program is made for: list, card and answer side by side.
    private static void small(Session session, VirtualBackground background) {
        var window = window(session, background, Preferences.USUAL, MainWindow.Setting.USUAL_SIZE);
        var id = written(session);
        open(window, id);
        picture(window.stage().getScene(), "№ " + id, "window-queue-1366-light");
        var put = dragged(window);
        close(window);
        var later = window(session, background, Preferences.USUAL, MainWindow.Setting.USUAL_SIZE);
        open(later, id);
        picture(later.stage().getScene(), "№ " + id, "window-queue-1366-dragged");
        Await.until(
                "the divider where it was put",
                () -> Math.abs(Fx.call(() -> divider(later)) - put) < 0.01);
        Fx.call(() -> mouse(later, MouseEvent.MOUSE_CLICKED, 2, 0));
        Await.until(
                "the divider where the design has it",
                () -> Math.abs(Fx.call(() -> divider(later)) - put) > SEEN);
        close(later);
    }

    /// Drags the left divider by hand: as narrow as the list may be made, then wider than it was.
    private static double dragged(MainWindow window) {
        return Fx.call(() -> {
            var before = divider(window);
            drag(window, -400);
            var list = panes(window).getItems().getFirst().getBoundsInParent().getWidth();
            assertThat(list).as("the list with its dates").isGreaterThanOrEqualTo(384);
            var width = panes(window).getWidth();
            drag(window, before * width + WIDER - divider(window) * width);
            assertThat(divider(window)).isGreaterThan(before + SEEN);
            return divider(window);
        });
    }

    private static final double WIDER = 48;

    /// What is less of the width of the desk than that.
    private static final double SEEN = 0.03;

    /// Where the mouse takes hold: only how far it goes counts.
    private static final double START = 600;

    private static void drag(MainWindow window, double by) {
        mouse(window, MouseEvent.MOUSE_PRESSED, 1, 0);
        mouse(window, MouseEvent.MOUSE_DRAGGED, 1, by);
        mouse(window, MouseEvent.MOUSE_RELEASED, 1, by);
        panes(window).layout();
    }

    /// @param by px to the right of the divider
    private static boolean mouse(
            MainWindow window, EventType<MouseEvent> kind, int clicks, double by) {
        var divider = panes(window).lookup(".split-pane-divider");
        Event.fireEvent(
                divider,
                new MouseEvent(
                        kind,
                        START + by,
                        0,
                        START + by,
                        0,
                        MouseButton.PRIMARY,
                        clicks,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        false,
                        false,
                        true,
                        null));
        return true;
    }

    private static double divider(MainWindow window) {
        return panes(window).getDividerPositions()[0];
    }

    private static SplitPane panes(MainWindow window) {
        return (SplitPane) window.stage().getScene().getRoot().lookup(".split-pane");
    }

    private static void open(MainWindow window, AppealId id) {
        Scene scene = window.stage().getScene();
        Await.until("rows", () -> Fx.call(() -> rows(scene)));
        Fx.call(() -> {
            window.go(new Destination.Opened(id));
            return true;
        });
    }

    private static MainWindow window(
            Session session, VirtualBackground background, Preferences choices, Dimension2D size) {
        return TestWindow.of(session, background, choices, size, SCREENS.resolve("calendar"));
    }

    /// An appeal with half an answer on the disk.
    private static AppealId written(Session session) {
        var id = answerable(session);
        session.store()
                .drafts()
                .save(
                        new Draft(
                                id,
                                Draft.Kind.ANSWER,
                                """
                                Здравствуйте!

                                Работы по Вашему адресу выполнят до {{?дата работ}}.

                                С уважением,
                                Администрация города Орла
                                """
                                        .strip(),
                                session.clock().instant()));
        return id;
    }

    private static AppealId answerable(Session session) {
        var query = QueueQuery.ALL.withLanes(Set.of(Lane.RUNNING)).withAssignee("operator");
        return new AppealId(session.store().appeals().ids(query, 30)[8]);
    }

    /// Waits until the words stand in the window and what is drawn away from its thread has come.
    private static void picture(Scene scene, String words, String name) {
        Await.until("on the screen: " + words, () -> Fx.call(() -> shows(scene, words)));
        for (var pulse = 0; pulse < 40; pulse++) {
            Fx.call(() -> scene.snapshot(null));
        }
        var file = SCREENS.resolve(name + ".png");
        Fx.call(() -> {
            Snapshots.png(scene, file);
            return true;
        });
        assertThat(Files.exists(file)).isTrue();
    }

    private static boolean rows(Scene scene) {
        scene.snapshot(null);
        return !scene.getRoot().lookupAll(".table-row-cell .label").isEmpty();
    }

    /// Rows with an appeal that stand whole in the list.
    private static long wholeRows(Scene scene) {
        var flow = scene.lookup(".table-view .virtual-flow");
        var room = flow.localToScene(flow.getLayoutBounds());
        return scene.getRoot().lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.getItem() != null)
                .map(row -> row.localToScene(row.getLayoutBounds()))
                .filter(row -> row.getMinY() >= room.getMinY() && row.getMaxY() <= room.getMaxY())
                .count();
    }

    private static boolean shows(Scene scene, String words) {
        scene.snapshot(null);
        return words.isEmpty()
                || scene.getRoot().lookupAll(".label").stream()
                        .anyMatch(node ->
                                node instanceof javafx.scene.control.Labeled label
                                        && words.equals(label.getText()));
    }
}
