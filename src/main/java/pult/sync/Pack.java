package pult.sync;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;

import java.time.Instant;
import java.util.List;

/// «Беру с собой»: what must be on this workstation when there is no link, collected on demand and
/// kept fresh as long as there is one. Any thread; nothing here blocks.
public interface Pack {
    /// Whose appeals are taken.
    enum Scope {
        /// Those this operator works on.
        MINE,
        /// All open ones of the operator's sector blocks.
        BLOCK,
        /// Those the queue showed when it was asked for.
        LIST
    }

    /// What was asked for.
    ///
    /// @param login of whoever asked
    /// @param blocks of [Scope#BLOCK], empty otherwise
    /// @param appeals of [Scope#LIST], empty otherwise
    record Chosen(Scope scope, String login, List<String> blocks, List<Long> appeals, Instant at) {
        public Chosen {
            blocks = List.copyOf(blocks);
            appeals = List.copyOf(appeals);
        }
    }

    /// A file that belongs to the pack and is not here.
    record Lacking(AppealId appeal, Attachment file) {}

    /// What is in it now. The texts of all appeals are here anyway; files are what may lack.
    ///
    /// @param appeals how many are taken
    /// @param beyond how many more there are than a pack takes
    /// @param files of these appeals
    /// @param here how many of the files are here, whole
    /// @param bytes of all the files
    /// @param bytesHere of them that are here, of half fetched ones too
    /// @param textBytes of the texts as they lie on the disk
    /// @param lacking nearest deadline first
    /// @param free room on the disk, bytes
    record Contents(
            int appeals,
            int beyond,
            int files,
            int here,
            long bytes,
            long bytesHere,
            long textBytes,
            List<Lacking> lacking,
            long free) {
        public Contents {
            lacking = List.copyOf(lacking);
        }

        /// All of it is here.
        public boolean whole() {
            return lacking.isEmpty();
        }
    }

    /// What a check has found.
    ///
    /// @param appeals whose texts were read
    /// @param unreadable how many of the texts the disk has spoilt
    /// @param files that were read from their first byte to their last
    /// @param spoilt how many of them the disk had spoilt; they are fetched again
    /// @param stopped the operator did not wait for the end
    record Checked(
            Instant at,
            int appeals,
            int unreadable,
            int files,
            int spoilt,
            Supplies.Found supplies,
            boolean stopped) {
        /// Nothing is amiss and nothing was left out.
        public boolean good() {
            return unreadable == 0 && spoilt == 0 && !stopped && supplies.good();
        }
    }

    /// Appeals themselves are still being received, so nobody knows what belongs to the pack.
    ///
    /// @param received so far, 0 while nothing comes
    /// @param total of them, −1 when it is not known how many come
    record Loading(long received, long total) {}

    /// @param chosen null when nothing is kept
    /// @param contents null while it is being counted
    /// @param wholeAt server time of the newest news with which all of it was here, null when it
    ///   never was
    /// @param linked news and files come
    /// @param checking how many files a check has read, −1 when none runs
    /// @param checked the last check of what is in it now, null when there was none
    /// @param loading null when all appeals are here
    record State(
            @Nullable Chosen chosen,
            @Nullable Contents contents,
            @Nullable Instant wholeAt,
            boolean linked,
            int checking,
            @Nullable Checked checked,
            @Nullable Loading loading) {
        /// Nothing was asked for.
        public static final State NONE = new State(null, null, null, false, -1, null, null);

        /// All of it is here, and is known to be all.
        public boolean whole() {
            return contents != null && contents.whole() && loading == null;
        }
    }

    State state();

    /// Whose appeals can be taken: without a block of one's own there is none to take.
    List<Scope> scopes();

    /// Collects, and keeps fresh from then on; takes the place of what was kept before.
    ///
    /// @param listed the appeals of [Scope#LIST], in the order of their need
    void collect(Scope scope, List<Long> listed);

    /// Collects no further and keeps nothing fresh; what has come stays.
    void cancel();

    /// Reads all of it from the disk once.
    void check();

    /// Ends a check under way.
    void stopCheck();

    /// @param listener called after every change, on a thread of the pack; must return at once
    /// @return closes the subscription
    Runnable listen(Runnable listener);
}
