package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Outcome;
import pult.json.Json;

import tools.jackson.databind.JsonNode;

import java.util.Arrays;

/// The body of a shared draft.
///
/// @param outcome code of what the answer is to mean, null while it is not chosen
record StandDraft(String text, @Nullable String outcome) {
    private static final int LONGEST = 100_000;

    static StandDraft of(Thing.Doc doc) {
        var body = Json.mapper().readTree(doc.body());
        // A stand before drafts had a meaning kept the bare text.
        return body.isString()
                ? new StandDraft(body.asString(), null)
                : new StandDraft(body.required("text").asString(), code(body.path("outcome")));
    }

    private static @Nullable String code(JsonNode outcome) {
        return outcome.isString() ? outcome.asString() : null;
    }

    /// What a workstation sends. One that says nothing of the meaning leaves it as it stands.
    ///
    /// @throws Declined when it is none
    static StandDraft sent(JsonNode json, @Nullable StandDraft stands) {
        var text = json.path("text");
        var outcome = json.path("outcome");
        var said = outcome.isMissingNode() && stands != null ? stands.outcome() : code(outcome);
        if (!text.isString()
                || text.asString().length() > LONGEST
                || !(outcome.isMissingNode() || outcome.isNull() || outcome.isString())
                || (said != null && !known(said))) {
            throw new Declined(400, "bad_request");
        }
        return new StandDraft(text.asString(), said);
    }

    private static boolean known(String code) {
        return Arrays.stream(Outcome.values()).anyMatch(one -> one.name().equals(code));
    }

    String json() {
        return new JsonOut(text.length() + 64)
                .raw("{\"text\":")
                .text(text)
                .raw(",\"outcome\":")
                .text(outcome)
                .raw("}")
                .text();
    }
}
