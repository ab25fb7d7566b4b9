package pult.domain.deadline;

import org.jspecify.annotations.Nullable;

import java.util.function.Supplier;

/// The rules in force: those that are shipped with the region's decisions over them, which may
/// change while the program runs. Any thread; the first question may block.
public final class CurrentRules implements Supplier<DeadlineRules> {
    private final Supplier<DeadlineRules> shipped;
    private final Supplier<? extends @Nullable RegionEdition> last;
    private @Nullable DeadlineRules rules;

    /// @param shipped read when rules are asked for the first time
    /// @param last the edition kept, read then too; gives null for none
    public CurrentRules(
            Supplier<DeadlineRules> shipped, Supplier<? extends @Nullable RegionEdition> last) {
        this.shipped = shipped;
        this.last = last;
    }

    @Override
    public synchronized DeadlineRules get() {
        var known = rules;
        if (known == null) {
            var base = shipped.get();
            var edition = last.get();
            known = edition == null || !base.fits(edition.rules()) ? base : base.with(edition);
            rules = known;
        }
        return known;
    }

    /// What the program ships, without the region's decisions.
    public DeadlineRules shipped() {
        return shipped.get();
    }

    /// Every date asked for from now on is counted by it.
    public synchronized void set(RegionEdition edition) {
        rules = shipped.get().with(edition);
    }
}
