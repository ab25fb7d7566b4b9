package pult.stand;

/// A request is answered by an error and nothing else. Carries nothing of the request.
final class Declined extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;

    Declined(int status, String code) {
        super(code);
        this.status = status;
        this.code = code;
    }

    Declined(int status, String code, Throwable cause) {
        super(code, cause);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }
}
