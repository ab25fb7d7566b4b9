package pult.domain.file;

/// An answer is not sent: a file that was put to it was not taken, and the operator may not have
/// seen it. Sent once more, it goes without the file.
public final class FileLeftOut extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String name;

    /// @param name of the file
    public FileLeftOut(String name) {
        super("a file was not taken");
        this.name = name;
    }

    public String name() {
        return name;
    }
}
