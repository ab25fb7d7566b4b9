package pult.stand;

import pult.stand.http.HttpAnswer;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Files: download with ranges, upload in parts.
final class FileCalls {
    private static final Pattern RANGE = Pattern.compile("bytes=(\\d{1,12})-(\\d{0,12})");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_NAME = 255;

    private final FileShelf files;
    private final Substitutes substitutes;
    private final Supplier<Instant> now;

    FileCalls(FileShelf files, Substitutes substitutes, Supplier<Instant> now) {
        this.files = files;
        this.substitutes = substitutes;
        this.now = now;
    }

    HttpAnswer begin(Visit visit) {
        if (!substitutes.works(visit.user())) {
            return Replies.error(403, "forbidden");
        }
        var json = visit.json();
        var name = json.path("name").asString("");
        var size = json.path("size").asLong(-1);
        var hash = json.path("sha256").asString("");
        if (size > FileShelf.LARGEST) {
            return Replies.error(413, "too_large");
        }
        if (name.isEmpty()
                || name.length() > LONGEST_NAME
                || size < 0
                || !HASH.matcher(hash).matches()) {
            return Replies.error(400, "bad_request");
        }
        var type = json.path("contentType").asString("application/octet-stream");
        var file = files.begin(name, size, type, hash);
        var out = new JsonOut(256);
        AppealJson.attachment(out, file);
        return HttpAnswer.json(201, out.text())
                .header("Location", "/operator/v1/files/" + file.id())
                .header("Upload-Offset", "0");
    }

    HttpAnswer offset(Visit visit) {
        var id = visit.place("fileId");
        var known = files.promised(id).or(() -> files.whole(id));
        return known.map(file ->
                        HttpAnswer.of(200)
                                .header("Upload-Offset", Long.toString(files.offset(id)))
                                .header("Upload-Length", Long.toString(file.size())))
                .orElseGet(() -> HttpAnswer.of(404));
    }

    HttpAnswer append(Visit visit) {
        var id = visit.place("fileId");
        if (files.promised(id).isEmpty() && files.whole(id).isEmpty()) {
            return Replies.error(404, "not_found");
        }
        var appended =
                files.append(
                        id, offsetHeader(visit), visit.request().body(), visit.user(), now.get());
        return switch (appended) {
            case FileShelf.Appended.Taken(var offset) ->
                    HttpAnswer.of(204).header("Upload-Offset", Long.toString(offset));
            case FileShelf.Appended.WrongPlace(var offset) ->
                    Replies.error(409, "offset_mismatch")
                            .header("Upload-Offset", Long.toString(offset));
            case FileShelf.Appended.WrongHash() ->
                    HttpAnswer.json(422, Replies.refusalBody("hash_mismatch", "sha256"));
        };
    }

    private static long offsetHeader(Visit visit) {
        var header = visit.request().header("upload-offset");
        try {
            return header == null ? -1 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            throw new Declined(400, "bad_request", e);
        }
    }

    HttpAnswer download(Visit visit) {
        var id = visit.place("fileId");
        var bytes = files.bytes(id).orElseThrow(() -> new Declined(404, "not_found"));
        var type = files.whole(id).map(StandAttachment::contentType).orElse("image/png");
        var tag = "\"" + Hashes.sha256(bytes).substring(0, 16) + "\"";
        var range = visit.request().header("range");
        if (range == null) {
            return HttpAnswer.of(200)
                    .body(type, bytes)
                    .header("ETag", tag)
                    .header("Accept-Ranges", "bytes");
        }
        return part(range, bytes, type).header("ETag", tag);
    }

    private static HttpAnswer part(String range, byte[] bytes, String type) {
        var match = RANGE.matcher(range);
        if (!match.matches()) {
            return Replies.error(416, "range");
        }
        var from = Long.parseLong(match.group(1));
        var to = match.group(2).isEmpty() ? Long.MAX_VALUE : Long.parseLong(match.group(2));
        if (from >= bytes.length || to < from) {
            return Replies.error(416, "range");
        }
        var last = (int) Math.min(to, bytes.length - 1L);
        return HttpAnswer.of(206)
                .body(type, Arrays.copyOfRange(bytes, (int) from, last + 1))
                .header("Content-Range", "bytes " + from + "-" + last + "/" + bytes.length);
    }
}
