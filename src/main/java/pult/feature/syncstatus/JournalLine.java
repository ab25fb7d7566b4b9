package pult.feature.syncstatus;

/// One line of the journal, in words.
record JournalLine(String time, String text, Tone tone) {
    enum Tone {
        PLAIN,
        WARM
    }
}
