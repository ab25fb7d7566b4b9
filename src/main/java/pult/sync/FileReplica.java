package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.file.FileId;

import java.util.List;
import java.util.Optional;

/// Files of the local copy as their exchange sees them. Blocking; one thread at a time.
public interface FileReplica {
    /// A file of the platform that belongs here.
    record Wanted(AppealId appeal, Attachment file) {}

    /// A file of the operator on its way to the platform.
    ///
    /// @param remote the platform's id, null before the upload has begun
    /// @param awaited an answer waits for it
    record Leaving(
            FileId id,
            AppealId appeal,
            Attachment file,
            @Nullable String remote,
            boolean awaited) {}

    /// Who asked for a file.
    enum Reason {
        /// The operator waits for it.
        ASKED,
        /// Nobody yet: it is fetched only while there is plenty of room.
        AHEAD
    }

    /// A file that is being fetched. Whatever was taken in stays when it is closed.
    interface Receiving extends AutoCloseable {
        /// Bytes that are here; the next one to fetch.
        long have();

        /// @throws pult.domain.change.NotSaved when the disk refused
        void take(byte[] bytes, int count);

        /// All bytes have come: believes the file when length and hash are right, forgets all of it
        /// when they are not.
        ///
        /// @return whether they were
        /// @throws pult.domain.change.NotSaved when the disk refused
        boolean finish();

        /// The platform does not have it: forgets what has come.
        ///
        /// @throws pult.domain.change.NotSaved when the disk refused
        void giveUp();

        @Override
        void close();
    }

    /// Goes on with a file, or begins it; empty when it is here already.
    ///
    /// @throws pult.domain.change.NotSaved when the disk has no room for it, or refused
    Optional<Receiving> receive(Wanted wanted, Reason reason);

    /// Files whose fetching was begun and not finished.
    List<Wanted> begun();

    /// Files that are not here, of open appeals this person works on, nearest deadline first.
    List<Wanted> ahead(String login, int most);

    /// Files of the pack that are not here, nearest deadline first; none while no pack is kept.
    List<Wanted> packed(int most);

    /// Files that are not at the platform yet, those an answer waits for first.
    List<Leaving> leaving();

    /// Up to so many bytes of a file of the operator; empty when the disk has spoilt it, which is
    /// noted: an answer that waits for it comes to rest.
    Optional<byte[]> part(FileId id, long from, int most);

    /// The platform has given the file an id.
    void begun(FileId id, String remote);

    /// All of it is at the platform, with the right hash: what waited for it may leave.
    void arrived(FileId id);

    /// The platform lost what had come of it.
    void lost(FileId id);

    /// The platform does not take it, whatever is done: an answer that waits for it comes to rest.
    void refused(FileId id, String code);
}
