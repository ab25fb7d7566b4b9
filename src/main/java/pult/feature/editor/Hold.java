package pult.feature.editor;

import pult.domain.appeal.AppealState;
import pult.domain.change.Transitions;

/// Why the text cannot be changed now.
enum Hold {
    /// It can.
    NONE,
    NO_APPEAL,
    LOADING,
    GONE,
    NOT_REGISTERED,
    /// The answer is «Готово к отправке»: the platform has not confirmed it.
    READY,
    ON_APPROVAL,
    APPROVED,
    ANSWERED,
    CLOSED,
    TRANSFERRED,
    REJECTED,
    LEFT_WITHOUT_ANSWER,
    EXTENSION,
    SENDING;

    /// An answer that is not written yet will not be, unless the appeal is opened again.
    boolean over() {
        return switch (this) {
            case GONE, ANSWERED, CLOSED, TRANSFERRED, REJECTED, LEFT_WITHOUT_ANSWER -> true;
            case NONE,
                    NO_APPEAL,
                    LOADING,
                    NOT_REGISTERED,
                    READY,
                    ON_APPROVAL,
                    APPROVED,
                    EXTENSION,
                    SENDING ->
                    false;
        };
    }

    /// For an answer to an appeal in this state.
    static Hold of(AppealState state) {
        if (Transitions.answerable(state)) {
            return NONE;
        }
        return switch (state) {
            case RECEIVED, ON_MODERATION -> NOT_REGISTERED;
            case ON_APPROVAL -> ON_APPROVAL;
            case APPROVED -> APPROVED;
            case ANSWERED -> ANSWERED;
            case TRANSFERRED -> TRANSFERRED;
            case REJECTED -> REJECTED;
            case LEFT_WITHOUT_ANSWER -> LEFT_WITHOUT_ANSWER;
            case EXTENSION_REQUESTED -> EXTENSION;
            default -> CLOSED;
        };
    }
}
