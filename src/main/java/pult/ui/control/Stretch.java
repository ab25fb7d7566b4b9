package pult.ui.control;

/// Characters of a text that are marked.
///
/// @param from first character
/// @param to behind the last character
public record Stretch(int from, int to) {}
