package pult.domain.deadline;

import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Topic;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// A way of handling with its clocks.
///
/// @param code stable, e.g. `FZ59`
/// @param regime whom it binds
/// @param name of a preset, in Russian and English
/// @param topics names or codes of what goes by it: of the sector block, the category or the most
///   exact topic; empty for the procedure of all else
/// @param fastTrack for cases of the accelerated mechanism
public record Procedure(
        String code,
        LegalRegime regime,
        Name name,
        Set<String> topics,
        boolean fastTrack,
        List<DeadlineRule> rules) {
    /// The name in the program's languages: an open list, so data and not a message.
    public record Name(String ru, String en) {}

    public Procedure {
        topics = Set.copyOf(topics);
        rules = List.copyOf(rules);
    }

    /// Case and ё do not count, nor blanks at the ends.
    boolean about(Topic topic) {
        if (topics.isEmpty()) {
            return false;
        }
        var words =
                Stream.of(topic.block(), topic.category(), topic.name())
                        .map(Procedure::normal)
                        .toList();
        return topics.stream().map(Procedure::normal).anyMatch(words::contains);
    }

    private static String normal(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replace('ё', 'е');
    }

    public Optional<DeadlineRule> rule(DeadlineStep step) {
        return rules.stream().filter(rule -> rule.step() == step).findFirst();
    }
}
