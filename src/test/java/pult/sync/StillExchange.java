package pult.sync;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// [Exchange] of tests: says what it was told to say.
public final class StillExchange implements Exchange {
    private final List<Consumer<SyncStatus>> listeners = new ArrayList<>();
    private SyncStatus status;

    public StillExchange(SyncStatus status) {
        this.status = status;
    }

    /// Signed in as the operator of the sample queue, all received.
    public static SyncStatus idle(Instant asOf) {
        return new SyncStatus(SyncStatus.Phase.IDLE, asOf, 300, 300, null, null, 0, me());
    }

    public static Me me() {
        return new Me(
                "krylova",
                "Крылова А. С.",
                "оператор блока «ЖКХ»",
                List.of("OPERATOR"),
                "Управление ЖКХ администрации Орла",
                List.of("HOUSING_UTILITIES"),
                "Учебный стенд",
                "RU-ORL",
                "Орловская область",
                ZoneId.of("Europe/Moscow"),
                0);
    }

    /// Tells all listeners.
    public void say(SyncStatus now) {
        status = now;
        List.copyOf(listeners).forEach(listener -> listener.accept(now));
    }

    @Override
    public SyncStatus status() {
        return status;
    }

    @Override
    public Runnable listen(Consumer<SyncStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void syncNow() {}

    @Override
    public void outboxChanged() {}
}
