package pult.platform;

import java.time.Duration;

/// Waiting as a port, so that tests do not wait.
@FunctionalInterface
public interface Sleeper {
    /// Waits on the calling thread.
    ///
    /// @throws InterruptedException when the thread was told to stop
    void sleep(Duration time) throws InterruptedException;

    /// Really waits.
    static Sleeper real() {
        return Thread::sleep;
    }
}
