package pult.sync;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;
import java.util.List;

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
        long lastSeq) {
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
                                lastSeq));
    }
}
