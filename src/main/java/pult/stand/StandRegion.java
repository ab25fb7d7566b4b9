package pult.stand;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;

/// What a stand serves. Random access, the same call always gives the same; safe on any thread.
/// Appeals may be made on demand: the stand keeps only those that were changed.
public interface StandRegion {
    /// A region as it is at a moment; the stand remembers the moment with its state, so that a
    /// restart sees the same appeals.
    @FunctionalInterface
    interface Source {
        StandRegion seenAt(Instant moment);
    }

    /// @param code e.g. `HOUSING_UTILITIES`
    record Block(String code, String name) {}

    /// @param fastTrack a matter of quick repair
    record TopicEntry(String block, String category, String subcategory, boolean fastTrack) {}

    /// @param oktmo empty when unknown
    record Town(String name, String oktmo, double lat, double lon) {}

    /// ISO 3166-2, e.g. `RU-ORL`.
    String code();

    String name();

    /// Number of the federal subject, the region's id on the platform, e.g. 57.
    int subject();

    ZoneId zone();

    List<Block> blocks();

    List<TopicEntry> topics();

    List<Town> municipalities();

    /// Bodies that answer; the first is where the users of the stand work.
    List<String> organisations();

    int size();

    /// @param index 0 is the oldest, `size() - 1` the newest; numbers of appeals grow with it
    StandAppeal appeal(int index);

    /// An appeal that arrives while the stand runs.
    ///
    /// @param serial 0, 1, 2…; the same one always arrives the same
    /// @param posId the number it gets
    StandAppeal arriving(int serial, long posId, Instant at);

    /// The index of an appeal by its number; looked for by halving unless the region knows better.
    default OptionalInt indexOf(long posId) {
        var low = 0;
        var high = size() - 1;
        while (low <= high) {
            var middle = (low + high) >>> 1;
            var found = appeal(middle).posId();
            if (found == posId) {
                return OptionalInt.of(middle);
            }
            if (found < posId) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return OptionalInt.empty();
    }
}
