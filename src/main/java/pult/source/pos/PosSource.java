package pult.source.pos;

import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Channel;
import pult.domain.change.Delivery;
import pult.domain.change.RestReason;
import pult.domain.machine.RegionPreset;
import pult.domain.machine.Substitution;
import pult.json.Json;
import pult.source.pos.wire.AppealWire;
import pult.source.pos.wire.ChangeWire;
import pult.source.pos.wire.DraftConflictWire;
import pult.source.pos.wire.DraftHolderWire;
import pult.source.pos.wire.DraftVersionsWire;
import pult.source.pos.wire.DraftWire;
import pult.source.pos.wire.ErrorWire;
import pult.source.pos.wire.MeWire;
import pult.source.pos.wire.PresenceWire;
import pult.source.pos.wire.ResultWire;
import pult.sync.DraftSource;
import pult.sync.Failure;
import pult.sync.FeedPage;
import pult.sync.FileSource;
import pult.sync.LiveSource;
import pult.sync.Me;
import pult.sync.Presence;
import pult.sync.Replica;
import pult.sync.Source;
import pult.sync.SourceFailure;
import pult.sync.StaffSource;
import pult.sync.ViewSource;

import tools.jackson.core.JacksonException;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// The federal feedback platform through the operator extension (`operator-api.yaml`), which is
/// this project's own and is said to be so wherever it appears.
public final class PosSource implements Source, DraftSource, LiveSource, AutoCloseable {
    /// Codes of the contract that say which right is missing.
    private static final Set<String> RIGHTS =
            Set.of(RestReason.OTHER_BLOCK.code(), RestReason.NO_SUBSTITUTION.code());

    private static final String PLATFORM = "ПОС";
    private static final MediaType JSON = MediaType.get("application/json");
    private static final String OPERATOR = "operator/v1/";

    private final PosHttp http;
    private volatile String clientId;

    public PosSource(PosAccount account) {
        this(account, Limits.USUAL, List.of());
    }

    /// @param watchers see every exchange; the tests hold them against the contract
    PosSource(PosAccount account, Limits limits, List<Interceptor> watchers) {
        this.clientId = account.clientId();
        this.http = new PosHttp(account, limits, watchers);
    }

    /// The workstation speaks under another name from the next request on.
    public void clientId(String name) {
        clientId = name;
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.of(
                Capability.CHANGES,
                Capability.TRANSITIONS,
                Capability.ANSWER,
                Capability.DRAFTS,
                Capability.ATTACHMENTS,
                Capability.PUSH);
    }

    /// Its files.
    public FileSource files() {
        return new PosFiles(http);
    }

    /// The views its operators share.
    public ViewSource views() {
        return new PosViews(http);
    }

    /// Whom it knows, and who acts for whom.
    public StaffSource staff() {
        return new PosStaff(http);
    }

    @Override
    public Me me() throws SourceFailure {
        var url = http.url(OPERATOR + "me").addQueryParameter("clientId", clientId).build();
        var wire = read(ok(http.send(new Request.Builder().url(url))), MeWire.class);
        var region = wire.region();
        if (wire.login() == null || region == null || region.code() == null) {
            throw new SourceFailure(new Failure.Broken("me"));
        }
        return new Me(
                wire.login(),
                Objects.requireNonNullElse(wire.fullName(), wire.login()),
                Objects.requireNonNullElse(wire.position(), ""),
                list(wire.roles()),
                Objects.requireNonNullElse(wire.organisation(), ""),
                list(wire.blocks()),
                Objects.requireNonNullElse(wire.system(), PLATFORM),
                region.code(),
                Objects.requireNonNullElse(region.name(), region.code()),
                zone(region.zone()),
                wire.lastSeq(),
                substitutions(wire.substitutions()),
                preset(wire));
    }

    /// What is missing or makes no sense is as usual.
    private static RegionPreset preset(MeWire me) {
        var usual = RegionPreset.USUAL;
        var told = me.preset();
        var wire = told == null ? new MeWire.PresetWire(null, null, null, null) : told;
        var alone = me.selfApprovedSocial();
        var rating = wire.reopenRating();
        var days = wire.substitutionDays();
        return new RegionPreset(
                rating != null && rating >= 0 && rating <= RegionPreset.BEST
                        ? rating
                        : usual.reopenRating(),
                days != null && days > 0 ? days : usual.substitutionDays(),
                minutes(wire.claimMinutes(), usual.claimMinutes()),
                minutes(wire.claimWarnMinutes(), usual.claimWarnMinutes()),
                alone == null ? usual.selfApprovedSocial() : alone,
                lengths(me.limits()));
    }

