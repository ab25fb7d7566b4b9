package pult.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.collections.ListChangeListener;

import org.junit.jupiter.api.Test;

import pult.ui.fx.HeldBackground;
import pult.ui.fx.InlineBackground;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.LongStream;

class LazyRowsTest {
    private static final String COMING = "…";

    private final Source source = new Source();

    private static final class Source implements LazyRows.Rows<String> {
        private final List<Integer> loads = new ArrayList<>();

        @Override
        public List<String> load(long[] ids) {
            loads.add(ids.length);
            return Arrays.stream(ids).filter(id -> id != 13).mapToObj(id -> "row " + id).toList();
        }

        @Override
        public long id(String row) {
            return row.startsWith("row ") ? Long.parseLong(row.substring(4)) : -1;
        }
    }

    private static LazyRows.Snapshot<String> plain(int rows) {
        return new LazyRows.Snapshot<>(LongStream.rangeClosed(1, rows).toArray(), new TreeMap<>());
    }

    private LazyRows<String> inline(LazyRows.Snapshot<String> snapshot) {
        return new LazyRows<>(snapshot, List.of(), COMING, source, new InlineBackground());
    }

    @Test
    void onlyPagesLookedAtAreLoaded() {
        var background = new HeldBackground();
        var rows = new LazyRows<>(plain(1_000_000), List.of(), COMING, source, background);

        assertThat(rows.get(500_000)).isEqualTo(COMING);
        assertThat(rows.get(500_001)).isEqualTo(COMING);
        background.finish();
        assertThat(rows.get(500_000)).isEqualTo("row 500001");
        assertThat(source.loads).containsExactly(LazyRows.PAGE);
    }

    @Test
    void arrivalIsToldForThePage() {
        var background = new HeldBackground();
        var rows = new LazyRows<>(plain(300), List.of(), COMING, source, background);
        var updated = new ArrayList<Integer>();
        rows.addListener(
                (ListChangeListener<String>)
                        change -> {
                            while (change.next()) {
                                for (var line = change.getFrom(); line < change.getTo(); line++) {
                                    updated.add(line);
                                }
                            }
                        });
        assertThat(rows.get(299)).isEqualTo(COMING);
        background.finish();

        assertThat(updated).hasSize(300 - 256).startsWith(256).endsWith(299);
    }

    @Test
    void knownRowsNeedNoLoading() {
        var rows =
                new LazyRows<>(
                        plain(300),
                        List.of("row 1", "row 2"),
                        COMING,
                        source,
                        new HeldBackground());

        assertThat(rows.get(1)).isEqualTo("row 2");
        assertThat(source.loads).isEmpty();
    }

    @Test
    void headingsAreLinesAmongTheRows() {
        var headings = new TreeMap<Integer, String>();
        headings.put(0, "overdue");
        headings.put(3, "today");
        var rows = inline(new LazyRows.Snapshot<>(new long[] {1, 2, 3}, headings));

        assertThat(rows).hasSize(5);
        assertThat(rows.get(0)).isEqualTo("overdue");
        rows.get(1);
        assertThat(rows.get(1)).isEqualTo("row 1");
        assertThat(rows.get(2)).isEqualTo("row 2");
        assertThat(rows.get(3)).isEqualTo("today");
        assertThat(rows.get(4)).isEqualTo("row 3");
        assertThat(rows.heading(3)).isTrue();
        assertThat(rows.idAt(3)).isEqualTo(-1);
        assertThat(rows.idAt(4)).isEqualTo(3);
        assertThat(rows.lineOf(1)).isEqualTo(1);
        assertThat(rows.lineOf(3)).isEqualTo(4);
        assertThat(rows.lineOf(99)).isEqualTo(-1);
    }

    @Test
    void rowThatHasGoneStaysAPlaceholder() {
        var rows = inline(plain(20));
        rows.get(0);

        assertThat(rows.get(12)).isEqualTo(COMING);
        assertThat(rows.get(13)).isEqualTo("row 14");
    }

    @Test
    void pagesLongUnseenAreForgotten() {
        var rows = inline(plain(LazyRows.PAGE * (LazyRows.PAGES_KEPT + 1)));
        for (var page = 0; page <= LazyRows.PAGES_KEPT; page++) {
            rows.get(page * LazyRows.PAGE);
        }
        var before = source.loads.size();
        rows.get(LazyRows.PAGES_KEPT * LazyRows.PAGE);
        assertThat(source.loads).hasSize(before);
        rows.get(0);
        assertThat(source.loads).hasSize(before + 1);
    }

    @Test
    void fastScrollingLoadsWhatIsSeenLast() {
        var background = new HeldBackground();
        var rows = new LazyRows<>(plain(1_000_000), List.of(), COMING, source, background);
        for (var line = 0; line < 1_000_000; line += 1_000) {
            rows.get(line);
        }
        background.finish();

        assertThat(source.loads).hasSizeLessThan(12);
        assertThat(rows.get(999_000)).isEqualTo("row 999001");
    }

    @Test
    void lookingForARowLoadsNothing() {
        var rows = inline(plain(100_000));

        assertThat(rows.indexOf("row 99999")).isEqualTo(99_998);
        assertThat(source.loads).isEmpty();
    }

    @Test
    void closedListLoadsNoMore() {
        var background = new HeldBackground();
        var rows = new LazyRows<>(plain(1_000), List.of(), COMING, source, background);
        rows.get(0);
        rows.close();
        background.finish();
        rows.get(500);
        background.finish();

        assertThat(source.loads).isEmpty();
    }
}
