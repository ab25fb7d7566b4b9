package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.json.Json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// Files that were sent to the stand, and the pictures of its appeals. Half an upload lives in
/// memory only. Safe on any thread.
final class FileShelf {
    static final long LARGEST = 50L * 1024 * 1024;
    private static final String COLLECTION = "file";
    private static final long FIRST_ID = 9001;

    private static final class Upload {
        final StandAttachment promised;
        final ByteArrayOutputStream arrived = new ByteArrayOutputStream();

        Upload(StandAttachment promised) {
            this.promised = promised;
        }
    }

    /// What came of appending.
    sealed interface Appended {
        record Taken(long offset) implements Appended {}

        /// The bytes belong elsewhere.
        record WrongPlace(long offset) implements Appended {}

        /// All is there and is not what was promised; the upload is empty again.
        record WrongHash() implements Appended {}
    }

    private final Ledger ledger;
    private final @Nullable Path folder;
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();

    /// @param folder null to keep files in memory
    FileShelf(Ledger ledger, @Nullable Path folder) {
        this.ledger = ledger;
        this.folder = folder == null ? null : folder.resolve("files");
    }

    StandAttachment begin(String name, long size, String contentType, String sha256) {
        var file =
                new StandAttachment(UUID.randomUUID().toString(), name, size, contentType, sha256);
        uploads.put(file.id(), new Upload(file));
        return file;
    }

    /// What an upload promised to be; empty when there is none under way.
    Optional<StandAttachment> promised(String id) {
        return Optional.ofNullable(uploads.get(id)).map(upload -> upload.promised);
    }

    long offset(String id) {
        var upload = uploads.get(id);
        if (upload == null) {
            return whole(id).map(StandAttachment::size).orElse(0L);
        }
        synchronized (upload) {
            return upload.arrived.size();
        }
    }

    Appended append(String id, long offset, byte[] bytes, StandUser user, Instant now) {
        var upload = uploads.get(id);
        if (upload == null) {
            return new Appended.WrongPlace(offset(id));
        }
        synchronized (upload) {
            var arrived = upload.arrived.size();
            if (offset != arrived || arrived + bytes.length > upload.promised.size()) {
                return new Appended.WrongPlace(arrived);
            }
            upload.arrived.writeBytes(bytes);
            if (upload.arrived.size() < upload.promised.size()) {
                return new Appended.Taken(upload.arrived.size());
            }
            var all = upload.arrived.toByteArray();
            if (!Hashes.sha256(all).equals(upload.promised.sha256())) {
                upload.arrived.reset();
                return new Appended.WrongHash();
            }
            keep(upload.promised, all, user, now);
            uploads.remove(id);
            return new Appended.Taken(all.length);
        }
    }

    /// Keeps a file that came in one piece.
    synchronized StandAttachment put(
            String name, String contentType, byte[] bytes, StandUser user, Instant now) {
        var before = ledger.locked(() -> ledger.shelf().count(COLLECTION));
        var file =
                new StandAttachment(
                        Long.toString(FIRST_ID + before),
                        name,
                        bytes.length,
                        contentType,
                        Hashes.sha256(bytes));
        keep(file, bytes, user, now);
        return file;
    }

    private void keep(StandAttachment file, byte[] bytes, StandUser user, Instant now) {
        if (folder == null) {
            kept.put(file.id(), bytes);
        } else {
            try {
                Files.createDirectories(folder);
                Files.write(folder.resolve(file.id()), bytes);
            } catch (IOException e) {
                throw new UncheckedIOException("the stand cannot keep a file", e);
            }
        }
        var out = new JsonOut(256);
        AppealJson.attachment(out, file);
        var doc =
                new Thing.Doc(
                        COLLECTION, file.id(), 1, false, user.login(), now, "", null, out.text());
        ledger.record(new Effect(now, "file", user.login(), 0, null, doc));
    }

    /// A file that is there as a whole.
    Optional<StandAttachment> whole(String id) {
        return ledger.locked(() -> ledger.shelf().find(COLLECTION, id))
                .map(doc -> AppealReader.attachment(Json.mapper().readTree(doc.body())));
    }

    Optional<byte[]> bytes(String id) {
        var drawn = Pictures.bytes(id);
        if (drawn.isPresent()) {
            return drawn;
        }
        return whole(id).map(file -> read(file.id()));
    }

    private byte[] read(String id) {
        if (folder == null) {
            return java.util.Objects.requireNonNull(kept.get(id));
        }
        try {
            return Files.readAllBytes(folder.resolve(id));
        } catch (IOException e) {
            throw new UncheckedIOException("the stand cannot read a file", e);
        }
    }
}
