package pult.stand.http;

/// What came is not HTTP, or more of it than is taken. Carries nothing of what came.
final class BadRequest extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    BadRequest(int status, String what) {
        super(what);
        this.status = status;
    }

    int status() {
        return status;
    }
}
