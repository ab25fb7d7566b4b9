package pult.app;

import org.jspecify.annotations.Nullable;

import pult.cli.ExitCode;
import pult.cli.Workstation;
import pult.l10n.AppMessages;
import pult.l10n.AppealMessages;
import pult.l10n.CommonMessages;
import pult.l10n.DeadlineMessages;
import pult.l10n.FailureMessages;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.l10n.QueueMessages;
import pult.l10n.SeveralMessages;
import pult.l10n.ShellMessages;
import pult.l10n.StartMessages;
import pult.l10n.StepMessages;
import pult.platform.AppDirs;
import pult.platform.InstanceLock;
import pult.stand.OtherRegion;
import pult.stand.http.PortBusy;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.ui.control.Icons;
import pult.ui.fx.Fx;
import pult.ui.theme.Rehearsal;
import pult.ui.theme.Themes;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/// Starts what the command line asks for, and words what hinders it.
final class Launcher implements Workstation {
    private static final Duration STAND_PULSE = Duration.ofSeconds(1);
    private static final int ARRIVALS_PER_HOUR = 20;

    /// What the window says before its first rows are painted.
    private static final List<Class<?>> FIRST_WORDS =
            List.of(
                    CommonMessages.class,
                    AppealMessages.class,
                    FailureMessages.class,
                    StepMessages.class,
                    AppMessages.class,
                    QueueMessages.class,
                    SeveralMessages.class,
                    DeadlineMessages.class,
                    ShellMessages.class);

    private final PrintWriter err;
    private @Nullable Ahead<Boolean> toolkit;
    private boolean left;

    Launcher(PrintWriter err) {
        this.err = err;
    }

    /// Starts the toolkit while the command line is still being read, when it looks like a window.
    void expect(String... args) {
        if ((args.length == 0 || args[0].startsWith("--")) && Display.present()) {
            toolkit = toolkit();
            var _ =
                    Ahead.of(
                            "pult-start-store",
                            () -> {
                                Vault.prepare();
                                StartMark.reached("store prepared");
                                FIRST_WORDS.forEach(area -> Messages.of(area, Language.RU));
                                return true;
                            });
        }
    }

    /// The start of the toolkit, begun now when nothing has begun it.
    private Ahead<Boolean> begun() {
        var begun = toolkit;
        if (begun == null) {
            begun = toolkit();
            toolkit = begun;
        }
        return begun;
    }

    private static Ahead<Boolean> toolkit() {
        return Ahead.of(
                "pult-start-toolkit",
                () -> {
                    Fx.start();
                    Fx.onFx(() -> {
                        Themes.prepare();
                        StartMark.reached("sheets");
                        Icons.prepare();
                        Rehearsal.play();
                        StartMark.reached("rehearsed");
                    });
                    Themes.readFonts();
                    StartMark.reached("toolkit");
                    return true;
                });
    }

    @Override
    public ExitCode run(Start start) {
        if (!Display.present()) {
            err.println("Экрана нет: вместо окна идёт учебный обход с картинками.");
            var out = Path.of(System.getProperty("pult.tour.out", "target/tour"));
            return tour(new Tour(out, null, start.region(), 2000, 1));
        }
        var language = "en".equals(start.language()) ? Language.EN : Language.RU;
        var server = start.server();
        if (server != null && !SignIn.possible(server, System.getenv())) {
            return inWindow(StartFault::noSignIn, language);
        }
        var folder =
                start.data() != null
                        ? start.data()
                        : AppDirs.ofUser().data().resolve(profile(start));
        return guarded(
                folder,
                () -> {
                    var desk = new Workplace(start, begun(), folder, Clock.systemUTC());
                    var lock = lock(folder, desk, language);
                    if (lock.isEmpty()) {
                        err.println("Пульт с этой папкой уже открыт: его окно поднято.");
                        return ExitCode.ALREADY_RUNNING;
                    }
                    try (var held = lock.get();
                            desk) {
                        desk.open();
                        desk.awaitClosing();
                        held.leaving();
                        return ExitCode.OK;
                    } finally {
                        left = desk.left();
                    }
                },
                fault -> inWindow(fault, language));
    }

