package pult.domain.appeal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The local, always present view of the appeals. Reads never fail for want of a link. Blocking:
/// call it off the JavaFX thread.
public interface Appeals {
    /// The ids that answer the query in its order. Where a search found thousands in everything,
    /// and the best come first, those far behind may have gone a moment ago: [#rows] leaves them
    /// out.
    ///
    /// @param limit at most so many, for a fast first page; `Integer.MAX_VALUE` for all
    long[] ids(QueueQuery query, int limit);

    int count(QueueQuery query);

    /// Rows in the order of the ids; an id that has gone meanwhile is left out.
    List<AppealRow> rows(long[] ids);

    /// Which version of each appeal the platform's truth is at here; an id that has gone meanwhile
    /// is left out. An action that is not confirmed yet changes an appeal without a new version.
    Map<AppealId, Long> versions(long[] ids);

    Optional<Appeal> find(AppealId id);

    /// What the platform has no longer and own work keeps readable here: nothing goes out for it.
    Set<AppealId> gone();

    /// The operator has seen an appeal.
    ///
    /// @param version that was shown; what has come since is unread still
    void markRead(AppealId id, long version);

    /// Appeals per sector block and other totals of the first screens, in one pass.
    List<Tally> tallies(Dimension dimension, QueueQuery query);

    /// @param key see [Dimension]
    record Tally(String key, int count) {}

    /// The ids that answer the query, told apart by a dimension: groups by the alphabet of their
    /// keys, the empty key last, all turned round when the query goes downwards; inside a group the
    /// order of the query.
    List<Group> groups(QueueQuery query, Dimension by);

    /// @param key see [Dimension]
    @SuppressWarnings("ArrayRecordComponent") // made once, read once, too long to be copied
    record Group(String key, long[] ids) {}

    /// Names appeals here have or had of a dimension, by the alphabet; the empty one not among
    /// them.
    List<String> names(Dimension dimension);

    /// What appeals are told apart by.
    enum Dimension {
        /// The key is the code of the sector block.
        BLOCK,
        /// The key is the name of the [Channel].
        CHANNEL,
        /// The key is the name of the [LegalRegime].
        REGIME,
        /// The key is the name of the [AppealState].
        STATE,
        /// The key is the name of the municipality, empty when unknown.
        MUNICIPALITY,
        /// The key is the most exact topic name.
        TOPIC,
        /// The key is the login of who works on it, empty for nobody.
        ASSIGNEE,
        /// The key is the name of the body that answers, empty where none is named.
        EXECUTOR
    }

    /// Points of the appeals that answer the query, for the map: latitude and longitude in turn.
    double[] points(QueueQuery query);
}
