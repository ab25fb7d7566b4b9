package pult.feature.editor;

import pult.domain.answer.Outcome;
import pult.l10n.EditorMessages;

/// Says why nothing can be written.
final class HoldWords {
    private HoldWords() {}

    /// @return empty while it can
    static String of(Hold hold, EditorMessages words) {
        return switch (hold) {
            case NONE, NO_APPEAL, LOADING -> "";
            case GONE -> words.holdGone();
            case NOT_REGISTERED -> words.holdNotRegistered();
            case READY -> words.holdReady();
            case ON_APPROVAL -> words.holdOnApproval();
            case APPROVED -> words.holdApproved();
            case ANSWERED -> words.holdAnswered();
            case CLOSED -> words.holdClosed();
            case TRANSFERRED -> words.holdTransferred();
            case REJECTED -> words.holdRejected();
            case LEFT_WITHOUT_ANSWER -> words.holdLeft();
            case EXTENSION -> words.holdExtension();
            case SENDING -> words.holdSending();
        };
    }

    static String of(Outcome outcome, EditorMessages words) {
        return switch (outcome) {
            case SOLVED -> words.solved();
            case MEASURES_TAKEN -> words.measures();
            case EXPLAINED -> words.explained();
            case NOT_SOLVED_PLANNED -> words.planned();
            case REFUSED -> words.refused();
            case INTERIM -> words.interim();
        };
    }
}
