package pult.ui.fx;

import javafx.animation.AnimationTimer;

/// [Pulse] of the toolkit: the work runs on the JavaFX thread just before the next frame.
public final class FxPulse implements Pulse {
    @Override
    public void next(Runnable work) {
        Fx.onFx(() -> new Once(work).start());
    }

    private static final class Once extends AnimationTimer {
        private final Runnable work;

        Once(Runnable work) {
            this.work = work;
        }

        @Override
        public void handle(long now) {
            stop();
            work.run();
        }
    }
}
