package pult.store;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Mark;
import pult.domain.appeal.Marks;
import pult.domain.change.Notices;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The operator's marks. There are few: they are held in memory beside the table, so that a row can
/// be drawn without asking the database.
final class SqlMarks implements Marks {
    private static final Comparator<Mark> ORDER =
            Comparator.comparingInt((Mark mark) -> mark.listed() ? mark.place() : Integer.MAX_VALUE)
                    .thenComparing(Mark::appeal);

    private final Db db;
    private final Ledger ledger;
    private final Notices notices;
    private final Clock clock;
    private final Map<AppealId, Mark> known = new ConcurrentHashMap<>();

    SqlMarks(Db db, Ledger ledger, Notices notices, Clock clock) {
        this.db = db;
        this.ledger = ledger;
        this.notices = notices;
        this.clock = clock;
        db.read(MarkRows::all).forEach(this::remember);
    }

    private void remember(Mark mark) {
        if (mark.empty()) {
            known.remove(mark.appeal());
        } else {
            known.put(mark.appeal(), mark);
        }
    }

    @Override
    public Mark of(AppealId appeal) {
        return known.getOrDefault(appeal, Mark.none(appeal));
    }

    @Override
    public List<Mark> all() {
        return known.values().stream().sorted(ORDER).toList();
    }

    @Override
    public void put(List<Mark> marks) {
        var now = clock.instant();
        var changed = marks.stream().filter(mark -> !mark.equals(of(mark.appeal()))).toList();
        if (changed.isEmpty()) {
            return;
        }
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    ledger.record(
                            session,
                            changed.stream()
                                    .map(mark -> new JournalRecord.Marked(mark, now))
                                    .toList());
                    return true;
                });
        changed.forEach(this::remember);
        notices.tell(Notices.Notice.APPEALS);
    }
}
