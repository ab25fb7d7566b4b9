package pult.build.canary.domain;

import javafx.application.Platform;

import java.sql.SQLException;
import java.time.Instant;

/// Breaks the rules of the architecture on purpose; only the test of those rules knows it.
public final class PaintsItself {
    private PaintsItself() {}

    /// Reads a clock, paints and knows SQL, all in one.
    public static Instant paint() throws SQLException {
        Platform.runLater(() -> {});
        return Instant.now();
    }
}
