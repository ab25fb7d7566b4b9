package pult.ui.fx;

import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/// All that a feature listens to, closed together in the opposite order. JavaFX thread.
public final class Subscriptions implements AutoCloseable {
    private final Deque<Runnable> closers = new ArrayDeque<>();

    /// @param closer ends one subscription
    public void add(Runnable closer) {
        closers.push(closer);
    }

    /// Calls the listener with every new value, and with the present one at once.
    public <T> void bind(ObservableValue<T> value, Consumer<? super T> listener) {
        on(value, listener);
        listener.accept(value.getValue());
    }

    /// Calls the listener with every new value.
    public <T> void on(ObservableValue<T> value, Consumer<? super T> listener) {
        ChangeListener<T> change = (observable, before, now) -> listener.accept(now);
        value.addListener(change);
        add(() -> value.removeListener(change));
    }

    /// Calls the listener after every change of the list.
    public <T> void onList(ObservableList<T> list, Runnable listener) {
        ListChangeListener<T> change = ignored -> listener.run();
        list.addListener(change);
        add(() -> list.removeListener(change));
    }

    /// Calls the listener when any of these becomes invalid.
    public void onAny(Runnable listener, Observable... values) {
        InvalidationListener invalid = ignored -> listener.run();
        for (var value : values) {
            value.addListener(invalid);
            add(() -> value.removeListener(invalid));
        }
    }

    @Override
    public void close() {
        while (!closers.isEmpty()) {
            closers.pop().run();
        }
    }
}
