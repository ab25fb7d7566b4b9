package pult.bench;

import pult.Await;
import pult.app.BenchDesk;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Transitions;
import pult.domain.search.AppealSearch;
import pult.stand.Stand;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;

/// The window itself at a size: the next row, a card, another list, the end of a list, a burst of
/// changes from the server. The window has a process of its own with the options of the packaged
/// program, the stand stays in this one. With `-Dbench.folder=` it sits down at what an earlier run
/// left there instead of filling a new one.
public final class ScreenBench {
    private static final int BURST = 5_000;

    private ScreenBench() {}

    static void run(int size) throws Exception {
        var left = System.getProperty("bench.folder");
        var folder = left == null ? Files.createTempDirectory("pult-screen") : Path.of(left);
        try (var stand = Ground.stand(size, folder)) {
            var process = desk(folder, size, stand.uri());
            try (var lines = process.inputReader(StandardCharsets.UTF_8);
                    var answers = process.outputWriter(StandardCharsets.UTF_8)) {
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("burst ")) {
                        answers.write(burst(stand, ids(line)) + '\n');
                        answers.flush();
                    } else {
                        System.out.println(line);
                    }
                }
            }
            if (process.waitFor() != 0) {
                throw new IllegalStateException("the window ended with " + process.exitValue());
            }
        }
    }

    private static List<Long> ids(String line) {
        return Arrays.stream(line.split(" ", -1)).skip(1).map(Long::valueOf).toList();
    }

    /// Citizens write to the appeals in turn.
    ///
    /// @return the last one and its version then
    private static String burst(Stand stand, List<Long> ids) {
        var last = ids.getLast();
        for (var turn = 0; turn < BURST - 1; turn++) {
            stand.citizenComments(ids.get(turn % ids.size()), "Прошу ответить, жду " + turn);
        }
        var appeal = stand.citizenComments(last, "Прошу ответить, жду до сих пор");
        return last + " " + appeal.appeal().version();
    }

    private static Process desk(Path folder, int size, URI server) throws IOException {
        var command =
                System.getenv("DISPLAY") == null
                        ? ProductJava.command("-Dglass.platform=Headless", "-Dprism.order=sw")
                        : ProductJava.command("-Dprism.order=sw");
        command.addAll(
                List.of(
                        ScreenBench.class.getName(),
                        folder.resolve("store").toString(),
                        Integer.toString(size),
                        server.toString()));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// The window's process: folder, size, server.
    public static void main(String[] args) throws Exception {
        var size = Integer.parseInt(args[1]);
        try (var desk = BenchDesk.open(Path.of(args[0]), URI.create(args[2]))) {
            new Run(desk, size).all();
        }
        System.exit(0);
    }

    private record Run(BenchDesk desk, int size) {
        void all() throws IOException {
            var began = System.nanoTime();
            desk.awaitLoaded();
            one("sync", (System.nanoTime() - began) / 1e9, "s");
            desk.awaitIndexed();
            one("indexed", (System.nanoTime() - began) / 1e9, "s");
            var appeals = desk.store().appeals();
            var open = QueueQuery.ALL.withLanes(Lane.OPEN);
            list("open", open);
            figure("row_move", 60, desk::rowMove);
            figure("next_card", 60, desk::nextCard);
            one("held_key.longest_gap", desk.heldKey(90), "ms");
            list("all", QueueQuery.ALL);
            var ids = appeals.ids(QueueQuery.ALL, Integer.MAX_VALUE);
            var random = new Random(1);
            figure("card", 60, () -> desk.card(new AppealId(ids[random.nextInt(ids.length)])));
            figure("row_move_all", 60, desk::rowMove);
            one("end", desk.end(), "ms");
            sorted(open);
            search();
            memory("quiet");
            burst(open);
            memory("after_burst");
        }

        private void list(String name, QueueQuery query) {
            var turn = new int[1];
            figure("list." + name, 15, () -> desk.list(name + ' ' + turn[0]++, query));
        }

        private void sorted(QueueQuery query) {
            var turn = new int[1];
            var sorts = QueueQuery.Sort.values();
            figure(
                    "list.sorted",
                    20,
                    () ->
                            desk.list(
                                    "sorted " + turn[0],
                                    query.withSort(
                                            sorts[turn[0]++ % sorts.length],
                                            QueueQuery.Direction.ASCENDING)));
        }

        /// From the query to the first rows of what it finds, as the list does it.
        private void search() {
            var texts = List.of("нет воды", "яма на дороге", "мусор", "очередь в поликлинику");
            var turn = new int[1];
            figure(
                    "search",
                    40,
                    () -> {
                        var began = System.nanoTime();
                        var found =
                                desk.search()
                                        .find(
                                                texts.get(turn[0]++ % texts.size()),
                                                AppealSearch.Reading.HELPFUL);
                        var query =
                                QueueQuery.ALL
                                        .withAmong(found.ranking())
                                        .withSort(
                                                QueueQuery.Sort.RELEVANCE,
                                                QueueQuery.Direction.DESCENDING);
                        var rows = desk.store().appeals().ids(query, 80);
                        desk.store().appeals().rows(rows);
                        return (System.nanoTime() - began) / 1e6;
                    });
        }

        private void burst(QueueQuery open) throws IOException {
            var appeals = desk.store().appeals();
            var ids =
                    Arrays.stream(appeals.ids(open, 2_000))
                            .filter(id ->
                                    Transitions.answerable(
                                            appeals.find(new AppealId(id)).orElseThrow().state()))
                            .toArray();
            desk.list("burst", open);
            var line = new StringBuilder("burst");
            Arrays.stream(ids).forEach(id -> line.append(' ').append(id));
            System.out.println(line);
            var answer =
                    new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
                            .readLine()
                            .split(" ", -1);
            var last = new AppealId(Long.parseLong(answer[0]));
            var version = Long.parseLong(answer[1]);
            desk.sync();
            var began = System.nanoTime();
            var gap =
                    desk.longestGap(() ->
                            appeals.find(last).orElseThrow().version() >= version
                                    || System.nanoTime() - began > Duration.ofMinutes(5).toNanos());
            one("burst.longest_gap", gap, "ms");
            one("burst.all", (System.nanoTime() - began) / 1e9, "s");
            Await.until("the words of the burst", desk::indexed);
            one("burst.indexed", (System.nanoTime() - began) / 1e9, "s");
        }

        private void memory(String when) throws IOException {
            System.gc();
            one("heap." + when, Bench.heap(), "MB");
            one("rss." + when, Bench.rss("self"), "MB");
        }

        private void figure(String name, int rounds, DoubleSupplier work) {
            DoubleSupplier rested =
                    () -> {
                        var took = work.getAsDouble();
                        desk.rest();
                        return took;
                    };
            for (var i = 0; i < Math.min(20, rounds); i++) {
                var _ = rested.getAsDouble();
            }
            print(name, DoubleStream.generate(rested).limit(rounds).toArray(), "ms");
        }

        private void one(String name, double value, String unit) {
            print(name, new double[] {value}, unit);
        }

        private void print(String name, double[] samples, String unit) {
            Figure.of(
                            "screen." + name + '.' + size,
                            samples,
                            unit,
                            Map.of(
                                    "appeals",
                                    size,
                                    "window",
                                    "1920x1080",
                                    "rendering",
                                    "software",
                                    "options",
                                    "as packaged"))
                    .print();
        }
    }
}
