package pult.bench;

import org.jspecify.annotations.Nullable;

import pult.app.FirstSync;
import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Measures the program: `mvn -Pbench
/// -Dbench=start|sync|queue|search|screen|burst|save|cuts|offline`, one JSON line a figure.
/// `-Dbench.image=FOLDER` lets `start` measure a packaged program, `-Dbench.sizes=1500000` other
/// sizes than the usual ones.
public final class Bench {
    private static final String SIZES = "2000,230000";
    private static final String SYNC_HERE = "sync-here";

    /// Where there is a display the start is measured with a real window on it.
    private static final @Nullable String DISPLAY = System.getenv("DISPLAY");

    private Bench() {}

    public static void main(String[] args) throws Exception {
        var name = args.length == 0 ? "all" : args[0];
        for (var asked : System.getProperty("bench.sizes", SIZES).split(",", -1)) {
            var size = Integer.parseInt(asked);
            switch (name) {
                case "start" -> start(size);
                case "sync" -> syncAsPackaged(size);
                case SYNC_HERE -> sync(size);
                case "queue" -> queue(size);
                case "search" -> SearchBench.run(size);
                case "screen", "burst" -> ScreenBench.run(size);
                case "save" -> save(size);
                case "cuts" -> LinkBench.cuts(size);
                case "offline" -> LinkBench.offline(Math.max(size, 20_000));
                case "all" -> {
                    syncAsPackaged(size);
                    queue(size);
                    SearchBench.run(size);
                    ScreenBench.run(size);
                    save(size);
                    start(size);
                }
                default -> {
                    System.err.println(
                            "no benchmark "
                                    + name
                                    + ": start, sync, queue, search, screen, burst, save, cuts,"
                                    + " offline");
                    System.exit(2);
                }
            }
        }
        System.exit(0);
    }

