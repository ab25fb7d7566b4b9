package pult.cli;

/// How the program ends, for scripts.
public enum ExitCode {
    OK(0),
    /// A bug; the crash screen or the console has the code.
    BUG(1),
    /// Unknown command or argument.
    USAGE(2),
    PORT_BUSY(3),
    READ_ONLY_FOLDER(4),
    NO_SPACE(5),
    /// The folder was made by a newer version of the program.
    NEWER_FOLDER(6),
    /// Another copy runs on the folder; its window was raised.
    ALREADY_RUNNING(7),
    /// A step of the tour was not confirmed by the stand.
    TOUR_FAILED(8),
    /// A file given on the command line cannot be read.
    UNREADABLE_FILE(9),
    /// The store could not be opened for another reason.
    STORE_NOT_OPENED(10);

    private final int value;

    ExitCode(int value) {
        this.value = value;
    }

    public int value() {
        return value;
    }
}
