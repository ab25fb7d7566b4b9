package pult.stand.region;

import pult.domain.appeal.Topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// All hand-written patterns, read once from `pult/stand/texts`.
///
/// A file is a list of sections. `@ name` opens one (several lines share it, `@ *` is the rest of
/// the file), `% key=value` says when, where and how long, and each other line is one pattern: `!`
/// essence, `+` fact, `-` comment, `~` circumstance, `>` demand, `?` question, `=` reply. `& name`
/// opens a situation of the section: its lines are said only of it, those before the first one of
/// any. `@ name & one, other` is a topic that has only these situations.
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

    private final Map<String, Map<String, List<Section>>> byBlock = new HashMap<>();
    private final Map<String, List<Section>> common;
    private final Map<String, Section> causes = new HashMap<>();
    private int patterns;

    private PatternBook() {
        for (var block : BLOCKS) {
            byBlock.put(block, read(block.toLowerCase(Locale.ROOT)));
        }
        common = read("common");
        read("causes").forEach((name, sections) -> causes.put(name, sections.getFirst()));
    }

    static PatternBook shared() {
        return Shared.BOOK;
    }

    /// The situations of a topic, or of its block where the topic has none of its own. An unknown
    /// block speaks of other things.
    List<Section> of(Topic topic) {
        var sections = byBlock.get(topic.block());
        if (sections == null) {
            sections = Objects.requireNonNull(byBlock.get("OTHER"));
        }
        var own = sections.get(topic.name());
        return own == null ? Objects.requireNonNull(sections.get("*")) : own;
    }

    /// Lines that all topics share, e.g. «приветствие».
    List<Pattern> common(String name) {
        var section = common.get(name);
        if (section == null) {
            throw new IllegalStateException("no common section " + name);
        }
        return section.getFirst().facts();
    }

    /// Sections of shared causes by name; the name is the topic they belong to.
    Map<String, Section> causes() {
        return causes;
    }

    /// How many patterns there are in all files.
    int patterns() {
        return patterns;
    }

    private Map<String, List<Section>> read(String name) {
        var path = "/pult/stand/texts/" + name + ".txt";
        var in = PatternBook.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalStateException("not shipped: " + path);
        }
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            var parser = new PatternParser();
            reader.lines().forEach(parser::line);
            patterns += parser.patterns();
            return parser.sections();
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalStateException(path + ": " + e.getMessage(), e);
        }
    }
}
