package pult.bench;

import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.Appeals.Dimension;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.ProductionCalendar;
import pult.domain.filter.FilterNames;
import pult.domain.filter.FilterQuery;
import pult.domain.filter.FilterReader;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How long the list takes to be filtered, sorted and grouped: every id of the answer, and the rows
/// of its first screen, as the list reads them.
final class QueueBench {
    private static final int SCREEN = 80;

    private final int size;
    private final Appeals appeals;

    private QueueBench(int size, Appeals appeals) {
        this.size = size;
        this.appeals = appeals;
    }

    static void measure(int size, Appeals appeals) {
        var bench = new QueueBench(size, appeals);
        bench.filters();
        bench.sorts();
        bench.groups();
        bench.counters();
    }

    private void filters() {
        for (var text :
                List.of(
                        "канал:vk",
                        "район:\"Город Орёл\"",
                        "-режим:59-фз",
                        "срок:просрочено,сегодня",
                        "статус:в-работе",
                        "поступило:01.01..31.12",
                        "исполнитель:никто ускоренное:да",
                        "-канал:пос -статус:закрыто,отвечено")) {
            for (var lanes : List.of(Lane.OPEN, Set.<Lane>of())) {
                var query = narrowed(QueueQuery.ALL.withLanes(lanes), text);
                figure("filter", text + (lanes.isEmpty() ? " (all)" : ""), () -> list(query));
            }
        }
    }

    private static QueueQuery narrowed(QueueQuery query, String text) {
        var bounds =
                DeadlineBounds.at(
                        Instant.now(),
                        ZoneId.of("Europe/Moscow"),
                        ProductionCalendar.of(List.of()));
        var read = FilterReader.read(text, FilterNames.ANY, bounds.today());
        return new FilterQuery("operator", bounds).narrow(query, read.filter());
    }

    private void sorts() {
        for (var sort : QueueQuery.Sort.values()) {
            for (var direction : QueueQuery.Direction.values()) {
                var query = QueueQuery.ALL.withSort(sort, direction);
                figure("sort", sort + " " + direction + " (all)", () -> list(query));
            }
            var open =
                    QueueQuery.ALL
                            .withLanes(Lane.OPEN)
                            .withSort(sort, QueueQuery.Direction.ASCENDING);
            figure("sort", sort + " open", () -> list(open));
        }
    }

    private void groups() {
        for (var by : List.of(Dimension.MUNICIPALITY, Dimension.TOPIC, Dimension.ASSIGNEE)) {
            figure("group", by + " (all)", () -> appeals.groups(QueueQuery.ALL, by));
            var open = QueueQuery.ALL.withLanes(Lane.OPEN);
            figure("group", by + " open", () -> appeals.groups(open, by));
        }
    }

    private void counters() {
        var open = QueueQuery.ALL.withLanes(Lane.OPEN);
        figure("counter", "open", () -> appeals.count(open));
        figure("counter", "blocks", () -> appeals.tallies(Dimension.BLOCK, open));
        for (var text : List.of("канал:vk", "исполнитель:я", "срок:просрочено")) {
            var query = narrowed(open, text);
            figure("counter", text, () -> appeals.count(query));
        }
    }

    private Object list(QueueQuery query) {
        var ids = appeals.ids(query, Integer.MAX_VALUE);
        return appeals.rows(java.util.Arrays.copyOf(ids, Math.min(SCREEN, ids.length)));
    }

    private void figure(String what, String of, Runnable work) {
        Figure.of(
                        "queue." + what + '.' + size,
                        Bench.times(10, work),
                        "ms",
                        Map.of("appeals", size, "of", of))
                .print();
    }
}
