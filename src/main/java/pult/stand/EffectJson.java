package pult.stand;

import pult.json.Json;

import tools.jackson.databind.JsonNode;

import java.time.Instant;

/// Lines of the stand's file.
final class EffectJson {
    private EffectJson() {}

    static String line(Effect effect) {
        var out = new JsonOut(1024);
        out.raw("{\"at\":").time(effect.at());
        out.raw(",\"type\":").text(effect.type());
        out.raw(",\"who\":").text(effect.who());
        out.raw(",\"posId\":").number(effect.posId());
        var reply = effect.reply();
        if (reply != null) {
            out.raw(",\"reply\":{\"key\":").text(reply.key());
            out.raw(",\"fingerprint\":").text(reply.fingerprint());
            out.raw(",\"clientId\":").text(reply.clientId());
            out.raw(",\"seq\":").number(reply.seq());
            out.raw(",\"status\":").number(reply.status());
            // Kept as text, so that a repetition is the same to the byte.
            out.raw(",\"body\":").text(reply.body()).raw("}");
        }
        switch (effect.thing()) {
            case Thing.Nothing() -> {}
            case Thing.Snapshot(var appeal) -> AppealJson.write(out.raw(",\"appeal\":"), appeal);
            case Thing.Gone gone ->
                    AppealJson.tombstone(out.raw(",\"gone\":"), gone.posId(), gone.version());
            case Thing.Doc doc -> doc(out, doc);
        }
        return out.raw("}").text();
    }

    private static void doc(JsonOut out, Thing.Doc doc) {
        out.raw(",\"doc\":{\"collection\":").text(doc.collection());
        out.raw(",\"id\":").text(doc.id());
        out.raw(",\"version\":").number(doc.version());
        out.raw(",\"deleted\":").truth(doc.deleted());
        out.raw(",\"author\":").text(doc.author());
        out.raw(",\"at\":").time(doc.at());
        out.raw(",\"status\":").text(doc.status());
        out.raw(",\"approver\":").text(doc.approver());
        out.raw(",\"body\":").text(doc.body()).raw("}");
    }

    static Effect read(String line) {
        var node = Json.mapper().readTree(line);
        return new Effect(
                time(node, "at"),
                words(node, "type"),
                words(node, "who"),
                node.required("posId").asLong(),
                node.has("reply") ? reply(node.required("reply")) : null,
                thing(node));
    }

    private static Effect.Reply reply(JsonNode node) {
        return new Effect.Reply(
                words(node, "key"),
                words(node, "fingerprint"),
                words(node, "clientId"),
                node.required("seq").asLong(),
                node.required("status").asInt(),
                words(node, "body"));
    }

    private static Thing thing(JsonNode node) {
        if (node.has("appeal")) {
            return new Thing.Snapshot(AppealReader.read(node.required("appeal")));
        }
        if (node.has("gone")) {
            var gone = node.required("gone");
            return new Thing.Gone(
                    gone.required("posId").asLong(), gone.required("version").asLong());
        }
        if (node.has("doc")) {
            return doc(node.required("doc"));
        }
        return new Thing.Nothing();
    }

    private static Thing.Doc doc(JsonNode node) {
        var approver = node.required("approver");
        return new Thing.Doc(
                words(node, "collection"),
                words(node, "id"),
                node.required("version").asLong(),
                node.required("deleted").asBoolean(),
                words(node, "author"),
                time(node, "at"),
                words(node, "status"),
                approver.isNull() ? null : approver.asString(),
                words(node, "body"));
    }

    private static String words(JsonNode node, String name) {
        return node.required(name).asString();
    }

    private static Instant time(JsonNode node, String name) {
        return Instant.parse(words(node, name));
    }
}
