package pult.stand.http;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/// One request as it came. Immutable but for its body, which nobody changes.
public final class HttpRequest {
    private final String method;
    private final String path;
    private final Map<String, String> query;
    private final Map<String, String> headers;
    private final byte[] body;

    /// @param path decoded, without the query
    /// @param query decoded; the last value of a repeated name
    /// @param headers names in lower case; the last value of a repeated name
    public HttpRequest(
            String method,
            String path,
            Map<String, String> query,
            Map<String, String> headers,
            byte[] body) {
        this.method = method;
        this.path = path;
        this.query = Map.copyOf(query);
        this.headers = Map.copyOf(headers);
        this.body = body;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }

    /// Null when the parameter is absent or empty.
    public @Nullable String query(String name) {
        var value = query.get(name);
        return value == null || value.isEmpty() ? null : value;
    }

    /// @param name in lower case
    public @Nullable String header(String name) {
        return headers.get(name);
    }

    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /// Method and path only: neither query nor body may reach a log.
    @Override
    public String toString() {
        return method + ' ' + path;
    }
}
