package pult.json;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.time.Instant;

/// The one Jackson mapper. What comes from outside is not trusted: nesting, lengths and the number
/// of tokens are bounded, no type is chosen by the input, and no failure quotes the input.
///
/// Times are ISO 8601 text, fields nobody knows are ignored, so that an older workstation reads a
/// newer server. What is missing arrives as null, 0 or false: whoever reads checks what must be
/// there.
public final class Json {
    /// Levels of arrays and objects within each other.
    public static final int MAX_DEPTH = 50;

    /// Characters of one string value.
    public static final int MAX_STRING = 2_000_000;

    /// Bytes (or characters, when read from text) of one document: the unpacked limit of the wire.
    public static final long MAX_DOCUMENT = 32L * 1024 * 1024;

    /// Tokens of one document.
    public static final long MAX_TOKENS = 2_000_000;

    private static final JsonMapper MAPPER = build();

    private Json() {}

    /// The mapper. Immutable; any thread.
    public static JsonMapper mapper() {
        return MAPPER;
    }

    private static JsonMapper build() {
        return JsonMapper.builder(JsonTokens.factory())
                .addModule(
                        new SimpleModule("quick")
                                .addDeserializer(Instant.class, new QuickInstant())
                                .setValueInstantiators(new PlainRecords()))
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .build();
    }
}
