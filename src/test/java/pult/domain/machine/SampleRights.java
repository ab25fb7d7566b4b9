package pult.domain.machine;

import java.util.List;
import java.util.Set;

/// People with one role.
public final class SampleRights {
    private SampleRights() {}

    /// @param blocks none for all
    public static Rights of(String login, Role role, String... blocks) {
        return new Rights(login, "", Set.of(role), Set.of(blocks), List.of());
    }
}
