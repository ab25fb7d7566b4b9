package pult.search;

/// How far a word is from another in slips of the keyboard: letters missed, doubled, swapped or
/// taken from the key beside.
final class Edits {
    private static final String[] ROWS = {"йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"};
    private static final double NEAR_KEY = 0.8;
    private static final double DOUBLED = 0.7;
    private static final double SWAPPED = 0.8;

    /// A slip in the first letter is rare.
    private static final double FIRST = 0.3;

    private Edits() {}

    static double between(String typed, String meant) {
        var rows = typed.length();
        var columns = meant.length();
        var cost = new double[rows + 1][columns + 1];
        for (var i = 1; i <= rows; i++) {
            cost[i][0] = i + FIRST;
        }
        for (var j = 1; j <= columns; j++) {
            cost[0][j] = j + FIRST;
        }
        for (var i = 1; i <= rows; i++) {
            for (var j = 1; j <= columns; j++) {
                cost[i][j] = step(typed, meant, cost, i, j);
            }
        }
        return cost[rows][columns];
    }

    private static double step(String typed, String meant, double[][] cost, int i, int j) {
        var letter = typed.charAt(i - 1);
        var other = meant.charAt(j - 1);
        var changed = letter == other ? 0 : near(letter, other) ? NEAR_KEY : 1;
        if (changed > 0 && i == 1 && j == 1) {
            changed += FIRST;
        }
        var best = cost[i - 1][j - 1] + changed;
        var more = i > 1 && typed.charAt(i - 2) == letter ? DOUBLED : 1;
        best = Math.min(best, cost[i - 1][j] + more);
        var fewer = j > 1 && meant.charAt(j - 2) == other ? DOUBLED : 1;
        best = Math.min(best, cost[i][j - 1] + fewer);
        if (i > 1
                && j > 1
                && letter == meant.charAt(j - 2)
                && typed.charAt(i - 2) == other
                && letter != other) {
            best = Math.min(best, cost[i - 2][j - 2] + SWAPPED);
        }
        return best;
    }

    private static boolean near(char one, char other) {
        for (var row = 0; row < ROWS.length; row++) {
            var place = ROWS[row].indexOf(one);
            if (place >= 0) {
                for (var beside = Math.max(0, row - 1);
                        beside <= Math.min(ROWS.length - 1, row + 1);
                        beside++) {
                    var at = ROWS[beside].indexOf(other);
                    if (at >= 0 && Math.abs(at - place) <= 1) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
