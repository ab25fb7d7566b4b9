package pult.feature.substitution;

import org.jspecify.annotations.Nullable;

import pult.domain.machine.SharedSubstitution;
import pult.sync.SourceFailure;
import pult.sync.Staff;
import pult.sync.StaffDesk;
import pult.sync.StaffSource;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A desk that says what it was told to say.
public final class ToldDesk implements StaffDesk {
    private final List<Consumer<Staff>> listeners = new ArrayList<>();
    final List<SharedSubstitution> saved = new ArrayList<>();
    final List<SharedSubstitution> ended = new ArrayList<>();
    StaffSource.@Nullable Reply reply;
    @Nullable SourceFailure failure;
    private Staff staff;

    public ToldDesk(Staff staff) {
        this.staff = staff;
    }

    void tell(Staff now) {
        staff = now;
        listeners.forEach(listener -> listener.accept(now));
    }

    @Override
    public Staff staff() {
        return staff;
    }

    @Override
    public Runnable listen(Consumer<Staff> listener) {
        listeners.add(listener);
        listener.accept(staff);
        return () -> listeners.remove(listener);
    }

    @Override
    public StaffSource.Reply save(SharedSubstitution one) throws SourceFailure {
        saved.add(one);
        return answer(one);
    }

    @Override
    public StaffSource.Reply end(SharedSubstitution one) throws SourceFailure {
        ended.add(one);
        return answer(one);
    }

    private StaffSource.Reply answer(SharedSubstitution one) throws SourceFailure {
        if (failure != null) {
            throw failure;
        }
        return reply == null ? new StaffSource.Reply.Saved(one) : reply;
    }
}
