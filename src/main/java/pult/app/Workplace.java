package pult.app;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import pult.bundled.BundledRegions;
import pult.bundled.BundledTemplates;
import pult.cli.Workstation;
import pult.feature.Wording;
import pult.feature.settings.Preferences;
import pult.feature.shell.WindowPlace;
import pult.feature.trainer.TrainerFeature;
import pult.l10n.AppMessages;
import pult.l10n.Language;
import pult.platform.Once;
import pult.stand.OtherRegion;
import pult.stand.http.PortBusy;
import pult.store.OpeningWatch;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.VirtualBackground;
import pult.ui.theme.Themes;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// One run of the workstation on one folder: stand, store, window.
final class Workplace implements AutoCloseable {
    private static final Duration STAND_PULSE = Duration.ofSeconds(1);
    private static final int APPEALS = 2000;

    /// How long a window waits for its list before it is shown.
    private static final int LIST_MILLIS = 150;

    private final Workstation.Start start;
    private final Ahead<Boolean> toolkit;
    private final Path folder;
    private final Clock clock;
    private final VirtualBackground background = new VirtualBackground();
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable TrainingGround ground;
    private @Nullable Session session;
    private @Nullable MainWindow window;
    private boolean left;

    /// @param toolkit the start of the toolkit, which is under way
    Workplace(Workstation.Start start, Ahead<Boolean> toolkit, Path folder, Clock clock) {
        this.start = start;
        this.toolkit = toolkit;
        this.folder = folder;
        this.clock = clock;
    }

    /// Returns once the window is shown, or the person gave up at the lock.
    void open() throws IOException, VaultFailure, PortBusy, OtherRegion {
        Thread.setDefaultUncaughtExceptionHandler(new CrashGuard(this::crashed));
        var calendars = new CalendarFolder(folder.resolve("calendar")).ahead();
        var vault = Launcher.training(start.server()) ? training() : unlocked();
        if (vault == null) {
            closed.countDown();
            return;
        }
        var zone = BundledRegions.zone(start.region());
        var opened = session(vault, zone);
        session = opened;
        StartMark.reached("store");
        var choices = choices(opened);
        var wording = Wording.of(choices.language(), zone);
        var last = opened.preferences().load();
        toolkit.get();
        var made = Fx.call(() -> window(opened, wording, choices, last, calendars));
        window = made;
        var listed = Fx.call(made::dressed);
        StartMark.reached("window");
        awaitList(listed);
        Fx.call(() -> {
            made.show(
                    () -> {
                        StartMark.firstRows();
                        opened.start();
                    },
                    () -> StartMark.furnished(closed::countDown));
            if (start.screen() == Workstation.Screen.WALL) {
                made.wall();
            }
            return true;
        });
        StartMark.reached("shown");
    }

    private MainWindow window(
            Session opened,
            Wording wording,
            Preferences choices,
            Optional<WindowPlace.Place> last,
            CalendarFolder calendars) {
        var stage = new Stage();
        var made =
                new MainWindow(
                        opened,
                        stage,
                        wording,
                        choices,
                        background,
                        new MainWindow.Setting(
                                BundledRegions.name(start.region()),
                                new Once<>(() -> BundledRegions.load(start.region())),
                                Version.TEXT,
                                trainer(opened, wording),
                                MainWindow.Setting.USUAL_SIZE,
                                last,
                                new Once<>(BundledTemplates::new),
                                calendars));
        stage.setOnCloseRequest(event -> {
            var left = made.unsaved();
            if (left.equals(UnsavedNote.Left.NOTHING)) {
                closed.countDown();
            } else {
                event.consume();
                UnsavedNote.ask(stage, left, wording, closed::countDown);
            }
        });
        return made;
    }

    /// The list is usually there by now; nobody waits long for a window without it.
    private static void awaitList(CompletableFuture<Void> listed) {
        try {
            listed.get(LIST_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException later) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// The person is told when the store takes long; the sentence goes when it is open.
    private Session session(Vault vault, ZoneId zone)
            throws IOException, VaultFailure, PortBusy, OtherRegion {
        var platform = platform();
        var slow = SlowOpening.ofStore(toolkit, language(Language.RU));
        try {
            var store = Store.open(vault, zone, clock, OpeningWatch.telling(slow::show));
            return Session.on(vault, store, platform, Pace.USUAL, clock, Session.Witness.NOBODY);
        } catch (VaultFailure e) {
            left = e.reason() instanceof VaultFailure.Reason.Hangs;
            throw e;
        } finally {
            slow.hide();
        }
    }

    private Vault training() throws VaultFailure {
        return Vault.openOrCreate(folder, new VaultKeys.Unlock.Training(), clock);
    }

    /// Asks for the passphrase; null when the window was closed instead.
    private @Nullable Vault unlocked() throws VaultFailure {
        toolkit.get();
        var presence = Vault.at(folder);
        return new UnlockDialog(
                        folder,
                        presence,
                        Wording.of(language(Language.RU), BundledRegions.zone(start.region())),
                        background,
                        clock)
                .ask();
    }

    private Session.Platform platform() throws IOException, PortBusy, OtherRegion {
        var server = start.server();
        if (server != null) {
            return SignIn.of(server, System.getenv());
        }
        var made =
                TrainingGround.open(
                        new TrainingGround.Settings(
                                start.region(),
                                APPEALS,
                                1,
                                0,
                                folder.resolve("stand"),
                                STAND_PULSE,
                                20),
                        clock);
        ground = made;
        return trainingPlatform(made.uri());
    }

    static Session.Platform trainingPlatform(URI uri) {
        return new Session.Platform(uri, "operator", "training", "training");
    }

    private Preferences choices(Session opened) {
        var kept = opened.preferences().choices();
        return kept.with(language(kept.language()));
    }

    private Language language(Language otherwise) {
        var asked = start.language();
        return asked == null ? otherwise : asked.equals("en") ? Language.EN : Language.RU;
    }

    private List<Command> trainer(Session opened, Wording wording) {
        var stand = ground;
        if (stand == null) {
            return List.of();
        }
        var faults = new StandTraining(stand.stand(), opened.outbox(), opened.store().drafts());
        var words = wording.area(AppMessages.class);
        return List.of(
                Command.named(words.trainer())
                        .keys("Ctrl+Shift+T")
                        .does(() -> {
                            var panel = new TrainerFeature(faults, wording, background, clock);
                            var stage = new Stage();
                            stage.setTitle(words.trainer());
                            var scene = new Scene(panel.view(), 460, 840);
                            Themes.apply(scene, opened.preferences().choices().theme());
                            stage.setScene(scene);
                            stage.show();
                        }));
    }

    private void crashed(String code) {
        var language = language(Language.RU);
        Fx.onFx(() -> CrashNote.show(code, language));
    }

    /// Another copy was started on the folder.
    void raise() {
        var shown = window;
        if (shown != null) {
            Fx.onFx(() -> {
                shown.stage().setIconified(false);
                shown.stage().toFront();
                shown.stage().requestFocus();
            });
        }
    }

    /// A thread of the database did not come back.
    boolean left() {
        return left;
    }

    void awaitClosing() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() throws VaultFailure {
        var shown = window;
        if (shown != null) {
            Fx.call(() -> {
                shown.close();
                shown.stage().hide();
                return true;
            });
        }
        // Nobody is there any more to be told that the store is closed.
        background.close();
        if (session != null) {
            session.close();
            left = session.store().left();
        }
        if (ground != null) {
            ground.close();
        }
    }
}
