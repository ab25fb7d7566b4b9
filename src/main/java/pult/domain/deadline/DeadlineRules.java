package pult.domain.deadline;

import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Topic;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The rules in force, as data. Immutable; any thread.
///
/// @param version of the rules
/// @param hours of the organisation
/// @param social code of the procedure for messages of open sources: regional acts differ, so it is
///   chosen from the presets
/// @param procedures the presets among them
/// @param escalation clocks that start when the date of an answer has passed
/// @param roll what the region decides for rules that leave it the roll
public record DeadlineRules(
        String version,
        OfficeHours hours,
        String social,
        List<Procedure> procedures,
        List<DeadlineRule> escalation,
        Roll roll) {
    public DeadlineRules {
        procedures = List.copyOf(procedures);
        escalation = List.copyOf(escalation);
        for (var regime : LegalRegime.values()) {
            if (regime != LegalRegime.UNKNOWN
                    && procedures.stream().noneMatch(known -> known.regime() == regime)) {
                throw new IllegalArgumentException("no procedure for " + regime);
            }
        }
        if (procedure(procedures, social).isEmpty()) {
            throw new IllegalArgumentException("no procedure " + social);
        }
    }

    /// @param code as in {@link Procedure#code()}
    public Optional<Procedure> procedure(String code) {
        return procedure(procedures, code);
    }

    private static Optional<Procedure> procedure(List<Procedure> among, String code) {
        return among.stream().filter(known -> known.code().equals(code)).findFirst();
    }

    /// What of them is the region's, as it is in force.
    public RegionRules region() {
        var topics =
                procedures.stream()
                        .filter(known -> !known.topics().isEmpty())
                        .collect(Collectors.toMap(Procedure::code, Procedure::topics));
        return new RegionRules(roll, social, hours, topics, Map.of());
    }

    /// Whether these decisions name only what there is.
    public boolean fits(RegionRules decided) {
        return procedure(decided.social())
                        .filter(chosen -> chosen.regime() == LegalRegime.OPEN_SOURCE)
                        .isPresent()
                && decided.topics().keySet().stream().allMatch(code -> procedure(code).isPresent())
                && decided.warnings().keySet().stream()
                        .allMatch(clock ->
                                procedure(clock.procedure())
                                        .flatMap(known -> known.rule(clock.step()))
                                        .isPresent());
    }

    /// The same with a region's decisions. Ask the shipped rules: what an earlier edition decided
    /// is not undone by a later one that is silent.
    ///
    /// @throws IllegalArgumentException when they name something there is not
    public DeadlineRules with(RegionEdition edition) {
        var decided = edition.rules();
        if (!fits(decided)) {
            throw new IllegalArgumentException("no such procedure or step");
        }
        return new DeadlineRules(
                version,
                decided.hours(),
                decided.social(),
                procedures.stream().map(known -> decided(known, edition)).toList(),
                escalation.stream()
                        .map(rule -> rule.decided(edition, decided.roll(), rule.warnings()))
                        .toList(),
                decided.roll());
    }

    private static Procedure decided(Procedure known, RegionEdition edition) {
        var decided = edition.rules();
        var rules =
                known.rules().stream()
                        .map(rule -> {
                            var own =
                                    decided.warnings()
                                            .get(new RegionRules.Clock(known.code(), rule.step()));
                            var dependent =
                                    own != null
                                            || rule.ending().regional()
                                            || rule.term().workdaysMatter()
                                            || known.regime() == LegalRegime.OPEN_SOURCE;
                            return dependent
                                    ? rule.decided(
                                            edition,
                                            decided.roll(),
                                            own == null ? rule.warnings() : own)
                                    : rule;
                        })
                        .toList();
        return new Procedure(
                known.code(),
                known.regime(),
                known.name(),
                decided.topics().getOrDefault(known.code(), known.topics()),
                known.fastTrack(),
                rules);
    }

    /// The procedure of an appeal: of its regime the one its topic goes by, otherwise the first
    /// that fits the track.
    public Procedure of(LegalRegime regime, boolean fastTrack, Topic topic) {
        if (regime == LegalRegime.OPEN_SOURCE) {
            return procedure(social).orElseThrow();
        }
        var by = regime == LegalRegime.UNKNOWN ? LegalRegime.ORDINARY_MESSAGE : regime;
        var ofRegime = procedures.stream().filter(known -> known.regime() == by).toList();
        var own = ofRegime.stream().filter(known -> known.about(topic)).findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        return ofRegime.stream()
                .filter(known -> known.topics().isEmpty())
                .filter(known -> known.fastTrack() == fastTrack)
                .findFirst()
                .orElse(ofRegime.getFirst());
    }
}
