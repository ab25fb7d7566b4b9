package pult.l10n;

/// Words of what is done to rows of the list, one or several at once.
public interface SeveralMessages {
    String ticked(long count);

    /// There may be more rows; no more are ticked at once.
    String tickedMost(long count);

    String take();

    String release();

    String shelve();

    String unshelve();

    String weight();

    String usual();

    String important();

    String urgent();

    String enlist();

    String enlistHint();

    String untick();

    String understood();

    String inAnHour(String time);

    String thisAfternoon(String time);

    String tomorrow(String when);

    String nextWorkingDay(String when);

    String nextWeek(String when);

    String taken(long done, long asked);

    String released(long done, long asked);

    String shelved(long done, long asked, String until);

    String unshelved(long done, long asked);

    String weighed(long done, long asked, String weight);

    String enlisted(long done, long asked);

    String delisted(long done, long asked);

    String assigned(long done, long asked, String body);

    String noted(long done, long asked);

    String approved(long done, long asked);

    String takeBack();

    String takenBack(long done, long asked);

    String leftAlready();

    String unread();

    String more();

    String assign();

    String note();

    String approve();

    String assignHere(long rows);

    String noteHere(long rows);

    String approveHere(long rows);

    String assignOne(String number);

    String noteOne(String number);

    String approveOne(String number);

    /// None of the rows a step was asked for is there any more.
    String noneLeft();

    String bodyPrompt();

    String personPrompt();

    String notePrompt();

    String approveHint();

    String actingFor(String names);

    String bodyMissing();

    String bodyUnknown();

    String bodyUnchecked();

    String personUnknown();

    String noteMissing();

    String noteTooLong(long over);

    String doAssign();

    String doNote();

    String doApprove();

    String failed(long rows, String why);

    String alarmOverdue(long rows);

    String alarmPressing(long rows);

    String unheld(long appeals);

    String unregistered(long appeals);

    String undistributed(long appeals);

    String untaken(long appeals);

    String alarmed(String number, String topic, String step, String due);

    String alarmedShare(long percent);

    String acknowledge();

    String gone();

    String dueBefore();

    String onTheList();

    String awayUntil(String when);

    String backSince(String when);

    String keyTick();

    String keyTickAll();

    String keyShelve();

    String keyWeight();

    String keyList();

    String keyUp();

    String keyDown();

    String ownMoment();

    String ownMomentLabel();

    String ownMomentPrompt();

    String ownMomentSpoken();

    String ownMomentUntil(String moment);

    String ownMomentWrong();

    String ownMomentPast();

    String ownMomentFar();

    String claimsExpiring(long rows);

    String escalations(int count);

    String escalatedTo(String number, String topic, int level, String at);

    String claimsOver(long rows);

    String claimTillThen(String number, String topic, String at);

    String claimRanOut(String number, String topic, String at);

    String claimFreed(String number, String topic, String at);

    String claimTaken(String number, String topic, String at);
}
