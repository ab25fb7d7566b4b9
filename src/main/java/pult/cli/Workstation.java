package pult.cli;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Path;

/// What the command line can start; implemented by the composition root.
public interface Workstation {
    /// @param data folder of the store, null for the usual one
    /// @param server null for the embedded training stand
    /// @param region ISO 3166-2 code
    /// @param language `ru` or `en`, null for what was chosen last
    record Start(
            @Nullable Path data,
            @Nullable URI server,
            String region,
            @Nullable String language,
            Screen screen) {}

    /// What is put on the screen.
    enum Screen {
        DESK,
        WALL
    }

    /// @param out folder of the pictures
    /// @param data folder of the store, null for a new one that is removed at the end
    record Tour(Path out, @Nullable Path data, String region, int appeals, long seed) {}

    /// @param port 0 for any
    /// @param from real records instead of made ones, null for the synthetic region
    /// @param data folder that keeps the stand's state, null for memory only
    record Stand(
            int port,
            int appeals,
            long seed,
            String region,
            @Nullable Path from,
            @Nullable Path data) {}

    ExitCode run(Start start);

    ExitCode tour(Tour tour);

    ExitCode stand(Stand stand);

    /// Version of the program, e.g. `0.1.0`.
    String version();
}
