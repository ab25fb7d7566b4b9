package pult.app;

import org.jspecify.annotations.Nullable;

import pult.sync.Me;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Remembers who signed in last, so that a start without a link still knows whose work this is.
final class KnownMe {
    private static final String NAME = "me";

    private final pult.store.Preferences store;

    KnownMe(pult.store.Preferences store) {
        this.store = store;
    }

    @Nullable Me last() {
        return store.get(NAME).flatMap(KnownMe::read).orElse(null);
    }

    void remember(Me me) {
        store.put(
                NAME,
                String.join(
                        "\n",
                        me.login(),
                        me.fullName(),
                        me.position(),
                        String.join(" ", me.roles()),
                        me.organisation(),
                        String.join(" ", me.blocks()),
                        me.system(),
                        me.regionCode(),
                        me.regionName(),
                        me.zone().getId()));
    }

    private static Optional<Me> read(String text) {
        var lines = text.split("\n", -1);
        if (lines.length != 10) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Me(
                            lines[0],
                            lines[1],
                            lines[2],
                            words(lines[3]),
                            lines[4],
                            words(lines[5]),
                            lines[6],
                            lines[7],
                            lines[8],
                            ZoneId.of(lines[9]),
                            0));
        } catch (DateTimeException madeByAnotherVersion) {
            return Optional.empty();
        }
    }

    private static List<String> words(String line) {
        return line.isEmpty() ? List.of() : List.of(line.split(" "));
    }
}
