package pult.sync;

/// The program dies here.
final class SimCrash extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SimCrash() {
        super("crash", null, false, false);
    }
}
