package pult.feature;

import pult.domain.directory.Directory;
import pult.domain.directory.Person;
import pult.ui.control.Suggestions.Suggestion;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Offers people of the directory under a field that names one of them.
public final class PersonOffers {
    private static final int MOST = 8;

    private PersonOffers() {}

    /// Nothing once the text names somebody.
    public static List<Suggestion> of(Directory known, String text) {
        return known.person(text).isPresent()
                ? List.of()
                : known.people(text, MOST).stream().map(one -> offer(known, one)).toList();
    }

    /// What the field takes names one person: of namesakes, the login.
    private static Suggestion offer(Directory known, Person one) {
        var name = known.alone(one);
        var called = name.equals(one.fullName()) && !one.position().isEmpty();
        var more =
                Stream.of(one.position(), called ? "" : one.login())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "));
        return new Suggestion(one.fullName() + " · " + more, name, name.length());
    }
}
