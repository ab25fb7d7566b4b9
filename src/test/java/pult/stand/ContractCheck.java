package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Holds exchanges against `operator-api.yaml`, for the stand's tests and the client's. Both sides
/// of the wire are checked by one document, so that they cannot agree on something else.
public final class ContractCheck {
    private static final OpenApiInteractionValidator VALIDATOR = load();

    private ContractCheck() {}

    /// What was asked.
    ///
    /// @param target path with the query, as sent
    /// @param headers names in any case
    public record Asked(
            String method, String target, Map<String, List<String>> headers, String body) {}

    /// What came back.
    ///
    /// @param body unpacked
    public record Answered(int status, Map<String, List<String>> headers, String body) {}

    /// Both sides keep the contract.
    public static void exchange(Asked asked, Answered answered) {
        var report = VALIDATOR.validateRequest(request(asked)).merge(report(asked, answered));
        assertThat(violations(report))
                .as("%s %s -> %s", asked.method(), asked.target(), answered.status())
                .isEmpty();
    }

    /// The answer keeps the contract, whatever was asked: for requests that are wrong on purpose.
    public static void answer(Asked asked, Answered answered) {
        assertThat(violations(report(asked, answered)))
                .as("%s %s -> %s", asked.method(), asked.target(), answered.status())
                .isEmpty();
    }

    /// What the request alone does wrong; empty when nothing.
    public static List<String> requestViolations(Asked asked) {
        return violations(VALIDATOR.validateRequest(request(asked)));
    }

    /// What the answer alone does wrong; empty when nothing.
    public static List<String> answerViolations(Asked asked, Answered answered) {
        return violations(report(asked, answered));
    }

    /// Unpacks a body by its `Content-Encoding`.
    public static String unpacked(Map<String, List<String>> headers, byte[] body) {
        var gzip =
                headers.entrySet().stream()
                        .anyMatch(header ->
                                header.getKey().equalsIgnoreCase("content-encoding")
                                        && header.getValue().contains("gzip"));
        try {
            var plain =
                    gzip
                            ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
                            : body;
            return new String(plain, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ValidationReport report(Asked asked, Answered answered) {
        var response = SimpleResponse.Builder.status(answered.status());
        answered.headers()
                .forEach((name, values) -> values.forEach(v -> response.withHeader(name, v)));
        if (!answered.body().isEmpty()) {
            response.withBody(answered.body());
        }
        return VALIDATOR.validateResponse(path(asked), method(asked), response.build());
    }

    private static Request request(Asked asked) {
        var request = new SimpleRequest.Builder(method(asked), path(asked));
        asked.headers().forEach((name, values) -> request.withHeader(name, values));
        var query = URI.create(asked.target()).getRawQuery();
        if (query != null) {
            for (var pair : query.split("&", -1)) {
                var equals = pair.indexOf('=');
                if (equals > 0 && equals < pair.length() - 1) {
                    request.withQueryParam(
                            pair.substring(0, equals),
                            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
                }
            }
        }
        if (!asked.body().isEmpty()) {
            request.withBody(asked.body());
        }
        return request.build();
    }

    private static String path(Asked asked) {
        return URI.create(asked.target()).getPath();
    }

    private static Request.Method method(Asked asked) {
        return Request.Method.valueOf(asked.method());
    }

    private static List<String> violations(ValidationReport report) {
        return report.getMessages().stream()
                .filter(message -> message.getLevel() == ValidationReport.Level.ERROR)
                .map(message -> message.getKey() + ": " + message.getMessage())
                .toList();
    }

    private static OpenApiInteractionValidator load() {
        try (var in = ContractCheck.class.getResourceAsStream("/pult/operator-api.yaml")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return OpenApiInteractionValidator.createForInlineApiSpecification(text).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
