package pult.store;

import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.StepDraft;
import pult.json.Json;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/// Words of steps that are not taken yet, in the table `step_draft`.
final class StepDraftRows {
    private static final String TABLE = "step_draft";

    private StepDraftRows() {}

    private static String key(String author, AppealId appeal, String event) {
        return appeal + " " + event + " " + author;
    }

    static void put(Session session, StepDraft draft) throws SQLException {
        var event = draft.event().code();
        session.update(
                "DELETE FROM step_draft WHERE author = ? AND appeal = ? AND event = ?",
                draft.author(),
                draft.appeal().number(),
                event);
        if (draft.empty()) {
            return;
        }
        session.update(
                "INSERT INTO step_draft (author, appeal, event, saved_at, sealed)"
                        + " VALUES (?, ?, ?, ?, ?)",
                draft.author(),
                draft.appeal().number(),
                event,
                draft.savedAt().toEpochMilli(),
                session.seal()
                        .seal(
                                TABLE,
                                key(draft.author(), draft.appeal(), event),
                                write(draft).getBytes(StandardCharsets.UTF_8)));
    }

    /// In no order.
    static List<StepDraft> all(Session session) throws SQLException {
        return session.list(
                row -> read(session, row),
                "SELECT author, appeal, event, saved_at, sealed FROM step_draft");
    }

    private static StepDraft read(Session session, ResultSet row) throws SQLException {
        var author = row.getString(1);
        var appeal = new AppealId(row.getLong(2));
        var key = key(author, appeal, row.getString(3));
        var text = session.seal().open(TABLE, key, Session.bytes(row, 5));
        return read(
                author,
                appeal,
                new String(text, StandardCharsets.UTF_8),
                Instant.ofEpochMilli(row.getLong(4)));
    }

    /// The step and what is said with it, as the journal has it too.
    static String write(StepDraft draft) {
        var line = MoveLine.of(new Action.Move(draft.event(), draft.said()));
        return Json.mapper().writeValueAsString(line);
    }

    /// @throws StoreDamaged for what no version of the program has written
    static StepDraft read(String author, AppealId appeal, String text, Instant savedAt) {
        try {
            var move = Json.mapper().readValue(text, MoveLine.class).move();
            return new StepDraft(author, appeal, move.event(), move.particulars(), savedAt);
        } catch (JacksonException | NullPointerException e) {
            throw new StoreDamaged("step");
        }
    }
}
