package pult.store;

import java.sql.SQLException;

/// The database did not do what it was asked. Messages of the database carry values of rows, so
/// only its number for the fault is kept, with the place.
public final class StoreFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int code;

    StoreFailure(SQLException cause) {
        super("database fault " + cause.getErrorCode());
        code = cause.getErrorCode();
        setStackTrace(cause.getStackTrace());
    }

    StoreFailure(String what) {
        super(what);
        code = 0;
    }

    /// The database's number of the fault, 0 when the database has none.
    public int code() {
        return code;
    }
}
