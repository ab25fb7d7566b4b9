package pult.store;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Approval;
import pult.domain.answer.Draft;
import pult.domain.answer.Losses;
import pult.domain.answer.Outcome;
import pult.domain.answer.ResolutionType;
import pult.domain.answer.SharedDraft;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Mark;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.StepDraft;
import pult.domain.file.FileId;
import pult.json.Json;

import tools.jackson.core.JacksonException;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/// Journal records as JSON. The names are a format: what was written once must be readable for
/// ever, so fields are added and never renamed.
final class JournalJson {
    private enum Kind {
        MADE,
        LEAVING,
        UNDONE,
        SETTLED,
        DRAFT,
        DRAFT_REMOVED,
        HIGH_WATER,
        DRAFT_SHARED,
        LOST,
        GIVEN_BACK,
        PUT_AWAY,
        CLIENT,
        FILE_OUT,
        MARKED,
        VIEW,
        STEP,
        SUPERSEDED
    }

    /// Fields of all kinds, absent where a kind has none.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            Kind kind,
            @Nullable ChangeLine change,
            @Nullable Instant undoUntil,
            @Nullable String id,
            JournalRecord.ActionSettled.@Nullable Kind outcome,
            @Nullable String reason,
            @Nullable String number,
            @Nullable Instant at,
            @Nullable Long version,
            @Nullable Long appeal,
            Draft.@Nullable Kind draft,
            @Nullable String text,
            @Nullable String epoch,
            @Nullable String cursor,
            @Nullable String who,
            Losses.@Nullable Cause cause,
            Losses.@Nullable Kind lost,
            @Nullable Outcome meaning,
            @Nullable Boolean beside) {
        static Line of(Kind kind) {
            return new Line(
                    kind, null, null, null, null, null, null, null, null, null, null, null, null,
                    null, null, null, null, null, null);
        }

        Line at(@Nullable Instant when, @Nullable Long of, @Nullable String by) {
            return new Line(
                    kind, change, undoUntil, id, outcome, reason, number, when, of, appeal, draft,
                    text, epoch, cursor, by, cause, lost, meaning, beside);
        }

        Line because(Losses.Cause of, Losses.Kind words) {
            return new Line(
                    kind, change, undoUntil, id, outcome, reason, number, at, version, appeal,
                    draft, text, epoch, cursor, who, of, words, meaning, beside);
        }

        Line withText(@Nullable Long number, Draft.@Nullable Kind of, @Nullable String words) {
            return new Line(
                    kind,
                    change,
                    undoUntil,
                    id,
                    outcome,
                    reason,
                    this.number,
                    at,
                    version,
                    number,
                    of,
                    words,
                    epoch,
                    cursor,
                    who,
                    cause,
                    lost,
                    meaning,
                    beside);
        }

        Line withId(@Nullable String of, @Nullable Instant when) {
            return new Line(
                    kind, change, undoUntil, of, outcome, reason, number, when, version, appeal,
                    draft, text, epoch, cursor, who, cause, lost, meaning, beside);
        }

        Line withChange(ChangeLine made, @Nullable Instant until) {
            return new Line(
                    kind, made, until, id, outcome, reason, number, at, version, appeal, draft,
                    text, epoch, cursor, who, cause, lost, meaning, beside);
        }

        Line meaning(@Nullable Outcome of) {
            return new Line(
                    kind, change, undoUntil, id, outcome, reason, number, at, version, appeal,
                    draft, text, epoch, cursor, who, cause, lost, of, beside);
        }

        Line beside(boolean words) {
            return new Line(
                    kind,
                    change,
                    undoUntil,
                    id,
                    outcome,
                    reason,
                    number,
                    at,
                    version,
                    appeal,
                    draft,
                    text,
                    epoch,
                    cursor,
                    who,
                    cause,
                    lost,
                    meaning,
                    words ? true : null);
        }
    }

    private enum Act {
        TAKE,
        RELEASE,
        NOTE,
        ANSWER,
        INTERIM,
        MOVE
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record ChangeLine(
            String id,
            long appeal,
            long base,
            Instant at,
            String author,
            Act act,
            @Nullable String text,
            @Nullable ResolutionType resolution,
            @Nullable Approval approval,
            @Nullable List<UUID> files,
            @Nullable MoveLine move,
            @Nullable String actingFor) {}

    private static final String SAMPLE =
            """
            {"kind":"HIGH_WATER","epoch":"","cursor":"","version":0}\
            """;

    private JournalJson() {}

    /// Makes ready what reads a record.
    static void prepare() {
        readRecord(SAMPLE.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] write(JournalRecord record) {
        return Json.mapper().writeValueAsBytes(line(record));
    }

    static byte[] write(Change change) {
        return Json.mapper().writeValueAsBytes(line(change));
    }

    /// @throws StoreDamaged when authentic bytes are not a record: a fault of a program, not of a
    ///   disk
    static JournalRecord readRecord(byte[] bytes) {
        try {
            return record(Json.mapper().readValue(bytes, Line.class));
        } catch (JacksonException | NullPointerException | IllegalArgumentException e) {
            throw new StoreDamaged("journal record");
        }
    }

    static Change readChange(byte[] bytes) {
        try {
            return change(Json.mapper().readValue(bytes, ChangeLine.class));
        } catch (JacksonException | NullPointerException e) {
            throw new StoreDamaged("action");
        }
    }

    private static Line line(JournalRecord record) {
        return switch (record) {
            case JournalRecord.ActionMade made ->
                    Line.of(Kind.MADE)
                            .withChange(line(made.change()), made.undoUntil())
                            .withText(null, null, made.topic())
                            .beside(made.beside());
            case JournalRecord.ActionLeaving leaving ->
                    Line.of(Kind.LEAVING)
                            .withId(leaving.id().toString(), null)
                            .withText(
                                    null,
                                    null,
                                    leaving.attachments().isEmpty()
                                            ? null
                                            : String.join(" ", leaving.attachments()));
            case JournalRecord.ActionUndone undone ->
                    Line.of(Kind.UNDONE).withId(undone.id().toString(), undone.at());
            case JournalRecord.ActionPutAway away ->
                    Line.of(Kind.PUT_AWAY).withId(away.id().toString(), away.at());
            case JournalRecord.ActionSettled settled ->
                    new Line(
                            Kind.SETTLED,
                            null,
                            null,
                            settled.id().toString(),
                            settled.kind(),
                            settled.reason(),
                            settled.number(),
                            settled.at(),
                            settled.version(),
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null);
            case JournalRecord.DraftSaved saved ->
                    Line.of(Kind.DRAFT)
                            .withId(null, saved.draft().savedAt())
                            .withText(
                                    saved.draft().appeal().number(),
                                    saved.draft().kind(),
                                    saved.draft().text())
                            .meaning(saved.draft().outcome());
            case JournalRecord.DraftRemoved removed ->
                    Line.of(Kind.DRAFT_REMOVED)
                            .withText(removed.appeal().number(), removed.kind(), null);
            case JournalRecord.HighWater mark ->
                    new Line(
                            Kind.HIGH_WATER,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            mark.appeals(),
                            null,
                            null,
                            null,
                            mark.epoch(),
                            mark.cursor(),
                            null,
                            null,
                            null,
                            null,
                            null);
            case JournalRecord.DraftShared shared ->
                    Line.of(Kind.DRAFT_SHARED)
                            .withText(
                                    shared.common().appeal().number(), null, shared.common().text())
                            .at(
                                    shared.common().at(),
                                    shared.common().version(),
                                    shared.common().author())
                            .meaning(shared.common().outcome());
            case JournalRecord.TextLost lost ->
                    Line.of(Kind.LOST)
                            .withText(lost.appeal().number(), null, lost.text())
                            .at(lost.at(), null, lost.who())
                            .because(lost.cause(), lost.kind());
            case JournalRecord.ClientNamed named ->
                    Line.of(Kind.CLIENT).withId(named.name(), named.at());
            case JournalRecord.ViewKept view ->
                    Line.of(Kind.VIEW)
                            .withId(view.id().toString(), view.at())
                            .withText(null, null, ViewJson.write(view));
            case JournalRecord.StepWritten(StepDraft draft) ->
                    Line.of(Kind.STEP)
                            .withText(draft.appeal().number(), null, StepDraftRows.write(draft))
                            .at(draft.savedAt(), null, draft.author());
            case JournalRecord.TextGivenBack back ->
                    Line.of(Kind.GIVEN_BACK).at(back.at(), back.loss(), null);
            case JournalRecord.Marked(Mark mark, Instant at) ->
                    Line.of(Kind.MARKED)
                            .withId(shelved(mark), at)
                            .withText(mark.appeal().number(), null, mark.importance().name())
                            .at(at, (long) mark.place(), null);
            case JournalRecord.FileTakenOut out ->
                    Line.of(Kind.FILE_OUT)
                            .withId(out.file(), out.at())
                            .withText(out.appeal().number(), null, out.sha256());
            case JournalRecord.Superseded(var hashes) ->
                    Line.of(Kind.SUPERSEDED).withText(null, null, SupersededHashes.write(hashes));
        };
    }

    private static JournalRecord record(Line line) {
        return switch (line.kind()) {
            case MADE ->
                    new JournalRecord.ActionMade(
                            change(present(line.change())),
                            line.undoUntil(),
                            line.text() == null ? "" : line.text(),
                            Boolean.TRUE.equals(line.beside()));
            case LEAVING ->
                    new JournalRecord.ActionLeaving(
                            id(line),
                            line.text() == null ? List.of() : List.of(line.text().split(" ")));
            case UNDONE -> new JournalRecord.ActionUndone(id(line), present(line.at()));
            case PUT_AWAY -> new JournalRecord.ActionPutAway(id(line), present(line.at()));
            case SETTLED ->
                    new JournalRecord.ActionSettled(
                            id(line),
                            present(line.outcome()),
                            line.reason(),
                            line.number(),
                            present(line.at()),
                            line.version() == null ? 0 : line.version());
            case DRAFT ->
                    new JournalRecord.DraftSaved(
                            new Draft(
                                    appeal(line),
                                    present(line.draft()),
                                    present(line.text()),
                                    present(line.at()),
                                    line.meaning()));
            case DRAFT_REMOVED ->
                    new JournalRecord.DraftRemoved(appeal(line), present(line.draft()));
            case DRAFT_SHARED ->
                    new JournalRecord.DraftShared(
                            new SharedDraft(
                                    appeal(line),
                                    present(line.version()),
                                    present(line.who()),
                                    present(line.text()),
                                    line.meaning(),
                                    line.at()));
            case LOST ->
                    new JournalRecord.TextLost(
                            appeal(line),
                            present(line.cause()),
                            lost(line),
                            present(line.text()),
                            present(line.who()),
                            present(line.at()));
            case GIVEN_BACK ->
                    new JournalRecord.TextGivenBack(present(line.version()), present(line.at()));
            case VIEW ->
                    ViewJson.read(
                            UUID.fromString(present(line.id())),
                            present(line.text()),
                            present(line.at()));
            case STEP ->
                    new JournalRecord.StepWritten(
                            StepDraftRows.read(
                                    present(line.who()),
                                    appeal(line),
                                    present(line.text()),
                                    present(line.at())));
            case CLIENT -> new JournalRecord.ClientNamed(present(line.id()), present(line.at()));
            case FILE_OUT ->
                    new JournalRecord.FileTakenOut(
                            appeal(line),
                            present(line.id()),
                            present(line.text()),
                            present(line.at()));
            case MARKED ->
                    new JournalRecord.Marked(
                            new Mark(
                                    appeal(line),
                                    line.id() == null ? null : Instant.parse(line.id()),
                                    Mark.Importance.valueOf(present(line.text())),
                                    Math.toIntExact(present(line.version()))),
                            present(line.at()));
            case SUPERSEDED ->
                    new JournalRecord.Superseded(SupersededHashes.read(present(line.text())));
            case HIGH_WATER ->
                    new JournalRecord.HighWater(
                            line.epoch(),
                            present(line.cursor()),
                            line.version() == null ? 0 : line.version());
        };
    }

    /// Earlier records do not say it. A merge is of answers alone; all else may have been a note or
    /// said with a step.
    private static Losses.Kind lost(Line line) {
        var kind = line.lost();
        if (kind != null) {
            return kind;
        }
        return line.cause() == Losses.Cause.MERGED ? Losses.Kind.ANSWER : Losses.Kind.UNKNOWN;
    }

    private static @Nullable String shelved(Mark mark) {
        var until = mark.shelvedUntil();
        return until == null ? null : until.toString();
    }

    private static ChangeId id(Line line) {
        return ChangeId.parse(present(line.id()));
    }

    private static AppealId appeal(Line line) {
        return new AppealId(present(line.appeal()));
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value);
    }

    private static ChangeLine line(Change change) {
        var action = change.action();
        var act =
                switch (action) {
                    case Action.TakeToWork _ -> Act.TAKE;
                    case Action.Release _ -> Act.RELEASE;
                    case Action.Note _ -> Act.NOTE;
                    case Action.SubmitAnswer _ -> Act.ANSWER;
                    case Action.InterimAnswer _ -> Act.INTERIM;
                    case Action.Move _ -> Act.MOVE;
                };
        var answer = action instanceof Action.SubmitAnswer submit ? submit : null;
        return new ChangeLine(
                change.id().toString(),
                change.appeal().number(),
                change.baseVersion(),
                change.madeAt(),
                change.author(),
                act,
                action instanceof Action.Move ? null : Written.textOf(action),
                answer == null ? null : answer.resolution(),
                answer == null ? null : answer.approval(),
                action.files().isEmpty()
                        ? null
                        : action.files().stream().map(FileId::value).toList(),
                action instanceof Action.Move move ? MoveLine.of(move) : null,
                action instanceof Action.Move ? null : change.actingFor());
    }

    private static List<FileId> files(ChangeLine line) {
        var files = line.files();
        return files == null ? List.of() : files.stream().map(FileId::new).toList();
    }

    private static Change change(ChangeLine line) {
        var action =
                switch (line.act()) {
                    case TAKE -> new Action.TakeToWork();
                    case RELEASE -> new Action.Release();
                    case NOTE -> new Action.Note(present(line.text()));
                    case ANSWER ->
                            new Action.SubmitAnswer(
                                    present(line.text()),
                                    present(line.resolution()),
                                    present(line.approval()),
                                    files(line));
                    case INTERIM -> new Action.InterimAnswer(present(line.text()));
                    case MOVE -> present(line.move()).move();
                };
        var change =
                new Change(
                        ChangeId.parse(line.id()),
                        new AppealId(line.appeal()),
                        line.base(),
                        present(line.at()),
                        present(line.author()),
                        action);
        var actingFor = line.actingFor();
        return actingFor == null ? change : change.actingFor(actingFor);
    }
}
