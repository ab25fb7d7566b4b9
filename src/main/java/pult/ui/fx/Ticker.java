package pult.ui.fx;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;

import java.time.Duration;

/// Runs something again and again on the JavaFX thread: clocks of the screen.
public final class Ticker {
    private Ticker() {}

    /// @return ends it
    public static Runnable every(Duration period, Runnable work) {
        var timeline =
                new Timeline(
                        new KeyFrame(
                                javafx.util.Duration.seconds(period.toNanos() / 1e9),
                                event -> work.run()));
        timeline.setCycleCount(Animation.INDEFINITE);
        timeline.play();
        return timeline::stop;
    }
}
