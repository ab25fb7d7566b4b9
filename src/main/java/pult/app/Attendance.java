package pult.app;

import pult.ui.fx.Subscriptions;

/// What follows from nobody being at the screen, and from its being locked. JavaFX thread.
final class Attendance {
    private Attendance() {}

    /// @return ends it
    static Runnable follow(ScreenLock screen, Furnishings made) {
        var subscriptions = new Subscriptions();
        subscriptions.on(screen.lockedProperty(), made::cover);
        subscriptions.on(screen.awayProperty(), made::away);
        return subscriptions::close;
    }
}
