package pult.store;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// A line of an appeal's story inside its body. The names are a format.
@JsonInclude(JsonInclude.Include.NON_NULL)
record StoryLine(
        Instant at,
        @Nullable AppealState state,
        @Nullable String statusText,
        @Nullable String actor,
        @Nullable String comment,
        @Nullable StoredDeed deed) {

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StoredDeed(
            String event,
            @Nullable String changeId,
            @Nullable List<String> reasons,
            @Nullable String target,
            @Nullable Instant until,
            @Nullable Integer level,
            @Nullable String station,
            @Nullable String textHash,
            @Nullable String actingFor,
            @Nullable String notice) {}

    static StoryLine of(HistoryEntry entry) {
        var deed = entry.deed();
        return new StoryLine(
                entry.at(),
                entry.state(),
                entry.statusText().isEmpty() ? null : entry.statusText(),
                entry.actor(),
                entry.comment(),
                deed == null ? null : stored(deed));
    }

    private static StoredDeed stored(Deed deed) {
        return new StoredDeed(
                deed.event(),
                deed.changeId(),
                deed.reasons().isEmpty() ? null : deed.reasons(),
                deed.target(),
                deed.until(),
                deed.level() == 0 ? null : deed.level(),
                deed.station(),
                deed.textHash(),
                deed.actingFor(),
                deed.notice());
    }

    HistoryEntry entry() {
        return new HistoryEntry(
                Objects.requireNonNull(at),
                state,
                statusText == null ? "" : statusText,
                actor,
                comment,
                deed == null ? null : deed(deed));
    }

    private static Deed deed(StoredDeed stored) {
        var reasons = stored.reasons();
        var level = stored.level();
        return new Deed(
                stored.event(),
                stored.changeId(),
                reasons == null ? List.of() : reasons,
                stored.target(),
                stored.until(),
                level == null ? 0 : level,
                stored.station(),
                stored.textHash(),
                stored.actingFor(),
                stored.notice());
    }
}
