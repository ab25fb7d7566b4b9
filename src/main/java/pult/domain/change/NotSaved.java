package pult.domain.change;

/// The disk refused to keep what the operator did. Carries no text of the operator or the citizen.
public final class NotSaved extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotSaved(String what, Throwable cause) {
        super(what, cause);
    }
}
