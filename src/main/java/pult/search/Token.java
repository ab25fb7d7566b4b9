package pult.search;

/// A word or a number of a text.
///
/// @param word in small letters, е for ё, an abbreviation written out
/// @param from its first character in the text
/// @param to behind its last character
/// @param beside stands in the place of the token before it, as «12а» beside «12»
record Token(String word, int from, int to, boolean beside) {
    boolean number() {
        return Character.isDigit(word.charAt(0))
                && Character.isDigit(word.charAt(word.length() - 1));
    }

    boolean letter() {
        return word.length() == 1 && Character.isLetter(word.charAt(0));
    }
}
