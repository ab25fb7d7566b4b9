package pult.stand;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.stand.http.LoopbackHttp;
import pult.stand.http.PortBusy;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// The training stand. Speaks the contract of `operator-api.yaml` on 127.0.0.1, and never claims to
/// be the real platform. Safe on any thread; close it.
public final class Stand implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Stand.class);

    private final StandSettings settings;
    private final EffectLog memory;
    private final Ledger ledger;
    private final Tokens tokens;
    private final EventHub events;
    private final StandLog log = new StandLog();
    private final StandFaults faults = new StandFaults();
    private final Holds holds;
    private final Substitutes substitutes;
    private final Players players;
    private final HolderCalls holders;
    private final DocCalls docs;
    private final FrontDoor door;
    private final LoopbackHttp http;
    private final ScheduledExecutorService pulse;

    private Stand(StandSettings settings, EffectLog memory, Ledger ledger)
            throws PortBusy, IOException {
        this.settings = settings;
        this.memory = memory;
        this.ledger = ledger;
        this.tokens = new Tokens(settings.customs().tokenLife());
        this.events = new EventHub(settings.customs().heartbeat());
        this.holds = new Holds(settings.customs().claims().in(ledger.region().zone()));
        this.substitutes =
                new Substitutes(ledger, settings.customs().substitutionDays(), this::now);
        this.players =
                new Players(
                        ledger,
                        log,
                        events,
                        settings.customs(),
                        now(),
                        new Deciders(tokens, substitutes),
                        holds);
        this.holders = new HolderCalls(ledger, events, substitutes, this::now);
        this.docs =
                new DocCalls(
                        ledger,
                        log,
                        holders,
                        holds,
                        events,
                        settings.customs().substitutionDays(),
                        this::now);
        this.door = new FrontDoor(routes(), ledger, tokens, faults, log, this::now);
        this.http = LoopbackHttp.listen(settings.port(), door::handle, this::now);
        faults.onLinkDown(http::dropConnections);
        this.pulse =
                Executors.newSingleThreadScheduledExecutor(
                        task -> Thread.ofPlatform().daemon().name("stand-pulse").unstarted(task));
        if (settings.pulse().isPositive()) {
            var millis = settings.pulse().toMillis();
            var _ =
                    pulse.scheduleWithFixedDelay(
                            this::playNow, millis, millis, TimeUnit.MILLISECONDS);
        }
    }

    /// Starts serving.
    ///
    /// @throws PortBusy when another program listens there
    /// @throws OtherRegion when the folder keeps the state of another region
    public static Stand start(StandSettings settings) throws PortBusy, OtherRegion, IOException {
        var folder = settings.folder();
        var memory = folder == null ? EffectLog.inMemory() : EffectLog.in(folder);
        var kept = memory.header();
        var seenAt =
                kept == null
                        ? settings.clock().instant().truncatedTo(ChronoUnit.MICROS)
                        : kept.seenAt();
        var region = settings.region().seenAt(seenAt);
        var header =
                kept == null
                        ? new EffectLog.Header(newEpoch(), region.code(), region.size(), seenAt)
                        : kept;
        if (kept == null) {
            memory.rewrite(header, List.of());
        } else if (!kept.region().equals(region.code()) || kept.size() != region.size()) {
            memory.close();
            throw new OtherRegion(
                    kept.region() + ' ' + kept.size(), region.code() + ' ' + region.size());
        }
        try {
            return new Stand(settings, memory, new Ledger(region, memory, header));
        } catch (PortBusy | IOException e) {
            memory.close();
            throw e;
        }
    }

    /// Where it listens, e.g. `http://127.0.0.1:41234`.
    public URI uri() {
        return http.uri();
    }

    public StandFaults faults() {
        return faults;
    }

    public StandLog log() {
        return log;
    }

    /// Name of the server's life; another one after {@link #restoreEarlier}.
    public String epoch() {
        return ledger.epoch();
    }

    /// Appeals that exist.
    public long total() {
        return ledger.total();
    }

    /// An appeal as the server has it now.
    public Optional<StandAppeal> appeal(long posId) {
        return ledger.find(posId);
    }

    /// Plays the approver, the citizens and the arrivals up to a moment.
    public void play(Instant now) {
        players.play(now.truncatedTo(ChronoUnit.MICROS));
    }

    private void playNow() {
        try {
            play(now());
        } catch (RuntimeException e) {
            // A pulse that fails must not end all later ones.
            LOG.error("the players stumbled", e);
        }
    }

    /// Another operator answers this appeal now, whoever works on it.
    ///
    /// @throws java.util.NoSuchElementException when there is no such appeal
    public StandAppeal answerAsOther(long posId) {
        return players.answerAsOther(posId, now());
    }

    /// Another operator saves this text as the draft of the answer, over whatever is there.
    public void writeDraftAsOther(long posId, String text) {
        docs.write(StandUser.COLLEAGUE, posId, text);
    }

    /// Another operator takes the draft of the answer; whoever listens is told.
    public void takeDraftAsOther(long posId) {
        holders.take(posId, StandUser.COLLEAGUE);
    }

    /// The citizen adds a comment.
    public StandAppeal citizenComments(long posId, String text) {
        return players.comment(posId, text, now());
    }

    /// An administrator removes the appeal: the feed carries a tombstone.
    public void remove(long posId) {
        players.remove(posId, now());
    }

    /// Sends an alarm to whoever listens to events.
    ///
    /// @param posId 0 when no appeal is concerned
    public void alarm(String code, long posId) {
        var out = new JsonOut(128).raw("{\"code\":").text(code).raw(",\"posId\":");
        out.nullable(posId == 0 ? null : posId).raw(",\"at\":").time(now()).raw("}");
        events.tell("alarm", out.text());
    }

    /// Everybody has to sign in again.
    public void forgetTokens() {
        tokens.forgetAll();
    }

    /// As if the server was restored from a backup: what happened during the last time is gone, and
    /// the epoch is another one.
    public void restoreEarlier(Duration lost) {
        door.between(() -> ledger.restore(now().minus(lost), newEpoch()));
        events.tell("change", "{}");
    }

    private static String newEpoch() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    private Instant now() {
        return settings.clock().instant().plus(faults.skew()).truncatedTo(ChronoUnit.MICROS);
    }

    private Routes routes() {
        var files = new FileShelf(ledger, settings.folder());
        var handlers = new LinkedHashMap<String, Routes.Handler>();
        appealRoutes(handlers, files);
        docRoutes(handlers, files);
        observedRoutes(handlers, files);
        return FrontDoor.routes(handlers);
    }

    private void appealRoutes(Map<String, Routes.Handler> at, FileShelf files) {
        var people = new PeopleCalls(ledger, events, settings.customs(), this::now);
        var feed = new FeedCalls(ledger, this::now);
        var desk = new Desk(settings.customs(), ledger.region().organisations());
        var actions = new ActionCalls(ledger, desk, log, events, files, holds, this::now);
        at.put("ME GET /operator/v1/me", people::me);
        at.put("PRESENCE PUT /operator/v1/presence", people::presence);
        at.put("EVENTS GET /operator/v1/events", people::events);
        at.put("FEED GET /operator/v1/changes", feed::changes);
        at.put("APPEAL GET /operator/v1/appeals/{posId}", feed::appeal);
        at.put("ACTION POST /operator/v1/appeals/{posId}/changes", actions::act);
        at.put("BATCH POST /operator/v1/changes:batch", actions::batch);
    }

    private void docRoutes(Map<String, Routes.Handler> at, FileShelf shelf) {
        var templates = new TemplateCalls(ledger, log, substitutes, this::now);
        var files = new FileCalls(shelf, substitutes, this::now);
        var dictionaries = new Dictionaries(ledger.region());
        at.put("DRAFT GET /operator/v1/appeals/{posId}/draft", docs::draft);
        at.put("DRAFT PUT /operator/v1/appeals/{posId}/draft", docs::putDraft);
        at.put("DRAFT GET /operator/v1/appeals/{posId}/draft/versions", docs::draftVersions);
        at.put("DRAFT GET /operator/v1/appeals/{posId}/draft/holder", holders::holder);
        at.put("DRAFT PUT /operator/v1/appeals/{posId}/draft/holder", holders::take);
        at.put("DRAFT DELETE /operator/v1/appeals/{posId}/draft/holder", holders::leave);
        at.put("SHARED GET /operator/v1/shared/{kind}", docs::shared);
        at.put("SHARED POST /operator/v1/shared/{kind}", docs::putShared);
        at.put("TEMPLATES GET /operator/v1/templates/changes", templates::changes);
        at.put("TEMPLATES POST /operator/v1/templates/{templateId}/changes", templates::act);
        at.put("DICTIONARY GET /operator/v1/dictionaries/{name}", dictionaries::answer);
        at.put("FILE POST /operator/v1/files", files::begin);
        at.put("FILE GET /operator/v1/files/{fileId}", files::download);
        at.put("FILE HEAD /operator/v1/files/{fileId}", files::offset);
        at.put("FILE PATCH /operator/v1/files/{fileId}", files::append);
    }

    private void observedRoutes(Map<String, Routes.Handler> at, FileShelf files) {
        var observed = new ObservedCalls(ledger, files, this::now);
        at.put("OBSERVED GET /inbox-service/regions/all", observed::regions);
        at.put("OBSERVED GET /inbox-service/subjects/region/{regionId}", observed::subjects);
        at.put("OBSERVED GET /inbox-service/subjects/region/{regionId}/all", observed::subjectsAll);
        at.put("OBSERVED GET /inbox-service/subsubjects/search", observed::subsubjects);
        at.put(
                "OBSERVED GET /inbox-service/subsubjects/subject/{subjectId}/region/{regionId}",
                observed::subsubjectsOf);
        at.put("OBSERVED POST /inbox-service/filestorage", observed::store);
        at.put("OBSERVED POST /inbox-service/external-appeal-system/appeals", observed::create);
        at.put(
                "OBSERVED GET /appeal-service/external-appeal-system/appeals/{posId}",
                observed::card);
        at.put(
                "OBSERVED GET"
                        + " /api-service/appeals-mobile-api/public-appeal-steps-by-id/{posId}",
                observed::publicSteps);
    }

    @Override
    public void close() {
        pulse.shutdownNow();
        events.close();
        http.close();
        try {
            memory.close();
        } catch (IOException e) {
            LOG.warn("the stand's file was not closed: {}", e.getClass().getSimpleName());
        }
    }
}
