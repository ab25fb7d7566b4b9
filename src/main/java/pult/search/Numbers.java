package pult.search;

import java.util.LinkedHashSet;
import java.util.Set;

/// Numbers as people write and remember them: with dashes and spaces, or the last digits alone.
final class Numbers {
    /// Fewer digits are no number anybody looks for.
    static final int SHORTEST = 3;

    private static final int LONGEST_TAIL = 10;

    private Numbers() {}

    /// Letters and digits alone.
    static String compact(String number) {
        var compact = new StringBuilder(number.length());
        Tokens.normal(number)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(compact::appendCodePoint);
        return compact.toString();
    }

    /// Whether a text is one e-mail address: it is found whole, and no layout or typo is guessed.
    static boolean mail(String text) {
        var bare = text.strip();
        return bare.indexOf('@') > 0 && bare.chars().noneMatch(Character::isWhitespace);
    }

    /// Whether these digits are a telephone with what is dialled before it, 7 or 8: it is kept
    /// without.
    static boolean telephone(String digits) {
        return digits.length() == 11 && (digits.charAt(0) == '7' || digits.charAt(0) == '8');
    }

    /// What a number is found by.
    static Set<String> terms(String number) {
        var terms = new LinkedHashSet<String>();
        var compact = compact(number);
        if (compact.isEmpty()) {
            return terms;
        }
        terms.add(compact);
        var digits = compact.replaceAll("\\D", "");
        if (digits.length() >= SHORTEST) {
            terms.add(digits);
        }
        for (var length = SHORTEST; length < digits.length() && length <= LONGEST_TAIL; length++) {
            terms.add(Keys.TAIL + digits.substring(digits.length() - length));
        }
        return terms;
    }
}
