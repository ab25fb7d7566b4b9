package pult.feature.queue;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeals;
import pult.domain.machine.Rights;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.Command;

/// Whatever says something to the operator until it is read, and that it was. JavaFX thread.
final class Alarms implements AutoCloseable {
    private final PressingWatch pressing;
    private final ClaimWatch claims;
    private final EscalationWatch escalations;
    private final IntegerBinding count;
    private final Command acknowledge;

    /// @param read what the operator says when it was read
    Alarms(Appeals appeals, QueueMemory memory, Today today, Background background, String read) {
        pressing = new PressingWatch(appeals, new HeardUntil(memory), today, background);
        claims = new ClaimWatch(appeals, new HeldBefore(memory), today, background);
        escalations = new EscalationWatch(appeals, today, background);
        count =
                Bindings.createIntegerBinding(
                        () ->
                                pressing.alarmProperty().get().count()
                                        + claims.alarmProperty().get().told().size()
                                        + escalations.alarmProperty().get().size(),
                        pressing.alarmProperty(),
                        claims.alarmProperty(),
                        escalations.alarmProperty());
        acknowledge =
                Command.named(read)
                        .keys("F8")
                        .enabledWhen(count.greaterThan(0))
                        .does(this::acknowledge);
    }

    PressingWatch pressing() {
        return pressing;
    }

    ClaimWatch claims() {
        return claims;
    }

    EscalationWatch escalations() {
        return escalations;
    }

    /// How much there is to be read.
    IntegerBinding count() {
        return count;
    }

    /// The operator has read all of it.
    Command acknowledgement() {
        return acknowledge;
    }

    /// @param operator login of who works here, null before the first sign-in
    /// @param rows whether what appears now is news
    void look(Rights who, @Nullable String operator, PressingWatch.Arriving rows) {
        pressing.look(who, rows);
        claims.look(operator);
        escalations.look(who);
    }

    private void acknowledge() {
        pressing.acknowledge();
        claims.acknowledge();
        escalations.acknowledge();
    }

    @Override
    public void close() {
        pressing.close();
        claims.close();
        escalations.close();
    }
}
