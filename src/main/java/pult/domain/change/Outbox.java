package pult.domain.change;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The only way out for what an operator does. Blocking: call it off the JavaFX thread.
public interface Outbox {
    /// Makes an action durable (fsynced before this returns), applies it to the local view and
    /// queues it. An answer takes the place of the appeal's draft.
    ///
    /// @param undoUntil the action does not leave before this moment; null to let it go at once
    /// @throws NotApplicable when the appeal as it stands here no longer takes this action; nothing
    ///   was stored and the draft is intact
    /// @throws pult.domain.change.NotSaved when the disk refused; nothing was queued
    void put(Change change, @Nullable Instant undoUntil);

    /// As [#put], for words that were written elsewhere than in the appeal's draft: a draft of the
    /// appeal stays as it is.
    void putBeside(Change change);

    /// Takes an action back before it leaves; an answer's text becomes the draft again.
    ///
    /// @return false when it has left already
    boolean undo(ChangeId id);

    /// Removes an action that needs attention; an answer's text becomes the draft again.
    void backToDraft(ChangeId id);

    /// Sends an answer that stopped once more, as it stands, on top of the server's present
    /// version; what stopped is gone. A draft of the appeal goes to «Что я потерял».
    ///
    /// @param again id of the new action
    /// @param undoUntil it does not leave before this moment
    /// @throws NotApplicable when the appeal takes no answer now, or not from who works here;
    ///   nothing was done
    void sendAsIs(ChangeId stopped, ChangeId again, @Nullable Instant undoUntil);

    /// Takes what stopped off the list; its text goes to «Что я потерял», its files to the draft.
    void putAway(ChangeId stopped);

    List<OutboxEntry> waiting();

    List<OutboxEntry> needsAttention();

    /// Newest first.
    List<OutboxEntry> sent(int limit);

    Counts counts();

    /// @param waiting «Готово к отправке»
    /// @param attention «Требуют внимания»: actions that stopped and drafts two people changed; the
    ///   one number that every place of the window shows
    /// @param sentToday accepted since local midnight · @param drafts «Черновики»
    record Counts(int waiting, int attention, int sentToday, int drafts) {
        public static final Counts NONE = new Counts(0, 0, 0, 0);
    }
}
