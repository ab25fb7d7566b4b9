package pult.l10n;

import java.util.List;

/// Picks the form of a noun that stands after a number.
public final class Plural {
    private Plural() {}

    /// @param forms Russian: after 1, after 2–4, after 5 («обращение», «обращения», «обращений»);
    ///   English: after 1, after the rest
    public static String form(Language language, long number, List<String> forms) {
        var index = index(language, Math.abs(number));
        if (index >= forms.size()) {
            throw new IllegalArgumentException("a plural form is missing: " + forms);
        }
        return forms.get(index);
    }

    /// How many forms a language has.
    static int forms(Language language) {
        return switch (language) {
            case RU -> 3;
            case EN -> 2;
        };
    }

    private static int index(Language language, long number) {
        return switch (language) {
            case RU -> russian(number);
            case EN -> number == 1 ? 0 : 1;
        };
    }

    private static int russian(long number) {
        var tens = number % 100;
        var ones = number % 10;
        if (tens >= 11 && tens <= 14) {
            return 2;
        }
        if (ones == 1) {
            return 0;
        }
        return ones >= 2 && ones <= 4 ? 1 : 2;
    }
}
