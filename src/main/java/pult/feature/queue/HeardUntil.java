package pult.feature.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Until when a person has heard what the clocks say, so that the next start tells what fell while
/// the program was closed. JavaFX thread.
final class HeardUntil {
    static final String NAME = "queue.heard";

    /// What fell before stands in the list; whoever comes back from a holiday reads that.
    static final Duration BOUND = Duration.ofDays(14);

    /// People who share a workstation.
    private static final int PEOPLE = 20;

    private final QueueMemory memory;

    HeardUntil(QueueMemory memory) {
        this.memory = memory;
    }

    /// Empty when this person has never heard any here.
    Optional<Instant> of(String operator, Instant now) {
        var earliest = now.minus(BOUND);
        return Optional.ofNullable(read().get(operator))
                .map(heard -> heard.isBefore(earliest) ? earliest : heard);
    }

    void keep(String operator, Instant heard) {
        var all = read();
        all.put(operator, heard);
        memory.keep(
                NAME,
                all.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .limit(PEOPLE)
                        .map(one -> one.getValue() + " " + one.getKey())
                        .collect(Collectors.joining("\n")));
    }

    private Map<String, Instant> read() {
        var all = new LinkedHashMap<String, Instant>();
        memory.recall(NAME)
                .lines()
                .map(line -> line.split(" ", 2))
                .filter(line -> line.length == 2)
                .forEach(line -> moment(line[0]).ifPresent(at -> all.put(line[1], at)));
        return all;
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
