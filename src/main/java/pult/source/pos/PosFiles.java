package pult.source.pos;

import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

import pult.domain.appeal.Attachment;
import pult.json.Json;
import pult.source.pos.wire.AppealWire;
import pult.source.pos.wire.ErrorWire;
import pult.sync.Failure;
import pult.sync.FileSource;
import pult.sync.SourceFailure;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Files of the platform: parts of them by `Range`, uploads by offset.
final class PosFiles implements FileSource {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final MediaType BYTES = MediaType.get("application/offset+octet-stream");
    private static final String FILES = "operator/v1/files";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final int BUFFER = 64 * 1024;

    private final PosHttp http;

    PosFiles(PosHttp http) {
        this.http = http;
    }

    private HttpUrl url(String id) throws SourceFailure {
        if (!ID.matcher(id).matches()) {
            // An id is a part of an address and nothing more.
            throw new SourceFailure(new Failure.Broken("file_id"));
        }
        return http.url(FILES).addPathSegment(id).build();
    }

    @Override
    public boolean fetch(Attachment file, long from, long to, Sink sink) throws SourceFailure {
        var request =
                new Request.Builder()
                        .url(url(file.id()))
                        // Packed bytes could not be gone on with from the middle.
                        .header("Accept-Encoding", "identity")
                        .header("Range", "bytes=" + from + "-" + to);
        return http.exchange(request, response -> received(response, file, from, to, sink));
    }

    private static boolean received(
            Response response, Attachment file, long from, long to, Sink sink)
            throws IOException, SourceFailure {
        return switch (response.code()) {
            case 206 -> {
                var range = "bytes " + from + "-" + to + "/" + file.size();
                if (!range.equals(response.header("Content-Range"))) {
                    throw new SourceFailure(new Failure.Broken("other_range"));
                }
                copy(response, 0, to - from + 1, sink);
                yield true;
            }
            case 200 -> {
                // Knows no ranges: what is here already is passed over.
                copy(response, from, to - from + 1, sink);
                yield true;
            }
            case 404, 410, 416 -> false;
            default -> throw new SourceFailure(new Failure.ServerFault(response.code()));
        };
    }

    private static void copy(Response response, long skip, long count, Sink sink)
            throws IOException, SourceFailure {
        var encoding = response.header("Content-Encoding", "identity");
        if (!"identity".equalsIgnoreCase(encoding)) {
            throw new SourceFailure(new Failure.Broken("encoding"));
        }
        try (var in = response.body().byteStream()) {
            in.skipNBytes(skip);
            var buffer = new byte[BUFFER];
            var left = count;
            while (left > 0) {
                var read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new SourceFailure(new Failure.Broken("truncated"));
                }
                sink.take(buffer, read);
                left -= read;
            }
        }
    }

    @Override
    public Beginning begin(Attachment file) throws SourceFailure {
        var body =
                Map.of(
                        "name", file.name(),
                        "size", file.size(),
                        "contentType", file.contentType(),
                        "sha256", file.sha256());
        var answer =
                http.send(
                        new Request.Builder()
                                .url(http.url(FILES).build())
                                .post(
                                        RequestBody.create(
                                                Json.mapper().writeValueAsBytes(body), JSON)));
        return switch (answer.status()) {
            case 201 -> {
                var id = PosSource.read(answer, AppealWire.AttachmentWire.class).id();
                if (id == null || !ID.matcher(id).matches()) {
                    throw new SourceFailure(new Failure.Broken("file_id"));
                }
                yield new Beginning.Begun(id);
            }
            case 400, 403, 413, 415, 422 -> new Beginning.Refused(code(answer));
            default -> throw new SourceFailure(new Failure.ServerFault(answer.status()));
        };
    }

    @Override
    public Step stands(String id) throws SourceFailure {
        var answer = http.send(new Request.Builder().url(url(id)).head());
        return switch (answer.status()) {
            case 200 -> stands(answer);
            case 204, 404, 410 -> new Step.Unknown();
            default -> throw new SourceFailure(new Failure.ServerFault(answer.status()));
        };
    }

    @Override
    public Step append(String id, long offset, byte[] bytes) throws SourceFailure {
        var answer =
                http.send(
                        new Request.Builder()
                                .url(url(id))
                                .header("Upload-Offset", Long.toString(offset))
                                .patch(RequestBody.create(bytes, BYTES)));
        return switch (answer.status()) {
            case 204, 409 -> stands(answer);
            case 404, 410 -> new Step.Unknown();
            case 422 -> {
                var code = code(answer);
                yield code.equals("hash_mismatch") ? new Step.WrongHash() : new Step.Refused(code);
            }
            case 400, 403, 413, 415 -> new Step.Refused(code(answer));
            default -> throw new SourceFailure(new Failure.ServerFault(answer.status()));
        };
    }

    private static Step stands(PosHttp.Answer answer) throws SourceFailure {
        var offset = answer.offset();
        if (offset < 0) {
            throw new SourceFailure(new Failure.Broken("upload_offset"));
        }
        return new Step.Stands(offset);
    }

    private static String code(PosHttp.Answer answer) throws SourceFailure {
        return Objects.requireNonNullElse(
                PosSource.read(answer, ErrorWire.class).code(), "refused");
    }
}
