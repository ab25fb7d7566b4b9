package pult.domain.search;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.Ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// A search for screens' tests that looks for the letters of the words and knows nothing of their
/// forms. Of wrong layouts it knows one word, so that a correction can be shown: «njgbn» is
/// «топит».
public final class PlainSearch implements AppealSearch {
    private final Appeals appeals;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Found.Coverage coverage = new Found.Coverage(1, 1, true);

    public PlainSearch(Appeals appeals) {
        this.appeals = appeals;
    }

    /// Says that so much is indexed.
    public void coverage(Found.Coverage now) {
        coverage = now;
        listeners.forEach(Runnable::run);
    }

    @Override
    public Found find(String words, Reading reading) {
        var turned = reading == Reading.HELPFUL && words.equals("njgbn") ? "топит" : words;
        var parts = List.of(normal(turned).strip().split("\\s+", -1));
        var ids =
                Arrays.stream(appeals.ids(QueueQuery.ALL, Integer.MAX_VALUE))
                        .mapToObj(id -> appeals.find(new AppealId(id)).orElseThrow())
                        .filter(appeal -> parts.stream().allMatch(text(appeal)::contains))
                        .sorted(Comparator.comparing(Appeal::id).reversed())
                        .mapToLong(appeal -> appeal.id().number())
                        .toArray();
        return new Found(
                new Ranking(ids),
                ids.length,
                turned.equals(words) ? null : turned,
                coverage,
                text -> marks(text, parts));
    }

    private static String text(Appeal appeal) {
        return normal(
                appeal.id()
                        + " "
                        + appeal.topic().name()
                        + ' '
                        + appeal.text()
                        + ' '
                        + appeal.place().municipality());
    }

    private static List<TextMarks.Mark> marks(String text, List<String> parts) {
        var marks = new ArrayList<TextMarks.Mark>();
        var line = normal(text);
        for (var part : parts) {
            for (var at = line.indexOf(part); at >= 0; at = line.indexOf(part, at + 1)) {
                marks.add(new TextMarks.Mark(at, at + part.length()));
            }
        }
        marks.sort(Comparator.comparingInt(TextMarks.Mark::from));
        return marks;
    }

    private static String normal(String text) {
        return text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    @Override
    public Found.Coverage coverage() {
        return coverage;
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
