package pult.app;

import javafx.animation.AnimationTimer;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;

import pult.ui.fx.Fx;

import java.time.Duration;
import java.time.Instant;

/// Tells how long the start took, for the benchmark: with the property `pult.start.mark` the
/// program prints the milliseconds from the start of its process to its first rows painted, and
/// ends.
final class StartMark {
    private StartMark() {}

    static void watch(Stage stage, Runnable end) {
        if (System.getProperty("pult.start.mark") == null) {
            return;
        }
        Fx.onFx(() ->
                new AnimationTimer() {
                    private int painted;

                    @Override
                    public void handle(long now) {
                        if (!rows(stage)) {
                            return;
                        }
                        // One more pulse: the rows of this one are on the screen then.
                        if (painted++ == 1) {
                            stop();
                            System.out.println("first rows " + sinceProcessStart().toMillis());
                            end.run();
                        }
                    }
                }.start());
    }

    private static boolean rows(Stage stage) {
        for (var node : stage.getScene().getRoot().lookupAll(".table-row-cell")) {
            if (node instanceof TableRow<?> row && !row.isEmpty() && row.isVisible()) {
                return true;
            }
        }
        return false;
    }

    private static Duration sinceProcessStart() {
        var began = ProcessHandle.current().info().startInstant().orElseThrow();
        return Duration.between(began, Instant.now());
    }
}
