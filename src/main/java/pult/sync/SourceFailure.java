package pult.sync;

/// Thrown by a [Source]; carries the failure as a value and no data of the exchange.
public final class SourceFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Failure failure;

    public SourceFailure(Failure failure) {
        super(failure.toString());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
