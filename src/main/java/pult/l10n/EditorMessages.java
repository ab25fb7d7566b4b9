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

    String template();

    String templateHint();

    String templateNone(String words);

    String resolution();

    String resolutionNone();

    String solved();

    String explained();

    String planned();

    String refused();

    String measures();

    String interim();

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

    String refusedAnswered();

    String refusedTaken();

    String refusedNotOpen();

    String refusedNotMine();

    String refusedForbidden();

    String refusedDisk();

    String answerText();

    String templateRow(String title, String folder);

    String interimFiles();
}
