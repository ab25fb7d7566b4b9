package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.machine.RegionPreset;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.domain.machine.Substitution;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is signed in, as the platform says.
///
/// @param login stable name, the author of actions
/// @param fullName for the status bar
/// @param position e.g. «оператор блока «ЖКХ»»
/// @param roles codes, e.g. `OPERATOR`
/// @param organisation the body that answers
/// @param system what the platform calls itself, e.g. «ПОС» or «Учебный стенд»
/// @param regionCode ISO 3166-2, e.g. `RU-ORL`
/// @param zone of the region; deadlines are shown in it
/// @param lastSeq the last sequence number the server saw from this client
/// @param substitutions for whom the person acts, and when
/// @param preset what the region decides for itself
public record Me(
        String login,
        String fullName,
        String position,
        List<String> roles,
        String organisation,
        List<String> blocks,
        String system,
        String regionCode,
        String regionName,
        ZoneId zone,
        long lastSeq,
        List<Substitution> substitutions,
        RegionPreset preset) {
    public Me {
        substitutions = List.copyOf(substitutions);
    }

    /// Somebody who acts for nobody else, in a region as most are.
    public Me(
            String login,
            String fullName,
            String position,
            List<String> roles,
            String organisation,
            List<String> blocks,
            String system,
            String regionCode,
            String regionName,
            ZoneId zone,
            long lastSeq) {
        this(
                login,
                fullName,
                position,
                roles,
                organisation,
                blocks,
                system,
                regionCode,
                regionName,
                zone,
                lastSeq,
                List.of(),
                RegionPreset.USUAL);
    }

    /// What this person may do.
    public Rights rights() {
        return new Rights(login, fullName, roles(roles), Set.copyOf(blocks), substitutions);
    }

    /// Roles this version knows; the other codes give no rights.
    public static Set<Role> roles(List<String> codes) {
        return codes.stream()
                .map(Role::of)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// «ПОС, Орловская область»
    public String source() {
        return system + ", " + regionName;
    }

    /// Whether all but the number is the same.
    public boolean samePerson(@Nullable Me other) {
        return other != null
                && equals(
                        new Me(
                                other.login,
                                other.fullName,
                                other.position,
                                other.roles,
                                other.organisation,
                                other.blocks,
                                other.system,
                                other.regionCode,
                                other.regionName,
                                other.zone,
                                lastSeq,
                                other.substitutions,
                                other.preset));
    }
}
