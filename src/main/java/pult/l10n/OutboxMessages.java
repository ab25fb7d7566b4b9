package pult.l10n;

/// Words of the three honest places and of what needs attention.
public interface OutboxMessages {
    String drafts();

    String draftsNote();

    String waiting();

    String waitingNote();

    String sent();

    String sentToday(long actions);

    String sentNote();

    String attention();

    String attentionNote();

    String number();

    String text();

    String length();

    String savedAt();

    String blocks();

    String action();

    String state();

    String why();

    String time();

    String platformNumber();

    String answer(String topic);

    String interim(String topic);

    String note(String topic);

    String stepDraft(String what);

    String take(String topic);

    String release(String topic);

    String move(String step, String topic);

    String moveStale();

    String characters(long characters);

    String unfilled(long places);

    String undoUntil(String time);

    String undo();

    String undoLater();

    String undoHint();

    String undoStepHint();

    String waitsTurn();

    String waitsLink();

    String waitsEarlier();

    String sending();

    String attempt(long attempt);

    String noLink();

    String waitsFile();

    String fileUp(String percent);

    String fileNotUp();

    String waitsAppeal();

    String appealNotHere();

    String waitsRoom();

    String noRoom();

    String waitsRetry();

    String neverTwice();

    String platformFails();

    String waitsDecision();

    String copiedFolder();

    String serverNow();

    String onApproval();

    String approved();

    String atApplicant();

    String onRework();

    String done();

    String emptyDrafts();

    String emptyWaiting();

    String emptySent();

    String emptyAttention();

    String emptyAttentionHint();

    String remove();

    String compare();

    String showComment();

    String sendAsIs();

    String correct();

    String answerMine();

    String answerTheirs();

    String notNow();

    String notAllowed(String why);

    String open();

    String textKept();

    String versionMismatch();

    String alreadyAnswered();

    String answeredBy(String who, String at);

    String answeredAt(String at);

    String takenByOther();

    String notOpen();

    String notMine();

    String forbidden();

    String tooLong();

    String emptyText();

    String gone();

    String commentAdded();

    String executorChanged();

    String regimeChanged();

    String changed();

    String wrongState();

    String fileRefused();

    String fileDamaged();

    String noSubstitution();

    String missing();

    String unknownValue();

    String badRequest(String code);

    String previousFailed();

    String journalDamaged();

    String obstructed(String why);

    String otherReason(String code);

    String tooLate();

    String notSaved();

    String draftChanged(long places, long open);

    String openColumns();

    String losses();

    String giveBack();

    String giveBackToNote();

    String givenBack(String time);

    String givenBackToNote(String time);

    String lossesKept();

    String emptyLosses();

    String quoted(String text);

    String lostAnswer(long characters);

    String lostNote(long characters);

    String lostStep(long characters);

    String lostText(long characters);

    String lostSentences(long sentences);

    String lostMerged(String howMuch);

    String lostMergedTo(String howMuch, String name);

    String lostReplaced(String howMuch);

    String lostGone(String howMuch);

    String lossCounts(String day, String counts);

    String lossLost(long number);

    String lossRefused(long number);

    String lossAway(long number);

    String lossAccepted(long number);

    String lossMerged(long number);

    String lossNothing();

    String lossToday();

    String lossYesterday();

    String lossAll();

    String lossPast();

    /// Two people changed the same place: a person decides.
    String labelConflict();

    String labelRefused();

    String labelHeld();

    /// Two people changed different places: it came together by itself.
    String labelParallel();

    String labelGone();

    String goneKept();

    /// @param where own work on it is found
    String goneNotice(String appeal, String where);

    /// @param appeals numbers of some of them
    /// @param where own work on them is found
    String goneSeveral(int count, String appeals, String where);

    String goneMore(String named, int more);

    String gonePlace(String title);

    String goneFiles();

    /// What the label means, where it stands alone.
    String parallelHint();

    String draftWaits();

    String parallel(String time);

    String parallelVersions();

    String parallelSeen();

    String stoppedHere();

    String toStopped();

    String sendEverything();

    String sentAll(long actions);

    String sentSome(long sent, long all);

    String sentLeft(long left);

    String sentStopped(long stopped);

    String sentBack(long actions);

    String left(String number, String deed, String state);

    String leftBecause(String number, String deed, String state, String why);

    String leftStopped(String number, String deed, String label);

    String deedAnswer();

    String deedInterim();

    String deedNote();

    String deedTake();

    String deedRelease();

    String lossWhole();

    String lossCopy();

    String lossClose();
}
