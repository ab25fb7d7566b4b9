package pult.domain.appeal;

import pult.domain.change.NotSaved;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// [Marks] of tests. Any thread.
public final class InMemoryMarks implements Marks {
    private final Map<AppealId, Mark> marks = new ConcurrentHashMap<>();
    private volatile boolean refuses;

    @Override
    public Mark of(AppealId appeal) {
        return marks.getOrDefault(appeal, Mark.none(appeal));
    }

    @Override
    public List<Mark> all() {
        return marks.values().stream()
                .filter(mark -> !mark.empty())
                .sorted(Comparator.comparingInt(Mark::place).thenComparing(Mark::appeal))
                .toList();
    }

    /// From now on the disk refuses.
    public void refuse() {
        refuses = true;
    }

    @Override
    public void put(List<Mark> these) {
        if (refuses) {
            throw new NotSaved("mark", new IOException("planted"));
        }
        these.forEach(mark -> marks.put(mark.appeal(), mark));
    }
}
