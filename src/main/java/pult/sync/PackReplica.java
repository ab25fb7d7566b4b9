package pult.sync;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;

/// The pack as the local copy has it. Blocking.
public interface PackReplica {
    /// What is remembered of the pack.
    ///
    /// @param wholeAt see [Pack.State#wholeAt()]
    record Kept(Pack.Chosen chosen, @Nullable Instant wholeAt, Pack.@Nullable Checked checked) {}

    /// What a reading of all of it has found; see [Pack.Checked].
    record Read(int appeals, int unreadable, int files, int spoilt, boolean stopped) {}

    /// Empty when nothing is kept.
    Optional<Kept> kept();

    /// @param now empty to forget the pack; what has come stays
    /// @throws pult.domain.change.NotSaved when the disk refused
    void keep(Optional<Kept> now);

    /// Counts what belongs to it and what of that is here.
    Pack.Contents contents(Pack.Chosen chosen);

    /// Reads every text and every file of it. What the disk has spoilt is put aside and fetched
    /// again.
    ///
    /// @param progress told how many files were read
    /// @param goOn asked before each
    Read readAll(Pack.Chosen chosen, IntConsumer progress, BooleanSupplier goOn);
}
