package pult.domain.merge;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Three-way merge of a text by sentence. Immutable: every decision gives a new merge.
///
/// @param places in the order of the text
public record TextMerge(List<Place> places) {
    public TextMerge {
        places = List.copyOf(places);
    }

    /// @param base what both began from; empty when there is no common text
    public static TextMerge of(String base, String mine, String theirs) {
        return new TextMerge(
                new Alignment(
                                Sentences.split(lines(base)),
                                Sentences.split(lines(mine)),
                                Sentences.split(lines(theirs)))
                        .places());
    }

    /// One kind of line break, whatever the workstations' systems.
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /// How many conflicts wait for a decision.
    public int open() {
        return (int) places.stream().filter(Place::open).count();
    }

    /// @param decision null to open the place again
    public TextMerge decide(int place, Place.@Nullable Decision decision) {
        var changed = new ArrayList<>(places);
        changed.set(place, places.get(place).decided(decision));
        return new TextMerge(changed);
    }

    /// Decides all that is open, and all that was decided, the same way.
    public TextMerge decideAll(Place.Decision decision) {
        return new TextMerge(
                places.stream()
                        .map(place ->
                                place.kind() == Place.Kind.CONFLICT
                                        ? place.decided(decision)
                                        : place)
                        .toList());
    }

    /// The text as it is decided so far.
    public String text() {
        return joined(places.stream().flatMap(place -> place.result().stream()).toList());
    }

    /// What one side loses by the result, in the order of the text.
    public Stream<Sentence> lostOfMine() {
        return places.stream().flatMap(place -> place.lostOfMine().stream());
    }

    public Stream<Sentence> lostOfTheirs() {
        return places.stream().flatMap(place -> place.lostOfTheirs().stream());
    }

    /// A sentence that ended its text has no white space of its own; before another it gets some.
    static String joined(List<Sentence> sentences) {
        var text = new StringBuilder();
        for (var at = 0; at < sentences.size(); at++) {
            var one = sentences.get(at);
            text.append(one.text());
            if (at + 1 < sentences.size()) {
                text.append(one.gap().isEmpty() ? usualGap(sentences, at) : one.gap());
            } else {
                text.append(one.gap().isBlank() && at > 0 ? "" : one.gap());
            }
        }
        return text.toString();
    }

    /// The white space that separates the neighbours before.
    private static String usualGap(List<Sentence> sentences, int at) {
        return at > 0 && sentences.get(at - 1).gap().contains("\n")
                ? sentences.get(at - 1).gap()
                : " ";
    }
}
