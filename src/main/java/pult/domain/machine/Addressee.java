package pult.domain.machine;

/// Whom an appeal may be sent to. An executor is a body that works with the platform, and so is the
/// body above or below one's own; they stand in its directory. Forwarding by competence goes to
/// whichever body or official decides the question (59-ФЗ, art. 8, part 3), and such a one need not
/// work with the platform at all.
public final class Addressee {
    private Addressee() {}

    /// True when the step may name a body that does not stand in the directory.
    public static boolean beyondDirectory(Event event, Particulars said) {
        return event == Event.TRANSFER
                && (Need.Direction.OUT.name().equals(said.direction())
                        || said.reasons()
                                .contains(TransferReason.FEDERAL_BODY_NOT_CONNECTED.name()));
    }
}
