package pult.feature.pack;

import org.jspecify.annotations.Nullable;

import pult.sync.Failure;
import pult.sync.Pack;
import pult.sync.Transfer;

import java.util.List;

/// Why a file of the pack is not here.
///
/// @param moving how far its exchange is, null while it has not come to it
record Lack(Pack.Lacking file, Why why, @Nullable Transfer moving) {
    /// Kept free on the disk.
    static final long SPARE = 500L * 1024 * 1024;

    enum Why {
        /// It comes, or will when it is its turn.
        COMES,
        NO_LINK,
        NO_ROOM,
        /// The platform does not have it.
        ABSENT,
        /// What comes is not what was promised.
        BROKEN,
        /// The platform does not give it at present.
        TROUBLED
    }

    static List<Lack> of(Pack.State state, List<Transfer> transfers) {
        var contents = state.contents();
        if (contents == null) {
            return List.of();
        }
        var room = noRoom(contents);
        return contents.lacking().stream()
                .map(file -> {
                    var moving = moving(file, transfers);
                    return new Lack(file, why(state.linked(), room, moving), moving);
                })
                .toList();
    }

    /// More is needed than the disk can give.
    static boolean noRoom(Pack.Contents contents) {
        return !contents.whole() && contents.free() - needed(contents) < SPARE;
    }

    static long needed(Pack.Contents contents) {
        return contents.bytes() - contents.bytesHere();
    }

    private static @Nullable Transfer moving(Pack.Lacking file, List<Transfer> transfers) {
        return transfers.stream()
                .filter(transfer ->
                        transfer.direction() == Transfer.Direction.DOWN
                                && transfer.appeal().equals(file.appeal())
                                && transfer.file().id().equals(file.file().id()))
                .findFirst()
                .orElse(null);
    }

    /// What will not mend by itself goes before what will.
    private static Why why(boolean linked, boolean noRoom, @Nullable Transfer moving) {
        var failure = moving == null ? null : moving.failure();
        if (moving != null && moving.absent()) {
            return Why.ABSENT;
        }
        if (moving != null && moving.state().over()) {
            return Why.BROKEN;
        }
        if (noRoom || failure instanceof Failure.Disk) {
            return Why.NO_ROOM;
        }
        if (!linked || failure instanceof Failure.Offline) {
            return Why.NO_LINK;
        }
        return failure == null ? Why.COMES : Why.TROUBLED;
    }
}
