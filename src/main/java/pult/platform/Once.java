package pult.platform;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.Supplier;

/// A value made by whoever asks first; others wait for it. Any thread.
///
/// @param <T> what it is
public final class Once<T> implements Supplier<T> {
    private final Supplier<? extends T> make;
    private @Nullable T made;

    public Once(Supplier<? extends T> make) {
        this.make = make;
    }

    @Override
    public synchronized T get() {
        var known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }

    /// Empty as long as nobody has asked.
    public synchronized Optional<T> made() {
        return Optional.ofNullable(made);
    }
}
