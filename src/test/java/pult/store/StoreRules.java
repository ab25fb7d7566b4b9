package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.OutboxEntry;

import java.util.List;

/// The pure rules of the local copy for the simulator's model of it: what the simulator tests is
/// the code the program runs, not a second telling of it.
public final class StoreRules {
    /// @param offered the server may know it
    public record Waiting(Change change, long baseVersion, long seq, boolean offered) {
        private OutboxRows.Row row() {
            return new OutboxRows.Row(
                    change,
                    seq,
                    baseVersion,
                    offered ? OutboxEntry.Status.SENDING : OutboxEntry.Status.QUEUED,
                    offered,
                    null,
                    0,
                    null,
                    null,
                    null,
                    "");
        }
    }

    /// An action that cannot go on by itself.
    ///
    /// @param answer held for a look when true, a conflict otherwise
    public record Verdict(ChangeId id, boolean answer) {}

    private StoreRules() {}

    public static List<Verdict> judge(
            @Nullable Appeal before, Appeal truth, List<Waiting> waiting) {
        return LocalView.judge(before, truth, waiting.stream().map(Waiting::row).toList()).stream()
                .map(verdict -> new Verdict(verdict.id(), verdict.answer()))
                .toList();
    }

    public static Appeal onTop(Appeal appeal, Change change) {
        return LocalView.onTop(appeal, change);
    }

    public static boolean onlyOurs(@Nullable Appeal before, Appeal after, Change own, long base) {
        return Settlements.onlyOurs(before, after, own, base);
    }
}
