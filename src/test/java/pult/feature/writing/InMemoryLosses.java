package pult.feature.writing;

import pult.domain.answer.Losses;
import pult.domain.appeal.AppealId;
import pult.domain.change.NotSaved;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// Losses of a test; the disk can be made to refuse.
public final class InMemoryLosses implements Losses {
    private final Clock clock;
    private final List<Loss> held = new ArrayList<>();
    private final List<Long> asked = new ArrayList<>();
    private final List<Hour> hours = new ArrayList<>();
    private boolean full;

    public InMemoryLosses(Clock clock) {
        this.clock = clock;
    }

    /// A text of an answer.
    public void add(long appeal, Cause cause, String text, String who) {
        add(appeal, cause, Kind.ANSWER, text, who);
    }

    public void add(long appeal, Cause cause, Kind kind, String text, String who) {
        held.addFirst(
                new Loss(
                        held.size() + 1L,
                        new AppealId(appeal),
                        cause,
                        kind,
                        text,
                        who,
                        clock.instant(),
                        null,
                        "Нет отопления"));
    }

    public void full() {
        full = true;
    }

    /// Every text that was asked back, as often as it was.
    public List<Long> asked() {
        return asked;
    }

    @Override
    public List<Loss> list(int limit) {
        return List.copyOf(held.subList(0, Math.min(limit, held.size())));
    }

    @Override
    public List<Hour> hours() {
        return List.copyOf(hours);
    }

    /// What the exchanges of the hour of now came to.
    public void hour(int accepted, int refused, int merged) {
        hours.add(new Hour(clock.instant(), accepted, refused, merged));
    }

    @Override
    public void giveBack(long id) {
        if (full) {
            throw new NotSaved("loss", new IOException("no space"));
        }
        asked.add(id);
        held.replaceAll(loss ->
                loss.id() == id
                        ? new Loss(
                                id,
                                loss.appeal(),
                                loss.cause(),
                                loss.kind(),
                                loss.text(),
                                loss.who(),
                                loss.at(),
                                clock.instant(),
                                loss.topic())
                        : loss);
    }
}
