package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// The document itself, and that the stand serves all of it.
final class DocumentTest {
    private static String text() throws Exception {
        try (var in = DocumentTest.class.getResourceAsStream("/pult/operator-api.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void itSaysWhoseItIs() throws Exception {
        assertThat(text().lines().limit(12))
                .anyMatch(line -> line.contains("OUR OWN extension"))
                .anyMatch(line -> line.contains("NOT an interface of the federal"));
        assertThat(text()).startsWith("# Пульт ЦУР").contains("openapi: 3.1.0");
    }

    @Test
    void everyCallOfItIsServed() throws Exception {
        var document = new OpenAPIV3Parser().readContents(text());
        assertThat(document.getMessages()).isEmpty();
        var clock = new SteeredClock();
        try (var stand = Stand.start(StandSettings.inMemory(SmallRegion.of(3), clock))) {
            var operator = Caller.as(stand, "operator");
            var calls = 1;
            for (var path : document.getOpenAPI().getPaths().entrySet()) {
                for (var method : path.getValue().readOperationsMap().keySet()) {
                    if (!path.getKey().endsWith("/events")) {
                        calls++;
                        operator.raw(method.name(), sample(path.getKey()), Map.of(), new byte[0]);
                    }
                }
            }
            assertThat(stand.log().received())
                    .hasSize(calls)
                    .noneMatch(one -> one.call().kind() == Call.Kind.UNKNOWN);
        }
    }

    private static String sample(String path) {
        return path.replace("{posId}", "563000001")
                .replace("{kind}", "view")
                .replace("{name}", "blocks")
                .replaceAll("\\{[^}]+}", "1");
    }

    @Test
    void everyActionOfItIsKnownAndNoOther() throws Exception {
        var document = new OpenAPIV3Parser().readContents(text()).getOpenAPI();
        var described =
                document.getComponents()
                        .getSchemas()
                        .get("Action")
                        .getDiscriminator()
                        .getMapping()
                        .keySet();
        var known = new TreeSet<String>();
        for (var action : StandAction.values()) {
            known.add(action.type());
        }
        assertThat(described).containsExactlyInAnyOrderElementsOf(known);
        for (var action : StandAction.values()) {
            var name =
                    "Do"
                            + Character.toUpperCase(action.type().charAt(0))
                            + action.type().substring(1);
            Schema<?> schema = document.getComponents().getSchemas().get(name);
            for (var field : action.fields()) {
                assertThat(schema.getProperties()).as(name).containsKey(field.name());
                if (field.need() != Field.Need.OPTIONAL) {
                    assertThat(schema.getRequired()).as(name).contains(field.name());
                }
            }
        }
    }

    @Test
    void everyAnswerOfTheExtensionTellsTheEpoch() throws Exception {
        var document = new OpenAPIV3Parser().readContents(text()).getOpenAPI();
        for (var path : document.getPaths().entrySet()) {
            if (path.getKey().startsWith("/operator/")) {
                path.getValue()
                        .readOperations()
                        .forEach(call ->
                                call.getResponses()
                                        .forEach((status, response) -> {
                                            if (response.get$ref() == null) {
                                                assertThat(response.getHeaders())
                                                        .as(path.getKey() + ' ' + status)
                                                        .containsKey("X-Pult-Epoch");
                                            }
                                        }));
            }
        }
    }

    /// A check that cannot fail is none.
    @Test
    void theCheckBites() {
        var headers =
                Map.of("Content-Type", List.of("application/json"), "X-Pult-Epoch", List.of("e"));
        var asked =
                new ContractCheck.Asked(
                        "GET",
                        "/operator/v1/changes?limit=5&cursor=",
                        Map.of("Authorization", List.of("Bearer x")),
                        "");
        assertThat(ContractCheck.requestViolations(asked)).isEmpty();
        var good =
                "{\"items\":[{\"posId\":1,\"deleted\":true,\"version\":2}],\"next\":\"n\","
                        + "\"hasMore\":false,\"count\":1,\"total\":1,\"sha256\":\""
                        + "a".repeat(64)
                        + "\"}";
        assertThat(violations(asked, headers, good)).isEmpty();
        assertThat(violations(asked, headers, good.replace("\"count\"", "\"cuont\""))).isNotEmpty();
        assertThat(violations(asked, headers, good.replace("aaaa", "AAAA"))).isNotEmpty();
        assertThat(violations(asked, headers, good.replace("posId", "id"))).isNotEmpty();
        assertThat(violations(asked, Map.of("Content-Type", List.of("application/json")), good))
                .as("the epoch is missing")
                .isNotEmpty();
        var action =
                new ContractCheck.Asked(
                        "POST",
                        "/operator/v1/appeals/5/changes",
                        Map.of(
                                "Authorization", List.of("Bearer x"),
                                "Content-Type", List.of("application/json"),
                                "Idempotency-Key", List.of(Caller.key(1)),
                                "If-Match", List.of("\"1\"")),
                        "{\"clientId\":\"c\",\"seq\":1,\"action\":{\"type\":\"take\"}}");
        assertThat(ContractCheck.requestViolations(action)).isNotEmpty();
    }

    private static List<String> violations(
            ContractCheck.Asked asked, Map<String, List<String>> headers, String body) {
        return ContractCheck.answerViolations(
                asked, new ContractCheck.Answered(200, headers, body));
    }
}
