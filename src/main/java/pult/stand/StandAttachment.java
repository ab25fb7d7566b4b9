package pult.stand;

/// A file of an appeal or of an answer.
///
/// @param size bytes
/// @param sha256 lower-case hex
public record StandAttachment(
        String id, String name, long size, String contentType, String sha256) {
    @Override
    public String toString() {
        return "StandAttachment[" + id + ']';
    }
}
