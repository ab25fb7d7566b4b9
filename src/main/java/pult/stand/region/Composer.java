package pult.stand.region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts patterns together as one person writes: what is said, in which order, and what is left out.
/// Confined to one thread, one text.
final class Composer {
    private static final int SHORTEST = 50;
    private static final int LONGEST = 3990;
    private static final double SEVERAL_QUESTIONS = 0.05;
    private static final double VERY_LONG = 0.12;

    private final PatternBook book;
    private final Section section;
    private final Section block;
    private final Facts facts;
    private final Dice dice;
    private final @Nullable Stems topic;
    private final Sheet sheet;

    /// @param topic name of the topic
    Composer(PatternBook book, Section section, Section block, Facts facts, String topic) {
        this.book = book;
        this.section = section;
        this.block = block;
        this.facts = facts;
        this.dice = facts.dice();
        this.sheet = new Sheet(facts);
        this.topic = section.shared() && dice.chance(0.7) ? Stems.in(topic) : null;
    }

    /// The whole text, still without anybody's carelessness.
    ///
    /// @param repeated the applicant has written before
    String text(Voice voice, boolean repeated) {
        switch (voice) {
            case COMMENT -> comment();
            case ANGRY -> angry(repeated);
            case PLAIN -> plain(repeated);
            case POLITE -> polite(repeated);
            case STORY -> story(repeated);
            case OFFICIAL -> official(repeated);
        }
        for (var attempt = 0; sheet.length() < SHORTEST && attempt < 4; attempt++) {
            add(near(demands()));
        }
        return sheet.text(LONGEST);
    }

    /// One line of at most 90 characters.
    ///
    /// @param text what the applicant wrote
    String essence(String text) {
        var essences = section.essences().isEmpty() ? block.essences() : section.essences();
        var line = new StringBuilder();
        facts.oneOf(essences, Stems.in(text), true).appendTo(line, facts);
        var place =
                switch (section.site()) {
                    case FLATS, HOUSE -> facts.value(Slot.ADDRESS);
                    case STREET -> facts.value(Slot.STREET);
                    case SETTLEMENT -> facts.spot().locality().title();
                };
        var room = 90 - place.length() - 2;
        return (line.length() > room ? line.substring(0, room - 1) + "…" : line) + ", " + place;
    }

    private void comment() {
        if (dice.chance(0.22)) {
            add("приветствие-народ");
        }
        add(main(section.comments().isEmpty() ? facts() : section.comments()));
        if (dice.chance(0.3)) {
            addSome(circumstances(), 1);
        }
        if (dice.chance(0.3)) {
            add(question());
        } else if (dice.chance(0.4)) {
            add("эмоция");
        }
        place();
    }

    private void angry(boolean repeated) {
        if (repeated) {
            add("повтор");
        } else if (dice.chance(0.18)) {
            add("эмоция");
        }
        add(main(dice.chance(0.5) && !section.comments().isEmpty() ? section.comments() : facts()));
        if (dice.chance(0.35)) {
            addSome(circumstances(), 1);
        }
        place();
        if (dice.chance(0.3)) {
            add("звонили");
        }
        if (dice.chance(0.45)) {
            add("эмоция");
        }
        add(dice.chance(0.6) ? near(demands()) : question());
    }

    private void plain(boolean repeated) {
        if (dice.chance(0.45)) {
            add("приветствие");
        }
        if (repeated) {
            add("повтор");
        }
        if (dice.chance(0.1)) {
            add("требование");
            add(main(facts()));
        } else {
            add(main(facts()));
        }
        if (dice.chance(0.62)) {
            addSome(circumstances(), dice.between(1, 2));
        }
        place();
        if (dice.chance(0.35)) {
            add("звонили");
        }
        if (!several() && dice.chance(0.6)) {
            add(near(demands()));
        } else if (dice.chance(0.2)) {
            add(question());
        }
        if (dice.chance(0.15)) {
            add("прощание");
        }
    }

    private void polite(boolean repeated) {
        add("приветствие-вежл");
        sheet.breakLinesPerhaps(0.6);
        if (dice.chance(0.6) && section.writer().isEmpty()) {
            add("о себе-вежл");
        }
        sheet.run();
        if (repeated) {
            add("повтор");
        }
        add(main(facts()));
        addSome(circumstances(), dice.between(0, 2));
        place();
        if (dice.chance(0.4)) {
            add("звонили");
        }
        several();
        add(near(demands()));
        sheet.breakLinesPerhaps(0.5);
        add("прощание-вежл");
    }

    private void story(boolean repeated) {
        if (dice.chance(0.75)) {
            add("приветствие");
            sheet.breakLinesPerhaps(0.4);
        }
        if (section.writer().isEmpty() && dice.chance(0.65)) {
            add("о себе-рассказ");
            sheet.run();
        }
        if (repeated) {
            add("повтор");
        }
        add(main(facts()));
        var endless = dice.chance(VERY_LONG);
        addSome(circumstances(), endless ? 9 : dice.between(2, 4));
        place();
        sheet.breakLinesPerhaps(0.4);
        addSome(book.common("звонили"), endless ? 5 : dice.between(0, 2));
        if (endless && facts.hasStory()) {
            chronicle();
        }
        addSome(book.common("усталость"), endless ? 4 : dice.between(0, 1));
        if (!several() && dice.chance(0.5)) {
            add(question());
        }
        sheet.breakLinesPerhaps(0.4);
        addSome(demands(), endless ? 2 : 1);
        if (dice.chance(0.5)) {
            add("прощание");
        }
    }

