package pult.ui.control;

import javafx.collections.ObservableListBase;

import org.jspecify.annotations.Nullable;

import pult.ui.fx.Background;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.LongStream;

/// A list of any length over a snapshot of ids: only the rows looked at are loaded, in pages of 128
/// away from the JavaFX thread; until they arrive a placeholder stands in their line. 64 pages are
/// kept. Headings of groups are lines among the rows. A new snapshot is a new list. Never wrap it
/// in a sorted or filtered list: those read every line. JavaFX thread.
public final class LazyRows<T> extends ObservableListBase<T> {
    static final int PAGE = 128;
    static final int PAGES_KEPT = 64;
    private static final int LOADS_AT_ONCE = 2;
    private static final int LOADS_WANTED = 8;

    /// Where rows come from.
    public interface Rows<T> {
        /// Rows of these ids; one that has gone may be missing. Blocking, any thread.
        List<T> load(long[] ids);

        /// The id of a row; for a heading or a placeholder any number that is no id.
        long id(T row);
    }

    /// What the list shows: ids in their order and headings by the line each stands on.
    public static final class Snapshot<T> {
        private final long[] ids;
        private final NavigableMap<Integer, T> headings;

        /// @param ids not copied, must not be changed
        /// @param headings by line, headings themselves counted
        public Snapshot(long[] ids, NavigableMap<Integer, T> headings) {
            this.ids = ids;
            this.headings = headings;
        }

        public int lines() {
            return ids.length + headings.size();
        }
    }

    private final Snapshot<T> snapshot;
    private final int[] headingLines;
    private final Rows<T> rows;
    private final T placeholder;
    private final Background background;
    private final Map<Long, T> ready = new HashMap<>();
    private final Deque<Integer> wanted = new ArrayDeque<>();
    private final Map<Integer, Background.Work> loading = new HashMap<>();
    private final Map<Integer, Map<Long, T>> pages =
            new LinkedHashMap<>(PAGES_KEPT, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Integer, Map<Long, T>> eldest) {
                    return size() > PAGES_KEPT;
                }
            };
    private boolean closed;

    /// @param known rows at hand already, so that the first screen has no placeholders
    public LazyRows(
            Snapshot<T> snapshot,
            List<T> known,
            T placeholder,
            Rows<T> rows,
            Background background) {
        this.snapshot = snapshot;
        this.headingLines =
                snapshot.headings.keySet().stream().mapToInt(Integer::intValue).toArray();
        this.rows = rows;
        this.placeholder = placeholder;
        this.background = background;
        known.forEach(row -> ready.put(rows.id(row), row));
    }

    @Override
    public int size() {
        return snapshot.lines();
    }

    @Override
    public T get(int line) {
        var heading = snapshot.headings.get(line);
        if (heading != null) {
            return heading;
        }
        var at = position(line);
        var id = snapshot.ids[at];
        var page = pages.get(at / PAGE);
        if (page != null) {
            return page.getOrDefault(id, placeholder);
        }
        var row = ready.get(id);
        if (row != null) {
            return row;
        }
        want(at / PAGE);
        return placeholder;
    }

    /// @return the id on a line, −1 for a heading
    public long idAt(int line) {
        return heading(line) ? -1 : snapshot.ids[position(line)];
    }

    public boolean heading(int line) {
        return snapshot.headings.containsKey(line);
    }

    /// The ids in their order, without headings; loads nothing.
    public LongStream ids() {
        return Arrays.stream(snapshot.ids);
    }

    /// @return the line of an id, −1 when it is not here; looks through the ids, loads nothing
    public int lineOf(long id) {
        var ids = snapshot.ids;
        for (var at = 0; at < ids.length; at++) {
            if (ids[at] == id) {
                return line(at);
            }
        }
        return -1;
    }

    /// Finds by id, so that a table that looks for its selected row loads nothing.
    @Override
    @SuppressWarnings("unchecked")
    public int indexOf(@Nullable Object row) {
        return row == null ? -1 : lineOf(rows.id((T) row));
    }

    @Override
    public boolean contains(@Nullable Object row) {
        return indexOf(row) >= 0;
    }

    /// Stops loading; what is under way is forgotten.
    public void close() {
        closed = true;
        wanted.clear();
        List.copyOf(loading.values()).forEach(Background.Work::cancel);
        loading.clear();
    }

    /// Position among the ids of what stands on a line: headings above it do not count.
    private int position(int line) {
        var found = Arrays.binarySearch(headingLines, line);
        return line - (found >= 0 ? found : -found - 1);
    }

    private int line(int position) {
        var line = position;
        for (var heading : headingLines) {
            if (heading <= line) {
                line++;
            }
        }
        return line;
    }

    private void want(int page) {
        if (closed || loading.containsKey(page)) {
            return;
        }
        wanted.remove(page);
        wanted.push(page);
        if (wanted.size() > LOADS_WANTED) {
            wanted.removeLast();
        }
        loadNext();
    }

    /// The page asked for last goes first: it is the one on the screen.
    private void loadNext() {
        while (!wanted.isEmpty() && loading.size() < LOADS_AT_ONCE) {
            var page = wanted.pop();
            var from = page * PAGE;
            var ids =
                    Arrays.copyOfRange(
                            snapshot.ids, from, Math.min(from + PAGE, snapshot.ids.length));
            loading.put(page, () -> {});
            var work =
                    background.run(
                            "rows-" + page, () -> rows.load(ids), loaded -> arrived(page, loaded));
            if (loading.containsKey(page)) {
                loading.put(page, work);
            }
        }
    }

    private void arrived(int page, List<T> loaded) {
        loading.remove(page);
        if (closed) {
            return;
        }
        var byId = HashMap.<Long, T>newHashMap(loaded.size());
        loaded.forEach(row -> byId.put(rows.id(row), row));
        pages.put(page, byId);
        var first = line(page * PAGE);
        var last = line(Math.min((page + 1) * PAGE, snapshot.ids.length) - 1);
        beginChange();
        for (var line = first; line <= last; line++) {
            nextUpdate(line);
        }
        endChange();
        loadNext();
    }
}
