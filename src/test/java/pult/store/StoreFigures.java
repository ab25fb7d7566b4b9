package pult.store;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.Ranking;
import pult.domain.change.Action;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Measures the store: `java … pult.store.StoreFigures [appeals] [folder]`.
final class StoreFigures {
    private static final int PAGE = 1000;

    private StoreFigures() {}

    public static void main(String[] arguments) throws Exception {
        var appeals = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 230_000;
        var folder =
                arguments.length > 1
                        ? Path.of(arguments[1])
                        : Files.createTempDirectory("pult-figures");
        var clock = Clock.fixed(Samples.NOW, ZoneOffset.UTC);
        try (var vault = Vault.openOrCreate(folder, new VaultKeys.Unlock.Training(), clock)) {
            try (var store = Store.open(vault, ZoneOffset.UTC, clock)) {
                load(store, appeals);
                sizes(folder);
                reads(store);
                saves(store, appeals);
            }
            sizes(folder);
            time("open again", () -> reopen(vault, clock));
        }
        sizes(folder);
    }

    private static void sizes(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.sorted().toList()) {
                if (Files.size(file) > 1000) {
                    System.out.printf("%s %,d bytes%n", file.getFileName(), Files.size(file));
                }
            }
            if (Files.exists(Path.of("/proc/self/io"))) {
                System.out.println(Files.readAllLines(Path.of("/proc/self/io")).get(1));
            }
        }
    }

    private static int reopen(Vault vault, Clock clock) {
        try (var store = Store.open(vault, ZoneOffset.UTC, clock)) {
            return store.outbox().counts().waiting();
        } catch (VaultFailure e) {
            throw new IllegalStateException(e);
        }
    }

    private static void load(Store store, int appeals) {
        var storing = 0L;
        var computing = 0L;
        var slowest = 0L;
        for (var from = 0; from < appeals; from += PAGE) {
            var to = Math.min(appeals, from + PAGE);
            var page =
                    IntStream.range(from, to)
                            .mapToObj(i -> Samples.synthetic(100_000_000L + i * 7L))
                            .toList();
            var more = to < appeals;
            var start = System.nanoTime();
            var startCpu = cpu();
            store.replica()
                    .store(
                            Samples.page(
                                    from == 0 ? "" : "c" + from,
                                    "c" + to,
                                    more,
                                    Samples.EPOCH,
                                    page,
                                    List.of()));
            var took = System.nanoTime() - start;
            storing += took;
            computing += cpu() - startCpu;
            slowest = Math.max(slowest, took);
        }
        System.out.printf(
                "stored %,d in %.1f s: %,.0f a second, slowest page %d ms, processors %.1f s%n",
                appeals,
                storing / 1e9,
                appeals / (storing / 1e9),
                slowest / 1_000_000,
                computing / 1e9);
        time("first page without indexes", () -> store.appeals().ids(QueueQuery.ALL, 200).length);
        time("first page without indexes", () -> store.appeals().ids(QueueQuery.ALL, 200).length);
        time(
                "finishFirstLoad",
                () -> {
                    store.replica().finishFirstLoad();
                    return 0;
                });
    }

    private static long cpu() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : 0;
    }

    private static void reads(Store store) {
        var running = QueueQuery.ALL.withLanes(Set.of(AppealRow.Lane.RUNNING));
        var done = QueueQuery.ALL.withLanes(Set.of(AppealRow.Lane.DONE));
        var mine = running.withAssignee("operator7");
        var appeals = store.appeals();
        for (var query : List.of(running, done, mine, QueueQuery.ALL)) {
            repeat("ids 200 + rows", () -> appeals.rows(appeals.ids(query, 200)).size());
        }
        var down = running.withSort(QueueQuery.Sort.RECEIVED, QueueQuery.Direction.DESCENDING);
        repeat("ids 200 by received, down", () -> appeals.ids(down, 200).length);
        repeat("ids all RUNNING", () -> appeals.ids(running, Integer.MAX_VALUE).length);
        repeat("ids all", () -> appeals.ids(QueueQuery.ALL, Integer.MAX_VALUE).length);
        var byTopic = running.withSort(QueueQuery.Sort.TOPIC, QueueQuery.Direction.ASCENDING);
        repeat("ids all RUNNING by topic", () -> appeals.ids(byTopic, Integer.MAX_VALUE).length);
        repeat("count RUNNING", () -> appeals.count(running));
        repeat("count DONE", () -> appeals.count(done));
        repeat("count all", () -> appeals.count(QueueQuery.ALL));
        var overdue = running.withDue(null, Samples.NOW);
        repeat("count RUNNING overdue", () -> appeals.count(overdue));
        repeat("count mine", () -> appeals.count(mine));
        var words =
                QueueQuery.ALL.withAmong(
                        new Ranking(appeals.ids(QueueQuery.ALL, Integer.MAX_VALUE)));
        repeat("count found of all", () -> appeals.count(words));
        repeat(
                "ids 200 found RUNNING",
                () -> appeals.ids(words.withLanes(Set.of(AppealRow.Lane.RUNNING)), 200).length);
        repeat(
                "tallies BLOCK all",
                () -> appeals.tallies(Appeals.Dimension.BLOCK, QueueQuery.ALL).size());
        repeat(
                "tallies BLOCK RUNNING",
                () -> appeals.tallies(Appeals.Dimension.BLOCK, running).size());
        repeat("points all", () -> appeals.points(QueueQuery.ALL).length / 2);
        repeat("points RUNNING", () -> appeals.points(running).length / 2);
        repeat("outbox counts", () -> store.outbox().counts().waiting());
        var some = appeals.ids(running, 50);
        repeat(
                "find 50",
                () ->
                        LongStream.of(some)
                                .mapToObj(AppealId::new)
                                .mapToInt(id -> appeals.find(id).isPresent() ? 1 : 0)
                                .sum());
    }

    private static void saves(Store store, int appeals) {
        var open = new ArrayList<Appeal>();
        for (var i = 0; i < appeals && open.size() < 300; i++) {
            var appeal = Samples.synthetic(100_000_000L + i * 7L);
            if (appeal.state() == AppealState.REGISTERED && appeal.assignee() == null) {
                open.add(appeal);
            }
        }
        percentiles("put", store, open);
        var loader =
                Thread.ofPlatform()
                        .start(() -> {
                            for (var page = 0; page < 40; page++) {
                                var from = page * PAGE;
                                var start = 300_000_000L + from;
                                store.replica()
                                        .store(
                                                Samples.page(
                                                        page == 0 ? "c" + appeals : "d" + from,
                                                        "d" + (from + PAGE),
                                                        LongStream.range(start, start + PAGE)
                                                                .mapToObj(Samples::synthetic)
                                                                .toList()));
                            }
                        });
        percentilesOfNotes(store, open);
        System.out.println("loader still running: " + loader.isAlive());
        try {
            loader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void percentiles(String name, Store store, List<Appeal> open) {
        var times = new ArrayList<Long>();
        for (var appeal : open) {
            var start = System.nanoTime();
            store.outbox().put(Samples.change(appeal, new Action.TakeToWork()), null);
            times.add(System.nanoTime() - start);
        }
        print(name, times);
    }

    private static void percentilesOfNotes(Store store, List<Appeal> open) {
        var times = new ArrayList<Long>();
        for (var appeal : open) {
            var start = System.nanoTime();
            store.outbox().put(Samples.change(appeal, new Action.Note("Позвонил")), null);
            times.add(System.nanoTime() - start);
        }
        print("put while pages come", times);
    }

    private static void print(String name, List<Long> times) {
        var sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        if (sorted.length > 0) {
            System.out.printf(
                    "%s: p50 %.1f p95 %.1f p99 %.1f max %.1f ms (%d)%n",
                    name,
                    sorted[sorted.length / 2] / 1e6,
                    sorted[sorted.length * 95 / 100] / 1e6,
                    sorted[sorted.length * 99 / 100] / 1e6,
                    Arrays.stream(sorted).max().orElse(0) / 1e6,
                    sorted.length);
        }
    }

    private static void time(String name, Supplier<Integer> work) {
        var start = System.nanoTime();
        var result = work.get();
        System.out.printf("%s: %.1f ms (%d)%n", name, (System.nanoTime() - start) / 1e6, result);
    }

    private static void repeat(String name, Supplier<Integer> work) {
        var times = new ArrayList<Double>();
        var result = 0;
        for (var round = 0; round < 7; round++) {
            var start = System.nanoTime();
            result = work.get();
            times.add((System.nanoTime() - start) / 1e6);
        }
        System.out.printf(
                "%s: first %.1f, median %.1f ms (%d)%n",
                name, times.getFirst(), times.stream().sorted().toList().get(3), result);
    }
}
