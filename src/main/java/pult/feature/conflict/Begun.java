package pult.feature.conflict;

/// Own words for a place that are not taken yet.
///
/// @param text never blank
/// @param open the field is open; closed, it opens with them again
record Begun(String text, boolean open) {
    @Override
    public String toString() {
        return "Begun[" + text.length() + " chars]";
    }
}
