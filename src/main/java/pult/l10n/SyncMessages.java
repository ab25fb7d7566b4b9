package pult.l10n;

/// Words of the sync screen: sources, facts, journal.
public interface SyncMessages {
    String sources();

    String source();

    String asOf();

    String state();

    String getNow();

    String never();

    String starting();

    String signingIn();

    String firstLoad();

    String receiving();

    String working();

    String noLink();

    String yourTurn();

    String willRetry();

    String stopped();

    String lastExchange();

    String lastExchangeAt(String time, String ago);

    String receivedToday();

    String appeals(long appeals);

    String sentToday();

    String actions(long actions);

    String allConfirmed(long actions);

    String sendingNow(long actions);

    String held();

    String heldOf(String held, String total);

    String nextTry();

    String nextTryAt(String time);

    String soon();

    String slow();

    String serverClock();

    String clockSame();

    String clockAhead(String duration);

    String clockBehind(String duration);

    String person();

    String journal();

    String journalEmpty();

    String noteReceived(long appeals);

    String noteFirstLoad(long appeals);

    String noteSent(String appeal);

    String noteRefused(String appeal);

    String noteConflict(String appeal);

    String noteHeld(String appeal);

    String noteLinkLost();

    String noteLinkBack();

    String noteStartedOver();

    String noteServerRestored();

    String noteBroken();

    String noteMerged(String appeal);

    String noteGone(String appeal);

    String progress(String received, String total);

    String busyCaption();

    String outage(String from, String to);

    String outageAt(String time);
}
