package pult.stand.region;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What one person says, sorted by the roles of the sentences whatever the order in which they were
/// thought of. Confined to one thread, one text.
final class Letter {
    /// @param marks what stands before each sentence of a list
    private record Listing(String heading, List<String> marks, List<String> items) {}

    private final Facts facts;
    private final Dice dice;
    private final boolean careless;
    private final Map<Role, List<Pattern>> said = new EnumMap<>(Role.class);
    private final Map<Role, Listing> listings = new EnumMap<>(Role.class);
    private final Set<Role> paragraphs = EnumSet.noneOf(Role.class);

    /// @param careless sentences may begin with a small letter where their pattern does
    Letter(Facts facts, boolean careless) {
        this.facts = facts;
        this.careless = careless;
        this.dice = facts.dice();
    }

    /// Says it once, or nothing when there is nothing to say. What happened is always said; what
    /// else names the same price or the same day is not.
    void say(Role role, @Nullable Pattern pattern) {
        if (pattern != null && (role == Role.FACT || !repeats(pattern))) {
            said.computeIfAbsent(role, r -> new ArrayList<>()).add(pattern);
        }
    }

    private boolean repeats(Pattern pattern) {
        for (var list : said.values()) {
            for (var other : list) {
                if (other.equals(pattern) || other.repeats(pattern)) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean has(Role role) {
        return said.containsKey(role) || listings.containsKey(role);
    }

    /// Adds a list at the end of a role.
    void list(Role role, String heading, List<String> marks, List<String> items) {
        listings.put(role, new Listing(heading, marks, items));
    }

    /// The role starts on a line of its own.
    void paragraph(Role role, double chance) {
        if (dice.chance(chance)) {
            paragraphs.add(role);
        }
    }

    /// True when the reader knows where it is.
    boolean places(Site site) {
        return said.values().stream()
                .flatMap(List::stream)
                .anyMatch(pattern ->
                        switch (site) {
                            case FLATS, HOUSE -> pattern.namesHouse() && pattern.namesStreet();
                            case STREET -> pattern.namesStreet();
                            case SETTLEMENT -> pattern.namesSettlement();
                        });
    }

    /// The text, cut after a sentence when it is longer than allowed.
    String text(int longest) {
        var out = new StringBuilder(600);
        var listed = false;
        for (var role : Role.values()) {
            var fresh = true;
            for (var pattern : said.getOrDefault(role, List.of())) {
                gap(out, listed || (fresh && paragraphs.contains(role)));
                append(out, pattern);
                fresh = false;
                listed = false;
            }
            var listing = listings.get(role);
            if (listing != null) {
                write(out, listing);
                listed = true;
            }
        }
        if (out.length() > longest) {
            out.setLength(out.lastIndexOf(".", longest) + 1);
        }
        return out.toString().strip();
    }

    /// Ends the sentence before where its writer did not.
    private void gap(StringBuilder out, boolean line) {
        if (out.isEmpty()) {
            return;
        }
        var last = out.charAt(out.length() - 1);
        if (".!?…:)".indexOf(last) < 0 && (last == '»' || line || !dice.chance(0.05))) {
            out.append(dice.chance(0.9) ? '.' : '!');
        }
        out.append(line ? '\n' : ' ');
        if (line && dice.chance(0.25)) {
            out.append('\n');
        }
    }

    private void append(StringBuilder out, Pattern pattern) {
        var start = out.length();
        pattern.appendTo(out, facts);
        if (!careless || pattern.beginsWithBlank()) {
            out.setCharAt(start, Character.toUpperCase(out.charAt(start)));
        }
        for (var i = start + 2; !careless && i < out.length(); i++) {
            if (out.charAt(i - 1) == ' ' && ".!?".indexOf(out.charAt(i - 2)) >= 0) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
    }

    private static void write(StringBuilder out, Listing listing) {
        if (!out.isEmpty()) {
            if (Character.isLetterOrDigit(out.charAt(out.length() - 1))) {
                out.append('.');
            }
            out.append('\n');
        }
        out.append(listing.heading());
        for (var i = 0; i < listing.items().size(); i++) {
            out.append('\n').append(listing.marks().get(i)).append(listing.items().get(i));
        }
    }
}
