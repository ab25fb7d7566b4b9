package pult.domain.answer;

/// How many letters must be added, dropped, changed or swapped with their neighbour to make one
/// word of another.
final class EditDistance {
    private EditDistance() {}

    /// @param bound counting stops there: any distance not less than it is reported as it
    static int between(String left, String right, int bound) {
        if (Math.abs(left.length() - right.length()) >= bound) {
            return bound;
        }
        var rows = new int[left.length() + 1][right.length() + 1];
        for (var i = 0; i <= left.length(); i++) {
            rows[i][0] = i;
        }
        for (var j = 0; j <= right.length(); j++) {
            rows[0][j] = j;
        }
        for (var i = 1; i <= left.length(); i++) {
            for (var j = 1; j <= right.length(); j++) {
                rows[i][j] = step(left, right, rows, i, j);
            }
        }
        return Math.min(bound, rows[left.length()][right.length()]);
    }

    private static int step(String left, String right, int[][] rows, int i, int j) {
        var same = left.charAt(i - 1) == right.charAt(j - 1);
        var least = Math.min(rows[i - 1][j], rows[i][j - 1]) + 1;
        least = Math.min(least, rows[i - 1][j - 1] + (same ? 0 : 1));
        var swapped =
                i > 1
                        && j > 1
                        && left.charAt(i - 1) == right.charAt(j - 2)
                        && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(least, rows[i - 2][j - 2] + 1) : least;
    }
}
