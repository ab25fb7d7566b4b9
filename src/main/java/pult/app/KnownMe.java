package pult.app;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Channel;
import pult.domain.machine.RegionPreset;
import pult.domain.machine.Role;
import pult.domain.machine.Substitution;
import pult.sync.Me;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Remembers who signed in last, so that a start without a link still knows whose work this is.
final class KnownMe {
    private static final String NAME = "me";
    private static final String ITEM = "\u001e";
    private static final String FIELD = "\u001f";

    private final pult.store.Preferences store;

    KnownMe(pult.store.Preferences store) {
        this.store = store;
    }

    @Nullable Me last() {
        return store.get(NAME).flatMap(KnownMe::read).orElse(null);
    }

    void remember(Me me) {
        store.put(
                NAME,
                String.join(
                        "\n",
                        me.login(),
                        me.fullName(),
                        me.position(),
                        String.join(" ", me.roles()),
                        me.organisation(),
                        String.join(" ", me.blocks()),
                        me.system(),
                        me.regionCode(),
                        me.regionName(),
                        me.zone().getId(),
                        substitutions(me.substitutions()),
                        preset(me.preset())));
    }

    private static Optional<Me> read(String text) {
        var lines = text.split("\n", -1);
        // Earlier versions wrote no substitutions, and no preset.
        if (lines.length < 10 || lines.length > 12) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Me(
                            lines[0],
                            lines[1],
                            lines[2],
                            words(lines[3]),
                            lines[4],
                            words(lines[5]),
                            lines[6],
                            lines[7],
                            lines[8],
                            ZoneId.of(lines[9]),
                            0,
                            lines.length == 10 ? List.of() : substitutions(lines[10]),
                            lines.length < 12 ? RegionPreset.USUAL : preset(lines[11])));
        } catch (DateTimeException
                | IndexOutOfBoundsException
                | IllegalArgumentException madeByAnotherVersion) {
            return Optional.empty();
        }
    }

    private static RegionPreset preset(String line) {
        var numbers = line.split(" ", -1);
        var rating = Integer.parseInt(numbers[0]);
        var days = Integer.parseInt(numbers[1]);
        // Earlier versions knew of no end of a claim, later ones not how answers go.
        return numbers.length < 4
                ? new RegionPreset(rating, days)
                : new RegionPreset(
                        rating,
                        days,
                        Integer.parseInt(numbers[2]),
                        Integer.parseInt(numbers[3]),
                        numbers.length < 5
                                ? RegionPreset.USUAL.selfApprovedSocial()
                                : numbers[4].equals("1"),
                        numbers.length < 6 ? Map.of() : lengths(numbers[5]));
    }

    private static Map<Channel, Integer> lengths(String words) {
        var found = new EnumMap<Channel, Integer>(Channel.class);
        for (var word : words.isEmpty() ? new String[0] : words.split(",", -1)) {
            var parts = word.split("=", 2);
            found.put(Channel.valueOf(parts[0]), Integer.parseInt(parts[1]));
        }
        return found;
    }

    private static String preset(RegionPreset told) {
        return "%d %d %d %d %d %s"
                .formatted(
                        told.reopenRating(),
                        told.substitutionDays(),
                        told.claimMinutes(),
                        told.claimWarnMinutes(),
                        told.selfApprovedSocial() ? 1 : 0,
                        told.answerChars().entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .sorted()
                                .collect(joining(",")));
    }

    private static String substitutions(List<Substitution> all) {
        return all.stream()
                .map(one ->
                        String.join(
                                FIELD,
                                one.login(),
                                one.fullName(),
                                one.roles().stream().map(Role::name).collect(joining(" ")),
                                String.join(" ", one.blocks()),
                                one.from().toString(),
                                one.until().toString()))
                .collect(joining(ITEM));
    }

    private static List<Substitution> substitutions(String line) {
        return line.isEmpty()
                ? List.of()
                : Arrays.stream(line.split(ITEM, -1)).map(KnownMe::substitution).toList();
    }

    private static Substitution substitution(String item) {
        var fields = item.split(FIELD, -1);
        return new Substitution(
                fields[0],
                fields[1],
                Me.roles(words(fields[2])),
                Set.copyOf(words(fields[3])),
                Instant.parse(fields[4]),
                Instant.parse(fields[5]));
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }
}
