package pult.sync;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// How often each fault happened.
final class SimHits {
    private final Map<SimFault, Long> counts = new EnumMap<>(SimFault.class);

    void count(SimFault fault) {
        counts.merge(fault, 1L, Long::sum);
    }

    void add(SimHits other) {
        other.counts.forEach((fault, count) -> counts.merge(fault, count, Long::sum));
    }

    List<SimFault> never() {
        return Arrays.stream(SimFault.values()).filter(f -> !counts.containsKey(f)).toList();
    }

    @Override
    public String toString() {
        return counts.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
