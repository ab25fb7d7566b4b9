package pult.l10n;

/// Words on failure: what happened, what is kept, what comes next.
public interface FailureMessages {
    String offline();

    String unauthorised();

    String throttled();

    String serverFault(String status);

    String broken();

    String cursorExpired();

    String disk();

    String copied();

    String kept(long waiting);

    String keptNothingWaits();

    String keptBesideDisk();

    String nextTry(String in);

    String code(String code);

    String answeredMeanwhile();

    String takenByOther();

    String notOpen();

    String notMine();

    String wrongState();

    String forbidden();

    String otherBlock();

    String samePerson();

    String textChanged();

    String under59();

    String notSocial();

    String duePassed();

    String extendedBefore();

    String notRegistered();

    String dueTooLate();

    String incomplete();

    String needsLink();

    String disputed();

    String removed();

    String notSaved();
}
