package pult.feature.syncstatus;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// The verified copies of what cannot be fetched again. Any thread; nothing here blocks.
public interface Copies {
    /// Why the last try made no copy.
    enum Trouble {
        NONE,
        NO_ROOM,
        FOLDER,
        DISK,
        CHECK,
        STOPPED
    }

    /// @param madeAt of the newest good copy, null when there is none
    /// @param bytes its size
    /// @param running one is being made
    record State(@Nullable Instant madeAt, long bytes, boolean running, Trouble trouble) {}

    State state();

    /// Asks for a copy at once.
    void makeNow();

    /// @param listener called after every change, on any thread
    /// @return ends the listening
    Runnable listen(Runnable listener);
}
