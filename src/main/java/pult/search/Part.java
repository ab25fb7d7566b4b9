package pult.search;

/// A part of an appeal that is searched by words.
enum Part {
    /// Essence and text.
    TEXT("t", 1.0f, true),
    TOPIC("c", 0.9f, false),
    ANSWER("a", 0.6f, true),
    PLACE("p", 1.2f, false),
    /// The applicant. Its stems are those of names.
    NAME("n", 1.5f, false),
    /// Who answers and who wrote the answers.
    BODY("o", 0.5f, false);

    private final String key;
    private final float weight;
    private final boolean normed;

    Part(String key, float weight, boolean normed) {
        this.key = key;
        this.weight = weight;
        this.normed = normed;
    }

    /// Name in the index.
    String key() {
        return key;
    }

    /// What a word found here counts.
    float weight() {
        return weight;
    }

    /// A word in a short text counts more than in a long one.
    boolean normed() {
        return normed;
    }
}
