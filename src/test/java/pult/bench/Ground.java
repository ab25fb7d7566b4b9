package pult.bench;

import pult.bundled.BundledRegions;
import pult.bundled.Topics;
import pult.source.pos.PosAccount;
import pult.source.pos.PosSource;
import pult.stand.Stand;
import pult.stand.StandSettings;
import pult.stand.SyntheticStandRegion;
import pult.stand.region.TopicShare;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.sync.Pace;
import pult.sync.SyncLoop;
import pult.sync.SyncStatus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Comparator;

/// A stand of a size and a store filled from it, both in this process.
final class Ground implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

    private final Path folder;
    private final Stand stand;
    private final Vault vault;
    private final Store store;
    private final double seconds;

    private Ground(Path folder, Stand stand, Vault vault, Store store, double seconds) {
        this.folder = folder;
        this.stand = stand;
        this.vault = vault;
        this.store = store;
        this.seconds = seconds;
    }

    static Ground filled(int appeals) throws Exception {
        return filled(appeals, Files.createTempDirectory("pult-bench"));
    }

    static Ground filled(int appeals, Path folder) throws Exception {
        var clock = Clock.systemUTC();
        var stand = stand(appeals, folder);
        var vault = Vault.openOrCreate(folder, new VaultKeys.Unlock.Training(), clock);
        var store = Store.open(vault, ZONE, clock);
        var began = System.nanoTime();
        try (var source =
                        new PosSource(
                                new PosAccount(
                                        stand.uri(), "operator", "training", "training", "bench"));
                var loop = new SyncLoop(source, store.replica(), Pace.USUAL, clock, null)) {
            loop.start();
            while (loop.status().phase() != SyncStatus.Phase.IDLE) {
                java.util.concurrent.locks.LockSupport.parkNanos(2_000_000);
            }
        }
        return new Ground(folder, stand, vault, store, (System.nanoTime() - began) / 1e9);
    }

    static Stand stand(int appeals, Path folder) throws Exception {
        var topics =
                Topics.load().stream()
                        .map(e -> new TopicShare(e.topic(), e.weight(), e.fastTrack()))
                        .toList();
        var region = SyntheticStandRegion.of(BundledRegions.load("RU-ORL"), topics, 1, appeals);
        return Stand.start(
                StandSettings.inMemory(region, Clock.systemUTC())
                        .withFolder(folder.resolve("stand")));
    }

    Store store() {
        return store;
    }

    /// How long the first sync took, indexes included.
    double seconds() {
        return seconds;
    }

    double megabytes() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .filter(file -> !file.startsWith(folder.resolve("stand")))
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }

    @Override
    public void close() throws IOException, VaultFailure {
        leave();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// Closes everything and keeps the folder.
    void leave() throws VaultFailure {
        store.close();
        vault.close();
        stand.close();
    }
}
