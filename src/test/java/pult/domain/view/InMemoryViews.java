package pult.domain.view;

import pult.domain.change.NotSaved;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/// [QueueViews] of tests, by the words of the port alone.
public final class InMemoryViews implements QueueViews {
    private final List<KeptView> kept = new ArrayList<>();
    private boolean refusing;

    /// From here on the disk takes nothing.
    public void refuse() {
        refusing = true;
    }

    private void write() {
        if (refusing) {
            throw new NotSaved("view", new IOException("full"));
        }
    }

    @Override
    public synchronized List<KeptView> all() {
        var all = new ArrayList<KeptView>();
        kept.stream().filter(one -> one.scope() == KeptView.Scope.PERSONAL).forEach(all::add);
        kept.stream()
                .filter(one -> one.scope() == KeptView.Scope.SHARED)
                .sorted(Comparator.comparing(one -> one.view().name()))
                .forEach(all::add);
        return all;
    }

    private int place(UUID id) {
        for (var place = 0; place < kept.size(); place++) {
            if (kept.get(place).view().id().equals(id)) {
                return place;
            }
        }
        return -1;
    }

    @Override
    public synchronized void save(KeptView view) {
        write();
        var place = place(view.view().id());
        if (place < 0) {
            kept.add(view);
        } else {
            kept.set(place, view);
        }
    }

    @Override
    public synchronized void remove(UUID id) {
        write();
        kept.removeIf(one -> one.view().id().equals(id));
    }

    @Override
    public synchronized void arrange(List<UUID> personal) {
        write();
        kept.sort(
                Comparator.comparingInt(one -> {
                    var place = personal.indexOf(one.view().id());
                    return place < 0 ? personal.size() : place;
                }));
    }
}
