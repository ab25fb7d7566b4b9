package pult.app;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import pult.feature.Wording;
import pult.l10n.SafetyMessages;
import pult.platform.FreeSpace;
import pult.ui.fx.Background;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Duration;
import java.util.function.Supplier;

/// Looks now and then how much room the disk has left, and words it when it is little. JavaFX
/// thread; the disk is asked away from it.
final class RoomWatch implements AutoCloseable {
    private static final Duration PACE = Duration.ofSeconds(15);

    private final Supplier<FreeSpace> free;
    private final Wording wording;
    private final SafetyMessages words;
    private final Background background;
    private final ReadOnlyStringWrapper brief = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
    private final Subscriptions subscriptions = new Subscriptions();

    /// @param free blocking
    RoomWatch(Supplier<FreeSpace> free, Wording wording, Background background) {
        this.free = free;
        this.wording = wording;
        this.words = wording.area(SafetyMessages.class);
        this.background = background;
        subscriptions.add(Ticker.every(PACE, this::look));
        look();
    }

    /// For the status bar; empty while there is plenty.
    ReadOnlyStringProperty briefProperty() {
        return brief.getReadOnlyProperty();
    }

    /// What goes on and what to do; empty while there is plenty.
    ReadOnlyStringProperty adviceProperty() {
        return advice.getReadOnlyProperty();
    }

    private void look() {
        background.run("room", free::get, this::show);
    }

    void show(FreeSpace now) {
        var size = wording.formats().size(now.bytes());
        switch (now.level()) {
            case PLENTY -> {
                brief.set("");
                advice.set("");
            }
            case LOW -> {
                brief.set(words.roomLowBrief(size));
                advice.set(words.roomLow(size));
            }
            case SCARCE -> {
                brief.set(words.roomScarceBrief(size));
                advice.set(words.roomScarce(size));
            }
        }
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
