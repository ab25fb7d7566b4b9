package pult.bundled;

import java.io.Serial;

/// The program ships no map of the region that was asked for.
public final class UnknownRegion extends RuntimeException {
    @Serial private static final long serialVersionUID = 1L;

    private final String code;

    public UnknownRegion(String code) {
        super("no bundled map of " + code);
        this.code = code;
    }

    /// The code that was asked for.
    public String code() {
        return code;
    }
}
