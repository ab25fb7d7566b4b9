package pult.app;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.Drafts;
import pult.domain.change.Outbox;
import pult.domain.merge.Sentences;
import pult.feature.trainer.TrainingFaults;
import pult.stand.Call;
import pult.stand.Fault;
import pult.stand.Stand;
import pult.stand.StandFaults;

import java.time.Duration;
import java.util.Optional;

/// The trainer's exercises on the stand inside the program.
final class StandTraining implements TrainingFaults {
    private static final String OTHERS_END = "Работы закончат на этой неделе, мы проверим.";
    private static final Duration LATE = Duration.ofSeconds(8);
    private static final Duration LOST = Duration.ofMinutes(30);

    private final Stand stand;
    private final Outbox outbox;
    private final Drafts drafts;

    /// Null while the fault does not hold.
    private @Nullable Runnable linkOff;

    private @Nullable Runnable slowOff;

    StandTraining(Stand stand, Outbox outbox, Drafts drafts) {
        this.drafts = drafts;
        this.stand = stand;
        this.outbox = outbox;
    }

    private StandFaults faults() {
        return stand.faults();
    }

    @Override
    public synchronized void linkDown(Switch now) {
        end(linkOff);
        linkOff = now == Switch.ON ? faults().linkDown() : null;
    }

    @Override
    public synchronized boolean isLinkDown() {
        return linkOff != null;
    }

    @Override
    public synchronized void slow(Switch now) {
        end(slowOff);
        slowOff = now == Switch.ON ? faults().always(call -> true, new Fault.Slow(LATE)) : null;
    }

    @Override
    public synchronized boolean isSlow() {
        return slowOff != null;
    }

    private static void end(@Nullable Runnable fault) {
        if (fault != null) {
            fault.run();
        }
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
    public boolean answerByOther() {
        var waiting =
                outbox.waiting().stream()
                        .filter(entry -> entry.change().action().answers())
                        .findFirst();
        waiting.ifPresent(entry -> stand.answerAsOther(entry.change().appeal().number()));
        return waiting.isPresent();
    }

    /// The end of the text is rewritten, so that an operator who changed it too has to decide.
    @Override
    public boolean draftByOther() {
        var latest = latest();
        latest.ifPresent(draft -> {
            var sentences = Sentences.split(draft.text());
            var end = sentences.isEmpty() ? "" : sentences.getLast().text();
            var kept = draft.text().substring(0, draft.text().length() - end.length());
            stand.writeDraftAsOther(draft.appeal().number(), kept + OTHERS_END);
        });
        return latest.isPresent();
    }

    @Override
    public boolean takeByOther() {
        var latest = latest();
        latest.ifPresent(draft -> stand.takeDraftAsOther(draft.appeal().number()));
        return latest.isPresent();
    }

    private Optional<Draft> latest() {
        return drafts.list().stream()
                .map(Drafts.Listed::draft)
                .filter(draft -> draft.kind() == Draft.Kind.ANSWER)
                .findFirst();
    }

    @Override
    public void restoreServer() {
        stand.restoreEarlier(LOST);
    }
}