    /// A channel that this version does not know has no answers from here either.
    private static Map<Channel, Integer> lengths(MeWire.@Nullable LimitsWire wire) {
        var told = wire == null ? null : wire.answerChars();
        var found = new EnumMap<Channel, Integer>(Channel.class);
        for (var channel : Channel.values()) {
            var most = told == null ? null : told.get(channel.name());
            if (most != null && most > 0) {
                found.put(channel, most);
            }
        }
        return found;
    }

    private static int minutes(@Nullable Integer told, int usual) {
        return told == null || told < 0 || told > RegionPreset.LONGEST_CLAIM ? usual : told;
    }

    /// One without a person or a period gives no rights and is left out.
    private static List<Substitution> substitutions(@Nullable List<MeWire.SubstitutionWire> wires) {
        var found = new ArrayList<Substitution>();
        for (var wire : list(wires)) {
            var login = wire.login();
            var from = wire.from();
            var until = wire.until();
            if (login != null && from != null && until != null) {
                found.add(
                        new Substitution(
                                login,
                                Objects.requireNonNullElse(wire.fullName(), login),
                                Me.roles(list(wire.roles())),
                                Set.copyOf(list(wire.blocks())),
                                from,
                                until));
            }
        }
        return found;
    }

    @Override
    public FeedPage changes(String cursor, int limit) throws SourceFailure {
        var url =
                http.url(OPERATOR + "changes").addQueryParameter("limit", Integer.toString(limit));
        if (!cursor.isEmpty()) {
            url.addQueryParameter("cursor", cursor);
        }
        var answer = http.send(new Request.Builder().url(url.build()));
        if (answer.status() == 410) {
            throw new SourceFailure(new Failure.CursorExpired());
        }
        var whole = ok(answer);
        if (whole.cursor() != null && !whole.cursor().equals(cursor)) {
            // A proxy gave the page of another moment; what lies between would be missing for good.
            throw new SourceFailure(new Failure.Broken("other_page"));
        }
        return PageReader.read(whole.body(), cursor, epoch(whole), whole.at());
    }

    @Override
    public Appeal appeal(AppealId id) throws SourceFailure {
        var url = http.url(OPERATOR + "appeals/" + id).build();
        return about(
                id,
                AppealMapping.appeal(
                        read(ok(http.send(new Request.Builder().url(url))), AppealWire.class)));
    }

    @Override
    public Reply push(Replica.Pending pending, @Nullable String epoch) throws SourceFailure {
        var change = pending.change();
        var body =
                new ChangeWire(
                        clientId,
                        pending.seq(),
                        change.madeAt(),
                        change.actingFor(),
                        PosActions.wire(change.action(), pending.attachments()));
        var request =
                new Request.Builder()
                        .url(http.url(OPERATOR + "appeals/" + change.appeal() + "/changes").build())
                        .header("Idempotency-Key", change.id().toString())
                        .header("If-Match", "\"" + pending.baseVersion() + "\"")
                        .post(RequestBody.create(Json.mapper().writeValueAsBytes(body), JSON));
        if (epoch != null) {
            request.header("X-Pult-Epoch", epoch);
        }
        var answer = http.send(request);
        return new Reply(delivery(answer, change.appeal()), epoch(answer));
    }

    @Override
    public Optional<SharedDraft> draft(AppealId appeal, @Nullable String epoch)
            throws SourceFailure {
        var answer = http.send(new Request.Builder().url(draftUrl(appeal)));
        return switch (answer.status()) {
            case 204 -> {
                same(epoch, answer);
                yield Optional.of(SharedDraft.none(appeal));
            }
            case 404 -> {
                same(epoch, answer);
                yield Optional.empty();
            }
            default -> {
                same(epoch, ofOneDraft(answer));
                yield Optional.of(PosDrafts.shared(appeal, read(answer, DraftWire.class)));
            }
        };
    }

    /// What a proxy says, or a server that was restored, is no word about this draft.
    private static void same(@Nullable String epoch, PosHttp.Answer answer) throws SourceFailure {
        var said = epoch(answer);
        if (epoch != null && !epoch.equals(said)) {
            throw new SourceFailure(new Failure.Broken("epoch"));
        }
    }

