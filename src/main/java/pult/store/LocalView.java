package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.RestReason;
import pult.domain.change.Transitions;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Keeps what the operator sees equal to the server's truth with the waiting actions applied on
/// top. Works inside a transaction of the writer.
final class LocalView {
    /// An action that cannot go on by itself.
    ///
    /// @param reason code for the operator
    record Verdict(ChangeId id, boolean answer, String reason) {}

    private final Terms terms;
    private final RuleDates dates = new RuleDates();

    LocalView(Terms terms) {
        this.terms = terms;
    }

    /// What the rows of this view have for a date.
    RuleDates dates() {
        return dates;
    }

    /// The server's truth as far as it is known here.
    Optional<Appeal> truth(Session session, AppealId id) throws SQLException {
        var base = Bodies.find(session, Bodies.BASE, id);
        return base.isPresent() ? base : Bodies.find(session, Bodies.BODY, id);
    }

    /// Makes the visible appeal anew after its waiting actions changed.
    void refresh(Session session, AppealId id) throws SQLException {
        var truth = truth(session, id);
        if (truth.isPresent()) {
            show(session, truth.get(), OutboxRows.waiting(session, id));
        }
    }

    /// Takes a newer truth and makes the visible appeal anew.
    void replace(Session session, Appeal truth) throws SQLException {
        show(session, truth, OutboxRows.waiting(session, truth.id()));
    }

    private void show(Session session, Appeal truth, List<OutboxRows.Row> waiting)
            throws SQLException {
        if (waiting.isEmpty()) {
            Bodies.remove(session, Bodies.BASE, truth.id());
        } else {
            Bodies.put(session, Bodies.BASE, truth);
        }
        var visible = truth;
        for (var row : waiting) {
            visible = onTop(visible, row.change());
        }
        var marks = marks(session, truth.id());
        if (marks.isEmpty()) {
            return;
        }
        var kept = marks.get();
        if (PageStore.letGo(session, truth.id())) {
            return;
        }
        var statement = session.sql(NarrowRow.UPDATE);
        NarrowRow.set(
                session,
                statement,
                terms,
                dates,
                visible,
                new NarrowRow.Marks(
                        kept.generation(), kept.unread(), !waiting.isEmpty(), kept.drafted()));
        statement.executeUpdate();
        Bodies.put(session, Bodies.BODY, visible);
    }

    private static Optional<NarrowRow.Marks> marks(Session session, AppealId id)
            throws SQLException {
        return session.first(
                row ->
                        new NarrowRow.Marks(
                                row.getInt(1),
                                row.getBoolean(2),
                                row.getBoolean(3),
                                row.getBoolean(4)),
                "SELECT generation, unread, pending, drafted FROM appeal WHERE id = ?",
                id.number());
    }

    /// An action that does not apply changes nothing here; [#judge] speaks about it.
    static Appeal onTop(Appeal appeal, Change change) {
        if (noted(appeal, change)) {
            return appeal;
        }
        return switch (Transitions.apply(appeal, change)) {
            case Transitions.Outcome.Applied applied -> applied.appeal();
            case Transitions.Outcome.AlreadyThere there -> there.appeal();
            case Transitions.Outcome.NotApplicable _ -> appeal;
        };
    }

    /// A note has no id on the server; one with the same words by the same person is this one.
    private static boolean noted(Appeal appeal, Change change) {
        return change.action() instanceof Action.Note note
                && appeal.history().stream()
                        .anyMatch(line ->
                                note.text().equals(line.comment())
                                        && change.author().equals(line.actor()));
    }

    /// Which waiting actions cannot go on under a newer truth: answers whose case others changed,
    /// and whatever no longer applies. An action the server may know already is left to the server.
    ///
    /// @param before the truth until now, null when there was none
    /// @param waiting in their order
    static List<Verdict> judge(
            @Nullable Appeal before, Appeal truth, List<OutboxRows.Row> waiting) {
        var verdicts = new ArrayList<Verdict>();
        var own = waiting.stream().map(OutboxRows.Row::change).toList();
        var visible = truth;
        for (var row : waiting) {
            var change = row.change();
            var reason = row.offered() ? null : reason(before, truth, visible, row, own);
            if (reason == null) {
                visible = onTop(visible, change);
            } else {
                verdicts.add(new Verdict(change.id(), change.action().answers(), reason));
            }
        }
        return verdicts;
    }

    private static @Nullable String reason(
            @Nullable Appeal before,
            Appeal truth,
            Appeal visible,
            OutboxRows.Row row,
            List<Change> own) {
        if (row.change().action().answers() && truth.version() > row.baseVersion()) {
            var stale = Staleness.reason(before, truth, own);
            if (stale != null) {
                return stale;
            }
        }
        return Transitions.apply(visible, row.change())
                        instanceof Transitions.Outcome.NotApplicable not
                ? RestReason.of(not.obstacle()).code()
                : null;
    }
}
