package pult.stand.region;

import java.util.Arrays;

/// The beginnings of the longer words of a text, to see whether two texts speak of the same thing.
/// Two words in four thousand may be taken for each other; nothing depends on it.
final class Stems {
    private static final int LENGTH = 5;
    private static final int BITS = 4096;

    private final long[] bits = new long[BITS / Long.SIZE];

    /// Stems of a text, letters of any size, ё as е.
    static Stems in(CharSequence text) {
        var stems = new Stems();
        for (var stem : of(text)) {
            stems.bits[stem / Long.SIZE] |= 1L << stem;
        }
        return stems;
    }

    /// The stems of a text as numbers, in its order.
    static int[] of(CharSequence text) {
        var found = new int[text.length() / LENGTH + 1];
        var count = 0;
        var letters = 0;
        var hash = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!Character.isLetter(c)) {
                letters = 0;
                hash = 0;
                continue;
            }
            if (letters++ < LENGTH) {
                var small = Character.toLowerCase(c);
                hash = hash * 31 + (small == 'ё' ? 'е' : small);
                if (letters == LENGTH) {
                    found[count++] = (int) Dice.mix(hash) & (BITS - 1);
                }
            }
        }
        return Arrays.copyOf(found, count);
    }

    /// How many of the stems are here.
    int count(int[] others) {
        var known = 0;
        for (var stem : others) {
            if ((bits[stem / Long.SIZE] >>> stem & 1) == 1) {
                known++;
            }
        }
        return known;
    }
}
