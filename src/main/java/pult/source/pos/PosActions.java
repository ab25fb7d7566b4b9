package pult.source.pos;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Action;
import pult.domain.machine.Event;
import pult.domain.machine.Machine;
import pult.domain.machine.Need;
import pult.domain.machine.Particulars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Operator actions as the contract writes them.
final class PosActions {
    private PosActions() {}

    /// @param attachments the platform's ids of the files that go with it
    static Map<String, @Nullable Object> wire(Action action, List<String> attachments) {
        var out = new LinkedHashMap<String, @Nullable Object>();
        out.put("type", action.event().code());
        switch (action) {
            case Action.TakeToWork _, Action.Release _ -> {}
            case Action.Note note -> out.put("text", note.text());
            case Action.SubmitAnswer answer -> {
                out.put("text", answer.text());
                out.put("resolution", answer.resolution().name());
                out.put("approval", answer.approval().name());
                if (!attachments.isEmpty()) {
                    out.put("attachmentIds", attachments);
                }
            }
            case Action.InterimAnswer interim -> out.put("text", interim.text());
            case Action.Move move -> move(out, move);
        }
        return out;
    }

    private static void move(Map<String, @Nullable Object> out, Action.Move move) {
        var said = move.particulars();
        for (var need : Machine.rule(move.event()).needs()) {
            need(out, need, move.event(), said);
        }
        put(out, "textHash", said.seen());
    }

    private static void need(
            Map<String, @Nullable Object> out, Need need, Event event, Particulars said) {
        switch (need) {
            case REJECT_REASON, TRANSFER_REASON, ARTICLE_11_REASON ->
                    out.put("reason", said.reasons().getFirst());
            case REWORK_REASONS -> {
                out.put("reason", said.reasons().getFirst());
                if (said.reasons().size() > 1) {
                    out.put("moreReasons", said.reasons().subList(1, said.reasons().size()));
                }
            }
            case DIRECTION -> put(out, "direction", said.direction());
            case TARGET -> put(out, "organisation", said.target());
            case PERSON -> put(out, "assignee", said.person());
            case COMMENT -> put(out, "comment", said.words());
            case WORDS ->
                    put(out, event == Event.APPLICANT_REPLIED ? "text" : "reason", said.words());
            case NOTICE -> notice(out, event, said.notice());
            case UNTIL -> {
                if (said.until() != null) {
                    out.put("until", said.until().toString());
                }
            }
            case LEVEL -> out.put("level", said.level());
        }
    }

    private static void notice(
            Map<String, @Nullable Object> out, Event event, @Nullable String text) {
        if (event == Event.ASK_APPLICANT) {
            put(out, "text", text);
        } else if (event == Event.LEAVE_WITHOUT_ANSWER) {
            // The contract wants the member even where there is nobody to tell.
            out.put("notice", text == null || text.isBlank() ? null : text);
        } else {
            put(out, "notice", text);
        }
    }

    private static void put(
            Map<String, @Nullable Object> out, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            out.put(name, value);
        }
    }
}
