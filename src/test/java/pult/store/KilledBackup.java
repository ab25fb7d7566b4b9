package pult.store;

import pult.domain.answer.Draft;
import pult.domain.appeal.AppealId;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/// The program of a child process: drafts and makes copies for ever; says once that it has begun.
final class KilledBackup {
    private KilledBackup() {}

    public static void main(String[] arguments) throws Exception {
        var clock = Clock.systemUTC();
        var vault = Vault.open(Path.of(arguments[0]), new VaultKeys.Unlock.Training(), clock);
        var store = Store.open(vault, ZoneOffset.UTC, clock);
        for (var count = 0; ; count++) {
            var text = ("Черновик " + count + ' ').repeat(12_000);
            var appeal = new AppealId(1 + count % 5);
            store.drafts().save(new Draft(appeal, Draft.Kind.ANSWER, text, clock.instant()));
            if (count == 4) {
                System.out.println("begun");
                System.out.flush();
            }
            if (count >= 4) {
                store.backups().make(() -> false);
            }
        }
    }
}
