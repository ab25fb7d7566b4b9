package pult.app;

import org.jspecify.annotations.Nullable;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledRegions;
import pult.bundled.Topics;
import pult.domain.appeal.AppealId;
import pult.domain.change.ChangeId;
import pult.domain.deadline.ProductionCalendar;
import pult.domain.deadline.WorkCalendar;
import pult.geo.RegionMap;
import pult.platform.Once;
import pult.stand.ComplaintFile;
import pult.stand.CsvRegion;
import pult.stand.OtherRegion;
import pult.stand.Stand;
import pult.stand.StandRegion;
import pult.stand.StandSettings;
import pult.stand.SyntheticStandRegion;
import pult.stand.http.PortBusy;
import pult.stand.region.TopicShare;
import pult.tour.TourStand;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The training stand inside the program, and what the tour and the trainer do with it.
final class TrainingGround implements TourStand, AutoCloseable {
    private final Stand stand;
    private Runnable mend = () -> {};

    private TrainingGround(Stand stand) {
        this.stand = stand;
    }

    /// @param folder keeps the stand's state, null for memory only
    /// @param pulse how often the other people's parts are played
    record Settings(
            String region,
            int appeals,
            long seed,
            int port,
            @Nullable Path folder,
            Duration pulse,
            int arrivalsPerHour) {}

    static TrainingGround open(Settings settings, Clock clock)
            throws PortBusy, OtherRegion, IOException {
        return open(settings, synthetic(settings), clock);
    }

    /// Real records in place of made ones, moved onto the region's chief town.
    static TrainingGround open(Settings settings, Path csv, Clock clock)
            throws PortBusy, OtherRegion, IOException {
        var map = BundledRegions.load(settings.region());
        return open(
                settings, CsvRegion.of(ComplaintFile.read(csv), CsvRegion.Ground.of(map)), clock);
    }

    private static TrainingGround open(Settings settings, StandRegion.Source region, Clock clock)
            throws PortBusy, OtherRegion, IOException {
        var customs =
                StandSettings.Customs.USUAL
                        .withArrivalsPerHour(settings.arrivalsPerHour())
                        .withClaims(
                                StandSettings.Claims.USUAL.withCalendar(new CalendarWhenAsked()));
        return new TrainingGround(
                Stand.start(
                        new StandSettings(
                                region,
                                settings.port(),
                                settings.folder(),
                                clock,
                                customs,
                                settings.pulse())));
    }

    /// Read when somebody takes an appeal for the first time: a start does not wait for it.
    private static final class CalendarWhenAsked implements WorkCalendar {
        private final Once<ProductionCalendar> shipped = new Once<>(BundledCalendars::russia);

        @Override
        public boolean working(LocalDate day) {
            return shipped.get().working(day);
        }

        @Override
        public boolean shortDay(LocalDate day) {
            return shipped.get().shortDay(day);
        }
    }

    private static StandRegion.Source synthetic(Settings settings) {
        RegionMap map = BundledRegions.load(settings.region());
        return SyntheticStandRegion.of(map, topics(), settings.seed(), settings.appeals());
    }

    private static List<TopicShare> topics() {
        return Topics.load().stream()
                .map(entry -> new TopicShare(entry.topic(), entry.weight(), entry.fastTrack()))
                .toList();
    }

    URI uri() {
        return stand.uri();
    }

    Stand stand() {
        return stand;
    }

    @Override
    public synchronized void cutLink() {
        mend.run();
        mend = stand.faults().linkDown();
    }

    @Override
    public synchronized void mendLink() {
        mend.run();
        mend = () -> {};
    }

    @Override
    public int effects(ChangeId id) {
        return stand.log().effects(id.toString());
    }

    @Override
    public String answerNumber(AppealId id) {
        return stand.appeal(id.number())
                .flatMap(appeal ->
                        appeal.appeal().answers().stream()
                                .filter(answer -> answer.number() != null)
                                .reduce((first, last) -> last))
                .map(answer -> String.valueOf(answer.number()))
                .orElse("");
    }

    @Override
    public void close() {
        stand.close();
    }
}
