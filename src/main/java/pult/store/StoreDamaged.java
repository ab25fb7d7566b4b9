package pult.store;

/// What was read from the database is not what was written there. The folder is marked: at the next
/// opening the database is put aside, made anew and filled from the server and the journal.
public final class StoreDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// @param what kind of a row, and its number at most: no words of anybody
    StoreDamaged(String what) {
        super(what);
    }
}
