package pult.domain.deadline;

import pult.domain.appeal.LegalRegime;

import java.util.List;
import java.util.Optional;

/// A way of handling with its clocks.
///
/// @param code stable, e.g. `FZ59`
/// @param regime whom it binds
/// @param name of a preset, in Russian and English
/// @param fastTrack for cases of the accelerated mechanism
public record Procedure(
        String code, LegalRegime regime, Name name, boolean fastTrack, List<DeadlineRule> rules) {
    /// The name in the program's languages: an open list, so data and not a message.
    public record Name(String ru, String en) {}

    public Procedure {
        rules = List.copyOf(rules);
    }

    public Optional<DeadlineRule> rule(DeadlineStep step) {
        return rules.stream().filter(rule -> rule.step() == step).findFirst();
    }
}
