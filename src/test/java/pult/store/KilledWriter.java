package pult.store;

import pult.domain.change.Action;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/// The program of a child process: acts for ever and prints the id of every acknowledged action.
final class KilledWriter {
    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        var clock = Clock.systemUTC();
        var vault = Vault.open(Path.of(arguments[0]), new VaultKeys.Unlock.Training(), clock);
        var store = Store.open(vault, ZoneOffset.UTC, clock);
        var random = new java.util.SplittableRandom();
        for (var count = 0; ; count++) {
            var appeal = Folder.visible(store, 1 + count % 5);
            var change =
                    new pult.domain.change.Change(
                            pult.domain.change.ChangeId.of(
                                    clock.millis(), random.nextLong(), random.nextLong()),
                            appeal.id(),
                            appeal.version(),
                            clock.instant(),
                            Samples.ME,
                            new Action.Note("Заметка " + count));
            store.outbox().put(change, null);
            System.out.println(change.id());
            System.out.flush();
        }
    }
}
