package pult.feature;

/// Sections of the program in the order of the rail.
public enum Section {
    QUEUE("Q"),
    MAP("M"),
    TEMPLATES("T"),
    CAUSES("P"),
    SUMMARY("S"),
    SHIFT("W"),
    EXCHANGE("I"),
    SETTINGS("N");

    private final String key;

    Section(String key) {
        this.key = key;
    }

    /// The sequence of keys that goes there: `G Q`.
    public String keys() {
        return "G " + key;
    }
}
