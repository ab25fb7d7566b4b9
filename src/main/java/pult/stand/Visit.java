package pult.stand;

import pult.json.Json;
import pult.stand.http.HttpRequest;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.regex.Pattern;

/// A request on its way to the call that answers it.
///
/// @param path values of the places in the path
/// @param user who asks
record Visit(HttpRequest request, Map<String, String> path, StandUser user) {
    private static final Pattern KEY =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final int USUAL_LIMIT = 500;
    private static final int GREATEST_LIMIT = 1000;

    String place(String name) {
        return path.getOrDefault(name, "");
    }

    long posId() {
        try {
            return Long.parseLong(place("posId"));
        } catch (NumberFormatException e) {
            throw new Declined(404, "not_found");
        }
    }

    /// The body as a JSON object.
    JsonNode json() {
        try {
            var node = Json.mapper().readTree(request.body());
            if (node != null && node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new Declined(400, "bad_request", e);
        }
        throw new Declined(400, "bad_request");
    }

    String key() {
        var key = request.header("idempotency-key");
        if (key == null || !KEY.matcher(key).matches()) {
            throw new Declined(400, "bad_request");
        }
        return key;
    }

    /// The version in `If-Match`, in quotes or without.
    long version() {
        var match = request.header("if-match");
        if (match == null) {
            throw new Declined(400, "bad_request");
        }
        try {
            return Long.parseLong(match.replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new Declined(400, "bad_request", e);
        }
    }

    /// A whole number above zero in the query.
    long number(String name, long usual) {
        var text = request.query(name);
        if (text == null) {
            return usual;
        }
        try {
            var number = Long.parseLong(text);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new Declined(400, "bad_request", e);
        }
        throw new Declined(400, "bad_request");
    }

    int limit() {
        var text = request.query("limit");
        if (text == null) {
            return USUAL_LIMIT;
        }
        try {
            var limit = Integer.parseInt(text);
            if (limit >= 1 && limit <= GREATEST_LIMIT) {
                return limit;
            }
        } catch (NumberFormatException e) {
            throw new Declined(400, "bad_request", e);
        }
        throw new Declined(400, "bad_request");
    }
}
