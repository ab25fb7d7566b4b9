package pult.sync;

import pult.domain.file.FileId;

import java.util.Objects;

/// One step of the upload of a file: begins it, asks where it stands, or appends a part.
final class Uploading {
    private static final int WRONG_HASHES = 3;

    private final FileSource source;
    private final FileReplica replica;
    private final FileJob job;

    Uploading(FileSource source, FileReplica replica, FileJob job) {
        this.source = source;
        this.replica = replica;
        this.job = job;
    }

    /// What became of the file with a step.
    enum Outcome {
        GOES_ON,
        /// It is at the platform.
        ARRIVED,
        /// It goes no further: refused, or spoilt here.
        ENDED
    }

    /// @param most longest part, bytes
    Outcome step(int most) throws SourceFailure {
        var id = Objects.requireNonNull(job.own);
        if (job.remote == null) {
            return begin(id);
        }
        if (job.offset < 0) {
            return stands(source.stands(job.remote));
        }
        var bytes = replica.part(id, job.offset, most);
        if (bytes.isEmpty()) {
            return Outcome.ENDED;
        }
        return stands(source.append(job.remote, job.offset, bytes.get()));
    }

    private Outcome begin(FileId id) throws SourceFailure {
        return switch (source.begin(job.file)) {
            case FileSource.Beginning.Begun begun -> {
                replica.begun(id, begun.id());
                job.remote = begun.id();
                job.offset = 0;
                job.done = 0;
                yield Outcome.GOES_ON;
            }
            case FileSource.Beginning.Refused no -> {
                replica.refused(id, no.code());
                yield Outcome.ENDED;
            }
        };
    }

    private Outcome stands(FileSource.Step step) {
        var id = Objects.requireNonNull(job.own);
        switch (step) {
            case FileSource.Step.Stands(var offset) when offset > job.file.size() -> forget();
            case FileSource.Step.Stands(var offset) -> {
                if (offset > job.done) {
                    job.moved();
                }
                job.offset = offset;
                job.done = offset;
                if (offset == job.file.size()) {
                    replica.arrived(id);
                    return Outcome.ARRIVED;
                }
            }
            case FileSource.Step.Unknown() -> forget();
            case FileSource.Step.Refused(var code) -> {
                replica.refused(id, code);
                return Outcome.ENDED;
            }
            case FileSource.Step.WrongHash() -> {
                // What is here was checked part by part: the way has changed it.
                job.offset = 0;
                job.done = 0;
                job.wrongHashes++;
                if (job.wrongHashes >= WRONG_HASHES) {
                    replica.refused(id, "hash_mismatch");
                    return Outcome.ENDED;
                }
            }
        }
        return Outcome.GOES_ON;
    }

    /// The platform knows nothing of it any more: it begins anew.
    private void forget() {
        replica.lost(Objects.requireNonNull(job.own));
        job.remote = null;
        job.offset = -1;
        job.done = 0;
    }
}
