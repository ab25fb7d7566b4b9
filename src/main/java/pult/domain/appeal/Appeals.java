package pult.domain.appeal;

import java.util.List;
import java.util.Optional;

/// The local, always present view of the appeals. Reads never fail for want of a link. Blocking:
/// call it off the JavaFX thread.
public interface Appeals {
    /// The ids that answer the query in its order.
    ///
    /// @param limit at most so many, for a fast first page; `Integer.MAX_VALUE` for all
    long[] ids(QueueQuery query, int limit);

    int count(QueueQuery query);

    /// Rows in the order of the ids; an id that has gone meanwhile is left out.
    List<AppealRow> rows(long[] ids);

    Optional<Appeal> find(AppealId id);

    void markRead(AppealId id);

    /// Appeals per sector block and other totals of the first screens, in one pass.
    List<Tally> tallies(Dimension dimension, QueueQuery query);

    /// @param key block code, channel name or municipality
    record Tally(String key, int count) {}

    enum Dimension {
        BLOCK,
        CHANNEL,
        MUNICIPALITY
    }

    /// Points of the appeals that answer the query, for the map: latitude and longitude in turn.
    double[] points(QueueQuery query);
}
