package pult.feature.pack;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.sync.Failure;
import pult.sync.Pack;
import pult.sync.Supplies;
import pult.sync.Transfer;

import java.time.Instant;
import java.util.List;

/// Packs of one working day.
public final class PackSamples {
    static final Instant NOON = Instant.parse("2026-03-31T09:00:00Z");
    private static final long MEGABYTE = 1024 * 1024;
    private static final long PLENTY = 40_000 * MEGABYTE;

    private PackSamples() {}

    static Pack.Chosen mine() {
        return new Pack.Chosen(Pack.Scope.MINE, "krylova", List.of(), List.of(), NOON);
    }

    static Pack.Lacking lacking(long appeal, String name, long megabytes) {
        return new Pack.Lacking(
                new AppealId(appeal),
                new Attachment(
                        "f" + appeal, name, megabytes * MEGABYTE, "image/jpeg", "0".repeat(64)));
    }

    static Pack.Contents contents(long free, Pack.Lacking... lacking) {
        var lack = 0L;
        for (var one : lacking) {
            lack += one.file().size();
        }
        var all = 42 * MEGABYTE;
        return new Pack.Contents(
                48, 0, 63, 63 - lacking.length, all, all - lack, 900_000, List.of(lacking), free);
    }

    static Pack.Checked checked(int spoilt) {
        return new Pack.Checked(
                NOON, 48, 0, 63, spoilt, new Supplies.Found(List.of(), 214, true), false);
    }

    /// All is here and was checked.
    public static Pack.State whole(boolean linked) {
        return new Pack.State(mine(), contents(PLENTY), NOON, linked, -1, checked(0), null);
    }

    /// Two files lack.
    public static Pack.State collecting(boolean linked) {
        return new Pack.State(
                mine(),
                contents(
                        PLENTY,
                        lacking(48_132, "Двор после снегопада.jpg", 4),
                        lacking(48_186, "Акт осмотра.pdf", 9)),
                null,
                linked,
                -1,
                null,
                null);
    }

    static Pack.State shortOfRoom() {
        return new Pack.State(
                mine(),
                contents(510 * MEGABYTE, lacking(48_132, "Видео двора.mp4", 30)),
                null,
                true,
                -1,
                null,
                null);
    }

    static Transfer absent(Pack.Lacking lacking) {
        return moving(lacking, Transfer.State.WAITING, new Failure.Broken("file_absent"));
    }

    static Transfer broken(Pack.Lacking lacking) {
        return moving(lacking, Transfer.State.GIVEN_UP, new Failure.Broken("file_hash"));
    }

    private static Transfer moving(Pack.Lacking lacking, Transfer.State state, Failure failure) {
        return new Transfer(
                lacking.appeal(),
                lacking.file(),
                Transfer.Direction.DOWN,
                state,
                0,
                false,
                failure,
                null);
    }
}
