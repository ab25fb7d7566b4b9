package pult.store;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/// What was found and mended when the store was opened: empty on an ordinary day. Each fact is one
/// sentence to the operator and one line of the security log.
///
/// @param facts in the order they were found
public record Opening(List<Fact> facts) {
    public Opening {
        facts = List.copyOf(facts);
    }

    /// One finding.
    public sealed interface Fact {
        /// One of the two key files could not be read; it was written anew from the other.
        ///
        /// @param quarantined where the damaged file lies
        record KeyFileDamaged(Path quarantined) implements Fact {}

        /// The end of the journal was an unfinished write; nothing acknowledged was in it.
        record JournalTorn(long bytes) implements Fact {}

        /// The journal was damaged in the middle; what is authentic was kept.
        ///
        /// @param quarantined where the damaged file lies
        record JournalDamaged(Path quarantined) implements Fact {}

        /// The journal had lost records; they were taken from a copy. What it still had was kept.
        ///
        /// @param records how many came back
        /// @param copiedAt when the copy was made
        record JournalRestored(long records, Instant copiedAt) implements Fact {}

        /// The journal ended earlier than the database knows; what the database still held was
        /// written again.
        ///
        /// @param records how many were missing
        record JournalShort(long records) implements Fact {}

        /// The database was damaged; a new one is filled from the server and the journal.
        ///
        /// @param quarantined where the damaged file lies
        record DatabaseDamaged(Path quarantined) implements Fact {}

        /// The database was gone; a new one is filled from the server and the journal.
        record DatabaseMissing() implements Fact {}

        /// The journal was gone, and so was the database it could have been written again from:
        /// what was not sent is not here. The platform's part is filled in again.
        record WorkMissing() implements Fact {}

        /// Records of the journal that the database did not have yet.
        record Replayed(int records) implements Fact {}
    }
}
