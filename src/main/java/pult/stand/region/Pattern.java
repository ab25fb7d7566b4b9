package pult.stand.region;

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

    /// Where a sentence may be said.
    private enum Scope {
        ANYWHERE,
        TOWN,
        VILLAGE
    }

    private final List<Piece> pieces;
    private final Scope scope;
    private final int[] stems;
    private final boolean house;
    private final boolean street;
    private final boolean settlement;

    private Pattern(Scope scope, List<Piece> pieces) {
        this.scope = scope;
        this.stems = stems(pieces);
        this.pieces = List.copyOf(pieces);
        this.house = anyBlank(Slot::placesHouse);
        this.street = anyBlank(Slot::placesStreet);
        this.settlement = anyBlank(Slot::placesSettlement);
    }

    private boolean anyBlank(java.util.function.Predicate<Slot> test) {
        return pieces.stream().anyMatch(p -> p instanceof Blank blank && test.test(blank.slot()));
    }

    /// Reads one pattern. `(город)` or `(село)` in front says where it may be used.
    ///
    /// @throws IllegalArgumentException when a blank is unknown or a bracket is not closed
    static Pattern parse(String source) {
        if (source.startsWith("(город) ")) {
            return parse(Scope.TOWN, source.substring(8));
        }
        return source.startsWith("(село) ")
                ? parse(Scope.VILLAGE, source.substring(7))
                : parse(Scope.ANYWHERE, source);
    }

    private static Pattern parse(Scope scope, String source) {
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
        return new Pattern(scope, pieces);
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

    private static int[] stems(List<Piece> pieces) {
        var words = new StringBuilder();
        for (var piece : pieces) {
            if (piece instanceof Literal(var text)) {
                words.append(text.replace("Прошу", "")).append('.');
            }
        }
        return Stems.of(words);
    }

    /// How many of its words stand in a text already: what speaks of the same thing.
    int kinship(Stems text) {
        return text.count(stems);
    }

    /// True where such a thing can be: some only in towns, some only outside them.
    boolean fits(Locality locality) {
        return switch (scope) {
            case ANYWHERE -> true;
            case TOWN -> locality.town();
            case VILLAGE -> !locality.town();
        };
    }

    /// Begins with a blank, so the sentence may need a capital letter.
    boolean beginsWithBlank() {
        return !pieces.isEmpty() && !(pieces.getFirst() instanceof Literal);
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
