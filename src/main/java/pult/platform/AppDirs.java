package pult.platform;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/// Where the program keeps its data when nobody says otherwise: the folder the operating system
/// means for one user's data.
///
/// @param data keys, journal, database; made on demand by whoever writes there
public record AppDirs(Path data) {
    private static final String NAME = "pult";

    /// The folders of the user who runs this process.
    public static AppDirs ofUser() {
        return of(
                System.getProperty("os.name", ""),
                System.getProperty("user.home", "."),
                System.getenv());
    }

    /// @param osName as Java names it, e.g. `Linux`, `Windows 11`, `Mac OS X`
    /// @param home the user's home folder
    /// @param environment variables of the process
    static AppDirs of(String osName, String home, Map<String, String> environment) {
        var os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows")) {
            return in(folder(environment.get("LOCALAPPDATA"), Path.of(home, "AppData", "Local")));
        }
        if (os.startsWith("mac")) {
            return in(Path.of(home, "Library", "Application Support"));
        }
        // XDG Base Directory: a relative value is invalid and is to be ignored.
        return in(folder(environment.get("XDG_DATA_HOME"), Path.of(home, ".local", "share")));
    }

    private static AppDirs in(Path parent) {
        return new AppDirs(parent.resolve(NAME).toAbsolutePath().normalize());
    }

    private static Path folder(@Nullable String named, Path usual) {
        return named != null && !named.isBlank() && Path.of(named).isAbsolute()
                ? Path.of(named)
                : usual;
    }
}
