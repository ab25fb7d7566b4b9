package pult.domain.filter;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text at spaces and a list at commas, but not between quotes; `\` makes the next letter an
/// ordinary one there. «Russian» quotes are quotes too.
final class FilterPieces {
    /// @param text as it was typed, quotes included
    /// @param from where it begins
    record Piece(String text, int from) {
        int to() {
            return from + text.length();
        }
    }

    private FilterPieces() {}

    static List<Piece> words(String text) {
        return cut(text, Character::isWhitespace);
    }

    static List<Piece> values(String text) {
        return cut(text, letter -> letter == ',');
    }

    private interface Gap {
        boolean at(char letter);
    }

    private static List<Piece> cut(String text, Gap gap) {
        var pieces = new ArrayList<Piece>();
        var start = 0;
        var closing = '\0';
        for (var place = 0; place < text.length(); place++) {
            var letter = text.charAt(place);
            if (closing != '\0') {
                if (letter == '\\' && closing == '"') {
                    place++;
                } else if (letter == closing) {
                    closing = '\0';
                }
            } else if (letter == '"') {
                closing = '"';
            } else if (letter == '«') {
                closing = '»';
            } else if (gap.at(letter)) {
                add(pieces, text, start, place);
                start = place + 1;
            }
        }
        add(pieces, text, start, text.length());
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, int from, int to) {
        if (to > from) {
            pieces.add(new Piece(text.substring(from, to), from));
        }
    }

    /// What is meant: without quotes and without the strokes that made letters ordinary.
    static String plain(String piece) {
        var plain = new StringBuilder(piece.length());
        var closing = '\0';
        for (var place = 0; place < piece.length(); place++) {
            var letter = piece.charAt(place);
            if (closing == '\0' && (letter == '"' || letter == '«')) {
                closing = letter == '"' ? '"' : '»';
            } else if (closing == '"' && letter == '\\' && place + 1 < piece.length()) {
                plain.append(piece.charAt(++place));
            } else if (closing != '\0' && letter == closing) {
                closing = '\0';
            } else {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    /// A name as it must be written to be read again: in quotes where it would be cut otherwise.
    static String quoted(String name) {
        var simple =
                !name.isEmpty()
                        && name.chars()
                                .allMatch(c ->
                                        Character.isLetterOrDigit(c)
                                                || c == '-'
                                                || c == '.'
                                                || c == '_'
                                                || c == '@');
        return simple ? name : '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
