package pult.stand.region;

import pult.domain.appeal.Topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// All hand-written patterns, read once from `pult/stand/texts`.
///
/// A file is a list of sections. `@ name` opens one (several lines share it, `@ *` is the rest of
/// the file), `% key=value` says when, where and how long, and each other line is one pattern: `!`
/// essence, `+` fact, `-` comment, `~` circumstance, `>` demand, `?` question, `=` reply.
final class PatternBook {
    private static final List<String> BLOCKS =
            List.of(
                    "HEALTHCARE",
                    "EDUCATION",
                    "SOCIAL_PROTECTION",
                    "HOUSING_UTILITIES",
                    "MUNICIPAL_WASTE",
                    "ROADS",
                    "TRANSPORT",
                    "ENERGY",
                    "IMPROVEMENT",
                    "ECOLOGY",
                    "SAFETY",
                    "CULTURE",
                    "SPORT",
                    "CONSTRUCTION",
                    "SERVICES",
                    "OTHER");

    private static final class Shared {
        private static final PatternBook BOOK = new PatternBook();
    }

    private final Map<String, Map<String, Section>> byBlock = new HashMap<>();
    private final Map<String, Section> common;
    private final Map<String, Section> causes;
    private int patterns;

    private PatternBook() {
        for (var block : BLOCKS) {
            byBlock.put(block, read(block.toLowerCase(Locale.ROOT)));
        }
        common = read("common");
        causes = read("causes");
    }

    static PatternBook shared() {
        return Shared.BOOK;
    }

    /// Patterns of a topic, or of its block where the topic has none of its own.
    Section of(Topic topic) {
        var section = sections(topic.block()).get(topic.name());
        return section == null ? ofBlock(topic.block()) : section;
    }

    /// Patterns shared by a block.
    Section ofBlock(String block) {
        return Objects.requireNonNull(sections(block).get("*"));
    }

    /// An unknown block speaks of other things.
    private Map<String, Section> sections(String block) {
        var sections = byBlock.get(block);
        return sections == null ? Objects.requireNonNull(byBlock.get("OTHER")) : sections;
    }

    /// Lines of a section that all topics share, e.g. «приветствие».
    List<Pattern> common(String name) {
        var section = common.get(name);
        if (section == null) {
            throw new IllegalStateException("no common section " + name);
        }
        return section.facts();
    }

    /// Sections of shared causes by name; the name is the topic they belong to.
    Map<String, Section> causes() {
        return causes;
    }

    /// How many patterns there are in all files.
    int patterns() {
        return patterns;
    }

    private Map<String, Section> read(String name) {
        var path = "/pult/stand/texts/" + name + ".txt";
        var in = PatternBook.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("not shipped: " + path);
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var drafts = new HashMap<String, Draft>();
            var open = new Draft();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("@ ")) {
                    if (!open.fresh) {
                        open = new Draft();
                    }
                    drafts.put(line.substring(2), open);
                    open.names += line.equals("@ *") ? 3 : 1;
                } else if (!line.isBlank() && line.charAt(0) != '#') {
                    open.add(line);
                }
            }
            return sections(drafts);
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(path + ": " + e.getMessage(), e);
        }
    }

    private Map<String, Section> sections(Map<String, Draft> drafts) {
        var made = new HashMap<Draft, Section>();
        var sections = new HashMap<String, Section>();
        drafts.forEach((name, draft) ->
                sections.put(
                        name,
                        made.computeIfAbsent(
                                draft,
                                d -> {
                                    var section = d.section();
                                    patterns += section.patterns();
                                    return section;
                                })));
        return sections;
    }

    /// A section while it is read.
    private static final class Draft {
        private final Map<Mark, List<Pattern>> lines = new EnumMap<>(Mark.class);
        private final Map<String, String> keys = new HashMap<>();
        private boolean fresh = true;
        private int names;

        void add(String line) {
            fresh = false;
            if (line.startsWith("% ")) {
                for (var pair : line.substring(2).split(" ", -1)) {
                    var at = pair.indexOf('=');
                    keys.put(pair.substring(0, at), pair.substring(at + 1));
                }
            } else {
                lines.computeIfAbsent(Mark.of(line.charAt(0)), m -> new ArrayList<>())
                        .add(Pattern.parse(line.substring(2).strip()));
            }
        }

        private List<Pattern> of(Mark mark) {
            return List.copyOf(lines.getOrDefault(mark, List.of()));
        }

        Section section() {
            var days = keys.getOrDefault("дни", "3-20").split("-", 2);
            return new Section(
                    Season.of(keys.getOrDefault("сезон", "весь год").replace('_', ' ')),
                    Site.of(keys.getOrDefault("место", "улица")),
                    Integer.parseInt(days[0]),
                    Integer.parseInt(days[1]),
                    keys.getOrDefault("кто", ""),
                    names > 2,
                    of(Mark.ESSENCE),
                    of(Mark.FACT),
                    of(Mark.COMMENT),
                    of(Mark.CIRCUMSTANCE),
                    of(Mark.DEMAND),
                    of(Mark.QUESTION),
                    of(Mark.REPLY));
        }
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
