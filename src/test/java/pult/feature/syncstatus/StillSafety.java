package pult.feature.syncstatus;

import javafx.beans.property.SimpleStringProperty;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Copies that are as a test says, and a memory of what was asked for.
final class StillSafety implements Copies, SupportFile {
    private State state = new State(null, 0, false, Trouble.NONE);
    private final List<Runnable> listeners = new ArrayList<>();
    final SimpleStringProperty room = new SimpleStringProperty("");
    private int asked;
    private int wentOn;
    private @Nullable RuntimeException refusal;

    Safety ports() {
        return new Safety(this, this::goOnHere, this, (title, content) -> {}, room);
    }

    SupportFile support() {
        return this;
    }

    void now(State next) {
        state = next;
        listeners.forEach(Runnable::run);
    }

    void good(Instant at, long bytes) {
        now(new State(at, bytes, state.running(), state.trouble()));
    }

    void trouble(Trouble trouble) {
        now(new State(state.madeAt(), state.bytes(), state.running(), trouble));
    }

    void refuse(RuntimeException with) {
        refusal = with;
    }

    int asked() {
        return asked;
    }

    int wentOn() {
        return wentOn;
    }

    private void goOnHere() {
        if (refusal != null) {
            throw refusal;
        }
        wentOn++;
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public void makeNow() {
        asked++;
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Part> parts() {
        return List.of();
    }

    @Override
    public void write(Path to, List<Part> parts) {}
}
