package pult.bench;

import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.QueueQuery;
import pult.domain.search.AppealSearch.Reading;
import pult.search.FullTextSearch;
import pult.search.SearchSet;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/// The full-text search at a size: how long the index takes and how large it is, and how long an
/// answer takes by the queries of the relevance set.
final class SearchBench {
    private SearchBench() {}

    static void run(int size) throws Exception {
        try (var ground = Ground.filled(size)) {
            var conditions = Map.<String, Object>of("appeals", size, "encrypted", "AES-256-GCM");
            var store = ground.store();
            var began = System.nanoTime();
            try (var search = opened(ground)) {
                Figure.one("search.index." + size, seconds(began), "s", conditions).print();
                var megabytes = megabytes(store.searchFolder());
                Figure.one("search.size." + size, megabytes, "MB", conditions).print();
                answers(ground, search, size, conditions);
                System.gc();
                Figure.one("search.heap." + size, Bench.heap(), "MB", conditions).print();
                Figure.one("search.rss." + size, Bench.rss("self"), "MB", conditions).print();
            }
            began = System.nanoTime();
            try (var search = opened(ground)) {
                Figure.one("search.reopen." + size, seconds(began), "s", conditions).print();
                search.find("вода", Reading.HELPFUL);
            }
        }
    }

    private static void answers(
            Ground ground, FullTextSearch search, int size, Map<String, Object> conditions)
            throws IOException {
        var texts = SearchSet.queries().stream().map(SearchSet.Query::text).toList();
        var turn = new int[1];
        Figure.of(
                        "search.find." + size,
                        Bench.times(
                                texts.size(),
                                () ->
                                        search.find(
                                                texts.get(turn[0]++ % texts.size()),
                                                Reading.HELPFUL)),
                        "ms",
                        conditions)
                .print();
        var worked =
                texts.stream()
                        .mapToDouble(text -> worked(() -> search.find(text, Reading.HELPFUL)))
                        .toArray();
        Figure.of("search.find.cpu." + size, worked, "ms", conditions).print();
        var appeals = ground.store().appeals();
        var open = QueueQuery.ALL.withLanes(Lane.OPEN);
        for (var view : Map.of("open", open, "all", QueueQuery.ALL).entrySet()) {
            Figure.of(
                            "search.list." + view.getKey() + '.' + size,
                            Bench.times(
                                    texts.size(),
                                    () -> {
                                        var text = texts.get(turn[0]++ % texts.size());
                                        var found = search.find(text, Reading.HELPFUL);
                                        var query =
                                                view.getValue()
                                                        .withAmong(found.ranking())
                                                        .withSort(
                                                                QueueQuery.Sort.RELEVANCE,
                                                                QueueQuery.Direction.DESCENDING);
                                        var ids = appeals.ids(query, 80);
                                        appeals.rows(ids);
                                    }),
                            "ms",
                            conditions)
                    .print();
        }
    }

    /// What this thread computed, whatever else the machine does, ms.
    private static double worked(Runnable work) {
        var threads = ManagementFactory.getThreadMXBean();
        var began = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - began) / 1e6;
    }

    private static FullTextSearch opened(Ground ground) {
        var store = ground.store();
        var search =
                new FullTextSearch(
                        store.searchFolder(),
                        store.searchKeys(),
                        store.searchFeed(),
                        Clock.systemUTC());
        search.start();
        while (!search.coverage().whole()) {
            LockSupport.parkNanos(2_000_000);
        }
        return search;
    }

    private static double seconds(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static double megabytes(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }
}
