package pult.app;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Outbox;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;
import pult.feature.card.CardActions;
import pult.feature.queue.RowActions;
import pult.sync.Exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// Turns what is pressed on the card into actions of the outbox.
///
/// @param author login of who works here
/// @param notices texts that applicants are told with
record OutboxActions(
        Outbox outbox,
        Exchange exchange,
        Supplier<ChangeId> ids,
        Supplier<String> author,
        Clock clock,
        NoticeTexts notices)
        implements CardActions, RowActions {
    private static final Duration APPROVAL_UNDO = Duration.ofSeconds(10);

    /// What one of several takes to be written, with much to spare.
    private static final Duration WRITING = Duration.ofMillis(50);

    @Override
    public void take(Appeal appeal) {
        put(appeal, new Action.TakeToWork());
    }

    @Override
    public void release(Appeal appeal) {
        put(appeal, new Action.Release());
    }

    @Override
    public void note(Appeal appeal, String text) {
        outbox.putBeside(change(appeal, new Action.Note(text.strip())));
        exchange.outboxChanged();
    }

    /// An approval goes to a citizen: for a moment it can be taken back.
    @Override
    public void move(Appeal appeal, Action.Move move) {
        put(
                appeal,
                move,
                move.event() == Event.APPROVE ? clock.instant().plus(APPROVAL_UNDO) : null);
    }

    @Override
    public Instant backUntil(int rows) {
        return clock.instant().plus(APPROVAL_UNDO).plus(WRITING.multipliedBy(rows));
    }

    @Override
    public ChangeId move(Appeal appeal, Action.Move move, @Nullable Instant until) {
        var change = change(appeal, move);
        outbox.put(change, until);
        exchange.outboxChanged();
        return change.id();
    }

    @Override
    public boolean undo(ChangeId id) {
        var undone = outbox.undo(id);
        exchange.outboxChanged();
        return undone;
    }

    @Override
    public String begin(Appeal appeal, String template, Particulars said) {
        return notices.begin(appeal, template, said);
    }

    private void put(Appeal appeal, Action action) {
        put(appeal, action, null);
    }

    private void put(Appeal appeal, Action action, @Nullable Instant undoUntil) {
        outbox.put(change(appeal, action), undoUntil);
        exchange.outboxChanged();
    }

    private Change change(Appeal appeal, Action action) {
        return new Change(
                ids.get(), appeal.id(), appeal.version(), clock.instant(), author.get(), action);
    }
}
