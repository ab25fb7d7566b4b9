package pult.l10n;

/// Steps of the machine: what they are called, why they are taken, how a history tells them.
///
/// `gender` is 1 for a man, 2 for a woman, 5 when it is not known, and chooses the form of a verb
/// as a number chooses that of a noun.
public interface StepMessages {
    String actModerateAccept();

    String actModerateReject();

    String actRegister();

    String registerOthers();

    String registerLinked();

    String actTransfer();

    String actTransferReturned();

    String actAssign();

    String actAccept();

    String actDecline();

    String actAskApplicant();

    String actApplicantReplied();

    String actRequestExtension();

    String actApproveExtension();

    String actRefuseExtension();

    String actSubmitAnswer();

    /// Where the author alone approves.
    String actSendAnswer();

    String actApprove();

    String actReturn();

    String actResubmit();

    String actReopen();

    String actClose();

    String actLeaveWithoutAnswer();

    String actTerminateCorrespondence();

    String actTakeOver();

    String actEscalate();

    String actInterimAnswer();

    String actClaim();

    String actRelease();

    String actNote();

    String storyModerateAccept(String who, int gender);

    String storyModerateReject(String who, int gender);

    String storyRegister(String who, int gender);

    String storyTransfer(String who, int gender, String what);

    String storyTransferReturned(String who, int gender);

    String storyAssign(String who, int gender, String what);

    String storyAccept(String who, int gender);

    String storyDecline(String who, int gender);

    String storyAskApplicant(String who, int gender);

    String storyApplicantReplied(String who, int gender);

    String storyRequestExtension(String who, int gender, String what);

    String storyApproveExtension(String who, int gender, String what);

    String storyRefuseExtension(String who, int gender);

    String storySubmitAnswer(String who, int gender);

    /// Where the author alone approves.
    String storySendAnswer(String who, int gender);

    String storyApprove(String who, int gender);

    String storyReturn(String who, int gender);

    String storyResubmit(String who, int gender);

    String storySent();

    String storyRate(int mark);

    String storyReopen(String who, int gender);

    String storyClose(String who, int gender);

    String storyLeaveWithoutAnswer(String who, int gender);

    String storyTerminateCorrespondence(String who, int gender);

    String storyTakeOver(String who, int gender);

    String storyEscalate(String who, int gender, String what);

    String storyInterimAnswer(String who, int gender);

    String storyClaim(String who, int gender);

    String storyRelease(String who, int gender);

    String storyNote(String who, int gender);

    String rejectObscene();

    String rejectSpam();

    String rejectDuplicate();

    String rejectNotAProblem();

    String rejectNoAddress();

    String rejectPrivateDataInText();

    String rejectOutOfRegion();

    String transferNotCompetent();

    String transferOtherTerritory();

    String transferSubordinateOrg();

    String transferSuperiorOrg();

    String transferFederalBodyNotConnected();

    String reworkNotOnMerits();

    String reworkIncomplete();

    String reworkNoDeadline();

    String reworkBureaucratic();

    String reworkNoAttachment();

    String reworkFactError();

    String reworkTone();

    String article11Anonymous();

    String article11CourtDecision();

    String article11Abusive();

    String article11Unreadable();

    String article11Unclear();

    String article11Repeated();

    String article11AnsweredOnSite();

    String article11StateSecret();

    String directionUp();

    String directionDown();

    String directionOut();

    String acting(String what);

    String station(String what);

    String hash(String what);

    String somebody();

    String because(String what, String words);

    String saying(String what, String words);

    String cancel();

    String needReason();

    String needReworkReasons();

    String needDirection();

    String needTarget();

    String needPerson();

    String needWords();

    String needComment();

    /// Where the term of the law is over.
    String needCommentLate();

    String needNotice();

    String needNoticeOpen();

    String toldApplicant(String text);

    String needUntil();

    String needLevel();

    String level1();

    String level2();

    String badDate();

    String unfilledNotice();

    String impossible(String what, String words);

    String onApproval();

    String submitted(String what, String words);

    String youAct(String what);

    String changedSince();

    String returned(String what);

    String returnedPlain();

    String wantsUntil(String what);

    String unsent();

    String unsentBanner(String what);

    String pingPong(int count);

    String escalated(int count);

    String missing(String what);

    String forwardingLeft(String day, int days);

    String forwardingToday(String day);

    String forwardingLate(String day, int days);

    String leavingLeft(String day, int days);

    String leavingToday(String day);

    String leavingLate(String day, int days);

    String fromDirectory();

    String beyondDirectory();

    String noDirectory();

    String unknownBody();

    String unknownBodyOut();

    String unknownPerson();

    String kept(String what);

    String keptImpossible();

    String keptGoOn();

    String keptCopy();

    String keptAway();

    String keptAwayHint();

    String keptNotSaved();

    String keptTooLong(String limit);
}
