package pult.ui.fx;

/// Runs work at the next beat of the interface. Any thread.
@FunctionalInterface
public interface Pulse {
    void next(Runnable work);
}
