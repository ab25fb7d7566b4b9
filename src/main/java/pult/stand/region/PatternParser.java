package pult.stand.region;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads one pattern file line by line. Confined to one thread, one file.
final class PatternParser {
    /// The lines between two `@` or `&`.
    private static final class Part {
        private final Map<Mark, List<Pattern>> lines = new EnumMap<>(Mark.class);
        private final Map<String, String> keys = new HashMap<>();
    }

    /// A section while it is read.
    private static final class Open {
        private final Part general = new Part();
        private final Map<String, Part> situations = new LinkedHashMap<>();
        private final Map<String, List<String>> topics = new LinkedHashMap<>();
        private boolean written;
    }

    private final List<Open> all = new ArrayList<>();
    private Open open = new Open();
    private Part part = open.general;
    private int patterns;

    void line(String line) {
        if (line.isBlank() || line.charAt(0) == '#') {
            return;
        }
        var rest = line.substring(1).strip();
        switch (line.charAt(0)) {
            case '@' -> topic(rest);
            case '&' -> {
                part = open.situations.computeIfAbsent(rest, name -> new Part());
                open.written = true;
            }
            case '%' -> {
                open.written = true;
                for (var pair : rest.split(" ", -1)) {
                    var at = pair.indexOf('=');
                    part.keys.put(pair.substring(0, at), pair.substring(at + 1));
                }
            }
            default -> {
                open.written = true;
                patterns++;
                part.lines
                        .computeIfAbsent(Mark.of(line.charAt(0)), m -> new ArrayList<>())
                        .add(Pattern.parse(rest));
            }
        }
    }

    private void topic(String line) {
        if (open.written || all.isEmpty()) {
            open = new Open();
            part = open.general;
            all.add(open);
        }
        var at = line.indexOf(" & ");
        open.topics.put(
                at < 0 ? line : line.substring(0, at),
                at < 0 ? List.of() : List.of(line.substring(at + 3).split(", ", -1)));
    }

    int patterns() {
        return patterns;
    }

    /// The situations of each topic of the file.
    Map<String, List<Section>> sections() {
        var sections = new HashMap<String, List<Section>>();
        for (var each : all) {
            var made = new LinkedHashMap<String, Section>();
            if (each.situations.isEmpty()) {
                made.put("", section(each.general, new Part()));
            }
            each.situations.forEach((name, own) -> made.put(name, section(each.general, own)));
            each.topics.forEach((topic, names) -> sections.put(topic, some(made, names, topic)));
        }
        return sections;
    }

    private static List<Section> some(Map<String, Section> made, List<String> names, String topic) {
        var some = new ArrayList<Section>();
        for (var name : names.isEmpty() ? made.keySet() : names) {
            var section = made.get(name);
            if (section == null) {
                throw new IllegalArgumentException(topic + " has no situation " + name);
            }
            some.add(section);
        }
        return List.copyOf(some);
    }

    private static Section section(Part general, Part own) {
        var keys = new HashMap<>(general.keys);
        keys.putAll(own.keys);
        var days = keys.getOrDefault("дни", "3-20").split("-", 2);
        return new Section(
                Season.of(keys.getOrDefault("сезон", "весь год").replace('_', ' ')),
                Site.of(keys.getOrDefault("место", "улица")),
                Condition.all(keys.getOrDefault("где", "")),
                Integer.parseInt(days[0]),
                Integer.parseInt(days[1]),
                keys.getOrDefault("кто", ""),
                Condition.named(keys.getOrDefault("вид", "работы")).bit(),
                both(Mark.ESSENCE, general, own),
                both(Mark.FACT, general, own),
                both(Mark.COMMENT, general, own),
                both(Mark.CIRCUMSTANCE, general, own),
                both(Mark.DEMAND, general, own),
                both(Mark.QUESTION, general, own),
                both(Mark.REPLY, general, own));
    }

    private static List<Pattern> both(Mark mark, Part general, Part own) {
        var both = new ArrayList<>(general.lines.getOrDefault(mark, List.of()));
        both.addAll(own.lines.getOrDefault(mark, List.of()));
        return List.copyOf(both);
    }

    private enum Mark {
        ESSENCE('!'),
        FACT('+'),
        COMMENT('-'),
        CIRCUMSTANCE('~'),
        DEMAND('>'),
        QUESTION('?'),
        REPLY('=');

        private final char sign;

        Mark(char sign) {
            this.sign = sign;
        }

        static Mark of(char sign) {
            for (var mark : values()) {
                if (mark.sign == sign) {
                    return mark;
                }
            }
            throw new IllegalArgumentException("a line cannot start with " + sign);
        }
    }
}
