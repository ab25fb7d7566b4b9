package pult.app;

import pult.feature.settings.BackupPlace;
import pult.feature.syncstatus.Copies;
import pult.store.BackupLoop;
import pult.store.Backups;

import java.nio.file.Path;

/// The copies of the store as the screens see them.
final class StoredCopies implements Copies, BackupPlace {
    private final BackupLoop loop;
    private final Backups backups;

    StoredCopies(BackupLoop loop, Backups backups) {
        this.loop = loop;
        this.backups = backups;
    }

    @Override
    public State state() {
        var state = loop.state();
        var last = state.last();
        return new State(
                last == null ? null : last.madeAt(),
                last == null ? 0 : last.bytes(),
                state.running(),
                trouble(state));
    }

    private static Trouble trouble(BackupLoop.State state) {
        return switch (state.trouble()) {
            case null -> Trouble.NONE;
            case NO_ROOM -> Trouble.NO_ROOM;
            case FOLDER -> Trouble.FOLDER;
            case DISK -> Trouble.DISK;
            case CHECK -> Trouble.CHECK;
            case STOPPED -> Trouble.STOPPED;
        };
    }

    @Override
    public void makeNow() {
        loop.makeNow();
    }

    @Override
    public Runnable listen(Runnable listener) {
        return loop.listen(listener);
    }

    @Override
    public Path now() {
        return backups.folder();
    }

    @Override
    public void choose(Path folder) {
        backups.folder(folder);
    }
}
