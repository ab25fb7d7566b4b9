package pult.l10n;

/// Words of the answer editor.
public interface EditorMessages {
    String title();

    String toApplicant();

    String note();

    String draftAt(String time);

    String saving();

    String notSaved();

    String notSavedReason();

    String notSavedLong(String limit);

    String template();

    String templateHint();

    String templateNone(String words);

    String resolution();

    String resolutionNone();

    String length(String characters, String limit);

    String fieldsLeft(long fields);

    String prompt();

    String notePrompt();

    String before();

    String blocking(long problems);

    String warnings(long problems);

    String allGood();

    String show();

    String unfilled(long places, String names);

    String unfilledMore(String names, long more);

    String quoted(String name);

    String unknownField(String name, String at);

    String unknownFieldGuess(String name, String at, String guess);

    String syntaxLeft(String at);

    String emptyText();

    String tooLong(long over, long limit);

    String phoneInPublic(String at);

    String emailInPublic(String at);

    String surnameInPublic(String at);

    String noSalutation();

    String noResolution();

    String ready();

    String readyNext();

    String saveNote();

    String undo();

    String leavesIn(String number, long seconds);

    /// While the exchange stands.
    String leavesLater(String number);

    String undone(String number);

    String undoTooLate(String number);

    String noAppeal();

    String noAppealHint();

    String holdGone();

    String holdNotRegistered();

    String holdReady();

    String holdOnApproval();

    String holdApproved();

    String holdAnswered();

    String holdClosed();

    String holdTransferred();

    String holdRejected();

    String holdLeft();

    String holdExtension();

    String holdSending();

    /// @param name of a colleague
    String ledByOther(String name);

    /// @param executor the body the appeal is with, which the text does not name
    String signedByOther(String executor);

    String movedMeanwhile();

    String movedElsewhere();

    String fileLeftOut(String name);

    String notSentOf(String number, String why);

    String refusedAnswered();

    String refusedTaken();

    String refusedNotOpen();

    String refusedRemoved();

    String refusedNotMine();

    String refusedForbidden();

    String refusedInterim();

    String disputed();

    String refusedDisk();

    String answerText();

    String templateRow(String title, String folder);

    String interimFiles();

    String inText();

    String nextPlace();

    String previousPlace();

    String sharedWriting(String name);

    String sharedTheirs(String name, String time);

    String sharedMine(String time);

    String sharedAsk(String name);

    String sharedTake();

    String sharedTakeYes();

    String sharedTakeNo();

    String sharedLeave();

    String sharedNoLink();

    String sharedForbidden();

    String sharedAnswered();

    String sharedTooLong(String limit);

    String sharedLost(String appeal, String name);

    String history();

    String historyTitle();

    String historyText();

    String historyMine();

    String historyRow(String at, String who);

    String historyLength(long characters);

    String historyEmpty();

    String historyKept();

    String historyAsking();

    String historyNoLink();

    String historyHereOnly(String length);

    String historyEarlier();

    String historyBack();

    String historyDone();

    String historyNot();

    /// The appeal is gone and something was written for it.
    String holdGoneText();

    String copyText();

    String putAway();

    String notPutAway();

    String holdOwnText();
}
