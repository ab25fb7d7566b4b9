package pult.stand;

import pult.stand.http.HttpRequest;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the one file of a `multipart/form-data` body.
final class Multipart {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]+)\"?");
    private static final Pattern NAME = Pattern.compile("filename=\"([^\"]*)\"");
    private static final Pattern TYPE = Pattern.compile("(?i)content-type:\\s*([^\\r\\n]+)");

    /// A part of the form.
    static final class Part {
        private final String name;
        private final String contentType;
        private final byte[] bytes;

        private Part(String name, String contentType, byte[] bytes) {
            this.name = name;
            this.contentType = contentType;
            this.bytes = bytes;
        }

        String name() {
            return name;
        }

        String contentType() {
            return contentType;
        }

        byte[] bytes() {
            return bytes;
        }
    }

    private Multipart() {}

    /// The first part that is a file.
    static Optional<Part> first(HttpRequest request) {
        var header = request.header("content-type");
        var boundary = BOUNDARY.matcher(header == null ? "" : header);
        if (!boundary.find()) {
            return Optional.empty();
        }
        var body = request.body();
        var mark = ("--" + boundary.group(1)).getBytes(StandardCharsets.UTF_8);
        var from = find(body, mark, 0);
        while (from >= 0) {
            var to = find(body, mark, from + mark.length);
            if (to < 0) {
                return Optional.empty();
            }
            var part = part(body, from + mark.length, to);
            if (part.isPresent()) {
                return part;
            }
            from = to;
        }
        return Optional.empty();
    }

    private static Optional<Part> part(byte[] body, int from, int to) {
        var blank = find(body, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII), from);
        if (blank < 0 || blank >= to) {
            return Optional.empty();
        }
        var head = new String(body, from, blank - from, StandardCharsets.UTF_8);
        var name = NAME.matcher(head);
        if (!name.find()) {
            return Optional.empty();
        }
        var type = TYPE.matcher(head);
        return Optional.of(
                new Part(
                        name.group(1),
                        type.find() ? type.group(1).strip() : "application/octet-stream",
                        Arrays.copyOfRange(body, blank + 4, Math.max(blank + 4, to - 2))));
    }

    private static int find(byte[] in, byte[] what, int from) {
        for (var at = from; at <= in.length - what.length; at++) {
            if (Arrays.equals(in, at, at + what.length, what, 0, what.length)) {
                return at;
            }
        }
        return -1;
    }
}
