package pult.stand.region;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Decides what one person says and what is left out; the letter puts it in order. Confined to one
/// thread, one text.
final class Composer {
    /// Some letters more than allowed, for those that hurry loses.
    private static final int SHORTEST = 54;

    private static final int LONGEST = 3990;
    private static final double VERY_LONG = 0.12;

    private final PatternBook book;
    private final Section section;
    private final Facts facts;
    private final Voice voice;
    private final Dice dice;
    private final Letter letter;
    private final Repertoire repertoire;
    private final Listings listings;

    Composer(PatternBook book, Section section, Facts facts, Voice voice) {
        this.book = book;
        this.section = section;
        this.facts = facts;
        this.voice = voice;
        this.dice = facts.dice();
        this.letter = new Letter(facts, voice == Voice.COMMENT);
        this.repertoire = new Repertoire(book, section, facts);
        this.listings = new Listings(repertoire, letter);
    }

    /// The whole text, still without anybody's carelessness.
    ///
    /// @param repeated the applicant has written before
    String text(boolean repeated) {
        if (repeated) {
            say(Role.REPEATED, "повтор");
        }
        switch (voice) {
            case COMMENT -> comment();
            case ANGRY -> angry(repeated);
            case PLAIN -> plain();
            case POLITE -> polite();
            case STORY -> story();
            case OFFICIAL -> official();
        }
        if (section.is(Condition.PROPOSAL) && !letter.has(Role.DEMAND) && voice != Voice.COMMENT) {
            some(Role.DEMAND, section.demands(), 1);
        }
        return longEnough();
    }

    private String longEnough() {
        var text = letter.text(LONGEST);
        for (var attempt = 0; text.length() < SHORTEST && attempt < 4; attempt++) {
            if (attempt % 2 == 0) {
                some(Role.CIRCUMSTANCE, section.circumstances(), 1);
            } else {
                say(Role.DEMAND, repertoire.demand());
            }
            text = letter.text(LONGEST);
        }
        return text;
    }

