package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;

import java.time.Instant;
import java.util.List;

/// What the operator wrote and what is no longer on its way: «Что я потерял». Kept 90 days.
/// Blocking: call it off the JavaFX thread.
public interface Losses {
    /// Why a text went no further.
    enum Cause {
        /// A colleague's sentence was taken instead, or a colleague took it out.
        MERGED,
        /// The whole action was refused or came too late, and the operator put it away.
        PUT_AWAY,
        /// Another text took the place of the draft.
        REPLACED,
        /// The appeal was taken away from this workstation.
        APPEAL_GONE
    }

    /// Whom the text was for.
    enum Kind {
        /// The citizen.
        ANSWER,
        /// Colleagues.
        NOTE,
        /// Colleagues, said with a step.
        STEP,
        /// An older program did not write it down.
        UNKNOWN;

        /// What a draft of this kind becomes when it is lost.
        public static Kind of(Draft.Kind draft) {
            return switch (draft) {
                case ANSWER -> ANSWER;
                case NOTE -> NOTE;
            };
        }

        /// The draft it is given back into. Only what is known to be for the citizen comes into the
        /// answer.
        public Draft.Kind draft() {
            return switch (this) {
                case ANSWER -> Draft.Kind.ANSWER;
                case NOTE, STEP, UNKNOWN -> Draft.Kind.NOTE;
            };
        }
    }

    /// @param id grows with time
    /// @param who login of whose change it gave way to, empty when nobody's
    /// @param back when it was put back into a draft, null when it was not
    /// @param topic of the appeal
    record Loss(
            long id,
            AppealId appeal,
            Cause cause,
            Kind kind,
            String text,
            String who,
            Instant at,
            @Nullable Instant back,
            String topic) {
        @Override
        public String toString() {
            return "Loss[" + id + ' ' + appeal + ' ' + cause + ' ' + kind + ']';
        }
    }

    /// What the exchanges of one hour came to.
    ///
    /// @param from its beginning
    /// @param accepted actions the platform has taken
    /// @param refused actions it refused, or that met a conflict or were held
    /// @param merged drafts that merged without a question
    record Hour(Instant from, int accepted, int refused, int merged) {}

    /// Of 90 days, the latest first; hours in which nothing happened are left out.
    List<Hour> hours();

    /// Newest first.
    List<Loss> list(int limit);

    /// Puts the text at the end of the appeal's draft of its kind.
    ///
    /// @throws pult.domain.change.NotSaved when the disk refused; nothing was done
    void giveBack(long id);
}
