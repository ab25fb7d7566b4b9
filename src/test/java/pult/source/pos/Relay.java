package pult.source.pos;

import com.google.errorprone.annotations.CanIgnoreReturnValue;

import okio.ByteString;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;

/// Stands between the client and the stand and does to answers what a bad line, a proxy or a
/// hostile server does: what goes on the wire are the bytes a test decides on.
final class Relay implements AutoCloseable {
    /// What the client asks for.
    enum Call {
        TOKEN,
        ME,
        CHANGES,
        APPEAL,
        PUSH;

        static Call of(String method, String target) {
            var path = target.replaceFirst("\\?.*", "");
            if (path.endsWith("/oauth/token")) {
                return TOKEN;
            }
            if (method.equals("POST")) {
                return PUSH;
            }
            return path.endsWith("/me") ? ME : path.endsWith("/changes") ? CHANGES : APPEAL;
        }
    }

    /// How the end of a body is told.
    enum Framing {
        LENGTH,
        CHUNKED,
        CLOSE
    }

    /// A whole request.
    record Asked(
            Call call,
            String method,
            String target,
            Map<String, String> headers,
            ByteString body) {}

    /// A whole answer.
    record Answer(int status, Map<String, String> headers, ByteString body) {
        Answer status(int other) {
            return new Answer(other, headers, body);
        }

        Answer body(ByteString other) {
            return new Answer(status, headers, other);
        }

        Answer body(String other) {
            return body(ByteString.encodeUtf8(other));
        }

        /// With a header more; null takes it away.
        Answer header(String name, String value) {
            var changed = new TreeMap<>(headers);
            if (value == null) {
                changed.remove(name);
            } else {
                changed.put(name, value);
            }
            return new Answer(status, changed, body);
        }

        String text() {
            return body.utf8();
        }

        /// As it goes over the wire.
        byte[] wire(Framing framing, boolean gzip) {
            var content = gzip ? zipped(body.toByteArray()) : body.toByteArray();
            var head = new StringBuilder("HTTP/1.1 " + status + " X\r\nConnection: close\r\n");
            headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
            if (gzip) {
                head.append("Content-Encoding: gzip\r\n");
            }
            var bodiless = status == 204 || status == 304;
            var out = new ByteArrayOutputStream();
            switch (framing) {
                case LENGTH ->
                        head.append(bodiless ? "" : "Content-Length: " + content.length + "\r\n");
                case CHUNKED -> head.append("Transfer-Encoding: chunked\r\n");
                case CLOSE -> {}
            }
            out.writeBytes(ascii(head + "\r\n"));
            if (bodiless) {
                return out.toByteArray();
            }
            if (framing != Framing.CHUNKED) {
                out.writeBytes(content);
                return out.toByteArray();
            }
            for (var from = 0; from < content.length; from += 700) {
                var length = Math.min(700, content.length - from);
                out.writeBytes(ascii(Integer.toHexString(length) + "\r\n"));
                out.write(content, from, length);
                out.writeBytes(ascii("\r\n"));
            }
            out.writeBytes(ascii("0\r\n\r\n"));
            return out.toByteArray();
        }

        byte[] wire() {
            return wire(Framing.LENGTH, false);
        }
    }

    /// Decides what the client gets.
    interface Tamper {
        /// @return bytes to send before the connection ends; none at all is a lost link
        byte[] answer(Asked asked, Answer whole) throws IOException;
    }

    static final Tamper HONEST = (_, whole) -> whole.wire();

    private final URI stand;
    private final ServerSocket server;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private volatile Tamper tamper = HONEST;

    Relay(URI stand) throws IOException {
        this.stand = stand;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("relay-accept").start(this::accept);
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    void tamper(Tamper next) {
        tamper = next;
    }

    /// Everything that came in, oldest first.
    List<Asked> asked() {
        return List.copyOf(asked);
    }

    /// What came in, oldest first.
    List<Asked> asked(Call call) {
        return asked.stream().filter(a -> a.call() == call).toList();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().name("relay-connection").start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var request = read(socket.getInputStream());
            asked.add(request);
            var bytes = tamper.answer(request, forward(request));
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            // The client went away: what a cut connection looks like from here.
            return;
        }
    }

    private Asked read(InputStream in) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = line(in); !line.isEmpty(); line = line(in)) {
            lines.add(line);
        }
        if (lines.isEmpty()) {
            throw new IOException("no request");
        }
        var first = lines.getFirst().split(" ", -1);
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        lines.stream()
                .skip(1)
                .map(line -> line.split(": ", 2))
                .forEach(pair -> headers.put(pair[0], pair[1]));
        var length = Integer.parseInt(headers.getOrDefault("Content-Length", "0"));
        var body = ByteString.of(in.readNBytes(length));
        return new Asked(Call.of(first[0], first[1]), first[0], first[1], headers, body);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @CanIgnoreReturnValue
    Answer forward(Asked request) throws IOException {
        var builder =
                HttpRequest.newBuilder(stand.resolve(request.target()))
                        .method(
                                request.method(),
                                HttpRequest.BodyPublishers.ofByteArray(
                                        request.body().toByteArray()));
        request.headers()
                .forEach((name, value) -> {
                    var low = name.toLowerCase(Locale.ROOT);
                    var ours = List.of("host", "connection", "content-length").contains(low);
                    if (!ours && !low.equals("accept-encoding")) {
                        builder.header(name, value);
                    }
                });
        try {
            var response = http.send(builder.build(), HttpResponse.BodyHandlers.ofByteArray());
            var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
            for (var name :
                    List.of(
                            "Date",
                            "X-Pult-Epoch",
                            "Content-Type",
                            "Retry-After",
                            "X-Pult-Cursor",
                            "Content-Range",
                            "ETag",
                            "Location",
                            "Upload-Offset",
                            "Upload-Length")) {
                response.headers().firstValue(name).ifPresent(value -> headers.put(name, value));
            }
            return new Answer(response.statusCode(), headers, ByteString.of(response.body()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static byte[] zipped(byte[] content) {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        server.close();
        http.close();
    }
}
