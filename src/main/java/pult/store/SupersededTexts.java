package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// Which records of a journal are whole texts that a later record of the same journal supersedes,
/// and older than what the program still shows of them. It is told the records in their order.
///
/// A draft that an action took the place of is not among them: whether the action did so depends on
/// what else is known of it, and one text for each answer is little.
final class SupersededTexts {
    private record DraftKey(AppealId appeal, Draft.Kind kind) {}

    private record SharedKey(AppealId appeal) {}

    /// @param place in the order of the records
    /// @param old enough to go once another one comes
    private record Latest(int place, int bytes, boolean old) {}

    private final Instant bound;
    private final Map<Record, Latest> latest = new HashMap<>();
    private final BitSet superseded = new BitSet();
    private int count;
    private long bytes;

    /// @param bound records of this moment and later stay, by their own time
    SupersededTexts(Instant bound) {
        this.bound = bound;
    }

    /// @param size bytes of the record
    void add(JournalRecord record, int size) {
        switch (record) {
            case JournalRecord.DraftSaved(var draft) ->
                    text(new DraftKey(draft.appeal(), draft.kind()), draft.savedAt(), size);
            case JournalRecord.DraftRemoved(var appeal, var kind) ->
                    supersede(latest.remove(new DraftKey(appeal, kind)));
            case JournalRecord.DraftShared(var common) ->
                    text(new SharedKey(common.appeal()), common.at(), size);
            case JournalRecord.StepWritten(var draft) -> text(draft.key(), draft.savedAt(), size);
            case JournalRecord.ActionMade _,
                    JournalRecord.ActionLeaving _,
                    JournalRecord.ActionUndone _,
                    JournalRecord.ActionPutAway _,
                    JournalRecord.ActionSettled _,
                    JournalRecord.TextLost _,
                    JournalRecord.TextGivenBack _,
                    JournalRecord.ClientNamed _,
                    JournalRecord.FileTakenOut _,
                    JournalRecord.Marked _,
                    JournalRecord.ViewKept _,
                    JournalRecord.HighWater _,
                    JournalRecord.Superseded _ -> {}
        }
        count++;
    }

    /// @param at null when the record has no time: it stays
    private void text(Record key, @Nullable Instant at, int size) {
        var old = at != null && at.isBefore(bound);
        supersede(latest.put(key, new Latest(count, size, old)));
    }

    private void supersede(@Nullable Latest before) {
        if (before != null && before.old()) {
            superseded.set(before.place());
            bytes += before.bytes();
        }
    }

    /// @param place of a record, from 0 in the order in which they were told
    boolean has(int place) {
        return superseded.get(place);
    }

    /// What they take in the file.
    long bytes() {
        return bytes;
    }
}
