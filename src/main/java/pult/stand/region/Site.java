package pult.stand.region;

/// What kind of place a topic is about.
enum Site {
    /// A block of flats.
    FLATS("мкд"),
    /// Any house.
    HOUSE("дом"),
    STREET("улица"),
    /// A whole town or village, or an office in it.
    SETTLEMENT("нп");

    private final String word;

    Site(String word) {
        this.word = word;
    }

    static Site of(String word) {
        for (var site : values()) {
            if (site.word.equals(word)) {
                return site;
            }
        }
        throw new IllegalArgumentException("no such site: " + word);
    }
}
