package pult.stand.region;

import pult.domain.appeal.AppealState;

import java.util.List;

/// What the bodies answered: as short and as plain as a good answer is, sometimes as empty as a bad
/// one.
final class Answers {
    private static final List<String> AUTHORS =
            List.of(
                    "Аникеева О. В.",
                    "Белкина Т. С.",
                    "Воротников Д. А.",
                    "Гришина Е. Ю.",
                    "Дубинин С. П.",
                    "Еремеева Л. Н.",
                    "Жилин К. М.",
                    "Завьялова М. А.",
                    "Косарев В. И.",
                    "Ладыгина Н. О.",
                    "Мешков А. Г.",
                    "Панина И. Р.",
                    "Рудакова С. В.",
                    "Стародубцева Ю. А.",
                    "Чекалин П. Е.");

    private Answers() {}

    static String author(Dice dice) {
        return dice.pick(AUTHORS);
    }

    static String text(
            PatternBook book, Section section, Facts facts, boolean social, AppealState state) {
        var out = new StringBuilder(400);
        var dice = facts.dice();
        add(out, book.common(social ? "ответ-соц-начало" : "ответ-начало"), facts);
        if (state == AppealState.INTERIM_ANSWERED) {
            add(out, book.common("ответ-промежуточный"), facts);
        } else {
            var reply = facts.pick(section.replies());
            say(out, reply == null ? dice.pick(book.common("ответ-общий")) : reply, facts);
            if (section.site() != Site.SETTLEMENT && dice.chance(0.35)) {
                add(out, book.common("ответ-ещё"), facts);
            }
        }
        if (!social) {
            out.append(dice.chance(0.5) ? "\n" : "");
            add(out, book.common("ответ-конец"), facts);
        } else if (dice.chance(0.4)) {
            add(out, book.common("ответ-соц-конец"), facts);
        }
        return out.toString();
    }

    private static void add(StringBuilder out, List<Pattern> patterns, Facts facts) {
        say(out, facts.dice().pick(patterns), facts);
    }

    private static void say(StringBuilder out, Pattern pattern, Facts facts) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append(' ');
        }
        var start = out.length();
        pattern.appendTo(out, facts);
        out.setCharAt(start, Character.toUpperCase(out.charAt(start)));
    }
}
