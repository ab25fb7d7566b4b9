package pult.app;

import pult.domain.appeal.Appeal;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Outbox;
import pult.feature.card.CardActions;
import pult.feature.queue.RowActions;
import pult.sync.Exchange;

import java.time.Clock;
import java.util.function.Supplier;

/// Turns what is pressed on the card into actions of the outbox.
///
/// @param author login of who works here
record OutboxActions(
        Outbox outbox,
        Exchange exchange,
        Supplier<ChangeId> ids,
        Supplier<String> author,
        Clock clock)
        implements CardActions, RowActions {
    @Override
    public void take(Appeal appeal) {
        put(appeal, new Action.TakeToWork());
    }

    @Override
    public void release(Appeal appeal) {
        put(appeal, new Action.Release());
    }

    private void put(Appeal appeal, Action action) {
        outbox.put(
                new Change(
                        ids.get(),
                        appeal.id(),
                        appeal.version(),
                        clock.instant(),
                        author.get(),
                        action),
                null);
        exchange.outboxChanged();
    }
}
