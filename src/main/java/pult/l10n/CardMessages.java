package pult.l10n;

/// Words of the card.
public interface CardMessages {
    String number(String number);

    String kind(String regime, String channel);

    String fastTrack();

    String tabCard();

    String tabHistory(long count);

    String tabAnswers(long count);

    String clockAnswer();

    String clockFromRegistration();

    /// The same where the platform gave no date.
    String clockAnswerByRule();

    String clockInterim();

    String interimSent(String at);

    String received(String at);

    String registered();

    String applicant();

    String phone();

    String phoneShow();

    String email();

    String executor();

    String executorNone();

    String assignee();

    String assigneeNone();

    String assigneeMe();

    String essence();

    String state();

    String rating();

    String ratingValue(long stars);

    String placeHouse();

    String placeStreet();

    String placeSettlement();

    String placeMunicipality();

    String placeNone();

    String placeUnknown();

    String take();

    String nobodys();

    String release();

    String back();

    String copyNumber();

    String copyText();

    String copyAll();

    String copyLink();

    String more();

    String chooseTitle();

    String chooseHint();

    String gone();

    String goneHint();

    String noHistory();

    String noAnswers();

    String answerNumber(String number);

    String answerInterim();

    String answerFinal();

    String answerProposed();

    String answerSentBack();

    String answerNoNumber();

    String answeredBy(String author);

    String approvedBy(String approver);

    String note();

    String textSpoken();

    String repeated();

    String earlier(String number, String received, String state);

    String earlierAway(String number);

    String earlierAnswer(String text);

    String earlierUnanswered();

    String openEarlier();

    String duplicate();

    String duplicateOf(String number);

    String clockGone(long percent);

    String clockGoneSpoken(long percent);

    String deputy(String name, String acting);

    String ratingReopens(long mark, long threshold);

    String renew();

    /// On a button beside what it is about.
    String renewBrief();

    String claimMine(String until);

    String claimMineSoon(String until);

    String claimMineOver(String until);

    String claimLost(String until);

    String claimLostTo(String until, String who);

    String claimFree(String who, String until);

    String claimTerm(String length);

    String assigneeUntil(String who, String until);

    String storyClaimExpired(String who);

    String takeFor(String why, String who);

    String claimProlonging(String until);
}
