package pult.feature.editor;

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
}
