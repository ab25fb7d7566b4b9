package pult.source.pos;

import okhttp3.Interceptor;

import pult.Await;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.domain.file.HeldFile;
import pult.store.Store;
import pult.store.Vault;
import pult.store.VaultFailure;
import pult.store.VaultKeys;
import pult.sync.FileLoop;
import pult.sync.Pace;
import pult.sync.SourceFailure;
import pult.sync.SyncLoop;
import pult.sync.SyncStatus;

import java.net.URI;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

/// A workstation with its files and without its window, against a stand.
final class FileDesk implements AutoCloseable {
    private static final Pace QUICK =
            new Pace(1000, Duration.ofMillis(50), Duration.ofMillis(5), Duration.ofMillis(40), 4);
    private static final AtomicLong SERIAL = new AtomicLong();

    final Vault vault;
    final Store store;
    final PosSource source;
    final SyncLoop loop;
    final FileLoop files;

    private FileDesk(URI server, Path folder, Interceptor... watchers) throws VaultFailure {
        var clock = Clock.systemUTC();
        vault = Vault.openOrCreate(folder, new VaultKeys.Unlock.Training(), clock);
        store = Store.open(vault, ZoneId.of("Europe/Moscow"), clock);
        source =
                new PosSource(
                        new PosAccount(server, "operator", "training", "training", "files"),
                        Limits.USUAL,
                        List.of(watchers));
        loop = new SyncLoop(source, store.replica(), QUICK, clock, null);
        files = new FileLoop(source.files(), store.heldFiles(), loop, QUICK, clock);
        store.notices()
                .listen(notice -> {
                    if (notice == Notices.Notice.FILES || notice == Notices.Notice.OUTBOX) {
                        files.changed();
                    }
                });
    }

    static FileDesk open(URI server, Path folder, Interceptor... watchers) throws VaultFailure {
        var desk = new FileDesk(server, folder, watchers);
        desk.loop.start();
        desk.files.start();
        Await.until("all is received", () -> desk.loop.status().phase() == SyncStatus.Phase.IDLE);
        return desk;
    }

    static byte[] bytes(int length, long seed) {
        var made = new byte[length];
        new Random(seed).nextBytes(made);
        return made;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// Puts a file on the platform past the workstation.
    Attachment planted(String name, byte[] content) throws SourceFailure {
        var about = new Attachment("x", name, content.length, "image/png", sha256(content));
        var begun = (pult.sync.FileSource.Beginning.Begun) source.files().begin(about);
        source.files().append(begun.id(), 0, content);
        return new Attachment(begun.id(), name, content.length, "image/png", about.sha256());
    }

    /// Open appeals nobody works on.
    List<AppealId> appeals(int most) {
        return java.util.stream.LongStream.of(store.appeals().ids(Desk.FREE, most))
                .mapToObj(AppealId::new)
                .toList();
    }

    Appeal appeal(AppealId id) {
        return store.appeals().find(id).orElseThrow();
    }

    Change act(AppealId id, Action action) {
        var now = java.time.Instant.now();
        var change =
                new Change(
                        ChangeId.of(now.toEpochMilli(), 1, SERIAL.incrementAndGet()),
                        id,
                        appeal(id).version(),
                        now,
                        "operator",
                        action);
        store.outbox().put(change, null);
        loop.outboxChanged();
        return change;
    }

    HeldFile held(AppealId appeal, String remote) {
        return store.files().of(appeal).stream()
                .filter(file -> file.about().id().equals(remote))
                .findFirst()
                .orElseThrow();
    }

    boolean whole(AppealId appeal, String remote) {
        return store.files().of(appeal).stream()
                .anyMatch(file -> file.about().id().equals(remote) && file.readable());
    }

    @Override
    public void close() throws VaultFailure {
        files.close();
        loop.close();
        source.close();
        store.close();
        vault.close();
    }
}
