package pult.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import pult.json.Json;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

final class KeyFileTextTest {
    /// Written by an earlier program, which bound the record: its sum must stay right.
    private static final String EARLIER =
            """
            {
              "format" : 1,
              "storeVersion" : 8,
              "profile" : "TRAINING",
              "note" : "Учебный профиль: ключ лежит открыто, настоящих данных здесь быть не должно.",
              "database" : "8513ea1efcd9d5e3",
              "openKey" : "38b6f3c0ff3077c44c6b1d587f397509d52d124b5f119b47791cd15065899a3d",
              "wrongTries" : 0,
              "check" : "615b4496b945b7ddda7b85dbb34feeeb51f0d27a339530d4b85bde72cdf779d2"
            }\
            """;

    static Stream<KeyFile> files() throws Exception {
        var keys = VaultKeys.fresh();
        var personal =
                KeyFile.personal(
                        keys.wrap("пароль".toCharArray(), KeyFile.context()),
                        KeyFile.freshDatabase());
        var training = KeyFile.training(keys.open(), KeyFile.freshDatabase());
        return Stream.of(
                training,
                personal,
                personal.withTries(4, Instant.parse("2026-03-05T10:11:12.345678Z")),
                personal.withTries(1, Instant.parse("2026-03-05T10:11:00Z")));
    }

    /// Data binding, by which earlier programs wrote and read the file.
    @ParameterizedTest
    @MethodSource("files")
    void whatIsWrittenIsWhatDataBindingWrites(KeyFile file) {
        var bound =
                Json.mapper()
                        .rebuild()
                        .changeDefaultPropertyInclusion(
                                usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
                        .build();
        assertThat(text(KeyFileText.compact(file))).isEqualTo(bound.writeValueAsString(file));
        assertThat(bound.readValue(KeyFileText.readable(file), KeyFile.class)).isEqualTo(file);
        assertThat(KeyFile.parsed(bound.writeValueAsBytes(file))).isEqualTo(file);
        assertThat(KeyFile.parsed(KeyFileText.readable(file))).isEqualTo(file);
    }

    @Test
    void theSumOfAnEarlierProgramIsRight() {
        var file = KeyFile.parsed(EARLIER.getBytes(StandardCharsets.UTF_8));
        assertThat(file).isNotNull();
        assertThat(file.check()).startsWith("615b4496");
        assertThat(text(KeyFileText.readable(file))).isEqualTo(EARLIER);
    }

    @Test
    void aCutFileIsNone() {
        var bytes = EARLIER.getBytes(StandardCharsets.UTF_8);
        for (var length = 0; length < bytes.length; length++) {
            assertThat(KeyFile.parsed(Arrays.copyOf(bytes, length))).as("%d", length).isNull();
        }
        assertThat(KeyFile.parsed(Arrays.copyOf(bytes, bytes.length + 1))).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "\"текст\"",
                "{}",
                "{\"format\":1}",
                "{\"format\":99999999999999999999}",
                "{\"format\":\"1\",\"profile\":\"TRAINING\",\"database\":\"8513ea1efcd9d5e3\"}",
                "{\"format\":1,\"profile\":\"OTHER\",\"database\":\"8513ea1efcd9d5e3\"}",
                "{\"format\":1,\"profile\":\"PERSONAL\",\"database\":\"8513ea1efcd9d5e3\"}",
                "{\"format\":1,\"profile\":\"PERSONAL\",\"database\":\"8513ea1efcd9d5e3\",\"wrapped\":{\"nonce\":\"00\",\"key\":\"00\"}}",
                "{\"format\":1,\"profile\":\"TRAINING\",\"database\":\"8513ea1efcd9d5e3\",\"openKey\":{\"a\":[1,{\"b\":2}]}}",
                "{\"format\":1,\"profile\":\"TRAINING\",\"database\":\"8513ea1efcd9d5e3\",\"lastWrongAt\":\"вчера\"}"
            })
    void whatIsNoKeyFileIsNone(String text) {
        assertThat(KeyFile.parsed(text.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    @Test
    void nestingIsBounded() {
        var deep = "{\"a\":".repeat(5000) + "1" + "}".repeat(5000);
        assertThat(KeyFile.parsed(deep.getBytes(StandardCharsets.UTF_8))).isNull();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
