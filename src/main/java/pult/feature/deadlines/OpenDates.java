package pult.feature.deadlines;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.deadline.AppealClocks;
import pult.domain.deadline.MovedDeadlines;

import java.time.Instant;
import java.util.ArrayList;

/// What another calendar or other rules do to the dates of every open appeal. Blocking.
final class OpenDates {
    private OpenDates() {}

    static MovedDeadlines moved(
            Appeals appeals, AppealClocks before, AppealClocks after, Instant now) {
        var open = QueueQuery.ALL.withLanes(Lane.OPEN);
        var moved = new ArrayList<MovedDeadlines.Moved>();
        var kept = 0;
        for (var id : appeals.ids(open, Integer.MAX_VALUE)) {
            var appeal = appeals.find(new AppealId(id));
            if (appeal.isPresent()) {
                var moves = MovedDeadlines.of(appeal.get(), before, after, now);
                moved.addAll(moves.moved());
                kept += moves.kept();
            }
        }
        return new MovedDeadlines(moved, kept);
    }
}