    /// Client and stand in one process of their own.
    private static void syncAsPackaged(int size) throws Exception {
        var command = ProductJava.command("-Dbench.sizes=" + size);
        command.addAll(List.of(Bench.class.getName(), SYNC_HERE));
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException("the sync failed");
        }
    }

    private static void sync(int size) throws Exception {
        try (var ground = Ground.filled(size)) {
            var conditions = Map.<String, Object>of("appeals", size, "stand", "same process");
            Figure.one("sync.first." + size, size / ground.seconds(), "appeals/s", conditions)
                    .print();
            Figure.one("sync.store." + size, ground.megabytes(), "MB", conditions).print();
            System.gc();
            Figure.one("sync.heap." + size, heap(), "MB", conditions).print();
            Figure.one("sync.rss." + size, rss("self"), "MB", conditions).print();
        }
    }

    /// Used of the heap now, MB.
    static double heap() {
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    }

    static double rss(String process) throws IOException {
        return Files.readAllLines(Path.of("/proc", process, "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1000)
                .findFirst()
                .orElse(0);
    }

    private static void queue(int size) throws Exception {
        try (var ground = Ground.filled(size)) {
            var appeals = ground.store().appeals();
            var open = QueueQuery.ALL.withLanes(Set.of(Lane.RUNNING));
            var conditions = Map.<String, Object>of("appeals", size);
            Figure.of(
                            "queue.first_page." + size,
                            times(60, () -> page(appeals, open)),
                            "ms",
                            conditions)
                    .print();
            Figure.of(
                            "queue.sort." + size,
                            times(
                                    30,
                                    () ->
                                            page(
                                                    appeals,
                                                    open.withSort(
                                                            QueueQuery.Sort.TOPIC,
                                                            QueueQuery.Direction.ASCENDING))),
                            "ms",
                            conditions)
                    .print();
            Figure.of("queue.count." + size, times(30, () -> appeals.count(open)), "ms", conditions)
                    .print();
            Figure.of(
                            "queue.all_ids." + size,
                            times(10, () -> appeals.ids(QueueQuery.ALL, Integer.MAX_VALUE)),
                            "ms",
                            conditions)
                    .print();
            QueueBench.measure(size, appeals);
            var ids = appeals.ids(open, 200);
            var turn = new int[1];
            Figure.of(
                            "queue.card." + size,
                            times(
                                    100,
                                    () -> appeals.find(new AppealId(ids[turn[0]++ % ids.length]))),
                            "ms",
                            conditions)
                    .print();
        }
    }

    private static Object page(Appeals appeals, QueueQuery query) {
        return appeals.rows(appeals.ids(query, 200));
    }

    private static void save(int size) throws Exception {
        try (var ground = Ground.filled(size)) {
            var store = ground.store();
            var ids = store.appeals().ids(QueueQuery.ALL.withLanes(Set.of(Lane.RUNNING)), 400);
            var turn = new int[1];
            var conditions = Map.<String, Object>of("appeals", size);
            var text = "Здравствуйте! Работы выполнены. ".repeat(20);
            Figure.of(
                            "save.draft." + size,
                            times(
                                    300,
                                    () ->
                                            store.drafts()
                                                    .save(
                                                            new Draft(
                                                                    new AppealId(
                                                                            ids[
                                                                                    turn[0]++
                                                                                            % ids.length]),
                                                                    Draft.Kind.ANSWER,
                                                                    text + turn[0],
                                                                    Instant.now()))),
                            "ms",
                            conditions)
                    .print();
            Figure.of(
                            "save.action." + size,
                            times(300, () -> store.outbox().put(note(ids, turn), null)),
                            "ms",
                            conditions)
                    .print();
        }
    }

    private static Change note(long[] ids, int[] turn) {
        var now = Instant.now();
        return new Change(
                ChangeId.of(now.toEpochMilli(), 0, turn[0]++),
                new AppealId(ids[turn[0] % ids.length]),
                1,
                now,
                "operator",
                new Action.Note("Проверить на месте"));
    }

    static double[] times(int rounds, Runnable work) {
        for (var i = 0; i < Math.min(rounds, 20); i++) {
            work.run();
        }
        var times = new double[rounds];
        for (var i = 0; i < rounds; i++) {
            var began = System.nanoTime();
            work.run();
            times[i] = (System.nanoTime() - began) / 1e6;
        }
        return times;
    }

    private static void start(int size) throws Exception {
        var folder = Files.createTempDirectory("pult-bench-start");
        try (var stand = Ground.stand(size, folder)) {
            FirstSync.run(folder, stand.uri());
        }
        var samples = new ArrayList<Double>();
        for (var round = 0; round < 11; round++) {
            var took = startOnce(folder);
            if (round > 0) {
                samples.add(took);
            }
        }
        var image = image();
        Figure.of(
                        "start.first_rows." + size,
                        samples.stream().mapToDouble(each -> each).toArray(),
                        "ms",
                        Map.of(
                                "appeals",
                                size,
                                "program",
                                image == null ? "class path" : "packaged",
                                "platform",
                                DISPLAY == null ? "headless" : "X11",
                                "rendering",
                                "software"))
                .print();
    }

    private static double startOnce(Path folder) throws IOException, InterruptedException {
        var image = image();
        var command = new ArrayList<String>();
        var options =
                DISPLAY == null
                        ? List.of(
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-Dpult.start.mark=on")
                        : List.of("-Dprism.order=sw", "-Dpult.start.mark=on");
        if (image == null) {
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            command.addAll(
                    List.of(
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow",
                            "-cp",
                            System.getProperty("java.class.path"),
                            "pult.app.Main"));
        } else {
            command.add(Path.of(image, "bin", "pult").toString());
        }
        // Nobody listens there: the start is that of a morning without a link.
        command.addAll(List.of("--data", folder.toString(), "--server", "http://127.0.0.1:9"));
        var builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_TOOL_OPTIONS", String.join(" ", options));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        var began = System.nanoTime();
        var process = builder.start();
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            return took(lines.lines(), began);
        } finally {
            process.waitFor();
        }
    }

    /// Folder of the packaged program, null to start from the class path.
    private static @Nullable String image() {
        var image = System.getProperty("bench.image", "none");
        return image.equals("none") ? null : image;
    }

    /// From the start of the process to its word that the first rows are painted.
    private static double took(Stream<String> lines, long began) {
        return lines.filter(line -> line.startsWith("first rows"))
                .mapToDouble(line -> (System.nanoTime() - began) / 1e6)
                .findFirst()
                .orElseThrow();
    }
}
