package pult.stand.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the server says, and how badly. Immutable.
public final class HttpAnswer {
    /// How the answer leaves.
    public enum Ending {
        /// As it should.
        WHOLE,
        /// Half of the body, then the connection breaks.
        CUT,
        /// The connection breaks without a byte.
        DROPPED
    }

    /// A body of unknown length.
    @FunctionalInterface
    public interface Stream {
        void writeTo(OutputStream out) throws IOException;
    }

    record Header(String name, String value) {}

    private static final byte[] NOTHING = {};

    private final int status;
    private final List<Header> headers;
    private final byte[] body;
    private final Optional<byte[]> packed;
    private final Optional<Stream> stream;
    private final Ending ending;

    private HttpAnswer(
            int status,
            List<Header> headers,
            byte[] body,
            Optional<byte[]> packed,
            Optional<Stream> stream,
            Ending ending) {
        this.status = status;
        this.headers = List.copyOf(headers);
        this.body = body;
        this.packed = packed;
        this.stream = stream;
        this.ending = ending;
    }

    public static HttpAnswer of(int status) {
        return new HttpAnswer(
                status, List.of(), NOTHING, Optional.empty(), Optional.empty(), Ending.WHOLE);
    }

    public static HttpAnswer json(int status, String json) {
        return of(status).body("application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public static HttpAnswer dropped() {
        return new HttpAnswer(
                0, List.of(), NOTHING, Optional.empty(), Optional.empty(), Ending.DROPPED);
    }

    public HttpAnswer header(String name, String value) {
        var more = new ArrayList<>(headers);
        more.removeIf(header -> header.name().equalsIgnoreCase(name));
        more.add(new Header(name, value));
        return new HttpAnswer(status, more, body, packed, stream, ending);
    }

    public HttpAnswer body(String contentType, byte[] bytes) {
        var typed = header("Content-Type", contentType);
        return new HttpAnswer(
                status, typed.headers, bytes, Optional.empty(), Optional.empty(), ending);
    }

    /// A body that was compressed beforehand, for whoever takes gzip.
    ///
    /// @param gzip the same bytes, packed by {@link Gzip#pack}
    public HttpAnswer body(String contentType, byte[] bytes, byte[] gzip) {
        var typed = header("Content-Type", contentType);
        return new HttpAnswer(
                status, typed.headers, bytes, Optional.of(gzip), Optional.empty(), ending);
    }

    public HttpAnswer stream(String contentType, Stream writer) {
        var typed = header("Content-Type", contentType);
        return new HttpAnswer(
                status, typed.headers, NOTHING, Optional.empty(), Optional.of(writer), ending);
    }

    public HttpAnswer cut() {
        return new HttpAnswer(status, headers, body, packed, stream, Ending.CUT);
    }

    public int status() {
        return status;
    }

    public byte[] body() {
        return body;
    }

    List<Header> headers() {
        return headers;
    }

    Optional<byte[]> packed() {
        return packed;
    }

    Optional<Stream> stream() {
        return stream;
    }

    Ending ending() {
        return ending;
    }
}