    /// One line of at most 90 characters.
    String essence() {
        var line = new StringBuilder();
        var essence = facts.pick(section.essences());
        (essence == null ? section.essences().getFirst() : essence).appendTo(line, facts);
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
            say(Role.GREETING, "приветствие-народ");
        }
        say(Role.FACT, facts.pick(repertoire.comments()));
        if (dice.chance(0.3)) {
            some(Role.CIRCUMSTANCE, section.circumstances(), 1);
        }
        if (!letter.places(section.site())) {
            say(Role.PLACE, site("место"));
        }
        if (dice.chance(0.25)) {
            say(Role.QUESTION, repertoire.question());
        } else if (dice.chance(0.25)) {
            say(Role.FEELING, "эмоция");
        }
    }

    private void angry(boolean repeated) {
        say(
                Role.FACT,
                facts.pick(
                        !repeated && dice.chance(0.5) ? repertoire.comments() : section.facts()));
        some(Role.CIRCUMSTANCE, section.circumstances(), dice.between(0, 2));
        place();
        if (dice.chance(0.35)) {
            say(Role.TRIED, "звонили");
        }
        if (dice.chance(0.4)) {
            say(Role.FEELING, "эмоция");
        }
        if (dice.chance(0.7)) {
            say(Role.DEMAND, repertoire.demand());
        } else {
            say(Role.QUESTION, repertoire.question());
        }
    }

    private void plain() {
        if (dice.chance(0.45)) {
            say(Role.GREETING, "приветствие");
        }
        say(Role.FACT, facts.pick(section.facts()));
        some(Role.CIRCUMSTANCE, section.circumstances(), dice.between(0, 2));
        place();
        if (dice.chance(0.35)) {
            say(Role.TRIED, "звонили");
        }
        if (!listings.several()) {
            if (dice.chance(0.8)) {
                say(Role.DEMAND, repertoire.demand());
            } else {
                say(Role.QUESTION, repertoire.question());
            }
        }
        if (dice.chance(0.2)) {
            say(Role.CLOSING, "прощание");
        }
    }

    private void polite() {
        say(Role.GREETING, "приветствие-вежл");
        letter.paragraph(section.writer().isEmpty() ? Role.ABOUT : Role.FACT, 0.5);
        if (dice.chance(0.6) && section.writer().isEmpty()) {
            say(Role.ABOUT, "о себе");
        }
        say(Role.FACT, facts.pick(section.facts()));
        some(Role.CIRCUMSTANCE, section.circumstances(), dice.between(1, 2));
        place();
        if (dice.chance(0.4)) {
            say(Role.TRIED, "звонили");
        }
        if (!listings.several()) {
            say(Role.DEMAND, repertoire.demand());
        }
        letter.paragraph(Role.CLOSING, 0.5);
        say(Role.CLOSING, "прощание-вежл");
    }

    private void story() {
        if (dice.chance(0.75)) {
            say(Role.GREETING, "приветствие");
        }
        if (section.writer().isEmpty() && dice.chance(0.6)) {
            say(Role.ABOUT, "о себе");
        }
        say(Role.FACT, facts.pick(section.facts()));
        var endless = dice.chance(VERY_LONG);
        some(Role.CIRCUMSTANCE, section.circumstances(), endless ? 9 : dice.between(2, 4));
        place();
        letter.paragraph(Role.TRIED, 0.4);
        if (!endless || !listings.chronicle()) {
            some(Role.TRIED, book.common("звонили"), dice.between(0, 2));
        }
        some(Role.FEELING, book.common("усталость"), endless ? 2 : dice.between(0, 1));
        letter.paragraph(Role.DEMAND, 0.4);
        if (!listings.several()) {
            if (dice.chance(0.25)) {
                say(Role.QUESTION, repertoire.question());
            } else {
                say(Role.DEMAND, repertoire.demand());
            }
        }
        if (dice.chance(0.5)) {
            say(Role.CLOSING, "прощание");
        }
    }

    private void official() {
        say(Role.GREETING, "приветствие-офиц");
        letter.paragraph(letter.has(Role.REPEATED) ? Role.REPEATED : Role.FACT, 0.8);
        say(Role.FACT, facts.pick(section.facts()));
        some(Role.CIRCUMSTANCE, section.circumstances(), dice.between(1, 3));
        place();
        if (dice.chance(0.5)) {
            say(Role.TRIED, "звонили");
        }
        if (!listings.several()) {
            if (dice.chance(0.25) && !section.is(Condition.PROPOSAL)) {
                listings.points();
            } else {
                letter.paragraph(Role.DEMAND, 0.5);
                say(Role.DEMAND, repertoire.demand());
            }
        }
        letter.paragraph(Role.CLOSING, 1);
        say(Role.CLOSING, "прощание-офиц");
    }

    private void some(Role role, List<Pattern> patterns, int count) {
        var fitting = repertoire.fitting(patterns);
        for (var i = 0; i < Math.min(count, fitting.size()); i++) {
            letter.say(role, fitting.get(i));
        }
    }

    /// Says where, unless it has been said or the form of the site has said it.
    private void place() {
        if (letter.places(section.site())) {
            return;
        }
        if (section.site() != Site.SETTLEMENT) {
            say(Role.PLACE, site("адрес"));
        } else if (!letter.has(Role.ABOUT) && dice.chance(0.5)) {
            say(Role.ABOUT, site("адрес"));
        }
    }

    private String site(String start) {
        return start
                + switch (section.site()) {
                    case FLATS, HOUSE -> "-дом";
                    case STREET -> "-улица";
                    case SETTLEMENT -> "-нп";
                };
    }

    private void say(Role role, String commonSection) {
        say(role, facts.pick(book.common(commonSection)));
    }

    private void say(Role role, @Nullable Pattern pattern) {
        letter.say(role, pattern);
    }
}
