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
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

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

    private static Ahead<Boolean> toolkit() {
        return Ahead.of(
                "pult-start-toolkit",
                () -> {
                    Fx.start();
                    Fx.onFx(() -> {
                        Themes.prepare();
                        Icons.prepare();
                        StartMark.reached("themes");
                        Rehearsal.play();
                        StartMark.reached("rehearsed");
                    });
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
        var server = start.server();
        if (server != null && !SignIn.possible(server, System.getenv())) {
            return say(
                    ExitCode.USAGE,
                    "Для входа на платформу задайте в окружении PULT_LOGIN, PULT_PASSWORD и"
                            + " PULT_SECRET. Ничего не изменено.");
        }
        var folder =
                start.data() != null
                        ? start.data()
                        : AppDirs.ofUser().data().resolve(profile(start));
        return guarded(
                folder,
                () -> {
                    var begun = toolkit == null ? toolkit() : toolkit;
                    var desk = new Workplace(start, begun, folder, Clock.systemUTC());
                    var lock = InstanceLock.acquire(folder, desk::raise, Thread::sleep);
                    if (lock.isEmpty()) {
                        err.println("Пульт с этой папкой уже открыт: его окно поднято.");
                        return ExitCode.ALREADY_RUNNING;
                    }
                    try (var _ = lock.get();
                            desk) {
                        desk.open();
                        desk.awaitClosing();
                        return ExitCode.OK;
                    } finally {
                        left = desk.left();
                    }
                });
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
        return guarded(tour.out(), () -> new GuidedTour(tour, err).run());
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
                });
    }

    /// Something that may fail in ways an operator can mend.
    private interface Risky {
        ExitCode run()
                throws IOException, VaultFailure, PortBusy, OtherRegion, InterruptedException;
    }

    private ExitCode guarded(Path folder, Risky work) {
        try {
            return work.run();
        } catch (PortBusy e) {
            return say(
                    ExitCode.PORT_BUSY,
                    "Порт занят другой программой. Выберите другой: --port N, или 0 для любого.");
        } catch (OtherRegion e) {
            return say(
                    ExitCode.UNREADABLE_FILE,
                    "В папке стенда другой регион или другой размер. Ничего не изменено;"
                            + " выберите другую папку.");
        } catch (VaultFailure e) {
            return failed(folder, e.reason());
        } catch (AccessDeniedException e) {
            return say(ExitCode.READ_ONLY_FOLDER, readOnly(folder));
        } catch (FileSystemException e) {
            return say(
                    ExitCode.READ_ONLY_FOLDER,
                    "Папка «"
                            + folder
                            + "» недоступна. Ничего не изменено; проверьте путь и права.");
        } catch (IOException e) {
            return say(
                    ExitCode.UNREADABLE_FILE,
                    "Чтение или запись не удались (" + e.getClass().getSimpleName() + ").");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return ExitCode.OK;
        }
    }

    private ExitCode failed(Path folder, VaultFailure.Reason reason) {
        return switch (reason) {
            case VaultFailure.Reason.MadeByNewerVersion newer ->
                    say(
                            ExitCode.NEWER_FOLDER,
                            "Папку «"
                                    + folder
                                    + "» сделала более новая версия программы ("
                                    + newer.version()
                                    + "). Ничего не изменено; обновите программу.");
            case VaultFailure.Reason.ReadOnlyFolder _ ->
                    say(ExitCode.READ_ONLY_FOLDER, readOnly(folder));
            case VaultFailure.Reason.NoSpace _ ->
                    say(
                            ExitCode.NO_SPACE,
                            "На диске нет места для папки «"
                                    + folder
                                    + "». Ничего не изменено; освободите хотя бы 100 МБ.");
            case VaultFailure.Reason.InUse _ ->
                    say(
                            ExitCode.ALREADY_RUNNING,
                            "Папку «" + folder + "» держит другая копия программы.");
            case VaultFailure.Reason.PassphraseNeeded _, VaultFailure.Reason.NoPassphraseYet _ ->
                    say(
                            ExitCode.STORE_NOT_OPENED,
                            "Папка «"
                                    + folder
                                    + "» личная: без парольной фразы она не открывается.");
            case VaultFailure.Reason.Hangs _ ->
                    say(
                            ExitCode.STORE_NOT_OPENED,
                            "База в папке «"
                                    + folder
                                    + "» не отвечает. Черновики и действия целы. Запустите"
                                    + " программу ещё раз: база соберётся заново с платформы.");
            case VaultFailure.Reason.UnfitFolder _ ->
                    say(
                            ExitCode.STORE_NOT_OPENED,
                            "В пути к папке есть «;», база в ней жить не может. Выберите другую.");
            case VaultFailure.Reason.Damaged _,
                    VaultFailure.Reason.Unreadable _,
                    VaultFailure.Reason.WrongPassphrase _,
                    VaultFailure.Reason.TooSoon _ ->
                    say(
                            ExitCode.STORE_NOT_OPENED,
                            "Хранилище в папке «"
                                    + folder
                                    + "» не открывается ("
                                    + reason.getClass().getSimpleName()
                                    + "). Файлы не тронуты.");
        };
    }

    private static String readOnly(Path folder) {
        return "Папка «"
                + folder
                + "» закрыта для записи. Ничего не изменено; выберите другую: --data DIR.";
    }

    private ExitCode say(ExitCode code, String sentence) {
        err.println(sentence);
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
