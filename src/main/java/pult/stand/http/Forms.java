package pult.stand.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Reads `a=1&b=2`, of a query or of a form.
public final class Forms {
    private Forms() {}

    /// The last value of a repeated name; what cannot be decoded is taken as it stands.
    public static Map<String, String> parse(String form) {
        var values = new HashMap<String, String>();
        for (var pair : form.split("&", -1)) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
