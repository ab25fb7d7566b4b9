package pult.domain.merge;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// One place of a merged text: the sentences of the three versions that stand against each other.
///
/// @param base what both began from; empty where something was put in
/// @param mine empty where it was taken out
/// @param theirs empty where it was taken out
/// @param decision null while a conflict is open, and where there is nothing to decide
public record Place(
        Kind kind,
        List<Sentence> base,
        List<Sentence> mine,
        List<Sentence> theirs,
        @Nullable Decision decision) {
    public enum Kind {
        /// Nobody touched it.
        SAME,
        /// Only I did.
        MINE,
        /// Only they did.
        THEIRS,
        /// Both did the same.
        BOTH,
        /// Both did, each otherwise: a person decides.
        CONFLICT
    }

    /// What a person decided about a conflict.
    public sealed interface Decision {
        record TakeMine() implements Decision {}

        record TakeTheirs() implements Decision {}

        /// Mine, then theirs.
        record TakeBoth() implements Decision {}

        /// Words of their own.
        record Write(String text) implements Decision {}
    }

    public boolean open() {
        return kind == Kind.CONFLICT && decision == null;
    }

    Place decided(@Nullable Decision by) {
        if (kind != Kind.CONFLICT) {
            throw new IllegalStateException("nothing to decide here");
        }
        return new Place(kind, base, mine, theirs, by);
    }

    /// What stands here in the result; for an open conflict mine, so that nothing of it is out of
    /// sight.
    public List<Sentence> result() {
        return switch (kind) {
            case SAME -> same();
            case MINE, BOTH -> mine;
            case THEIRS -> theirs;
            case CONFLICT ->
                    switch (decision) {
                        case null -> mine;
                        case Decision.TakeMine _ -> mine;
                        case Decision.TakeTheirs _ -> theirs;
                        case Decision.TakeBoth _ -> both();
                        case Decision.Write written -> Sentences.split(written.text());
                    };
        };
    }

    /// White space is mine, unless only they changed it.
    private List<Sentence> same() {
        var kept = mine.getFirst();
        return kept.gap().equals(base.getFirst().gap())
                ? List.of(kept.withGap(theirs.getFirst().gap()))
                : List.of(kept);
    }

    private List<Sentence> both() {
        var all = new java.util.ArrayList<>(mine);
        all.addAll(theirs);
        return List.copyOf(all);
    }

    /// Sentences of mine that do not stand in the result.
    public List<Sentence> lostOfMine() {
        var result = result();
        return mine.stream().filter(one -> result.stream().noneMatch(one::sameAs)).toList();
    }

    /// Sentences of theirs that do not stand in the result.
    public List<Sentence> lostOfTheirs() {
        var result = result();
        return theirs.stream().filter(one -> result.stream().noneMatch(one::sameAs)).toList();
    }
}
