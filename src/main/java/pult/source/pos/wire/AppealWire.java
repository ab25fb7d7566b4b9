package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// One appeal as served: a snapshot, or a tombstone when `deleted` is true. Everything may be
/// missing; what must be there is checked by the mapping.
public record AppealWire(
        long posId,
        long version,
        boolean deleted,
        @Nullable String state,
        @Nullable String sourceStatusCode,
        @Nullable String sourceStatusText,
        @Nullable String regime,
        @Nullable String channel,
        @Nullable TopicWire topic,
        @Nullable String essence,
        @Nullable String text,
        @Nullable ApplicantWire applicant,
        @Nullable PlaceWire place,
        @Nullable Instant receivedAt,
        @Nullable Instant registeredAt,
        @Nullable Instant dueAt,
        boolean fastTrack,
        @Nullable String executor,
        @Nullable String assignee,
        @Nullable Integer rating,
        @Nullable Instant completedAt,
        @Nullable Long repeatOf,
        @Nullable List<@Nullable HistoryWire> history,
        @Nullable List<@Nullable AnswerWire> answers,
        @Nullable List<@Nullable AttachmentWire> attachments,
        @Nullable Instant claimUntil) {

    public record TopicWire(
            @Nullable String block, @Nullable String category, @Nullable String subcategory) {}

    public record ApplicantWire(
            @Nullable String surname,
            @Nullable String name,
            @Nullable String patronymic,
            @Nullable String phone,
            @Nullable String email) {
        @Override
        public String toString() {
            return "ApplicantWire[…]";
        }
    }

    public record PlaceWire(
            @Nullable String municipality,
            @Nullable String address,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String precision) {}

    public record HistoryWire(
            @Nullable Instant at,
            @Nullable String state,
            @Nullable String statusText,
            @Nullable String actor,
            @Nullable String comment,
            @Nullable DeedWire deed) {}

    public record DeedWire(
            @Nullable String event,
            @Nullable String changeId,
            @Nullable List<@Nullable String> reasons,
            @Nullable String target,
            @Nullable Instant until,
            int level,
            @Nullable String station,
            @Nullable String textHash,
            @Nullable String actingFor,
            @Nullable String notice) {}

    public record AnswerWire(
            @Nullable String number,
            @Nullable String changeId,
            @Nullable String text,
            @Nullable String author,
            @Nullable String approver,
            @Nullable Instant at,
            boolean interim) {}

    public record AttachmentWire(
            @Nullable String id,
            @Nullable String name,
            long size,
            @Nullable String contentType,
            @Nullable String sha256) {
        @Override
        public String toString() {
            return "AttachmentWire[" + id + ']';
        }
    }

    /// Number and version only: no words of a citizen reach a log.
    @Override
    public String toString() {
        return "AppealWire[" + posId + " v" + version + ']';
    }
}