    private void official(boolean repeated) {
        add("приветствие-офиц");
        sheet.breakLines();
        if (repeated) {
            add("повтор");
            sheet.run();
        }
        add(main(facts()));
        sheet.run();
        addSome(circumstances(), dice.between(1, 3));
        place();
        if (dice.chance(0.5)) {
            add("звонили");
        }
        if (!several()) {
            if (dice.chance(0.35)) {
                numbered(
                        dice.chance(0.5) ? "Прошу:" : "На основании изложенного прошу:",
                        "требование-пункт",
                        2);
            } else {
                sheet.breakLinesPerhaps(0.5);
                add(near(demands()));
            }
        }
        sheet.breakLines();
        add("прощание-офиц");
    }

    /// Sometimes: a list of questions instead of a demand.
    private boolean several() {
        if (!dice.chance(SEVERAL_QUESTIONS / 0.62)) {
            return false;
        }
        var some = some(questions(), dice.between(2, 4));
        if (dice.chance(0.6)) {
            sheet.addHeading(dice.chance(0.5) ? "Прошу ответить на вопросы:" : "Вопросы:");
            var mark = dice.chance(0.5) ? ". " : ") ";
            var number = 1;
            for (var question : some) {
                sheet.addItem(number++ + mark, question);
            }
            sheet.breakLines();
        } else {
            some.forEach(this::add);
        }
        return true;
    }

    private void numbered(String heading, String items, int count) {
        sheet.addHeading(heading);
        var number = 1;
        for (var item : some(book.common(items), count)) {
            sheet.addItem(number++ + ". ", item);
        }
    }

    /// What happened; of a shared section, what the topic names.
    private Pattern main(List<Pattern> patterns) {
        return facts.oneOf(patterns, topic, false);
    }

    private List<Pattern> facts() {
        return section.facts().isEmpty() ? block.facts() : section.facts();
    }

    /// What the block says in general is only for topics that say little themselves.
    private List<Pattern> circumstances() {
        return section.circumstances().size() >= 2 || section.equals(block)
                ? section.circumstances()
                : joined(section.circumstances(), block.circumstances());
    }

    private List<Pattern> demands() {
        if (section.demands().isEmpty() || dice.chance(0.2)) {
            return block.demands().isEmpty() || dice.chance(0.4)
                    ? book.common("требование")
                    : block.demands();
        }
        return section.demands();
    }

    private Pattern question() {
        return !section.questions().isEmpty() && dice.chance(0.6)
                ? near(section.questions())
                : near(questions());
    }

    /// One that goes with what has been said.
    private Pattern near(List<Pattern> patterns) {
        return facts.oneOf(patterns, sheet.stems(), false);
    }

    private List<Pattern> questions() {
        return joined(
                joined(section.questions(), section.equals(block) ? List.of() : block.questions()),
                book.common("вопрос"));
    }

    private static List<Pattern> joined(List<Pattern> first, List<Pattern> second) {
        if (second.isEmpty()) {
            return first;
        }
        var all = new ArrayList<Pattern>(first.size() + second.size());
        all.addAll(first);
        all.addAll(second);
        return all;
    }

    private List<Pattern> some(List<Pattern> list, int count) {
        if (list.isEmpty()) {
            return new ArrayList<>();
        }
        var rest = new ArrayList<>(list);
        rest.removeIf(pattern -> !pattern.fits(facts.spot().locality()));
        var some = new ArrayList<Pattern>();
        while (some.size() < count && !rest.isEmpty()) {
            some.add(rest.remove(dice.below(rest.size())));
        }
        return some;
    }

    private void addSome(List<Pattern> list, int count) {
        some(list, count).forEach(this::add);
    }

    /// Day by day what was tried, for the longest letters.
    private void chronicle() {
        add("хроника-начало");
        var order = book.common("хроника");
        var steps = some(order, dice.between(7, 20));
        steps.sort(Comparator.comparingInt(order::indexOf));
        for (var i = 0; i < steps.size(); i++) {
            sheet.addItem(facts.storyDay(i, steps.size()) + " — ", steps.get(i));
        }
        sheet.breakLines();
    }

    /// Says where, unless it has been said.
    private void place() {
        if (!sheet.places(section.site())) {
            add(
                    switch (section.site()) {
                        case FLATS, HOUSE -> "адрес";
                        case STREET -> dice.chance(0.5) ? "адрес" : "улица";
                        case SETTLEMENT -> "нп";
                    });
        }
    }

    private void add(String commonSection) {
        add(dice.pick(book.common(commonSection)));
    }

    private void add(Pattern pattern) {
        sheet.add(pattern);
    }
}
