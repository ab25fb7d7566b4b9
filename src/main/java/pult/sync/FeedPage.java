package pult.sync;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.List;

/// One whole page of the feed, checked by count and hash.
///
/// @param cursor the place this page was asked at; empty for the beginning
/// @param next the place after it
/// @param total how many appeals the server holds, −1 when it does not say
/// @param epoch the server's epoch; it changes when the server was restored from a backup
/// @param servedAt the server's clock
public record FeedPage(
        String cursor,
        String next,
        boolean hasMore,
        long total,
        String epoch,
        Instant servedAt,
        List<Appeal> appeals,
        List<AppealId> removed) {
    @Override
    public String toString() {
        return "FeedPage["
                + cursor
                + " -> "
                + next
                + ", "
                + appeals.size()
                + "+"
                + removed.size()
                + ']';
    }
}
