package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Mark;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the operator noted at appeals, in the table `mark`.
final class MarkRows {
    private static final long NOT_SHELVED = 0;

    private MarkRows() {}

    static void put(Session session, Mark mark) throws SQLException {
        if (mark.empty()) {
            session.update("DELETE FROM mark WHERE appeal = ?", mark.appeal().number());
            return;
        }
        session.update(
                "MERGE INTO mark (appeal, shelved_until, importance, place) KEY (appeal)"
                        + " VALUES (?, ?, ?, ?)",
                mark.appeal().number(),
                shelved(mark.shelvedUntil()),
                Codes.IMPORTANCES.of(mark.importance()),
                mark.place());
    }

    private static long shelved(@Nullable Instant until) {
        return until == null ? NOT_SHELVED : until.toEpochMilli();
    }

    static List<Mark> all(Session session) throws SQLException {
        return session.list(
                MarkRows::read, "SELECT appeal, shelved_until, importance, place FROM mark");
    }

    private static Mark read(ResultSet row) throws SQLException {
        var until = row.getLong(2);
        return new Mark(
                new AppealId(row.getLong(1)),
                until == NOT_SHELVED ? null : Instant.ofEpochMilli(until),
                Codes.IMPORTANCES.value(row.getInt(3)),
                row.getInt(4));
    }

    /// Weights by appeal, of those that have another than the usual one.
    static Map<Long, Mark.Importance> weights(Session session) throws SQLException {
        var weights = new HashMap<Long, Mark.Importance>();
        for (var mark : all(session)) {
            if (mark.importance() != Mark.Importance.USUAL) {
                weights.put(mark.appeal().number(), mark.importance());
            }
        }
        return weights;
    }

    /// Places on the short list by appeal.
    static Map<Long, Integer> places(Session session) throws SQLException {
        var places = new HashMap<Long, Integer>();
        for (var mark : all(session)) {
            if (mark.listed()) {
                places.put(mark.appeal().number(), mark.place());
            }
        }
        return places;
    }
}
