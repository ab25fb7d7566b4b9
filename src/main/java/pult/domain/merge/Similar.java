package pult.domain.merge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Finds which sentence grew out of which where some were changed and others put in or taken out
/// beside them: the pairing, in order, whose words agree most.
final class Similar {
    /// From here on two sentences are versions of one: a third of their words is the same.
    private static final double ALIKE = 0.34;

    /// Beyond this a stretch is taken as it is: the table of pairs would be too large.
    private static final int MOST_PAIRS = 40_000;

    /// Positions in the two lists.
    record Pair(int before, int after) {}

    private Similar() {}

    /// Growing in both positions; empty when nothing is alike.
    static List<Pair> pairs(List<Sentence> before, List<Sentence> after) {
        if ((long) before.size() * after.size() > MOST_PAIRS) {
            return List.of();
        }
        var alike = new double[before.size()][after.size()];
        var wordsBefore = before.stream().map(Similar::words).toList();
        var wordsAfter = after.stream().map(Similar::words).toList();
        for (var i = 0; i < before.size(); i++) {
            for (var j = 0; j < after.size(); j++) {
                var share = share(wordsBefore.get(i), wordsAfter.get(j));
                alike[i][j] = share >= ALIKE ? share : 0;
            }
        }
        return best(alike, before.size(), after.size());
    }

    private static List<Pair> best(double[][] alike, int rows, int columns) {
        var sum = new double[rows + 1][columns + 1];
        for (var i = rows - 1; i >= 0; i--) {
            for (var j = columns - 1; j >= 0; j--) {
                var paired = alike[i][j] > 0 ? alike[i][j] + sum[i + 1][j + 1] : 0;
                sum[i][j] = Math.max(paired, Math.max(sum[i + 1][j], sum[i][j + 1]));
            }
        }
        var pairs = new ArrayList<Pair>();
        for (int i = 0, j = 0; i < rows && j < columns; ) {
            if (alike[i][j] > 0 && sum[i][j] == alike[i][j] + sum[i + 1][j + 1]) {
                pairs.add(new Pair(i++, j++));
            } else if (sum[i][j] == sum[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return pairs;
    }

    private static Set<String> words(Sentence sentence) {
        var words =
                new HashSet<>(
                        Arrays.asList(
                                sentence.key()
                                        .toLowerCase(Locale.ROOT)
                                        .split("[^\\p{L}\\d]+", -1)));
        words.remove("");
        return words;
    }

    /// Twice what is common by all: 0…1.
    private static double share(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var common = one.stream().filter(other::contains).count();
        return 2.0 * common / (one.size() + other.size());
    }
}
