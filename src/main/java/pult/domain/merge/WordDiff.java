package pult.domain.merge;

import com.github.difflib.DiffUtils;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the words by which one version of a sentence differs from another, so that a person sees
/// at a glance what was touched.
public final class WordDiff {
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|\\s+|.", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /// White space and marks that belong to neither side of a change.
    private static final String EDGES = " \t\n\r\u00a0,;:";

    /// A stretch of the text.
    ///
    /// @param changed whether the other version has it otherwise or not at all
    public record Piece(String text, boolean changed) {}

    private WordDiff() {}

    /// The pieces of a version, to the letter; an empty text has none.
    ///
    /// @param base what it is compared with
    public static List<Piece> pieces(String base, String version) {
        if (version.isEmpty()) {
            return List.of();
        }
        var before = tokens(base);
        var now = tokens(version);
        var changed = new BitSet(now.size());
        for (var delta : DiffUtils.diff(before, now).getDeltas()) {
            var from = delta.getTarget().getPosition();
            changed.set(from, from + delta.getTarget().size());
        }
        bridge(now, changed);
        trim(now, changed);
        return joined(now, changed);
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(found -> found.group()).toList();
    }

    /// A mark or white space between two changed words is changed with them: one stretch reads
    /// better than three.
    private static void bridge(List<String> tokens, BitSet changed) {
        for (var at = changed.nextClearBit(0); at < tokens.size(); ) {
            var end = changed.nextSetBit(at);
            if (at > 0 && end > 0 && tokens.subList(at, end).stream().noneMatch(WordDiff::word)) {
                changed.set(at, end);
            }
            at = end < 0 ? tokens.size() : changed.nextClearBit(end);
        }
    }

    private static boolean word(String token) {
        return WORD.matcher(token).matches();
    }

    /// Takes white space and commas off the ends of a change that has words of its own.
    private static void trim(List<String> tokens, BitSet changed) {
        for (var from = changed.nextSetBit(0); from >= 0; ) {
            var to = changed.nextClearBit(from);
            if (tokens.subList(from, to).stream().anyMatch(WordDiff::word)) {
                for (var at = from; edge(tokens.get(at)); at++) {
                    changed.clear(at);
                }
                for (var at = to - 1; edge(tokens.get(at)); at--) {
                    changed.clear(at);
                }
            }
            from = changed.nextSetBit(to);
        }
    }

    private static boolean edge(String token) {
        return token.chars().allMatch(c -> EDGES.indexOf(c) >= 0);
    }

    private static List<Piece> joined(List<String> tokens, BitSet changed) {
        var pieces = new ArrayList<Piece>();
        for (var from = 0; from < tokens.size(); ) {
            var differs = changed.get(from);
            var next = differs ? changed.nextClearBit(from) : changed.nextSetBit(from);
            var to = next < 0 ? tokens.size() : next;
            pieces.add(new Piece(String.join("", tokens.subList(from, to)), differs));
            from = to;
        }
        return List.copyOf(pieces);
    }
}
