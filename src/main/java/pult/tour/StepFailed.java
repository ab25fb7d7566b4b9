package pult.tour;

/// A step of the tour did not come to what it waits for.
final class StepFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StepFailed(String what) {
        super(what);
    }
}