    @Override
    public Held holder(AppealId appeal) throws SourceFailure {
        var answer = http.send(new Request.Builder().url(holderUrl(appeal)));
        return answer.status() == 404
                ? new Held(appeal, "", "", Instant.EPOCH)
                : PosDrafts.held(appeal, read(ofOneDraft(answer), DraftHolderWire.class));
    }

    /// Whoever may not read this draft is signed in all the same.
    private static PosHttp.Answer ofOneDraft(PosHttp.Answer answer) throws SourceFailure {
        if (answer.status() != 200) {
            throw new SourceFailure(new Failure.ServerFault(answer.status()));
        }
        return answer;
    }

    @Override
    public HolderReply takeDraft(AppealId appeal) throws SourceFailure {
        var nothing = RequestBody.create("{}", JSON);
        return held(appeal, http.send(new Request.Builder().url(holderUrl(appeal)).put(nothing)));
    }

    @Override
    public HolderReply leaveDraft(AppealId appeal) throws SourceFailure {
        return held(appeal, http.send(new Request.Builder().url(holderUrl(appeal)).delete(null)));
    }

    private static HolderReply held(AppealId appeal, PosHttp.Answer answer) throws SourceFailure {
        return switch (answer.status()) {
            case 200 ->
                    new HolderReply.Now(
                            PosDrafts.held(appeal, read(answer, DraftHolderWire.class)));
            case 403, 404, 409, 422 ->
                    new HolderReply.Refused(code(read(answer, ErrorWire.class), "refused"));
            default -> throw new SourceFailure(new Failure.ServerFault(answer.status()));
        };
    }

    @Override
    public Versions versions(AppealId appeal, long before) throws SourceFailure {
        var url = draftUrl(appeal).newBuilder().addPathSegment("versions");
        if (before != Long.MAX_VALUE) {
            url.addQueryParameter("before", Long.toString(before));
        }
        var answer = http.send(new Request.Builder().url(url.build()));
        return PosDrafts.versions(appeal, before, read(ok(answer), DraftVersionsWire.class));
    }

    private HttpUrl holderUrl(AppealId appeal) {
        return draftUrl(appeal).newBuilder().addPathSegment("holder").build();
    }

    @Override
    public DraftReply saveDraft(
            AppealId appeal, @Nullable String epoch, long version, AnswerText draft)
            throws SourceFailure {
        var body = PosDrafts.body(draft, clientId);
        var request =
                new Request.Builder()
                        .url(draftUrl(appeal))
                        .header("If-Match", "\"" + version + "\"")
                        .put(RequestBody.create(body, JSON));
        if (epoch != null) {
            request.header("X-Pult-Epoch", epoch);
        }
        var answer = http.send(request);
        return switch (answer.status()) {
            case 200 ->
                    new DraftReply.Saved(
                            draft.isEmpty()
                                    ? SharedDraft.none(appeal)
                                    : PosDrafts.shared(appeal, read(answer, DraftWire.class)));
            case 409 ->
                    new DraftReply.Changed(
                            PosDrafts.theirs(appeal, read(answer, DraftConflictWire.class)));
            case 400, 403, 404, 413, 422, 423 ->
                    new DraftReply.Refused(code(read(answer, ErrorWire.class), "refused"));
            default -> throw new SourceFailure(new Failure.ServerFault(answer.status()));
        };
    }

    @Override
    public Runnable events(@Nullable String lastId, LiveSource.Listener listener)
            throws SourceFailure {
        var request = new Request.Builder().url(http.url(OPERATOR + "events").build());
        if (lastId != null && !lastId.isEmpty()) {
            request.header("Last-Event-ID", lastId);
        }
        return http.stream(request, listener);
    }

    @Override
    public List<Presence> present(@Nullable AppealId appeal, Presence.Activity activity)
            throws SourceFailure {
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("clientId", clientId);
        body.put("posId", appeal == null ? null : appeal.number());
        body.put("activity", activity.name());
        var answer =
                http.send(
                        new Request.Builder()
                                .url(http.url(OPERATOR + "presence").build())
                                .put(
                                        RequestBody.create(
                                                Json.mapper().writeValueAsBytes(body), JSON)));
        var others = read(ok(answer), PresenceWire.Others.class).others();
        if (others == null) {
            throw new SourceFailure(new Failure.Broken("presence"));
        }
        return PosEvents.presences(others);
    }

