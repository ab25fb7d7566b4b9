package pult.domain.change;

import pult.domain.answer.Approval;
import pult.domain.answer.ResolutionType;
import pult.domain.file.FileId;
import pult.domain.machine.Event;
import pult.domain.machine.Particulars;

import java.util.List;

/// What an operator did to an appeal.
public sealed interface Action {
    /// Взять в работу: the operator becomes the one who works on it.
    record TakeToWork() implements Action {}

    /// Отпустить: gives it back, so that somebody else can take it.
    record Release() implements Action {}

    /// An internal note; the applicant never sees it.
    record Note(String text) implements Action {
        @Override
        public String toString() {
            return "Note[…]";
        }
    }

    /// The final answer.
    ///
    /// @param files that go with it, in their order; the answer leaves after they are up
    record SubmitAnswer(
            String text, ResolutionType resolution, Approval approval, List<FileId> files)
            implements Action {
        public SubmitAnswer {
            files = List.copyOf(files);
        }

        /// An answer without files.
        public SubmitAnswer(String text, ResolutionType resolution, Approval approval) {
            this(text, resolution, approval, List.of());
        }

        @Override
        public String toString() {
            return "SubmitAnswer[" + resolution + ", " + approval + ']';
        }
    }

    /// A first answer that promises the final one.
    record InterimAnswer(String text) implements Action {
        @Override
        public String toString() {
            return "InterimAnswer[…]";
        }
    }

    /// Any other step of the machine.
    ///
    /// @param event never one of those that have an action of their own
    /// @param particulars what is said with it
    record Move(Event event, Particulars particulars) implements Action {
        public Move {
            switch (event) {
                case CLAIM, RELEASE, NOTE, SUBMIT_ANSWER, RESUBMIT, INTERIM_ANSWER ->
                        throw new IllegalArgumentException(event.name());
                default -> {}
            }
        }

        /// A step that needs no words.
        public Move(Event event) {
            this(event, Particulars.NONE);
        }

        @Override
        public String toString() {
            return "Move[" + event + ", " + particulars + ']';
        }
    }

    /// Where it stands in the machine.
    default Event event() {
        return switch (this) {
            case TakeToWork _ -> Event.CLAIM;
            case Release _ -> Event.RELEASE;
            case Note _ -> Event.NOTE;
            case SubmitAnswer _ -> Event.SUBMIT_ANSWER;
            case InterimAnswer _ -> Event.INTERIM_ANSWER;
            case Move move -> move.event();
        };
    }

    /// Files that must be at the platform before this leaves.
    default List<FileId> files() {
        return List.of();
    }

    /// True for what an applicant will read.
    default boolean answers() {
        return this instanceof SubmitAnswer || this instanceof InterimAnswer;
    }
}
