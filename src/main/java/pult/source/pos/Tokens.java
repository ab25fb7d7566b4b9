package pult.source.pos;

import okhttp3.Credentials;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

import org.jspecify.annotations.Nullable;

import pult.json.Json;
import pult.source.pos.wire.TokenWire;
import pult.sync.Failure;
import pult.sync.SourceFailure;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/// Keeps the access token in memory. One renewal is in flight at a time; whoever needs a token
/// meanwhile waits for that one.
final class Tokens {
    private static final String CLIENT = "pult";

    private final Supplier<OkHttpClient> client;
    private final HttpUrl base;
    private final PosAccount account;
    private final Limits limits;
    private final AtomicReference<@Nullable CompletableFuture<String>> held =
            new AtomicReference<>();

    Tokens(Supplier<OkHttpClient> client, HttpUrl base, PosAccount account, Limits limits) {
        this.client = client;
        this.base = base;
        this.account = account;
        this.limits = limits;
    }

    String current() throws SourceFailure {
        var mine = new CompletableFuture<String>();
        var known = held.compareAndExchange(null, mine);
        if (known == null) {
            fetchInto(mine);
            known = mine;
        }
        try {
            return known.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof SourceFailure failure) {
                throw new SourceFailure(failure.failure());
            }
            throw e;
        }
    }

    /// The server did not take this token: the next [#current] gets a new one.
    void refused(String token) {
        var known = held.get();
        if (known != null
                && known.isDone()
                && !known.isCompletedExceptionally()
                && known.join().equals(token)) {
            held.compareAndSet(known, null);
        }
    }

    private void fetchInto(CompletableFuture<String> mine) {
        try {
            mine.complete(fetch());
        } catch (SourceFailure e) {
            held.compareAndSet(mine, null);
            mine.completeExceptionally(e);
        } finally {
            if (!mine.isDone()) {
                held.compareAndSet(mine, null);
                mine.cancel(false);
            }
        }
    }

    /// Only these three mean that the name or the password is wrong (RFC 6749, 5.2); a person who
    /// is told so while a proxy fails changes a password that was right.
    private static Failure refusal(Response response) {
        return switch (response.code()) {
            case 400, 401, 403 -> new Failure.Unauthorised();
            case 429 -> new Failure.Throttled(PosHttp.retryAfter(response));
            default -> new Failure.ServerFault(response.code());
        };
    }

    /// A token goes into a header: nothing else than its characters may be in it.
    private static String usable(@Nullable TokenWire wire) throws SourceFailure {
        var token = wire == null ? null : wire.accessToken();
        if (token == null || !token.matches("[\\x21-\\x7e]{1,8192}")) {
            throw new SourceFailure(new Failure.Broken("token"));
        }
        return token;
    }

    private String fetch() throws SourceFailure {
        var form =
                new FormBody.Builder()
                        .add("username", account.login())
                        .add("password", account.password())
                        .add("scope", "any")
                        .add("grant_type", "password")
                        .build();
        var request =
                new Request.Builder()
                        .url(base.newBuilder().addPathSegments("user-service/oauth/token").build())
                        .header("Authorization", Credentials.basic(CLIENT, account.secret()))
                        .header("Accept-Encoding", "gzip")
                        .post(form)
                        .build();
        try (var response = client.get().newCall(request).execute()) {
            if (response.code() != 200) {
                throw new SourceFailure(refusal(response));
            }
            var body = Body.of(response, limits);
            return usable(Json.mapper().readValue(body.bytes(), 0, body.length(), TokenWire.class));
        } catch (JacksonException e) {
            throw new SourceFailure(new Failure.Broken("token"));
        } catch (IOException e) {
            throw new SourceFailure(PosHttp.offlineOrCut(e));
        }
    }
}
