package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.stand.http.HttpAnswer;

import java.time.Instant;

/// The bodies that more than one call gives.
final class Replies {
    private Replies() {}

    static HttpAnswer ok(JsonOut out) {
        return HttpAnswer.of(200).body("application/json", out.bytes());
    }

    static HttpAnswer error(int status, String code) {
        return HttpAnswer.json(status, errorBody(code));
    }

    static String errorBody(String code) {
        return new JsonOut(128)
                .raw("{\"code\":")
                .text(code)
                .raw(",\"message\":")
                .text(words(code))
                .raw("}")
                .text();
    }

    static String refusalBody(String code, @Nullable String field) {
        var out = new JsonOut(128).raw("{\"code\":").text(code);
        out.raw(",\"message\":").text(words(code));
        return out.raw(",\"field\":").text(field).raw("}").text();
    }

    static String conflictBody(String code, StandAppeal theirs) {
        var out = new JsonOut(8192).raw("{\"code\":").text(code);
        out.raw(",\"message\":").text(words(code)).raw(",\"theirs\":");
        AppealJson.write(out, theirs);
        return out.raw("}").text();
    }

    static String doneBody(StandAppeal after, @Nullable String number, Instant at) {
        var out = new JsonOut(8192).raw("{\"version\":").number(after.version());
        out.raw(",\"appeal\":");
        AppealJson.write(out, after);
        return out.raw(",\"number\":").text(number).raw(",\"at\":").time(at).raw("}").text();
    }

    private static String words(String code) {
        return code.replace('_', ' ');
    }
}
