package pult.domain.appeal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// [Marks] of tests. Any thread.
public final class InMemoryMarks implements Marks {
    private final Map<AppealId, Mark> marks = new ConcurrentHashMap<>();

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

    @Override
    public void put(List<Mark> these) {
        these.forEach(mark -> marks.put(mark.appeal(), mark));
    }
}
