package pult.source.pos;

import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

import okio.Buffer;

import pult.stand.ContractCheck;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// Looks at every exchange of a client and holds it against the contract.
final class Watched implements Interceptor {
    private final List<String> violations = new CopyOnWriteArrayList<>();

    List<String> violations() {
        return violations;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        var request = chain.request();
        var sent = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(sent);
        }
        var url = request.url();
        var target =
                url.encodedPath() + (url.encodedQuery() == null ? "" : "?" + url.encodedQuery());
        var headers = request.headers();
        var typed =
                request.body() == null
                        ? headers
                        : headers.newBuilder()
                                .set("Content-Type", String.valueOf(request.body().contentType()))
                                .build();
        var asked =
                new ContractCheck.Asked(
                        request.method(), target, typed.toMultimap(), sent.readUtf8());
        // A body that is cut short on purpose fails here, as it would in the client.
        var response = chain.proceed(request);
        if ("text/event-stream".equals(response.header("Content-Type"))) {
            // It does not end: its events are what the tests of the stream look at.
            return response;
        }
        if (request.method().equals("GET") && target.contains("/files/")) {
            // Bytes of a file are used as they come, also of a body that is cut.
            ContractCheck.requestViolations(asked)
                    .forEach(violation -> violations.add("GET " + target + ": " + violation));
            return response;
        }
        var bytes = response.body().bytes();
        check(asked, response, bytes);
        return response.newBuilder()
                .body(ResponseBody.create(bytes, response.body().contentType()))
                .build();
    }

    private void check(ContractCheck.Asked asked, Response response, byte[] bytes) {
        Headers headers = response.headers();
        var found = new ArrayList<>(ContractCheck.requestViolations(asked));
        var body = ContractCheck.unpacked(headers.toMultimap(), bytes);
        if (response.code() < 500 && whole(body)) {
            found.addAll(
                    ContractCheck.answerViolations(
                            asked,
                            new ContractCheck.Answered(
                                    response.code(), headers.toMultimap(), body)));
        }
        found.forEach(violation ->
                violations.add(asked.method() + " " + asked.target() + ": " + violation));
    }

    /// The stand cuts bodies where a test asks it to; those are not answers by the contract.
    private static boolean whole(String body) {
        var text = body.strip();
        return text.isEmpty() || text.endsWith("}") || text.endsWith("]");
    }
}
