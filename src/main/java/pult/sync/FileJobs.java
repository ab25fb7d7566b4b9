package pult.sync;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The queue of files. Belongs to the thread of [FileLoop].
final class FileJobs {
    private final Map<FileJob.Key, FileJob> jobs = new LinkedHashMap<>();
    private long turns;

    /// Takes what the store says is to be moved; what it no longer names goes, except downloads the
    /// operator asked for, which the store learns of when they begin, and those that were given up,
    /// which it has forgotten: the operator is to know of them.
    void plan(
            List<FileReplica.Leaving> leaving,
            List<FileReplica.Wanted> begun,
            List<FileReplica.Wanted> packed,
            List<FileReplica.Wanted> ahead) {
        var named = new HashSet<FileJob.Key>();
        for (var up : leaving) {
            named.add(FileJob.key(up));
            var job = jobs.computeIfAbsent(FileJob.key(up), _ -> FileJob.up(up));
            job.rank = FileJob.rank(up);
            if (up.remote() == null || !up.remote().equals(job.remote)) {
                job.remote = up.remote();
                job.offset = -1;
            }
        }
        for (var down : begun) {
            named.add(FileJob.key(down));
            var job =
                    jobs.computeIfAbsent(
                            FileJob.key(down), _ -> FileJob.down(down, FileJob.Rank.BEGUN));
            if (job.unasked()) {
                job.rank = FileJob.Rank.BEGUN;
            }
        }
        for (var down : packed) {
            named.add(FileJob.key(down));
            var job =
                    jobs.computeIfAbsent(
                            FileJob.key(down), _ -> FileJob.down(down, FileJob.Rank.PACKED));
            if (job.rank == FileJob.Rank.AHEAD) {
                job.rank = FileJob.Rank.PACKED;
            }
        }
        for (var down : ahead) {
            named.add(FileJob.key(down));
            jobs.computeIfAbsent(FileJob.key(down), _ -> FileJob.down(down, FileJob.Rank.AHEAD));
        }
        jobs.values()
                .removeIf(job ->
                        !named.contains(job.key)
                                && !(job.own == null
                                        && (job.rank == FileJob.Rank.AWAITED
                                                || (job.givenUp
                                                        && job.rank == FileJob.Rank.BEGUN))));
    }

    void ask(FileReplica.Wanted wanted) {
        jobs.computeIfAbsent(FileJob.key(wanted), _ -> FileJob.down(wanted, FileJob.Rank.AWAITED))
                .ask();
    }

    void putAway(FileReplica.Wanted seen) {
        var job = jobs.get(FileJob.key(seen));
        if (job != null && job.givenUp) {
            job.putAway = true;
        }
    }

    void linkWorks() {
        jobs.values().forEach(FileJob::linkWorks);
    }

    void linkBack() {
        jobs.values().forEach(FileJob::linkBack);
    }

    void remove(FileJob job) {
        jobs.remove(job.key);
    }

    /// The next that may go: by rank, then whoever has waited longest for a turn. A file of the
    /// pack is finished before the next is begun: a cancelled pack leaves few halves behind.
    Optional<FileJob> next(Instant now) {
        var found =
                jobs.values().stream()
                        .filter(job -> job.due(now))
                        .min(
                                Comparator.comparing((FileJob job) -> job.rank)
                                        .thenComparing(job ->
                                                job.rank == FileJob.Rank.PACKED && job.done == 0)
                                        .thenComparingLong(job -> job.turn));
        found.ifPresent(job -> job.turn = ++turns);
        return found;
    }

    /// When one that is put off may go; null when none is.
    @Nullable Instant wakeAt() {
        return jobs.values().stream()
                .filter(job -> !job.givenUp && job.notBefore != null)
                .map(job -> job.notBefore)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    List<FileJob> all() {
        var all = new ArrayList<>(jobs.values());
        all.sort(Comparator.comparing(job -> job.rank));
        return all;
    }
}
