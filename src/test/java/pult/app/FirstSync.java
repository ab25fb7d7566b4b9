package pult.app;

import pult.Await;
import pult.bundled.BundledRegions;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.sync.SyncStatus;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;

/// Fills a folder the way a first morning does: signed in, the whole feed read, closed again.
public final class FirstSync {
    private FirstSync() {}

    public static void run(Path folder, URI server) throws VaultFailure {
        var clock = Clock.systemUTC();
        try (var session =
                Session.open(
                        Vault.openOrCreate(folder, new VaultKeys.Unlock.Training(), clock),
                        BundledRegions.zone("RU-ORL"),
                        Workplace.trainingPlatform(server),
                        Pace.USUAL,
                        clock,
                        Session.Witness.NOBODY)) {
            session.start();
            Await.until(
                    "the first sync",
                    java.time.Duration.ofMinutes(5),
                    () -> session.loop().status().phase() == SyncStatus.Phase.IDLE);
            Await.until(
                    "who signed in is known",
                    () -> new KnownMe(session.store().preferences()).last() != null);
        }
    }
}
