package pult.feature.pack;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.sync.Pack;
import pult.sync.Transfer;
import pult.sync.Transfers;

import java.util.ArrayList;
import java.util.List;

/// A pack that is as a test says, and a memory of what was asked for.
public final class StillPack implements Pack, Transfers {
    private final List<Runnable> listeners = new ArrayList<>();
    private final List<Transfer> moving = new ArrayList<>();
    private State state = State.NONE;
    final List<String> asked = new ArrayList<>();

    public void now(State next) {
        state = next;
        List.copyOf(listeners).forEach(Runnable::run);
    }

    void moves(Transfer transfer) {
        moving.add(transfer);
    }

    @Override
    public State state() {
        return state;
    }

    @Override
    public List<Scope> scopes() {
        return List.of(Scope.values());
    }

    @Override
    public void collect(Scope scope, List<Long> listed) {
        asked.add("collect " + scope + ' ' + listed);
    }

    @Override
    public void cancel() {
        asked.add("cancel");
    }

    @Override
    public void check() {
        asked.add("check");
    }

    @Override
    public void stopCheck() {
        asked.add("stop");
    }

    @Override
    public List<Transfer> now() {
        return List.copyOf(moving);
    }

    @Override
    public void putAway(AppealId appeal, Attachment file) {}

    @Override
    public void want(AppealId appeal, Attachment file) {
        asked.add("want " + file.id());
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
