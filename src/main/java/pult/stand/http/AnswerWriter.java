package pult.stand.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Writes answers onto one connection.
final class AnswerWriter {
    private static final int WORTH_PACKING = 1024;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final OutputStream out;

    AnswerWriter(OutputStream out) {
        this.out = out;
    }

    /// @return whether the connection may go on
    boolean write(HttpRequest request, HttpAnswer answer, Instant date) throws IOException {
        if (answer.ending() == HttpAnswer.Ending.DROPPED) {
            return false;
        }
        var packed = packs(request, answer);
        var body =
                packed ? answer.packed().orElseGet(() -> Gzip.pack(answer.body())) : answer.body();
        var head = new StringBuilder(512);
        head.append("HTTP/1.1 ").append(answer.status()).append(" \r\n");
        head.append("Date: ").append(DATE.format(date)).append("\r\n");
        for (var header : answer.headers()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        if (packed) {
            head.append("Content-Encoding: gzip\r\n");
        }
        if (answer.stream().isPresent()) {
            return stream(head, answer.stream().get());
        }
        if (answer.status() != 204 && answer.status() != 304) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        head.append("\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        if (answer.ending() == HttpAnswer.Ending.CUT) {
            out.write(body, 0, body.length / 2);
            out.flush();
            return false;
        }
        out.write(body);
        out.flush();
        return !"close".equalsIgnoreCase(request.header("connection"));
    }

    private boolean stream(StringBuilder head, HttpAnswer.Stream stream) throws IOException {
        head.append("Transfer-Encoding: chunked\r\nCache-Control: no-store\r\n\r\n");
        out.write(head.toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
        stream.writeTo(new Chunks(out));
        out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return false;
    }

    private static boolean packs(HttpRequest request, HttpAnswer answer) {
        var accepts = request.header("accept-encoding");
        return accepts != null
                && accepts.contains("gzip")
                && answer.body().length >= WORTH_PACKING
                && answer.headers().stream()
                        .anyMatch(header ->
                                header.name().equals("Content-Type")
                                        && header.value().startsWith("application/json"));
    }

    /// Every write is a chunk of its own and leaves at once.
    private static final class Chunks extends OutputStream {
        private final OutputStream out;

        Chunks(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                out.write((Integer.toHexString(length) + "\r\n").getBytes(StandardCharsets.UTF_8));
                out.write(bytes, from, length);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
            }
        }
    }
}