    private HttpUrl draftUrl(AppealId appeal) {
        return http.url(OPERATOR + "appeals/" + appeal + "/draft").build();
    }

    private static Delivery delivery(PosHttp.Answer answer, AppealId on) throws SourceFailure {
        return switch (answer.status()) {
            case 200 -> accepted(answer, on);
            case 409 -> {
                var error = read(answer, ErrorWire.class);
                var theirs = error.theirs();
                if (theirs == null) {
                    throw new SourceFailure(new Failure.Broken("conflict_without_theirs"));
                }
                yield new Delivery.Conflicting(
                        code(error, RestReason.CONFLICT.code()),
                        about(on, AppealMapping.appeal(theirs)));
            }
            case 400, 413, 422 -> {
                var error = read(answer, ErrorWire.class);
                yield new Delivery.Refused(
                        code(error, RestReason.BAD_REQUEST.code()), error.field());
            }
            case 403 -> new Delivery.Refused(forbidden(answer), null);
            // Restored meanwhile: nothing was done, the epoch of the answer says the rest.
            case 412 -> new Delivery.Postponed(Duration.ofSeconds(1));
            case 204, 404 -> new Delivery.Refused(RestReason.NOT_FOUND.code(), null);
            default -> throw new SourceFailure(new Failure.ServerFault(answer.status()));
        };
    }

    private static Delivery accepted(PosHttp.Answer answer, AppealId on) throws SourceFailure {
        var result = read(answer, ResultWire.class);
        var appeal = result.appeal();
        if (appeal == null) {
            throw new SourceFailure(new Failure.Broken("result_without_appeal"));
        }
        var at = Objects.requireNonNullElse(result.at(), answer.at());
        return new Delivery.Accepted(about(on, AppealMapping.appeal(appeal)), result.number(), at);
    }

    /// An answer about another appeal is an answer to another question.
    private static Appeal about(AppealId asked, Appeal appeal) throws SourceFailure {
        if (!appeal.id().equals(asked)) {
            throw new SourceFailure(new Failure.Broken("other_appeal"));
        }
        return appeal;
    }

    private static String code(ErrorWire error, String otherwise) {
        return Objects.requireNonNullElse(error.code(), otherwise);
    }

    private static PosHttp.Answer ok(PosHttp.Answer answer) throws SourceFailure {
        if (answer.status() == 403) {
            throw new SourceFailure(new Failure.Unauthorised());
        }
        if (answer.status() != 200) {
            throw new SourceFailure(new Failure.ServerFault(answer.status()));
        }
        return answer;
    }

    private static String epoch(PosHttp.Answer answer) throws SourceFailure {
        if (answer.epoch().isEmpty()) {
            throw new SourceFailure(new Failure.Broken("no_epoch"));
        }
        return answer.epoch();
    }

    /// Which right is missing. A proxy forbids too, in words of its own: whatever is not known is
    /// plainly forbidden, and the action comes to rest instead of being sent for ever.
    private static String forbidden(PosHttp.Answer answer) {
        try {
            var code = read(answer, ErrorWire.class).code();
            return code != null && RIGHTS.contains(code) ? code : RestReason.FORBIDDEN.code();
        } catch (SourceFailure e) {
            return RestReason.FORBIDDEN.code();
        }
    }

    static <T> T read(PosHttp.Answer answer, Class<T> type) throws SourceFailure {
        try {
            var body = answer.body();
            var value = Json.mapper().readValue(body.bytes(), 0, body.length(), type);
            if (value == null) {
                // The word `null` is JSON too.
                throw new SourceFailure(new Failure.Broken("json"));
            }
            return value;
        } catch (JacksonException e) {
            throw new SourceFailure(new Failure.Broken("json"));
        }
    }

    private static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : values.stream().filter(Objects::nonNull).toList();
    }

    /// Moscow where the platform names no zone.
    private static ZoneId zone(@Nullable String name) throws SourceFailure {
        try {
            return ZoneId.of(Objects.requireNonNullElse(name, "Europe/Moscow"));
        } catch (DateTimeException e) {
            throw new SourceFailure(new Failure.Broken("zone"));
        }
    }

    /// Ends every call under way; later ones find no link.
    @Override
    public void close() {
        http.close();
    }
}
