package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Applicant;
import pult.domain.appeal.Channel;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;
import pult.geo.LatLon;
import pult.geo.RegionMap;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Real records of a city's complaints line, replayed in another town: all points are moved by one
/// and the same step and all times by one and the same span, so that the piles, the gaps and the
/// rhythm stay what they were. Nobody's name was in them and none is invented.
public final class CsvRegion implements StandRegion {
    /// Where the records are laid down.
    ///
    /// @param code ISO 3166-2 of the region
    /// @param name of the region
    /// @param subject number of the federal subject
    /// @param town where the middle of all points goes
    /// @param municipality which every record gets
    /// @param organisation where the users of the stand work
    public record Ground(
            String code,
            String name,
            int subject,
            ZoneId zone,
            LatLon town,
            String municipality,
            String organisation) {
        /// The largest town of a region.
        ///
        /// @throws java.util.NoSuchElementException when the map has no settlements
        public static Ground of(RegionMap map) {
            var town = map.settlements().getFirst();
            return new Ground(
                    map.code(),
                    map.name(),
                    Subjects.number(map.code()),
                    map.zone(),
                    town.point(),
                    town.municipality(),
                    Subjects.homeOrganisation(map));
        }
    }

    private static final Duration TERM = Duration.ofDays(30);
    private static final int ESSENCE = 90;
    private static final List<Block> BLOCKS =
            List.of(
                    new Block("HOUSING_UTILITIES", "ЖКХ"),
                    new Block("ROADS", "Дороги"),
                    new Block("TRANSPORT", "Транспорт"),
                    new Block("IMPROVEMENT", "Благоустройство"),
                    new Block("SAFETY", "Безопасность"),
                    new Block("OTHER", "Прочее"));

    private final Ground ground;
    private final List<Complaint> complaints;
    private final Map<Long, Integer> byNumber = new HashMap<>();
    private final List<TopicEntry> topics;
    private final Translation translation;
    private final Duration shift;

    private CsvRegion(Ground ground, List<Complaint> complaints, Instant now) {
        this.ground = ground;
        this.complaints = complaints;
        for (var i = 0; i < complaints.size(); i++) {
            byNumber.put(complaints.get(i).number(), i);
        }
        this.topics = topics(complaints);
        this.translation = Translation.onto(ground.town(), complaints);
        this.shift =
                complaints.isEmpty()
                        ? Duration.ZERO
                        : Duration.between(complaints.getLast().created(), now);
    }

    /// The records as they would be if the newest had come in now.
    public static Source of(ComplaintFile file, Ground ground) {
        return moment -> new CsvRegion(ground, file.complaints(), moment);
    }

    private static List<TopicEntry> topics(List<Complaint> complaints) {
        var found = new LinkedHashSet<TopicEntry>();
        for (var c : complaints) {
            found.add(new TopicEntry(block(c.category()), c.category(), c.kind(), false));
        }
        return new ArrayList<>(found);
    }

    @Override
    public String code() {
        return ground.code();
    }

    @Override
    public String name() {
        return ground.name();
    }

    @Override
    public int subject() {
        return ground.subject();
    }

    @Override
    public ZoneId zone() {
        return ground.zone();
    }

    @Override
    public List<Block> blocks() {
        return BLOCKS;
    }

    @Override
    public List<TopicEntry> topics() {
        return topics;
    }

    @Override
    public List<Town> municipalities() {
        return List.of(
                new Town(ground.municipality(), "", ground.town().lat(), ground.town().lon()));
    }

    @Override
    public List<String> organisations() {
        return List.of(ground.organisation());
    }

    @Override
    public int size() {
        return complaints.size();
    }

    @Override
    public OptionalInt indexOf(long posId) {
        var index = byNumber.get(posId);
        return index == null ? OptionalInt.empty() : OptionalInt.of(index);
    }

    @Override
    public StandAppeal appeal(int index) {
        var c = complaints.get(index);
        return appeal(c, c.number(), c.created().plus(shift), c.closed());
    }

