package pult.feature.unlock;

import java.util.HashSet;

/// A rough guess at how long a passphrase would hold: by its length, its alphabets and how often
/// its characters repeat. A hint, never a guarantee.
enum Strength {
    TOO_SHORT(0),
    WEAK(1),
    FAIR(2),
    STRONG(3);

    static final int SHORTEST = 10;
    private static final double FAIR_BITS = 60;
    private static final double STRONG_BITS = 90;

    private final int steps;

    Strength(int steps) {
        this.steps = steps;
    }

    /// How many of three marks are filled.
    int steps() {
        return steps;
    }

    static Strength of(CharSequence phrase) {
        if (phrase.length() < SHORTEST) {
            return TOO_SHORT;
        }
        var bits = bits(phrase);
        if (bits < FAIR_BITS) {
            return WEAK;
        }
        return bits < STRONG_BITS ? FAIR : STRONG;
    }

    /// Characters that repeat or go on from the one before («1111», «qwer», «абвг») add little.
    private static double bits(CharSequence phrase) {
        var seen = new HashSet<Character>();
        var alphabet = 0;
        var letters = false;
        var capitals = false;
        var digits = false;
        var others = false;
        var counted = 0.0;
        for (var i = 0; i < phrase.length(); i++) {
            var c = phrase.charAt(i);
            letters |= Character.isLowerCase(c);
            capitals |= Character.isUpperCase(c);
            digits |= Character.isDigit(c);
            others |= !Character.isLetterOrDigit(c);
            var follows = i > 0 && Math.abs(c - phrase.charAt(i - 1)) <= 1;
            counted += follows ? 0.2 : seen.add(c) ? 1 : 0.6;
        }
        alphabet += letters ? 33 : 0;
        alphabet += capitals ? 33 : 0;
        alphabet += digits ? 10 : 0;
        alphabet += others ? 12 : 0;
        return counted * Math.log(Math.max(2, alphabet)) / Math.log(2);
    }
}
