package pult.domain.appeal;

/// A file of an appeal or of an answer, as its source describes it. Nothing of this is to be
/// trusted: the name is made safe before it is shown, the type is looked up in the bytes.
///
/// @param id of the source, never empty
/// @param name as it was sent; may hold anything
/// @param size bytes, 0 or more
/// @param contentType as it was declared
/// @param sha256 of the whole file, 64 lower-case hexadecimal digits
public record Attachment(String id, String name, long size, String contentType, String sha256) {
    /// Longest file that is taken in either direction, bytes.
    public static final long LARGEST = 50L * 1024 * 1024;

    private static final int HASH_DIGITS = 64;

    public Attachment {
        if (id.isEmpty() || size < 0 || !hash(sha256)) {
            throw new IllegalArgumentException("not a file");
        }
    }

    /// True when a description from outside is one of a file.
    public static boolean valid(String id, long size, String sha256) {
        return !id.isEmpty() && size >= 0 && hash(sha256);
    }

    /// By hand: this is asked for each file of each appeal that comes.
    private static boolean hash(String text) {
        if (text.length() != HASH_DIGITS) {
            return false;
        }
        for (var i = 0; i < HASH_DIGITS; i++) {
            var c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /// The id only: a name may be a person's.
    @Override
    public String toString() {
        return "Attachment[" + id + ']';
    }
}
