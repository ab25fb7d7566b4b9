package pult.feature.editor;

/// A draft holds more than the screen shows: it is not sent past the operator's eyes. The draft has
/// both texts.
final class DraftMoved extends RuntimeException {
    private static final long serialVersionUID = 1;
}
