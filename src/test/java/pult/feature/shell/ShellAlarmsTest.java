package pult.feature.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.SampleQueue;
import pult.domain.change.Notices;
import pult.feature.Section;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.InMemoryDrafts;
import pult.feature.writing.InMemoryOutbox;
import pult.l10n.Language;
import pult.sync.Failure;
import pult.sync.StillExchange;
import pult.sync.SyncStatus;
import pult.ui.control.Badge;
import pult.ui.fx.Fx;
import pult.ui.fx.HandPulse;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.KeyMatcher;
import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The status bar says in every section how much there is to be read, and leads there.
class ShellAlarmsTest {
    private static final Path SCREENS =
            Path.of(System.getProperty("pult.screens", "target/screens"));

    private final Clock clock = Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE);
    private final SimpleIntegerProperty unread = new SimpleIntegerProperty();
    private final AtomicInteger led = new AtomicInteger();
    private final StillExchange exchange =
            new StillExchange(StillExchange.idle(SampleQueue.NOW.minusSeconds(20)));

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private ShellFeature shell(Language language) {
        var none = new SimpleIntegerProperty();
        var shell =
                new ShellFeature(
                        new ShellFeature.Ports(
                                exchange,
                                new InMemoryOutbox(new InMemoryAppeals(), new InMemoryDrafts()),
                                new Notices()),
                        new Today(
                                clock,
                                SampleQueue.ZONE,
                                BundledCalendars.russia(),
                                BundledDeadlines::rules),
                        Wording.of(language, SampleQueue.ZONE),
                        new InlineBackground(),
                        new HandPulse(),
                        List.of(
                                new Entry(Section.QUEUE, Region::new, none, Badge.Tone.CALM),
                                new Entry(Section.MAP, Region::new, none, Badge.Tone.CALM)));
        shell.saved(new SimpleStringProperty("Сохранено 14:32:08"));
        shell.alarms(
                unread,
                () -> {
                    led.incrementAndGet();
                    shell.show(Section.QUEUE);
                });
        return shell;
    }

    private static Stream<Button> said(Scene scene, String text) {
        return scene.getRoot().lookupAll(".status-button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(text))
                .filter(button -> button.getParent().isVisible());
    }

    private static void lay(Scene scene) {
        for (var pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    @Test
    void itIsSaidInEverySectionAndLeadsToTheQueue() {
        Fx.call(() -> {
            var shell = shell(Language.RU);
            var scene = new Scene(shell.root(), 1366, 768);
            Themes.apply(scene, Theme.LIGHT);
            for (var section : List.of(Section.QUEUE, Section.MAP)) {
                shell.show(section);
                unread.set(0);
                lay(scene);
                assertThat(said(scene, "Тревоги: 0")).isEmpty();
                unread.set(3);
                lay(scene);
                assertThat(said(scene, "Тревоги: 3"))
                        .allMatch(Button::isFocusTraversable)
                        .hasSize(1);
            }
            said(scene, "Тревоги: 3").forEach(Button::fire);
            assertThat(led).hasValue(1);
            assertThat(shell.sectionProperty().get()).isEqualTo(Section.QUEUE);
            shell.close();
            return true;
        });
    }

    /// In the queue the key is for what was read.
    @Test
    void theKeyLeadsThereFromElsewhere() {
        Fx.call(() -> {
            var shell = shell(Language.RU);
            var scene = new Scene(shell.root(), 1366, 768);
            shell.keys(new KeyMatcher(clock), scene);
            unread.set(3);
            press(scene);
            assertThat(led).hasValue(0);
            shell.show(Section.MAP);
            press(scene);
            assertThat(led).hasValue(1);
            unread.set(0);
            shell.show(Section.MAP);
            press(scene);
            assertThat(led).hasValue(1);
            shell.close();
            return true;
        });
    }

    private static void press(Scene scene) {
        Event.fireEvent(
                scene.getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F8, false, false, false, false));
    }

    /// Also beside the longest that the bar says, a lost link in a small window.
    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingOfItIsCut(Language language) {
        Fx.call(() -> {
            var shell = shell(language);
            unread.set(234);
            exchange.say(
                    new SyncStatus(
                            SyncStatus.Phase.WAITING,
                            SampleQueue.NOW.minusSeconds(20),
                            300,
                            300,
                            SampleQueue.NOW.plusSeconds(40),
                            new Failure.Offline(),
                            0,
                            StillExchange.me()));
            var scene = new Scene(shell.root(), 1366, 768);
            Themes.apply(scene, Theme.LIGHT);
            lay(scene);
            Snapshots.png(
                    scene,
                    SCREENS.resolve(
                            "status-alarms-" + (language == Language.RU ? "ru" : "en") + ".png"));
            var words = (language == Language.RU ? "Тревоги: " : "Alarms: ") + "234";
            assertThat(said(scene, words))
                    .hasSize(1)
                    .allMatch(button -> button.getWidth() + 1 > button.prefWidth(-1));
            shell.close();
            return true;
        });
    }
}
