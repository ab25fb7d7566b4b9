package pult.domain.machine;

import pult.domain.appeal.AppealState;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The state machine as the reference has it, written by hand into a file: what both the domain and
/// the stand are held against. It shares no code with either.
public final class CanonicalTable {
    private static final Set<AppealState> COMPLETED =
            EnumSet.of(
                    AppealState.REJECTED,
                    AppealState.ANSWERED,
                    AppealState.CLOSED,
                    AppealState.LEFT_WITHOUT_ANSWER,
                    AppealState.TRANSFERRED);

    private CanonicalTable() {}

    /// @param to where each state leads
    public record Row(
            int number, String event, Map<AppealState, AppealState> to, Set<String> roles) {
        /// True when nobody of the centre does it.
        public boolean byServer() {
            return roles.isEmpty();
        }
    }

    public static List<Row> rows() {
        try (var in = CanonicalTable.class.getResourceAsStream("/pult/machine/canonical.txt")) {
            var text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(CanonicalTable::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var to = new EnumMap<AppealState, AppealState>(AppealState.class);
        for (var from : states(cells.get(2))) {
            to.put(from, target(from, cells.get(3)));
        }
        return new Row(
                Integer.parseInt(cells.get(0)),
                cells.get(1),
                to,
                cells.get(4).isEmpty() ? Set.of() : Set.of(cells.get(4).split(" ", -1)));
    }

    private static AppealState target(AppealState from, String cell) {
        if (cell.equals("=")) {
            return from;
        }
        var parts = List.of(cell.split(", ", -1));
        return parts.stream()
                .filter(part -> part.startsWith(from + "="))
                .map(part -> AppealState.valueOf(part.substring(part.indexOf('=') + 1)))
                .findFirst()
                .orElseGet(() -> AppealState.valueOf(parts.getFirst()));
    }

    private static Set<AppealState> states(String cell) {
        return switch (cell) {
            case "ANY" -> EnumSet.allOf(AppealState.class);
            case "OPEN" -> EnumSet.complementOf(EnumSet.copyOf(COMPLETED));
            default -> {
                var found = EnumSet.noneOf(AppealState.class);
                for (var name : cell.split(" ", -1)) {
                    found.add(AppealState.valueOf(name));
                }
                yield found;
            }
        };
    }
}
