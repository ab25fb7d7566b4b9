package pult.store;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Mark;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.StepDraft;
import pult.domain.view.KeptView;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// One fact of the journal: what the operator did and what came of it. Everything that must outlive
/// the database is one of these.
public sealed interface JournalRecord {
    /// The operator acted.
    ///
    /// @param undoUntil the action does not leave before, null for at once
    /// @param topic words the operator recognises the appeal by, empty when unknown
    /// @param beside its words were written elsewhere: a draft of the appeal stays
    record ActionMade(Change change, @Nullable Instant undoUntil, String topic, boolean beside)
            implements JournalRecord {
        /// An action that takes the place of its draft, as all did that older versions wrote.
        public ActionMade(Change change, @Nullable Instant undoUntil, String topic) {
            this(change, undoUntil, topic, false);
        }
    }

    /// The action is about to leave: from here on the server may know it.
    ///
    /// @param attachments the platform's ids of its files; offered again, it names the same
    record ActionLeaving(ChangeId id, List<String> attachments) implements JournalRecord {
        public ActionLeaving {
            attachments = List.copyOf(attachments);
        }

        /// An action without files.
        public ActionLeaving(ChangeId id) {
            this(id, List.of());
        }
    }

    /// The operator took the action back, or turned one that needs attention into a draft.
    record ActionUndone(ChangeId id, Instant at) implements JournalRecord {}

    /// The operator put an action away that had stopped; its number in the journal is the id of the
    /// text in «Что я потерял».
    record ActionPutAway(ChangeId id, Instant at) implements JournalRecord {}

    /// Where the action came to rest, or why it waits again.
    ///
    /// @param reason code of a refusal, conflict or hold, null otherwise
    /// @param number the platform's number, null when none was given
    /// @param at the server's time of acceptance, else the workstation's
    /// @param version of the appeal after the acceptance, 0 otherwise
    record ActionSettled(
            ChangeId id,
            Kind kind,
            @Nullable String reason,
            @Nullable String number,
            Instant at,
            long version)
            implements JournalRecord {
        public enum Kind {
            ACCEPTED,
            REFUSED,
            CONFLICT,
            HELD,
            /// The server was restored from a backup: an accepted action is offered again.
            REOFFERED
        }
    }

    record DraftSaved(Draft draft) implements JournalRecord {}

    record DraftRemoved(AppealId appeal, Draft.Kind kind) implements JournalRecord {}

    /// The shared draft as this workstation and the platform last agreed on it; version 0: there is
    /// none.
    record DraftShared(SharedDraft common) implements JournalRecord {}

    /// Something the operator wrote went no further; its number in the journal is its id.
    ///
    /// @param who login of whose change it gave way to, empty when nobody's
    record TextLost(
            AppealId appeal,
            Losses.Cause cause,
            Losses.Kind kind,
            String text,
            String who,
            Instant at)
            implements JournalRecord {}

    /// A lost text was put back into the draft.
    ///
    /// @param loss its number in the journal
    record TextGivenBack(long loss, Instant at) implements JournalRecord {}

    /// From here on this store speaks to the platform under this name, and none of its actions has
    /// left under it yet.
    record ClientNamed(String name, Instant at) implements JournalRecord {}

    /// The operator took a file out of the program.
    ///
    /// @param file the platform's id of it, or this workstation's own where it has none yet
    /// @param sha256 of what went out
    record FileTakenOut(AppealId appeal, String file, String sha256, Instant at)
            implements JournalRecord {}

    /// What is written for a step that is not taken yet, whole; one that says nothing ends it.
    record StepWritten(StepDraft draft) implements JournalRecord {}

    /// What the operator noted at an appeal, whole.
    record Marked(Mark mark, Instant at) implements JournalRecord {}

    /// A view of the queue as it is kept from here on.
    ///
    /// @param place among the personal ones
    /// @param removed here; a shared one that waits is still to be removed on the platform
    record ViewKept(KeptView kept, int place, boolean removed, Instant at)
            implements JournalRecord {
        /// The id of the view.
        public UUID id() {
            return kept.view().id();
        }

        /// At another place.
        public ViewKept at(int other) {
            return new ViewKept(kept, other, removed, at);
        }
    }

    /// Texts stood here that later records of the journal supersede, see [TurnOver].
    ///
    /// @param hashes of the bytes of each, the last one under this number and the others right
    ///   before it: whether a copy tells the same history is still known
    record Superseded(List<Integer> hashes) implements JournalRecord {
        public Superseded {
            hashes = List.copyOf(hashes);
            if (hashes.isEmpty()) {
                throw new IllegalArgumentException("stands for nothing");
            }
        }
    }

    /// Where the database stood when the journal had come this far; compared at the next opening.
    ///
    /// @param epoch null before the first page
    record HighWater(@Nullable String epoch, String cursor, long appeals)
            implements JournalRecord {}
}
