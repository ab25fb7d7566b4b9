package pult.feature.deadlines;

import org.jspecify.annotations.Nullable;

import pult.domain.deadline.DeadlineRule;
import pult.domain.deadline.DeadlineRules;
import pult.domain.deadline.OfficeHours;
import pult.domain.deadline.Procedure;
import pult.domain.deadline.RegionRules;
import pult.domain.deadline.Roll;
import pult.domain.deadline.Warnings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was typed about the region's rules; kept as typed until it is applied.
///
/// @param regular «09:00-13:00, 14:00-18:00»
/// @param warnings «50 %, 80 %, 3 д, 4 ч» of each rule
/// @param aloud the least share that is said aloud, of each procedure
/// @param topics «Миграция; MIGRATION», of each procedure that only some topics go by
record RegionEntry(
        Roll roll,
        String social,
        String regular,
        String friday,
        Map<RegionRules.Clock, String> warnings,
        Map<String, String> aloud,
        Map<String, String> topics) {
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})%?");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,3})[дd]");
    private static final Pattern HOURS = Pattern.compile("(\\d{1,3})[чh]");
    private static final Pattern WINDOW =
            Pattern.compile("(\\d{1,2}:\\d{2})\\s*[-–—]\\s*(\\d{1,2}:\\d{2})");

    RegionEntry {
        warnings = Map.copyOf(warnings);
        aloud = Map.copyOf(aloud);
        topics = Map.copyOf(topics);
    }

    /// A field that cannot be read.
    sealed interface Flaw {
        /// @param friday of which field
        record Hours(boolean friday) implements Flaw {}

        record Warns(RegionRules.Clock clock) implements Flaw {}

        record Aloud(String procedure) implements Flaw {}

        /// Without topics nothing would go by it.
        record Topics(String procedure) implements Flaw {}
    }

    /// What came of reading it: decisions or a flaw.
    record Reading(@Nullable RegionRules rules, @Nullable Flaw flaw) {}

    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;
        private final transient Flaw flaw;

        Unreadable(Flaw flaw) {
            super(flaw.toString());
            this.flaw = flaw;
        }
    }

    /// @param inForce what the fields begin with
    /// @param day the letter of a day, «д»
    /// @param hour the letter of an hour
    static RegionEntry of(DeadlineRules inForce, String day, String hour) {
        var warnings = new HashMap<RegionRules.Clock, String>();
        var aloud = new HashMap<String, String>();
        for (var procedure : inForce.procedures()) {
            for (var rule : procedure.rules()) {
                warnings.put(clock(procedure, rule), text(rule.warnings(), day, hour));
            }
            aloud.put(
                    procedure.code(),
                    Integer.toString(procedure.rules().getFirst().warnings().aloudFrom()));
        }
        return new RegionEntry(
                inForce.region().roll(),
                inForce.social(),
                text(inForce.hours().regular()),
                text(inForce.hours().friday()),
                warnings,
                aloud,
                topics(inForce.region().topics()));
    }

    private static Map<String, String> topics(Map<String, Set<String>> known) {
        return known.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                topics -> String.join("; ", new TreeSet<>(topics.getValue()))));
    }

    static RegionRules.Clock clock(Procedure procedure, DeadlineRule rule) {
        return new RegionRules.Clock(procedure.code(), rule.step());
    }

    private static String text(List<OfficeHours.Window> windows) {
        return windows.stream()
                .map(window -> window.from() + "-" + window.to())
                .collect(Collectors.joining(", "));
    }

    private static String text(Warnings warnings, String day, String hour) {
        var shares =
                warnings.percents().stream()
                        .map(share -> share + " %")
                        .collect(Collectors.joining(", "));
        return warnings.before().stream()
                .map(time ->
                        time.toHours() % 24 == 0
                                ? time.toDays() + " " + day
                                : time.toHours() + " " + hour)
                .reduce(shares, (all, one) -> all.isEmpty() ? one : all + ", " + one);
    }

    RegionEntry with(Roll other) {
        return new RegionEntry(other, social, regular, friday, warnings, aloud, topics);
    }

    RegionEntry withSocial(String code) {
        return new RegionEntry(roll, code, regular, friday, warnings, aloud, topics);
    }

    RegionEntry withRegular(String text) {
        return new RegionEntry(roll, social, text, friday, warnings, aloud, topics);
    }

    RegionEntry withFriday(String text) {
        return new RegionEntry(roll, social, regular, text, warnings, aloud, topics);
    }

    RegionEntry withWarnings(RegionRules.Clock clock, String text) {
        var other = new HashMap<>(warnings);
        other.put(clock, text);
        return new RegionEntry(roll, social, regular, friday, other, aloud, topics);
    }

    RegionEntry withAloud(String procedure, String text) {
        var other = new HashMap<>(aloud);
        other.put(procedure, text);
        return new RegionEntry(roll, social, regular, friday, warnings, other, topics);
    }

    RegionEntry withTopics(String procedure, String text) {
        var other = new HashMap<>(topics);
        other.put(procedure, text);
        return new RegionEntry(roll, social, regular, friday, warnings, aloud, other);
    }

    /// @param shipped rules that warn as these do are not among the decisions
    Reading read(DeadlineRules shipped) {
        try {
            var hours = new OfficeHours(windows(regular, false), windows(friday, true));
            var own = new HashMap<RegionRules.Clock, Warnings>();
            for (var procedure : shipped.procedures()) {
                var from = aloud(procedure.code());
                for (var rule : procedure.rules()) {
                    var typed = warnings(clock(procedure, rule), from);
                    if (!typed.equals(rule.warnings())) {
                        own.put(clock(procedure, rule), typed);
                    }
                }
            }
            var ownTopics = new HashMap<String, Set<String>>();
            for (var procedure : topics.keySet()) {
                ownTopics.put(procedure, named(procedure));
            }
            shipped.procedures().forEach(known -> ownTopics.remove(known.code(), known.topics()));
            return new Reading(new RegionRules(roll, social, hours, ownTopics, own), null);
        } catch (Unreadable e) {
            return new Reading(null, e.flaw);
        }
    }

    private Set<String> named(String procedure) throws Unreadable {
        var names =
                Arrays.stream(topics.getOrDefault(procedure, "").split(";", -1))
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        if (names.isEmpty()) {
            throw new Unreadable(new Flaw.Topics(procedure));
        }
        return names;
    }

    private static List<OfficeHours.Window> windows(String text, boolean friday) throws Unreadable {
        try {
            var windows =
                    Arrays.stream(text.strip().split("\\s*[,;]\\s*", -1))
                            .map(RegionEntry::window)
                            .toList();
            // The windows in order and a day longer than an hour: the hours themselves say so.
            return new OfficeHours(windows, windows).regular();
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new Unreadable(new Flaw.Hours(friday));
        }
    }

    private static OfficeHours.Window window(String text) {
        var found = WINDOW.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException("no window");
        }
        return new OfficeHours.Window(time(found.group(1)), time(found.group(2)));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text.length() == 4 ? "0" + text : text);
    }

    private int aloud(String procedure) throws Unreadable {
        var found = SHARE.matcher(packed(aloud.getOrDefault(procedure, "")));
        var share = found.matches() ? Integer.parseInt(found.group(1)) : 0;
        if (share < 1 || share > 100) {
            throw new Unreadable(new Flaw.Aloud(procedure));
        }
        return share;
    }

    private Warnings warnings(RegionRules.Clock clock, int from) throws Unreadable {
        var shares = new TreeSet<Integer>();
        var before = new TreeSet<Duration>(Comparator.reverseOrder());
        for (var word : packed(warnings.getOrDefault(clock, "")).split(",", -1)) {
            var share = SHARE.matcher(word);
            var days = DAYS.matcher(word);
            var hours = HOURS.matcher(word);
            if (share.matches()) {
                shares.add(Integer.parseInt(share.group(1)));
            } else if (days.matches()) {
                before.add(Duration.ofDays(Integer.parseInt(days.group(1))));
            } else if (hours.matches()) {
                before.add(Duration.ofHours(Integer.parseInt(hours.group(1))));
            } else if (!word.isEmpty()) {
                throw new Unreadable(new Flaw.Warns(clock));
            }
        }
        try {
            return new Warnings(List.copyOf(shares), List.copyOf(before), from);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(new Flaw.Warns(clock));
        }
    }

    /// «50 %, 3 д» without its blanks, the parts told apart by commas.
    private static String packed(String text) {
        return text.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u202f]+(?=[%дdчh])", "")
                .replaceAll("[\\s\\u00a0\\u202f;,]+", ",");
    }
}
