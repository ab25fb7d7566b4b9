package pult.app;

import pult.domain.clock.SteadyClock;
import pult.ui.fx.Copied;
import pult.ui.fx.FieldCopies;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Clock;
import java.time.Duration;

/// What follows from nobody being at the screen, and from its being locked. JavaFX thread.
final class Attendance {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private Attendance() {}

    /// @return ends it, and takes what was copied off the clipboard
    static Runnable follow(ScreenLock screen, Furnishings made, Clock clock) {
        var subscriptions = new Subscriptions();
        var steady = new SteadyClock(clock);
        subscriptions.add(Copied::leave);
        var copies = new FieldCopies();
        subscriptions.add(copies::close);
        subscriptions.on(
                screen.lockedProperty(),
                locked -> {
                    made.cover(locked);
                    if (locked) {
                        copies.look();
                        Copied.clear();
                    }
                });
        subscriptions.on(screen.awayProperty(), made::away);
        subscriptions.add(
                Ticker.every(
                        SECOND,
                        () -> {
                            copies.look();
                            Copied.look(steady.instant());
                        }));
        return subscriptions::close;
    }
}
