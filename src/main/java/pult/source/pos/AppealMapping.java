package pult.source.pos;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Attachment;
import pult.domain.appeal.Channel;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.geo.LatLon;
import pult.source.pos.wire.AppealWire;
import pult.sync.Failure;
import pult.sync.SourceFailure;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// From the wire to the domain. An unknown code becomes the domain's own "unknown" and never an
/// error; a missing date or number that nothing works without makes the answer a broken one.
final class AppealMapping {
    /// More than anybody attaches; an appeal of a million files must not fill the memory.
    private static final int MOST_FILES = 100;

    private static final int LONGEST_NAME = 255;
    private static final int MOST_REASONS = 20;

    /// An id becomes part of an address.
    private static final Pattern FILE_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private AppealMapping() {}

    static Appeal appeal(AppealWire wire) throws SourceFailure {
        var received = wire.receivedAt();
        if (wire.posId() <= 0 || received == null) {
            throw new SourceFailure(new Failure.Broken("appeal_without_number_or_date"));
        }
        return new Appeal(
                new AppealId(wire.posId()),
                wire.version(),
                PlatformCodes.state(wire.state(), wire.sourceStatusCode(), wire.sourceStatusText()),
                text(wire.sourceStatusCode()),
                text(wire.sourceStatusText()),
                code(LegalRegime.class, wire.regime(), LegalRegime.UNKNOWN),
                code(Channel.class, wire.channel(), Channel.UNKNOWN),
                topic(wire.topic()),
                text(wire.essence()),
                text(wire.text()),
                applicant(wire.applicant()),
                place(wire.place()),
                received,
                wire.registeredAt(),
                wire.dueAt(),
                wire.fastTrack(),
                wire.executor(),
                wire.assignee(),
                wire.rating(),
                wire.completedAt(),
                earlier(wire),
                history(wire.history()),
                answers(wire.answers()),
                files(wire.attachments()),
                wire.assignee() == null ? null : wire.claimUntil());
    }

    /// A number nobody has, or its own, is no earlier appeal.
    private static @Nullable AppealId earlier(AppealWire wire) {
        var number = wire.repeatOf();
        return number == null || number <= 0 || number == wire.posId()
                ? null
                : new AppealId(number);
    }

    private static Topic topic(AppealWire.@Nullable TopicWire wire) {
        return wire == null
                ? new Topic("OTHER", "", null)
                : new Topic(
                        Objects.requireNonNullElse(wire.block(), "OTHER"),
                        text(wire.category()),
                        wire.subcategory());
    }

    private static Applicant applicant(AppealWire.@Nullable ApplicantWire wire) {
        return wire == null
                ? new Applicant("", "", null, null, null)
                : new Applicant(
                        text(wire.surname()),
                        text(wire.name()),
                        wire.patronymic(),
                        wire.phone(),
                        wire.email());
    }

    private static Place place(AppealWire.@Nullable PlaceWire wire) {
        if (wire == null) {
            return new Place("", "", null, Place.Precision.NONE);
        }
        var point = point(wire.lat(), wire.lon());
        var precision = code(Place.Precision.class, wire.precision(), Place.Precision.NONE);
        return new Place(text(wire.municipality()), text(wire.address()), point, precision);
    }

    private static @Nullable LatLon point(@Nullable Double lat, @Nullable Double lon) {
        if (lat == null || lon == null || Math.abs(lat) > 90 || Math.abs(lon) > 180) {
            return null;
        }
        return new LatLon(lat, lon);
    }

    private static List<HistoryEntry> history(
            @Nullable List<AppealWire.@Nullable HistoryWire> lines) {
        return lines == null
                ? List.of()
                : lines.stream()
                        .filter(line -> line != null && line.at() != null)
                        .map(AppealMapping::line)
                        .toList();
    }

    private static HistoryEntry line(AppealWire.HistoryWire wire) {
        return new HistoryEntry(
                Objects.requireNonNull(wire.at()),
                wire.state() == null ? null : PlatformCodes.state(wire.state(), null, null),
                text(wire.statusText()),
                wire.actor(),
                wire.comment(),
                deed(wire.deed()));
    }

    private static @Nullable Deed deed(AppealWire.@Nullable DeedWire wire) {
        if (wire == null || wire.event() == null) {
            return null;
        }
        var reasons = wire.reasons();
        return new Deed(
                cut(wire.event()),
                wire.changeId(),
                reasons == null
                        ? List.of()
                        : reasons.stream().filter(Objects::nonNull).limit(MOST_REASONS).toList(),
                wire.target(),
                wire.until(),
                wire.level(),
                wire.station(),
                wire.textHash(),
                wire.actingFor(),
                wire.notice());
    }

    private static List<Answer> answers(@Nullable List<AppealWire.@Nullable AnswerWire> answers) {
        return answers == null
                ? List.of()
                : answers.stream()
                        .filter(answer -> answer != null && answer.at() != null)
                        .map(AppealMapping::answer)
                        .toList();
    }

    private static Answer answer(AppealWire.AnswerWire wire) {
        return new Answer(
                wire.number(),
                wire.changeId(),
                text(wire.text()),
                wire.author(),
                wire.approver(),
                Objects.requireNonNull(wire.at()),
                wire.interim());
    }

    /// A file without an id or a hash cannot be fetched and believed: it is left out.
    private static List<Attachment> files(
            @Nullable List<AppealWire.@Nullable AttachmentWire> files) {
        if (files == null) {
            return List.of();
        }
        var known = new ArrayList<Attachment>();
        for (var file : files) {
            if (file != null && known.size() < MOST_FILES) {
                var id = text(file.id());
                var hash = text(file.sha256());
                if (FILE_ID.matcher(id).matches()
                        && Attachment.valid(id, file.size(), hash)
                        && known.stream().noneMatch(other -> other.id().equals(id))) {
                    known.add(
                            new Attachment(
                                    id,
                                    cut(text(file.name())),
                                    file.size(),
                                    cut(text(file.contentType())),
                                    hash));
                }
            }
        }
        return known;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static <E extends Enum<E>> E code(Class<E> type, @Nullable String code, E unknown) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(code)) {
                return constant;
            }
        }
        return unknown;
    }
}
