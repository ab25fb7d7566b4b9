package pult.app;

import javafx.animation.AnimationTimer;
import javafx.scene.control.TableRow;
import javafx.stage.Stage;

import pult.ui.fx.Fx;

/// Tells how long the start took, for the benchmark: with the property `pult.start.mark` the
/// program says when its first rows are painted, and ends.
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
                            System.out.println("first rows");
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
}
