package pult.stand.region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One hand-written sentence with blanks: `{слот}`, `{обратился|обратилась}` by the author's
/// gender, `[один/другой]` by chance.
final class Pattern {
    private sealed interface Piece {}

    private record Literal(String text) implements Piece {}

    private record Blank(Slot slot) implements Piece {}

    private record Gender(String male, String female) implements Piece {}

    private record Choice(List<Pattern> options) implements Piece {}

    private final List<Piece> pieces;
    private final int conditions;
    private final long once;
    private final boolean house;
    private final boolean street;
    private final boolean settlement;

    private Pattern(int conditions, List<Piece> pieces) {
        this.conditions = conditions;
        this.pieces = List.copyOf(pieces);
        this.once = pieces.stream().mapToLong(Pattern::once).reduce(0, (a, b) -> a | b);
        this.house = anyBlank(Slot::placesHouse);
        this.street = anyBlank(Slot::placesStreet);
        this.settlement = anyBlank(Slot::placesSettlement);
    }

    private static long once(Piece piece) {
        return switch (piece) {
            case Blank(var slot) -> slot.once();
            case Choice(var options) ->
                    options.stream().mapToLong(o -> o.once).reduce(0, (a, b) -> a | b);
            default -> 0;
        };
    }

    private boolean anyBlank(java.util.function.Predicate<Slot> test) {
        return pieces.stream().anyMatch(p -> p instanceof Blank blank && test.test(blank.slot()));
    }

    /// Reads one pattern. Words in brackets in front say on what conditions it may be used.
    ///
    /// @throws IllegalArgumentException when a blank or a condition is unknown or a bracket is not
    ///   closed
    static Pattern parse(String source) {
        if (source.startsWith("(")) {
            var end = closing(source, 0, ')');
            var conditions = Condition.all(source.substring(1, end));
            return new Pattern(conditions, pieces(source.substring(end + 1).strip()));
        }
        return new Pattern(0, pieces(source));
    }

    private static List<Piece> pieces(String source) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        while (at < source.length()) {
            var c = source.charAt(at);
            if (c == '{') {
                var end = closing(source, at, '}');
                pieces.add(blank(source.substring(at + 1, end)));
                at = end + 1;
            } else if (c == '[') {
                var end = closing(source, at, ']');
                var options = source.substring(at + 1, end).split("/", -1);
                pieces.add(
                        new Choice(java.util.Arrays.stream(options).map(Pattern::parse).toList()));
                at = end + 1;
            } else {
                var end = at;
                while (end < source.length() && "{[".indexOf(source.charAt(end)) < 0) {
                    end++;
                }
                pieces.add(new Literal(source.substring(at, end)));
                at = end;
            }
        }
        return pieces;
    }

    private static int closing(String source, int from, char bracket) {
        var end = source.indexOf(bracket, from);
        if (end < 0) {
            throw new IllegalArgumentException("not closed: " + source);
        }
        return end;
    }

    private static Piece blank(String inside) {
        var bar = inside.indexOf('|');
        return bar < 0
                ? new Blank(Slot.named(inside))
                : new Gender(inside.substring(0, bar), inside.substring(bar + 1));
    }

    void appendTo(StringBuilder out, Facts facts) {
        for (var piece : pieces) {
            switch (piece) {
                case Literal(var text) -> out.append(text);
                case Blank(var slot) -> out.append(facts.value(slot));
                case Gender(var male, var female) ->
                        out.append(facts.author().female() ? female : male);
                case Choice(var options) -> facts.dice().pick(options).appendTo(out, facts);
            }
        }
    }

    /// Whether it can be said where these conditions are true.
    boolean fits(int truths) {
        return Condition.met(conditions, truths);
    }

    /// The sentence as it is when it has no blanks, else null.
    @Nullable String literal() {
        return pieces.size() == 1 && pieces.getFirst() instanceof Literal(var text) ? text : null;
    }

    /// Begins with a blank, so the sentence may need a capital letter.
    boolean beginsWithBlank() {
        return !pieces.isEmpty() && !(pieces.getFirst() instanceof Literal);
    }

    /// Whether both name something that a text names once.
    boolean repeats(Pattern other) {
        return (once & other.once) != 0;
    }

    boolean namesHouse() {
        return house;
    }

    boolean namesStreet() {
        return street;
    }

    boolean namesSettlement() {
        return settlement;
    }
}
