package pult.app;

import pult.domain.change.Outbox;
import pult.feature.trainer.TrainingFaults;
import pult.stand.Call;
import pult.stand.Fault;
import pult.stand.Stand;
import pult.stand.StandFaults;

import java.time.Duration;

/// The trainer's exercises on the stand inside the program.
final class StandTraining implements TrainingFaults {
    private static final Duration LATE = Duration.ofSeconds(8);
    private static final Duration LOST = Duration.ofMinutes(30);

    private final Stand stand;
    private final Outbox outbox;
    private Runnable linkOff = () -> {};
    private Runnable slowOff = () -> {};

    StandTraining(Stand stand, Outbox outbox) {
        this.stand = stand;
        this.outbox = outbox;
    }

    private StandFaults faults() {
        return stand.faults();
    }

    @Override
    public synchronized void linkDown(Switch now) {
        linkOff.run();
        linkOff = now == Switch.ON ? faults().linkDown() : () -> {};
    }

    @Override
    public synchronized void slow(Switch now) {
        slowOff.run();
        slowOff = now == Switch.ON ? faults().always(call -> true, new Fault.Slow(LATE)) : () -> {};
    }

    @Override
    public void failBeforeEffect() {
        faults().next(1, Call.Kind.ACTION, new Fault.Status(503, Fault.Moment.BEFORE));
    }

    @Override
    public void failAfterEffect() {
        faults().next(1, Call.Kind.ACTION, new Fault.Status(503, Fault.Moment.AFTER));
    }

    @Override
    public void expireToken() {
        stand.forgetTokens();
    }

    @Override
    public void answerByOther() {
        outbox.waiting().stream()
                .filter(entry -> entry.change().action().answers())
                .findFirst()
                .ifPresent(entry -> stand.answerAsOther(entry.change().appeal().number()));
    }

    @Override
    public void restoreServer() {
        stand.restoreEarlier(LOST);
    }
}
