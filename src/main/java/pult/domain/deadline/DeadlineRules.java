package pult.domain.deadline;

import pult.domain.appeal.LegalRegime;

import java.util.List;
import java.util.Optional;

/// The rules in force, as data. Immutable; any thread.
///
/// @param version of the rules
/// @param hours of the organisation
/// @param social code of the procedure for messages of open sources: regional acts differ, so it is
///   chosen from the presets
/// @param procedures the presets among them
/// @param escalation clocks that start when the date of an answer has passed
public record DeadlineRules(
        String version,
        OfficeHours hours,
        String social,
        List<Procedure> procedures,
        List<DeadlineRule> escalation) {
    public DeadlineRules {
        procedures = List.copyOf(procedures);
        escalation = List.copyOf(escalation);
        for (var regime : LegalRegime.values()) {
            if (procedures.stream().noneMatch(known -> known.regime() == regime)) {
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

    /// The procedure of an appeal: the first of its regime that fits the track.
    public Procedure of(LegalRegime regime, boolean fastTrack) {
        if (regime == LegalRegime.OPEN_SOURCE) {
            return procedure(social).orElseThrow();
        }
        var ofRegime = procedures.stream().filter(known -> known.regime() == regime).toList();
        return ofRegime.stream()
                .filter(known -> known.fastTrack() == fastTrack)
                .findFirst()
                .orElse(ofRegime.getFirst());
    }
}
