package pult.stand.region;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Adds to a letter what people write in lists: several questions, several demands, a diary.
/// Confined to one thread, one text.
final class Listings {
    private static final double SEVERAL_QUESTIONS = 0.08;

    /// Only an infinitive may begin a point: «Прошу инспекцию выехать» has none to begin with.
    private static final java.util.regex.Pattern ASKS_TO_DO =
            java.util.regex.Pattern.compile("^Прошу [а-яё]+(ть|ти|чь|ться|тись) ");

    private final Repertoire repertoire;
    private final Letter letter;
    private final Facts facts;
    private final Dice dice;

    Listings(Repertoire repertoire, Letter letter) {
        this.repertoire = repertoire;
        this.letter = letter;
        this.facts = repertoire.facts();
        this.dice = facts.dice();
    }

    /// Sometimes: questions instead of a demand.
    ///
    /// @return whether there are some now
    boolean several() {
        var section = repertoire.section();
        var questions = repertoire.fitting(section.questions());
        questions.addAll(repertoire.fitting("вопрос-дело"));
        if (section.is(Condition.PROPOSAL)
                || questions.size() < 2
                || !dice.chance(SEVERAL_QUESTIONS)) {
            return false;
        }
        var some = questions.subList(0, Math.min(dice.between(2, 4), questions.size()));
        if (dice.chance(0.6)) {
            var mark = dice.chance(0.5) ? ". " : ") ";
            letter.list(
                    Role.QUESTION,
                    "Прошу ответить на вопросы:",
                    marks(some.size(), mark),
                    some.stream().map(repertoire::words).toList());
        } else {
            some.forEach(question -> letter.say(Role.QUESTION, question));
        }
        return true;
    }

    private static List<String> marks(int count, String mark) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> n + mark).toList();
    }

    /// A numbered list of what is asked for, the matter first, the answer last; one demand where
    /// there is not enough for a list.
    void points() {
        var points = new ArrayList<String>();
        for (var demand : repertoire.fitting(repertoire.section().demands())) {
            var words = repertoire.words(demand);
            if (points.size() < 2 && ASKS_TO_DO.matcher(words).find()) {
                points.add(Character.toUpperCase(words.charAt(6)) + words.substring(7));
            }
        }
        var last = repertoire.any("требование-пункт");
        if (last != null) {
            points.add(repertoire.words(last));
        }
        if (points.size() < 2) {
            letter.say(Role.DEMAND, repertoire.demand());
            return;
        }
        var heading = dice.chance(0.8) ? "Прошу:" : "На основании изложенного прошу:";
        letter.list(Role.DEMAND, heading, marks(points.size(), ". "), points);
    }

    /// Day by day what was tried, for the longest letters.
    ///
    /// @return false when the matter has no such story
    boolean chronicle() {
        var days = facts.storyDays();
        var steps = new ArrayList<>(repertoire.inOrder("хроника"));
        var heading = repertoire.any("хроника-начало");
        var count = Math.min(dice.between(7, 20), days.size());
        if (count < 6 || steps.size() < 6 || heading == null) {
            return false;
        }
        while (steps.size() > count) {
            steps.remove(dice.below(steps.size()));
        }
        letter.list(
                Role.TRIED,
                repertoire.words(heading),
                IntStream.range(0, steps.size())
                        .mapToObj(i -> days.get(i * days.size() / steps.size()) + " — ")
                        .toList(),
                steps.stream().map(repertoire::words).toList());
        return true;
    }
}
