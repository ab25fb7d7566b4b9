package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.deadline.Pressing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Dates in the narrow rows. The platform's own date is taken as it is; where it gives none, the
/// row has the date of the region's rule, and `pressing_at` below zero says so: no moment that
/// anybody counts lies before 1970. Any thread.
final class RuleDates {
    /// What an appeal without a date has in its place, so that it sorts last; also the end of a
    /// hold that has none.
    static final long NONE = Long.MAX_VALUE;

    private static final int AT_ONCE = 128;

    private volatile Function<? super Appeal, Optional<Instant>> rule = appeal -> Optional.empty();

    /// The two columns of a row, ms of the epoch.
    record Columns(long dueAt, long pressingAt) {}

    Columns of(Appeal appeal) {
        var given = appeal.standingDue();
        if (given != null) {
            return new Columns(given.toEpochMilli(), pressing(appeal, given));
        }
        var counted = rule.apply(appeal);
        return counted.isEmpty()
                ? new Columns(NONE, NONE)
                : new Columns(
                        counted.get().toEpochMilli(),
                        -Math.max(1, pressing(appeal, counted.get())));
    }

    private static long pressing(Appeal appeal, Instant due) {
        return Pressing.from(appeal.begun(), due).toEpochMilli();
    }

    static boolean byRule(long pressingAt) {
        return pressingAt < 0;
    }

    static @Nullable Instant due(long dueAt) {
        return dueAt == NONE ? null : Instant.ofEpochMilli(dueAt);
    }

    /// Code of the lane that a row with this date is in.
    static int lane(Appeal appeal, long dueAt) {
        return Codes.LANES.of(AppealRow.Lane.of(appeal.state(), appeal.regime(), due(dueAt)));
    }

    /// From now on dates are counted by this rule; those in the rows by [#count(Db)].
    void by(Function<? super Appeal, Optional<Instant>> now) {
        rule = now;
    }

    /// Counts the dates in the rows again. Blocking.
    ///
    /// @return how many rows have another date now
    int count(Db db) {
        var ids = db.scan(session -> undated(session, db.indexed()));
        var moved = 0;
        for (var from = 0; from < ids.size(); from += AT_ONCE) {
            var some = ids.subList(from, Math.min(ids.size(), from + AT_ONCE));
            moved += db.write(Db.Priority.SYNC, session -> write(session, some));
        }
        return moved;
    }

    /// What is finished is most of all, and is passed over by the index of the lanes: this is asked
    /// at every start.
    private static List<Long> undated(Session session, boolean indexed) throws SQLException {
        var found = new ArrayList<Long>();
        for (var lane : EnumSet.complementOf(EnumSet.of(AppealRow.Lane.DONE))) {
            found.addAll(
                    session.list(
                            row -> row.getLong(1),
                            "SELECT id FROM appeal"
                                    + (indexed ? " USE INDEX (appeal_by_due)" : "")
                                    + " WHERE lane = ? AND (due_at = ? OR pressing_at < 0)",
                            Codes.LANES.of(lane),
                            NONE));
        }
        return found;
    }

    private int write(Session session, List<Long> ids) throws SQLException {
        var moved = 0;
        for (var id : ids) {
            var appeal = Bodies.find(session, Bodies.BODY, new AppealId(id));
            if (appeal.isPresent()) {
                var now = of(appeal.get());
                var lane = lane(appeal.get(), now.dueAt());
                moved +=
                        session.update(
                                "UPDATE appeal SET due_at = ?, pressing_at = ?, lane = ?"
                                        + " WHERE id = ? AND generation <> 0"
                                        + " AND (due_at <> ? OR pressing_at <> ? OR lane <> ?)",
                                now.dueAt(),
                                now.pressingAt(),
                                lane,
                                id,
                                now.dueAt(),
                                now.pressingAt(),
                                lane);
            }
        }
        return moved;
    }
}
