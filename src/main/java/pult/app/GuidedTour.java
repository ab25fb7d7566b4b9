package pult.app;

import javafx.stage.Stage;

import pult.bundled.BundledRegions;
import pult.bundled.BundledTemplates;
import pult.cli.ExitCode;
import pult.cli.Workstation;
import pult.feature.Wording;
import pult.feature.settings.Preferences;
import pult.stand.OtherRegion;
import pult.stand.http.PortBusy;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.tour.Tour;
import pult.ui.fx.Fx;
import pult.ui.fx.VirtualBackground;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// Starts the workstation on a stand and takes it through the tour.
final class GuidedTour {
    /// Looks for news more often than in an office: the tour waits for what the stand's people do.
    private static final Pace PACE =
            new Pace(1000, Duration.ofSeconds(3), Duration.ofSeconds(1), Duration.ofSeconds(5), 4);

    private final Workstation.Tour tour;
    private final PrintWriter err;
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final List<String> bugs = new CopyOnWriteArrayList<>();

    GuidedTour(Workstation.Tour tour, PrintWriter err) {
        this.tour = tour;
        this.err = err;
    }

    ExitCode run() throws IOException, VaultFailure, PortBusy, OtherRegion {
        Files.createDirectories(tour.out());
        removePictures(tour.out());
        var asked = tour.data();
        var data = asked != null ? asked : Files.createTempDirectory("pult-tour");
        try {
            return on(data);
        } finally {
            if (asked == null) {
                removeTree(data);
            }
        }
    }

    private ExitCode on(Path data) throws IOException, VaultFailure, PortBusy, OtherRegion {
        Thread.setDefaultUncaughtExceptionHandler(new CrashGuard(bugs::add));
        Fx.start();
        var clock = Clock.systemUTC();
        var zone = BundledRegions.zone(tour.region());
        var place =
                new TrainingGround.Settings(
                        tour.region(),
                        tour.appeals(),
                        tour.seed(),
                        0,
                        data.resolve("stand"),
                        Duration.ofMillis(500),
                        0);
        var witness =
                new Session.Witness(
                        change -> out.println("сохранено " + change.id()),
                        id -> out.println("отменено " + id));
        var vault =
                Vault.openOrCreate(data.resolve("store"), new VaultKeys.Unlock.Training(), clock);
        var background = new VirtualBackground();
        try (var ground = TrainingGround.open(place, clock);
                var session =
                        Session.open(
                                vault,
                                zone,
                                Workplace.trainingPlatform(ground.uri()),
                                PACE,
                                clock,
                                witness)) {
            var region = BundledRegions.load(tour.region());
            var window =
                    Fx.call(() -> {
                        var stage = new Stage();
                        var made =
                                new MainWindow(
                                        session,
                                        stage,
                                        Wording.of(Preferences.USUAL.language(), zone),
                                        Preferences.USUAL,
                                        background,
                                        new MainWindow.Setting(
                                                region.name(),
                                                () -> region,
                                                Version.TEXT,
                                                List.of(),
                                                MainWindow.Setting.USUAL_SIZE,
                                                Optional.empty(),
                                                BundledTemplates::new,
                                                new CalendarFolder(data.resolve("calendar"))));
                        stage.setWidth(1366);
                        stage.setHeight(768);
                        made.furnished();
                        made.show(() -> {}, () -> {});
                        return made;
                    });
            session.start();
            var ports =
                    new Tour.Ports(
                            session.store().appeals(),
                            session.store().drafts(),
                            session.outbox(),
                            session.loop(),
                            ground);
            var report = new Tour(window.stage(), ports, tour.out(), out::println).run();
            Fx.call(() -> {
                window.close();
                window.stage().hide();
                return true;
            });
            return told(report);
        }
    }

    private ExitCode told(Tour.Report report) {
        out.println(
                "Обход: "
                        + report.pictures()
                        + " картинок в "
                        + tour.out()
                        + ", "
                        + report.took().toSeconds()
                        + " с.");
        bugs.forEach(code -> err.println("Ошибка программы, код " + code));
        if (report.failures().isEmpty() && bugs.isEmpty()) {
            out.println("Каждый шаг подтверждён стендом.");
            return ExitCode.OK;
        }
        err.println("Обход не закончен: " + String.join("; ", report.failures()));
        return ExitCode.TOUR_FAILED;
    }

    private static void removePictures(Path folder) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "*.png")) {
            for (var file : files) {
                Files.delete(file);
            }
        }
    }

    private static void removeTree(Path folder) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                            throws IOException {
                        Files.delete(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path each, @org.jspecify.annotations.Nullable IOException failure)
                            throws IOException {
                        Files.delete(each);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }
}
