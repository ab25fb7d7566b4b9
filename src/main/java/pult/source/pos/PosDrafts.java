package pult.source.pos;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.AnswerText;
import pult.domain.answer.Outcome;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.json.Json;
import pult.source.pos.wire.DraftConflictWire;
import pult.source.pos.wire.DraftHolderWire;
import pult.source.pos.wire.DraftVersionsWire;
import pult.source.pos.wire.DraftWire;
import pult.sync.DraftSource;
import pult.sync.Failure;
import pult.sync.SourceFailure;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/// Shared drafts on the wire.
final class PosDrafts {
    private PosDrafts() {}

    static byte[] body(AnswerText draft, String clientId) {
        var outcome = draft.outcome();
        var body = new LinkedHashMap<String, @Nullable String>();
        body.put("text", draft.text());
        body.put("outcome", outcome == null ? null : outcome.name());
        body.put("clientId", clientId);
        return Json.mapper().writeValueAsBytes(body);
    }

    /// A meaning that this version does not know is none: it has to be chosen before sending.
    private static @Nullable Outcome outcome(@Nullable String code) {
        return Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    /// @throws SourceFailure when it is another appeal's or has no version
    static SharedDraft shared(AppealId appeal, DraftWire wire) throws SourceFailure {
        if (wire.posId() != appeal.number() || wire.version() < 1) {
            throw new SourceFailure(new Failure.Broken("draft"));
        }
        var text = Objects.requireNonNullElse(wire.text(), "");
        return text.isEmpty()
                ? SharedDraft.none(appeal)
                : new SharedDraft(
                        appeal,
                        wire.version(),
                        Objects.requireNonNullElse(wire.author(), ""),
                        text,
                        outcome(wire.outcome()),
                        wire.at());
    }

    /// @throws SourceFailure when it is another appeal's, out of order, or says there is more after
    ///   nothing
    static DraftSource.Versions versions(AppealId appeal, long before, DraftVersionsWire wire)
            throws SourceFailure {
        var items = Objects.requireNonNullElse(wire.items(), List.<DraftVersionsWire.Item>of());
        var last = before;
        var versions = new ArrayList<SharedDraft>();
        for (var item : items) {
            var at = item.at();
            var text = item.text();
            if (item.version() >= last || at == null || text == null) {
                throw new SourceFailure(new Failure.Broken("draft versions"));
            }
            last = item.version();
            versions.add(
                    new SharedDraft(
                            appeal,
                            last,
                            Objects.requireNonNullElse(item.author(), ""),
                            text,
                            null,
                            at));
        }
        if (wire.posId() != appeal.number() || (wire.hasMore() && versions.isEmpty())) {
            throw new SourceFailure(new Failure.Broken("draft versions"));
        }
        return new DraftSource.Versions(versions, wire.hasMore());
    }

    /// @throws SourceFailure when it is no appeal's
    static DraftSource.Held held(@Nullable DraftHolderWire wire) throws SourceFailure {
        if (wire == null || wire.posId() < 1) {
            throw new SourceFailure(new Failure.Broken("draft holder"));
        }
        return held(new AppealId(wire.posId()), wire);
    }

    /// @throws SourceFailure when it is another appeal's
    static DraftSource.Held held(AppealId appeal, DraftHolderWire wire) throws SourceFailure {
        if (wire.posId() != appeal.number()) {
            throw new SourceFailure(new Failure.Broken("draft holder"));
        }
        var login = Objects.requireNonNullElse(wire.login(), "");
        return new DraftSource.Held(
                appeal,
                login,
                Objects.requireNonNullElse(wire.fullName(), login),
                Objects.requireNonNullElse(wire.at(), Instant.EPOCH));
    }

    /// @throws SourceFailure when it does not say what stands there: that there is no draft any
    ///   more is said by the word `null`
    static SharedDraft theirs(AppealId appeal, DraftConflictWire wire) throws SourceFailure {
        var theirs = wire.theirs();
        if (theirs == null) {
            throw new SourceFailure(new Failure.Broken("draft"));
        }
        if (theirs.isNull()) {
            return SharedDraft.none(appeal);
        }
        try {
            return shared(appeal, Json.mapper().treeToValue(theirs, DraftWire.class));
        } catch (JacksonException e) {
            throw new SourceFailure(new Failure.Broken("json"));
        }
    }
}
