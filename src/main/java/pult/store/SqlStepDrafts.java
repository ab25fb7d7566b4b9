package pult.store;

import pult.domain.answer.Losses;
import pult.domain.appeal.AppealId;
import pult.domain.change.Notices;
import pult.domain.change.StepDraft;
import pult.domain.change.StepDrafts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// Words of steps that are not taken yet. There are few: they are held in memory beside the table,
/// so that a card shows them without asking the database.
final class SqlStepDrafts implements StepDrafts {
    private static final Comparator<StepDraft> LATEST =
            Comparator.comparing(StepDraft::savedAt)
                    .reversed()
                    .thenComparing(StepDraft::appeal)
                    .thenComparing(StepDraft::event);

    private final Db db;
    private final Ledger ledger;
    private final Notices notices;
    private final Map<StepDraft.Key, StepDraft> known = new ConcurrentHashMap<>();

    /// @param kept all that the table has
    SqlStepDrafts(Db db, Ledger ledger, Notices notices, List<StepDraft> kept) {
        this.db = db;
        this.ledger = ledger;
        this.notices = notices;
        kept.forEach(draft -> known.put(draft.key(), draft));
    }

    private Stream<StepDraft> by(String author) {
        return known.values().stream().filter(one -> one.author().equals(author)).sorted(LATEST);
    }

    @Override
    public List<StepDraft> of(String author, AppealId appeal) {
        return by(author).filter(one -> one.appeal().equals(appeal)).toList();
    }

    @Override
    public List<StepDraft> of(String author) {
        return by(author).toList();
    }

    @Override
    public void save(StepDraft draft) {
        SqlDrafts.refuseTooLong(draft.said().text());
        var before = known.get(draft.key());
        if (before == null ? draft.empty() : before.said().equals(draft.said())) {
            return;
        }
        record(draft, List.of(new JournalRecord.StepWritten(draft)));
    }

    @Override
    public void putAway(StepDraft.Key key, Instant now) {
        var kept = known.get(key);
        if (kept == null) {
            return;
        }
        var records = new ArrayList<JournalRecord>();
        var text = kept.said().text();
        if (!text.isEmpty()) {
            records.add(
                    new JournalRecord.TextLost(
                            key.appeal(), Losses.Cause.PUT_AWAY, Losses.Kind.STEP, text, "", now));
        }
        var none = kept.emptied(now);
        records.add(new JournalRecord.StepWritten(none));
        record(none, records);
    }

    private void record(StepDraft draft, List<JournalRecord> records) {
        db.write(
                Db.Priority.OPERATOR,
                session -> {
                    ledger.record(session, records);
                    return true;
                });
        if (draft.empty()) {
            known.remove(draft.key());
        } else {
            known.put(draft.key(), draft);
        }
        notices.tell(Notices.Notice.DRAFTS);
    }
}
