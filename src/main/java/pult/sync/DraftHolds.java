package pult.sync;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.answer.DraftHolders;
import pult.domain.appeal.AppealId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Who has which draft, as far as the platform has told. Nothing of it is stored: after a start it
/// is asked for again when an appeal is opened. Any thread.
public final class DraftHolds implements DraftHolders {
    private static final Logger LOG = LoggerFactory.getLogger(DraftHolds.class);

    /// So many are remembered: the platform tells everybody of every draft, for months.
    static final int MOST = 500;

    private final DraftSource source;
    private final Exchange exchange;

    /// Oldest word first; guarded by itself.
    private final Map<AppealId, DraftSource.Held> held = new LinkedHashMap<>();

    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<AppealId>> movers = new CopyOnWriteArrayList<>();

    /// @param exchange says who works here
    public DraftHolds(DraftSource source, Exchange exchange) {
        this.source = source;
        this.exchange = exchange;
    }

    private String self() {
        var me = exchange.status().me();
        return me == null ? "" : me.login();
    }

    @Override
    public Optional<Holder> of(AppealId appeal) {
        DraftSource.@Nullable Held now;
        synchronized (held) {
            now = held.get(appeal);
        }
        return now == null
                ? Optional.empty()
                : Optional.of(
                        new Holder(
                                appeal,
                                now.login(),
                                now.name(),
                                now.at(),
                                now.login().equals(self())));
    }

    /// The platform has told who has it.
    void note(DraftSource.Held now) {
        var before = remember(now);
        var was = before == null ? "" : before.login();
        if (!was.equals(now.login())) {
            movers.forEach(mover -> mover.accept(now.appeal()));
        }
        listeners.forEach(Runnable::run);
    }

    private DraftSource.@Nullable Held remember(DraftSource.Held now) {
        synchronized (held) {
            var before = held.remove(now.appeal());
            if (!now.login().isEmpty()) {
                held.put(now.appeal(), now);
                if (held.size() > MOST) {
                    held.remove(held.keySet().iterator().next());
                }
            }
            return before;
        }
    }

    /// Asks the platform who has it.
    void look(AppealId appeal) throws SourceFailure {
        note(source.holder(appeal));
    }

    /// @param mover told of an appeal whose draft has passed to somebody else; must return at once
    /// @return closes the subscription
    public Runnable onMove(Consumer<AppealId> mover) {
        movers.add(mover);
        return () -> movers.remove(mover);
    }

    @Override
    public Outcome take(AppealId appeal) {
        return settled(() -> source.takeDraft(appeal));
    }

    @Override
    public Outcome giveBack(AppealId appeal) {
        return settled(() -> source.leaveDraft(appeal));
    }

    private interface Asking {
        DraftSource.HolderReply now() throws SourceFailure;
    }

    private Outcome settled(Asking asking) {
        try {
            return switch (asking.now()) {
                case DraftSource.HolderReply.Now now -> {
                    note(now.held());
                    yield Outcome.DONE;
                }
                case DraftSource.HolderReply.Refused no ->
                        no.code().equals("not_writable") ? Outcome.ANSWERED : Outcome.FORBIDDEN;
            };
        } catch (SourceFailure e) {
            LOG.debug("a draft was not taken: {}", e.failure().getClass().getSimpleName());
            return Outcome.NO_LINK;
        }
    }

    @Override
    public Runnable listen(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }
}
