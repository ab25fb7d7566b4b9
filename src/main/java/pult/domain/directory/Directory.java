package pult.domain.directory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The bodies and the people the platform knows, as it last told. Immutable; any thread.
///
/// @param bodies names as the platform writes them
public record Directory(List<String> bodies, List<Person> people) {
    /// Nothing was ever told.
    public static final Directory NONE = new Directory(List.of(), List.of());

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Directory {
        bodies = List.copyOf(bodies);
        people = List.copyOf(people);
    }

    /// Names of bodies of which each typed word begins a word, those that begin with what was typed
    /// first. Case and «ё» make no difference.
    ///
    /// @param most how many at the most
    public List<String> bodies(String typed, int most) {
        return found(bodies, typed, Function.identity(), most);
    }

    /// The body called so; case, spaces and «ё» make no difference.
    public Optional<String> body(String name) {
        return called(bodies, name, Stream::of);
    }

    /// People found by words of name, position or login.
    ///
    /// @param most how many at the most
    public List<Person> people(String typed, int most) {
        return found(
                people,
                typed,
                one -> one.fullName() + ' ' + one.position() + ' ' + one.login(),
                most);
    }

    /// The person with this full name or login; empty when several are called so, or nobody.
    public Optional<Person> person(String nameOrLogin) {
        return called(people, nameOrLogin, one -> Stream.of(one.login(), one.fullName()));
    }

    /// Full name of a login, the login itself when nobody has it.
    public String name(String login) {
        return people.stream()
                .filter(one -> one.login().equals(login))
                .findFirst()
                .map(Person::fullName)
                .orElse(login);
    }

    /// What names this person and nobody else: the full name, of namesakes the login.
    public String alone(Person one) {
        return person(one.fullName()).isPresent() ? one.fullName() : one.login();
    }

    private static <T> List<T> found(
            List<T> all, String typed, Function<T, String> text, int most) {
        var wanted = words(typed);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var whole = String.join(" ", wanted);
        return all.stream()
                .filter(one -> begun(words(text.apply(one)), wanted))
                .sorted(
                        Comparator.comparing(
                                one -> !String.join(" ", words(text.apply(one))).startsWith(whole)))
                .limit(most)
                .toList();
    }

    private static boolean begun(List<String> words, List<String> wanted) {
        return wanted.stream()
                .allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static <T> Optional<T> called(
            List<T> all, String name, Function<T, Stream<String>> names) {
        var wanted = words(name);
        var found = new ArrayList<T>();
        if (!wanted.isEmpty()) {
            all.stream()
                    .filter(one -> names.apply(one).anyMatch(own -> words(own).equals(wanted)))
                    .forEach(found::add);
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private static List<String> words(String text) {
        var plain = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !word.isEmpty()).toList();
    }

    /// Figures only: names are personal data.
    @Override
    public String toString() {
        return "Directory[" + bodies.size() + " bodies, " + people.size() + " people]";
    }
}
