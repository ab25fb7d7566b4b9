package pult.stand.http;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Reads requests off one connection. Bounded in every direction.
final class RequestReader {
    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 100;
    private static final int MAX_BODY = 64 * 1024 * 1024;

    private final InputStream in;
    private final OutputStream out;

    /// @param out where «100 Continue» goes
    RequestReader(InputStream in, OutputStream out) {
        this.in = in;
        this.out = out;
    }

    /// The next request; null when the other side has gone.
    @Nullable HttpRequest next() throws IOException, BadRequest {
        var start = line();
        while (start != null && start.isEmpty()) {
            start = line();
        }
        if (start == null) {
            return null;
        }
        var parts = start.split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new BadRequest(400, "no request line");
        }
        var headers = headers();
        var question = parts[1].indexOf('?');
        var path = question < 0 ? parts[1] : parts[1].substring(0, question);
        var query = question < 0 ? "" : parts[1].substring(question + 1);
        return new HttpRequest(
                parts[0], decodePath(path), Forms.parse(query), headers, body(headers));
    }

    private static String decodePath(String path) throws BadRequest {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new BadRequest(400, "path");
        }
    }

    private Map<String, String> headers() throws IOException, BadRequest {
        var headers = new HashMap<String, String>();
        for (var line = needed(); !line.isEmpty(); line = needed()) {
            var colon = line.indexOf(':');
            if (colon <= 0 || headers.size() == MAX_HEADERS) {
                throw new BadRequest(400, "headers");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException, BadRequest {
        var length = headers.get("content-length");
        var chunked = "chunked".equalsIgnoreCase(headers.get("transfer-encoding"));
        if (length == null && !chunked) {
            return new byte[0];
        }
        if ("100-continue".equalsIgnoreCase(headers.get("expect"))) {
            out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
        return chunked ? chunks() : exactly(number(length, 10));
    }

    private byte[] chunks() throws IOException, BadRequest {
        var body = new ByteArrayOutputStream();
        while (true) {
            var head = needed();
            var semicolon = head.indexOf(';');
            var size = number(semicolon < 0 ? head : head.substring(0, semicolon), 16);
            if (size == 0) {
                skipTrailers();
                return body.toByteArray();
            }
            if (body.size() + size > MAX_BODY) {
                throw new BadRequest(413, "body");
            }
            body.writeBytes(exactly(size));
            needed();
        }
    }

    private void skipTrailers() throws IOException, BadRequest {
        var line = needed();
        while (!line.isEmpty()) {
            line = needed();
        }
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("body");
        }
        return bytes;
    }

    private static int number(@Nullable String text, int radix) throws BadRequest {
        try {
            var number = text == null ? -1 : Integer.parseInt(text.strip(), radix);
            if (number < 0 || number > MAX_BODY) {
                throw new BadRequest(413, "length");
            }
            return number;
        } catch (NumberFormatException e) {
            throw new BadRequest(400, "length");
        }
    }

    private String needed() throws IOException, BadRequest {
        var line = line();
        if (line == null) {
            throw new EOFException("request");
        }
        return line;
    }

    private @Nullable String line() throws IOException, BadRequest {
        var bytes = new ByteArrayOutputStream(80);
        for (var b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                return null;
            }
            if (bytes.size() == MAX_LINE) {
                throw new BadRequest(431, "line");
            }
            if (b != '\r') {
                bytes.write(b);
            }
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