    /// One of the records again, as if somebody had said the same today.
    @Override
    public StandAppeal arriving(int serial, long posId, Instant at) {
        return appeal(complaints.get(serial % complaints.size()), posId, at, null);
    }

    private StandAppeal appeal(
            Complaint c, long number, Instant received, @Nullable Instant closed) {
        var done = closed == null ? null : closed.plus(shift);
        var state = done == null ? AppealState.REGISTERED : AppealState.ANSWERED;
        var history = new ArrayList<HistoryEntry>();
        history.add(line(received, AppealState.REGISTERED));
        var answers = new ArrayList<Answer>();
        if (done != null) {
            history.add(line(done, AppealState.ANSWERED));
            answers.add(
                    new Answer(
                            "%d-%d-%d"
                                    .formatted(
                                            ground.subject(),
                                            done.atZone(ground.zone()).getYear(),
                                            number),
                            null,
                            c.notes().isBlank() ? "Выполнено." : c.notes(),
                            c.agency(),
                            null,
                            done,
                            false));
        }
        var channel = channel(c.source());
        var appeal =
                new Appeal(
                        new AppealId(number),
                        1,
                        state,
                        Statuses.code(state),
                        Statuses.text(state),
                        channel.social() ? LegalRegime.OPEN_SOURCE : LegalRegime.ORDINARY_MESSAGE,
                        channel,
                        new Topic(block(c.category()), c.category(), c.kind()),
                        essence(c),
                        c.words(),
                        new Applicant("", "Житель", null, null, null),
                        place(c),
                        received,
                        received,
                        received.plus(TERM),
                        false,
                        c.agency(),
                        null,
                        null,
                        done,
                        history,
                        answers);
        return new StandAppeal(appeal, List.of());
    }

    private static HistoryEntry line(Instant at, AppealState state) {
        return new HistoryEntry(at, state, Statuses.text(state), null, null);
    }

    private Place place(Complaint c) {
        var point = c.point();
        return new Place(
                ground.municipality(),
                c.address(),
                point == null ? null : translation.move(point),
                point == null ? Place.Precision.NONE : Place.Precision.HOUSE);
    }

    private static String essence(Complaint c) {
        var line = c.kind() + ": " + c.descriptor();
        return line.length() <= ESSENCE ? line : line.substring(0, ESSENCE - 1) + '…';
    }

    private static Channel channel(String source) {
        return switch (source) {
            case "Phone" -> Channel.PHONE;
            case "Web", "Mobile/Open311" -> Channel.POS;
            case "Twitter" -> Channel.VK;
            case "Email" -> Channel.LETTER;
            default -> Channel.UNKNOWN;
        };
    }

    private static String block(String category) {
        return switch (category) {
            case "Sewer Issues", "SFHA Requests", "General Request - PUC" -> "HOUSING_UTILITIES";
            case "Street Defects", "General Request - PUBLIC WORKS" -> "ROADS";
            case "General Request - MTA", "MUNI Feedback" -> "TRANSPORT";
            case "311 External Request", "General Request - RPD" -> "IMPROVEMENT";
            case "Noise Report", "General Request - ANIMAL CARE CONTROL" -> "SAFETY";
            default -> "OTHER";
        };
    }

    /// One step for all points. A degree of longitude is shorter in the north, so distances east
    /// and west are kept by the ratio of the cosines.
    private record Translation(LatLon from, LatLon to, double stretch) {
        static Translation onto(LatLon town, List<Complaint> complaints) {
            var lat = 0.0;
            var lon = 0.0;
            var count = 0;
            for (var c : complaints) {
                var point = c.point();
                if (point != null) {
                    lat += point.lat();
                    lon += point.lon();
                    count++;
                }
            }
            var middle = count == 0 ? town : new LatLon(lat / count, lon / count);
            var stretch =
                    Math.cos(Math.toRadians(middle.lat())) / Math.cos(Math.toRadians(town.lat()));
            return new Translation(middle, town, stretch);
        }

        LatLon move(LatLon point) {
            return new LatLon(
                    to.lat() + point.lat() - from.lat(),
                    to.lon() + (point.lon() - from.lon()) * stretch);
        }
    }
}
