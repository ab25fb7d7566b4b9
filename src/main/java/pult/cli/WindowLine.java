package pult.cli;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the command line of an ordinary start of the window without the library for command lines.
/// That library is compiled for an old Java, so the AOT cache holds none of its 170 classes, and
/// the store would wait for them. Whatever is not plainly right is left to the library, which also
/// words the errors.
final class WindowLine {
    private static final Set<String> VALUED = Set.of("--data", "--server", "--region", "--lang");
    private static final String WALL = "--wall";

    private WindowLine() {}

    /// @param regions codes of the bundled regions
    /// @return empty when the line needs the library: other verbs, help, anything doubtful
    static Optional<Workstation.Start> of(List<String> regions, String... args) {
        var given = new HashMap<String, String>();
        for (var at = 0; at < args.length; at++) {
            var equals = args[at].indexOf('=');
            var name = equals < 0 ? args[at] : args[at].substring(0, equals);
            String value;
            if (name.equals(WALL) && equals < 0) {
                value = WALL;
            } else if (!VALUED.contains(name)) {
                return Optional.empty();
            } else if (equals >= 0) {
                value = args[at].substring(equals + 1);
            } else if (at + 1 < args.length) {
                value = args[++at];
            } else {
                return Optional.empty();
            }
            if (!plain(value, name) || given.put(name, value) != null) {
                return Optional.empty();
            }
        }
        return start(regions, given);
    }

    private static boolean plain(String value, String name) {
        return name.equals(WALL)
                || value.startsWith("/")
                || (!value.isEmpty() && Character.isLetterOrDigit(value.charAt(0)));
    }

    private static Optional<Workstation.Start> start(
            List<String> regions, Map<String, String> given) {
        try {
            var data = given.get("--data");
            var server = given.get("--server");
            var start =
                    new Workstation.Start(
                            data == null ? null : Path.of(data),
                            server == null ? null : URI.create(server),
                            given.getOrDefault("--region", PultCommand.DEFAULT_REGION),
                            given.get("--lang"),
                            given.containsKey(WALL)
                                    ? Workstation.Screen.WALL
                                    : Workstation.Screen.DESK);
            return right(start, regions) ? Optional.of(start) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // A path or an address that is none.
            return Optional.empty();
        }
    }

    private static boolean right(Workstation.Start start, List<String> regions) {
        var server = start.server();
        return regions.contains(start.region())
                && PultCommand.spoken(start.language())
                && (server == null || PultCommand.known(server));
    }
}
