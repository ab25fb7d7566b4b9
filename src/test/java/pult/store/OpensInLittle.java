package pult.store;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;

/// The program of a child process with little memory: opens the store, copies it, and says what
/// came back.
final class OpensInLittle {
    private OpensInLittle() {}

    public static void main(String[] arguments) throws Exception {
        var clock = Clock.systemUTC();
        try (var vault = Vault.open(Path.of(arguments[0]), new VaultKeys.Unlock.Training(), clock);
                var store = Store.open(vault, ZoneOffset.UTC, clock)) {
            for (var fact : store.opening().facts()) {
                if (fact instanceof Opening.Fact.Replayed(var records)) {
                    System.out.println("replayed " + records);
                }
            }
            for (var listed : store.drafts().list()) {
                System.out.println(listed.draft().appeal() + " " + listed.draft().text().length());
            }
            System.out.println("copied " + (store.backups().make(() -> false).bytes() > 0));
        }
    }
}
