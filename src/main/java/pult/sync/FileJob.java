package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.file.FileId;

import java.time.Instant;

/// One file that is to be moved, with what its exchange remembers of it. Belongs to the thread of
/// [FileLoop]; what the screens see is copied out.
final class FileJob {
    /// Which jobs go first; within one rank they take turns.
    enum Rank {
        AWAITED,
        OF_DRAFT,
        BEGUN,
        PACKED,
        AHEAD
    }

    /// Of the file in its direction.
    record Key(Transfer.Direction direction, AppealId appeal, String id) {}

    final Key key;
    final Attachment file;

    /// Of an upload, null for a download.
    final @Nullable FileId own;

    Rank rank;
    @Nullable String remote;

    /// Where the upload stands, −1 when the platform has to be asked.
    long offset = -1;

    long done;
    int failures;
    int wrongHashes;

    /// How often the platform said that it does not have it.
    int absences;

    @Nullable Failure failure;

    /// What failed last was the link.
    boolean lacksLink;

    @Nullable Instant notBefore;
    boolean givenUp;
    boolean putAway;
    long turn;

    private FileJob(Key key, Attachment file, @Nullable FileId own, Rank rank) {
        this.key = key;
        this.file = file;
        this.own = own;
        this.rank = rank;
    }

    static FileJob down(FileReplica.Wanted wanted, Rank rank) {
        return new FileJob(key(wanted), wanted.file(), null, rank);
    }

    static FileJob up(FileReplica.Leaving leaving) {
        var made = new FileJob(key(leaving), leaving.file(), leaving.id(), rank(leaving));
        made.remote = leaving.remote();
        return made;
    }

    static Key key(FileReplica.Wanted wanted) {
        return new Key(Transfer.Direction.DOWN, wanted.appeal(), wanted.file().id());
    }

    static Key key(FileReplica.Leaving leaving) {
        return new Key(Transfer.Direction.UP, leaving.appeal(), leaving.id().toString());
    }

    static Rank rank(FileReplica.Leaving leaving) {
        return leaving.awaited() ? Rank.AWAITED : Rank.OF_DRAFT;
    }

    FileReplica.Wanted wanted() {
        return new FileReplica.Wanted(key.appeal(), file);
    }

    boolean due(Instant now) {
        return !givenUp && (notBefore == null || !now.isBefore(notBefore));
    }

    /// Nobody waits for it yet: it is fetched only while there is plenty of room.
    boolean unasked() {
        return rank == Rank.PACKED || rank == Rank.AHEAD;
    }

    /// The operator asks: whatever it waited for is forgotten.
    void ask() {
        rank = Rank.AWAITED;
        givenUp = false;
        notBefore = null;
        failures = 0;
        wrongHashes = 0;
        absences = 0;
        putAway = false;
    }

    /// Something came over: the trouble is not the file's.
    void moved() {
        failures = 0;
        absences = 0;
        failure = null;
        lacksLink = false;
        notBefore = null;
    }

    void failed(Failure why) {
        failure = why;
        lacksLink = why instanceof Failure.Offline || why instanceof Failure.Unauthorised;
        failures++;
    }

    /// The exchange reached the platform since: what was said of the link is true no more. Its turn
    /// stays where it was, a file may fail again beside an exchange that works.
    void linkWorks() {
        if (lacksLink) {
            failure = null;
        }
    }

    /// The link is back: it goes at once, as if it had never failed for the want of one.
    void linkBack() {
        if (lacksLink) {
            moved();
        }
    }

    private Transfer.State state(boolean running) {
        if (givenUp) {
            return putAway ? Transfer.State.PUT_AWAY : Transfer.State.GIVEN_UP;
        }
        return running ? Transfer.State.RUNNING : Transfer.State.WAITING;
    }

    Transfer shown(boolean running, @Nullable Instant nextTry) {
        return new Transfer(
                key.appeal(),
                file,
                key.direction(),
                state(running),
                done,
                rank == Rank.AWAITED,
                failure,
                nextTry);
    }
}
