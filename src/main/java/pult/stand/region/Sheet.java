package pult.stand.region;

/// What has been written so far: sentences with the gaps between them, and whether they name the
/// place. Confined to one thread, one text.
final class Sheet {
    private final Facts facts;
    private final Dice dice;
    private final StringBuilder out = new StringBuilder(600);
    private String gap = " ";
    private boolean house;
    private boolean street;
    private boolean settlement;

    Sheet(Facts facts) {
        this.facts = facts;
        this.dice = facts.dice();
    }

    /// Adds a sentence after the gap, ending the one before where its writer did not.
    void add(Pattern pattern) {
        if (!out.isEmpty()) {
            if (Character.isLetterOrDigit(out.charAt(out.length() - 1)) && !dice.chance(0.1)) {
                out.append(dice.chance(0.85) ? "." : "!");
            }
            out.append(gap);
            if (gap.equals("\n") && dice.chance(0.25)) {
                out.append('\n');
            }
        }
        append(pattern);
    }

    /// Adds a line of a list below a heading.
    void addItem(String mark, Pattern pattern) {
        out.append('\n').append(mark);
        append(pattern);
    }

    void addHeading(String heading) {
        out.append('\n').append(heading);
    }

    private void append(Pattern pattern) {
        var start = out.length();
        pattern.appendTo(out, facts);
        if (pattern.beginsWithBlank()) {
            out.setCharAt(start, Character.toUpperCase(out.charAt(start)));
        }
        house |= pattern.namesHouse();
        street |= pattern.namesStreet();
        settlement |= pattern.namesSettlement();
    }

    /// From here on sentences follow on the same line.
    void run() {
        gap = " ";
    }

    /// From here on sentences start lines of their own.
    void breakLines() {
        gap = "\n";
    }

    /// One or the other.
    void breakLinesPerhaps(double chance) {
        gap = dice.chance(chance) ? "\n" : " ";
    }

    /// True when the reader knows where it is.
    boolean places(Site site) {
        return switch (site) {
            case FLATS, HOUSE -> house;
            case STREET -> street;
            case SETTLEMENT -> settlement || street;
        };
    }

    int length() {
        return out.length();
    }

    Stems stems() {
        return Stems.in(out);
    }

    /// The text, cut after a sentence when it is longer than allowed.
    String text(int longest) {
        if (out.length() > longest) {
            out.setLength(out.lastIndexOf(".", longest) + 1);
        }
        return out.toString().strip();
    }
}
