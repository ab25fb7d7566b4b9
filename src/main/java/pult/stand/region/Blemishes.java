package pult.stand.region;

import pult.domain.appeal.Channel;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

/// What hurry does to a text: typing errors, a stuck Caps Lock, small letters, lost full stops.
final class Blemishes {
    /// Share of texts with typing errors.
    static final double TYPOS = 0.08;

    private static final String[][] SLIPS = {
        {"ться ", "тся "},
        {"тся ", "ться "},
        {"сегодня", "сегодны"},
        {"вообще", "вобще"},
        {"пожалуйста", "пожалуста"},
        {"что-то", "чтото"},
        {"кто-нибудь", "кто нибудь"},
        {" не ", " ни "},
        {"придётся", "прийдется"},
        {"невозможно", "не возможно"},
        {"из-за", "изза"},
        {"никто", "ни кто"},
        {"ничего", "ни чего"},
        {"сколько", "сколко"},
        {"обращаюсь", "обрашаюсь"},
        {"здравствуйте", "здраствуйте"},
        {"Здравствуйте", "Здраствуйте"},
        {"также", "так же"},
        {"ещё", "ищо"},
        {"по-прежнему", "по прежнему"},
        {"в течение", "в течении"},
    };

    /// «ул. Мира»: the full stop ends no sentence.
    private static final Pattern OF_A_NAME = Pattern.compile("(?s).*(ул|г|с|пос|д)\\. ");

    private static final Pattern SENTENCE_END = Pattern.compile("[а-яё]{4}[.!?](?= )");

    /// @param text the text as it was sent
    /// @param typos it has typing errors
    record Result(String text, boolean typos) {}

    private Blemishes() {}

    static Result on(String text, Voice voice, Channel channel, Dice dice) {
        var written = text;
        var typos = false;
        if (dice.chance(TYPOS)) {
            var slipped = withTypos(written, dice);
            typos = !slipped.equals(written);
            written = slipped;
        }
        if (channel.social() && voice == Voice.COMMENT) {
            written = careless(written, dice);
        } else if (dice.chance(0.07)) {
            written = withoutLastStop(written);
        }
        if (voice == Voice.ANGRY && dice.chance(0.16)) {
            written = shouting(written, dice);
        }
        if (dice.chance(0.3)) {
            written = written.replace('ё', 'е').replace('Ё', 'Е');
        }
        return new Result(written, typos);
    }

    private static String careless(String text, Dice dice) {
        var style = dice.unit();
        if (style < 0.4) {
            return withoutLastStop(smallStarts(text));
        }
        if (style < 0.52) {
            return withoutLastStop(text).replace(", что", " что").replace(", а ", " а ");
        }
        if (style < 0.62) {
            return text.endsWith(".") ? withoutLastStop(text) + "!!!" : text;
        }
        return style < 0.8 ? withoutLastStop(text) : text;
    }

    private static String smallStarts(String text) {
        var out = new StringBuilder(text);
        for (var i = 0; i + 1 < out.length(); i++) {
            var start =
                    i == 0
                            || (i > 1
                                    && out.charAt(i - 1) == ' '
                                    && ".!?".indexOf(out.charAt(i - 2)) >= 0);
            var abbreviation = i > 3 && !Character.isLetter(out.charAt(i - 3));
            if (start
                    && !abbreviation
                    && Character.isLowerCase(out.charAt(i + 1))
                    && !(i > 5 && OF_A_NAME.matcher(out.substring(i - 5, i)).matches())) {
                out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
            }
        }
        return out.toString();
    }

    private static String withoutLastStop(String text) {
        return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    }

    private static String shouting(String text, Dice dice) {
        if (dice.chance(0.3)) {
            return text.toUpperCase(Locale.ROOT);
        }
        var sentence = SENTENCE_END.matcher(text);
        var end = sentence.find(Math.min(20, text.length())) ? sentence.end() : text.length();
        return text.substring(0, end).toUpperCase(Locale.ROOT) + text.substring(end);
    }

    private static String withTypos(String text, Dice dice) {
        var written = text;
        var slip = dice.below(SLIPS.length);
        for (var i = 0; i < SLIPS.length; i++) {
            var pair = SLIPS[(slip + i) % SLIPS.length];
            if (dice.chance(0.5) && written.contains(pair[0])) {
                var at = written.indexOf(pair[0]);
                written =
                        written.substring(0, at)
                                + pair[1]
                                + written.substring(at + pair[0].length());
                break;
            }
        }
        var out = new StringBuilder(written);
        var wanted = dice.between(written.equals(text) ? 1 : 0, 2);
        for (var n = 0; n < wanted; n++) {
            mistype(out, dice);
        }
        return out.toString();
    }

    /// Spoils one ordinary word: small letters only, six and more, so no name or number suffers.
    private static void mistype(StringBuilder out, Dice dice) {
        var words = new ArrayList<int[]>();
        var from = -1;
        for (var i = 0; i <= out.length(); i++) {
            var letter = i < out.length() && Character.isLetter(out.charAt(i));
            if (letter && from < 0) {
                from = i;
            } else if (!letter && from >= 0) {
                if (i - from >= 6 && Character.isLowerCase(out.charAt(from))) {
                    words.add(new int[] {from, i});
                }
                from = -1;
            }
        }
        if (words.isEmpty()) {
            return;
        }
        var word = dice.pick(words);
        var at = dice.between(word[0] + 1, word[1] - 3);
        switch (dice.below(4)) {
            case 0 -> out.deleteCharAt(at);
            case 1 -> out.insert(at, out.charAt(at));
            default -> {
                var kept = out.charAt(at);
                if (kept == out.charAt(at + 1)) {
                    out.deleteCharAt(at);
                } else {
                    out.setCharAt(at, out.charAt(at + 1));
                    out.setCharAt(at + 1, kept);
                }
            }
        }
    }
}
