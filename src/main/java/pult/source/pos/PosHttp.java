package pult.source.pos;

import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.sse.EventSources;

import org.jspecify.annotations.Nullable;

import pult.platform.Once;
import pult.sync.Failure;
import pult.sync.LiveSource;
import pult.sync.SourceFailure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;

/// One exchange with the platform: token, one renewal, limits, and the statuses every call shares.
final class PosHttp implements AutoCloseable {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /// Made when something is sent: its trust store alone takes a third of a second, which is not
    /// the window's to wait for.
    private final Once<OkHttpClient> client;

    private static final Duration SILENCE = Duration.ofSeconds(45);

    private final HttpUrl base;
    private final Tokens tokens;
    private final Limits limits;
    private volatile boolean closed;

    PosHttp(PosAccount account, Limits limits, List<Interceptor> watchers) {
        this.limits = limits;
        this.base = HttpUrl.get(account.server());
        this.client = new Once<>(() -> client(List.copyOf(watchers), base.host(), this::open));
        this.tokens = new Tokens(client, base, account, limits);
    }

    /// A call that begins while the others are cancelled ends here.
    private Response open(Interceptor.Chain chain) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        return chain.proceed(chain.request());
    }

    private static OkHttpClient client(List<Interceptor> watchers, String host, Interceptor first) {
        var builder = new OkHttpClient.Builder().addInterceptor(first);
        watchers.forEach(builder::addNetworkInterceptor);
        return builder.connectTimeout(Duration.ofSeconds(5))
                .readTimeout(Duration.ofSeconds(30))
                .callTimeout(Duration.ofSeconds(90))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                // The racing connector dies with an unannounced InterruptedException when it is
                // closed.
                .fastFallback(false)
                .dns(new OnlyHost(host))
                .build();
    }

    /// A whole answer.
    ///
    /// @param at the server's clock
    /// @param cursor of the page that was asked for, null where none was or the server does not say
    /// @param offset where an upload stands, −1 where none was asked about
    record Answer(
            int status,
            Body body,
            String epoch,
            Instant at,
            @Nullable String cursor,
            long offset) {}

    /// Makes something of an answer while it comes.
    interface Reader<T> {
        T read(Response response) throws IOException, SourceFailure;
    }

    private record Said<T>(int status, @Nullable T value) {}

    HttpUrl.Builder url(String path) {
        return base.newBuilder().addPathSegments(path);
    }

    /// Sends with a token; where it is refused, renews it and sends once more.
    ///
    /// @throws SourceFailure for no link, 401, 429, 5xx, a broken body; other statuses are answers
    Answer send(Request.Builder request) throws SourceFailure {
        return exchange(request, this::whole);
    }

    /// The same for an answer that is too long to be held whole.
    ///
    /// @param reader never sees 401; 403 only after a renewal
    <T> T exchange(Request.Builder request, Reader<T> reader) throws SourceFailure {
        var token = tokens.current();
        var first = once(request, token, reader, 403);
        if (first.value() != null) {
            return first.value();
        }
        tokens.refused(token);
        var second = once(request, tokens.current(), reader, 401);
        if (second.value() == null) {
            throw new SourceFailure(new Failure.Unauthorised());
        }
        return second.value();
    }

    /// Opens a stream of events: no limit on how long it takes, but the server speaks at least
    /// every 15 seconds.
    ///
    /// @return ends it
    Runnable stream(Request.Builder request, LiveSource.Listener listener) throws SourceFailure {
        var token = tokens.current();
        var patient =
                client.get().newBuilder().callTimeout(Duration.ZERO).readTimeout(SILENCE).build();
        var source =
                EventSources.createFactory(patient)
                        .newEventSource(
                                request.header("Authorization", "Bearer " + token).build(),
                                new PosEvents(listener, () -> tokens.refused(token)));
        return source::cancel;
    }

    /// @param unread a status beside 401 that the reader does not get
    private <T> Said<T> once(Request.Builder request, String token, Reader<T> reader, int unread)
            throws SourceFailure {
        var asked = request.header("Authorization", "Bearer " + token).build();
        var sent =
                asked.header("Accept-Encoding") == null
                        ? asked.newBuilder().header("Accept-Encoding", "gzip").build()
                        : asked;
        try (var response = client.get().newCall(sent).execute()) {
            var status = response.code();
            if (status == 429) {
                throw new SourceFailure(new Failure.Throttled(retryAfter(response)));
            }
            if (status >= 500) {
                throw new SourceFailure(new Failure.ServerFault(status));
            }
            if (status == 401 || status == unread) {
                return new Said<>(status, null);
            }
            return new Said<>(status, reader.read(response));
        } catch (IOException e) {
            throw new SourceFailure(offlineOrCut(e));
        }
    }

    private Answer whole(Response response) throws IOException, SourceFailure {
        return new Answer(
                response.code(),
                Body.of(response, limits),
                epoch(response),
                date(response),
                response.header("X-Pult-Cursor"),
                offset(response));
    }

    private static long offset(Response response) {
        var header = response.header("Upload-Offset", "");
        return header != null && header.matches("\\d{1,15}") ? Long.parseLong(header) : -1;
    }

    /// A body that ends before its declared length is a broken answer, not a lost link.
    static Failure offlineOrCut(IOException e) {
        return e instanceof java.net.ProtocolException
                ? new Failure.Broken("truncated")
                : new Failure.Offline();
    }

    private static String epoch(Response response) {
        var epoch = response.header("X-Pult-Epoch");
        return epoch == null ? "" : epoch;
    }

    private static Instant date(Response response) throws SourceFailure {
        var date = response.header("Date");
        if (date == null) {
            throw new SourceFailure(new Failure.Broken("no_date"));
        }
        try {
            return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeParseException e) {
            throw new SourceFailure(new Failure.Broken("bad_date"));
        }
    }

    /// What a server that is busy asked for, within reason: no wait at all would hammer it, a month
    /// would stop the exchange for a month.
    static @Nullable Duration retryAfter(Response response) {
        var header = response.header("Retry-After");
        if (header == null || !header.strip().matches("\\d{1,9}")) {
            return null;
        }
        var seconds = Long.parseLong(header.strip());
        return Duration.ofSeconds(Math.clamp(seconds, 1, LONGEST_WAIT.toSeconds()));
    }

    /// Ends every call under way; later ones find no link.
    @Override
    public void close() {
        closed = true;
        client.made()
                .ifPresent(made -> {
                    made.dispatcher().cancelAll();
                    made.dispatcher().executorService().shutdown();
                    made.connectionPool().evictAll();
                });
    }

    /// Resolves the configured host and nothing else, whatever an answer may say.
    private record OnlyHost(String host) implements Dns {
        @Override
        public List<InetAddress> lookup(String name) throws UnknownHostException {
            if (!name.equals(host)) {
                throw new UnknownHostException("only the configured server is ever resolved");
            }
            return Dns.SYSTEM.lookup(name);
        }
    }
}