    /// An earlier copy may still be leaving: on a slow disk that takes a while after its window
    /// went.
    private Optional<InstanceLock> lock(Path folder, Workplace desk, Language language)
            throws IOException {
        var slow = SlowOpening.ofFolder(begun(), language);
        try {
            return InstanceLock.acquire(
                    folder,
                    desk::raise,
                    () -> {
                        err.println("Прежняя копия ещё закрывается: жду папку.");
                        slow.show();
                    },
                    Thread::sleep);
        } finally {
            slow.hide();
        }
    }

    /// Each platform and each training region has a store of its own.
    private static String profile(Start start) {
        var server = start.server();
        return server == null ? "training-" + start.region() : "platform-" + server.getHost();
    }

    /// A stand on this machine holds nobody's data: no passphrase is asked for.
    static boolean training(@Nullable URI server) {
        if (server == null) {
            return true;
        }
        try {
            var host = server.getHost();
            return host.equals("localhost")
                    || (host.matches("[0-9.]+")
                            && InetAddress.getAllByName(host)[0].isLoopbackAddress());
        } catch (UnknownHostException e) {
            return false;
        }
    }

    @Override
    public ExitCode tour(Tour tour) {
        if (!Display.present()) {
            Display.useHeadless();
        }
        return guarded(tour.out(), () -> new GuidedTour(tour, err).run(), this::onConsole);
    }

    @Override
    public ExitCode stand(Stand stand) {
        var folder = stand.data();
        return guarded(
                folder == null ? Path.of(".") : folder,
                () -> {
                    var settings =
                            new TrainingGround.Settings(
                                    stand.region(),
                                    stand.appeals(),
                                    stand.seed(),
                                    stand.port(),
                                    folder,
                                    STAND_PULSE,
                                    ARRIVALS_PER_HOUR);
                    var clock = Clock.systemUTC();
                    try (var ground =
                            stand.from() == null
                                    ? TrainingGround.open(settings, clock)
                                    : TrainingGround.open(settings, stand.from(), clock)) {
                        err.println(
                                "Учебный стенд (не настоящая платформа): "
                                        + ground.uri()
                                        + ", обращений "
                                        + ground.stand().total()
                                        + ". Остановка: Ctrl+C");
                        new CountDownLatch(1).await();
                        return ExitCode.OK;
                    }
                },
                this::onConsole);
    }

    /// Something that may fail in ways an operator can mend.
    private interface Risky {
        ExitCode run()
                throws IOException, VaultFailure, PortBusy, OtherRegion, InterruptedException;
    }

    private static ExitCode guarded(Path folder, Risky work, Told told) {
        try {
            return work.run();
        } catch (PortBusy e) {
            return told.of(StartFault::portBusy);
        } catch (OtherRegion e) {
            return told.of(StartFault::otherRegion);
        } catch (VaultFailure e) {
            return told.of(words -> StartFault.of(folder, e.reason(), words));
        } catch (IOException e) {
            return told.of(words -> StartFault.of(folder, e, words));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }

    /// Says what hinders a start.
    private interface Told {
        ExitCode of(Function<StartMessages, StartFault> fault);
    }

    private ExitCode onConsole(Function<StartMessages, StartFault> made) {
        return onConsole(made.apply(Messages.of(StartMessages.class, Language.RU)));
    }

    private ExitCode onConsole(StartFault fault) {
        err.println(fault.sentence());
        return fault.code();
    }

    /// On the console and in a window: whoever starts from the menu has no console.
    private ExitCode inWindow(Function<StartMessages, StartFault> made, Language language) {
        var fault = made.apply(Messages.of(StartMessages.class, language));
        var code = onConsole(fault);
        try {
            begun().get();
            FaultNote.tell(fault, language);
        } catch (CompletionException noToolkit) {
            // There is no window to be had: the console has it.
            return code;
        }
        return code;
    }

    /// A thread of the database did not come back: the process ends without waiting for anything.
    boolean left() {
        return left;
    }

    @Override
    public String version() {
        return Version.TEXT;
    }
}
