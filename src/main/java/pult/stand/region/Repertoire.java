package pult.stand.region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// What one author could truly say of one matter. Confined to one thread, one text.
final class Repertoire {
    private final PatternBook book;
    private final Section section;
    private final Facts facts;

    Repertoire(PatternBook book, Section section, Facts facts) {
        this.book = book;
        this.section = section;
        this.facts = facts;
    }

    Section section() {
        return section;
    }

    Facts facts() {
        return facts;
    }

    List<Pattern> comments() {
        var fitting = fitting(section.comments());
        return fitting.isEmpty() ? section.facts() : fitting;
    }

    @Nullable Pattern demand() {
        var own = facts.dice().chance(0.92) ? facts.pick(section.demands()) : null;
        return own == null ? facts.pick(book.common("требование")) : own;
    }

    @Nullable Pattern question() {
        var own = facts.dice().chance(0.7) ? facts.pick(section.questions()) : null;
        return own == null ? facts.pick(book.common("вопрос")) : own;
    }

    /// All that can be said here, shuffled.
    List<Pattern> fitting(List<Pattern> patterns) {
        var fitting = new ArrayList<Pattern>(patterns.size());
        for (var pattern : patterns) {
            if (pattern.fits(facts.truths())) {
                fitting.add(facts.dice().below(fitting.size() + 1), pattern);
            }
        }
        return fitting;
    }

    /// All lines of a common section that can be said here, shuffled.
    List<Pattern> fitting(String commonSection) {
        return fitting(book.common(commonSection));
    }

    /// The lines of a common section that can be said here, in the order of the file.
    List<Pattern> inOrder(String commonSection) {
        return book.common(commonSection).stream().filter(p -> p.fits(facts.truths())).toList();
    }

    @Nullable Pattern any(String commonSection) {
        return facts.pick(book.common(commonSection));
    }

    String words(Pattern pattern) {
        var out = new StringBuilder();
        pattern.appendTo(out, facts);
        return out.toString();
    }
}
