package pult.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/// Readers and writers of single tokens, with the limits of [Json]. For what a start waits for:
/// they are ready at once, while the mapper of [Json] takes a while to be made.
public final class JsonTokens {
    private static final int MAX_NAME = 256;
    private static final int MAX_NUMBER = 100;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(Json.MAX_DEPTH)
                                    .maxStringLength(Json.MAX_STRING)
                                    .maxNameLength(MAX_NAME)
                                    .maxNumberLength(MAX_NUMBER)
                                    .maxDocumentLength(Json.MAX_DOCUMENT)
                                    .maxTokenCount(Json.MAX_TOKENS)
                                    .build())
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .build();

    private JsonTokens() {}

    /// The factory. Immutable; any thread.
    public static JsonFactory factory() {
        return FACTORY;
    }
}
