package pult.feature.pack;

/// One kind of things that are taken along.
///
/// @param what how much of it is here
/// @param checked what the last check said of it; empty when nothing
record PackRow(String name, String what, String checked, Tone tone) {
    enum Tone {
        /// All of it is here and was read.
        GOOD,
        /// Nobody has looked yet.
        UNKNOWN,
        /// It lacks, or the disk has spoilt it.
        BAD
    }
}
