package pult.feature.map;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealRow;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.geo.RegionMap;
import pult.l10n.MapMessages;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;
import pult.ui.map.DensityPicture;
import pult.ui.map.DensityScale;
import pult.ui.map.Ground;
import pult.ui.map.Points;
import pult.ui.map.Viewport;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/// Reads what the map shows and makes its density, both in the background. JavaFX thread.
final class MapViewModel {
    private static final double WHOLE_MARGIN = 36;
    private static final double WHOLE_SIDE = 900;

    private record Read(QueueQuery query, Points points, List<Appeals.Tally> tallies, int count) {}

    private final Appeals appeals;
    private final RegionMap region;
    private final MapMessages words;
    private final Clock clock;
    private final Slot reading;
    private final Slot drawing;
    private final ZoneId zone;
    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(Choice.OPEN);
    private final ObjectProperty<Period> period = new SimpleObjectProperty<>(Period.ALL);
    private final ObservableList<MapLine> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<@Nullable Ground> ground = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable DensityPicture> picture =
            new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<DensityScale> scale =
            new ReadOnlyObjectWrapper<>(new DensityScale(0, 0));
    private final ReadOnlyStringWrapper counted = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper unplaced = new ReadOnlyIntegerWrapper();
    private final ReadOnlyStringWrapper tabled = new ReadOnlyStringWrapper("");
    private final Map<Double, DensityScale> scales = new HashMap<>();
    private Points points = Points.NONE;
    private QueueQuery counting = QueueQuery.ALL;
    private @Nullable Viewport view;
    private List<Integer> ramp = List.of();

    MapViewModel(
            Appeals appeals,
            RegionMap region,
            MapMessages words,
            Background background,
            Clock clock,
            ZoneId zone) {
        this.appeals = appeals;
        this.region = region;
        this.words = words;
        this.clock = clock;
        this.zone = zone;
        this.reading = new Slot(background, "map-read");
        this.drawing = new Slot(background, "map-density");
        choice.addListener((observable, before, now) -> refresh());
        period.addListener((observable, before, now) -> refresh());
        background.run("map-ground", () -> Ground.of(region), ground::set);
    }

    ObjectProperty<Choice> choiceProperty() {
        return choice;
    }

    ObjectProperty<Period> periodProperty() {
        return period;
    }

    /// Everything ever received.
    void showAll() {
        choice.set(Choice.ALL);
        period.set(Period.ALL);
    }

    /// Whether there is anything beyond what is asked for.
    boolean narrowed() {
        return choice.get() != Choice.ALL || period.get() != Period.ALL;
    }

    /// How many of the appeals asked for have no coordinates.
    ReadOnlyIntegerProperty unplacedProperty() {
        return unplaced.getReadOnlyProperty();
    }

    /// Those, as the map has counted them.
    QueueQuery unplacedQuery() {
        return counting.with(QueueQuery.Flag.UNPLACED);
    }

    ObservableList<MapLine> lines() {
        return lines;
    }

    ReadOnlyObjectProperty<@Nullable Ground> groundProperty() {
        return ground.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable DensityPicture> pictureProperty() {
        return picture.getReadOnlyProperty();
    }

    /// What the colours mean now.
    ReadOnlyObjectProperty<DensityScale> scaleProperty() {
        return scale.getReadOnlyProperty();
    }

    /// «585 точек», or why there are none.
    ReadOnlyStringProperty countedProperty() {
        return counted.getReadOnlyProperty();
    }

    /// «27 муниципалитетов · 684».
    ReadOnlyStringProperty tabledProperty() {
        return tabled.getReadOnlyProperty();
    }

    String regionName() {
        return region.name();
    }

    int pointCount() {
        return points.count();
    }

    void refresh() {
        var query = query();
        reading.run(
                () ->
                        new Read(
                                query,
                                Points.of(appeals.points(query)),
                                appeals.tallies(Appeals.Dimension.MUNICIPALITY, query),
                                appeals.count(query)),
                this::show);
    }

    /// The window has moved, or the theme has changed.
    void look(Viewport now, List<Integer> colours) {
        view = now;
        ramp = colours;
        draw();
    }

    private QueueQuery query() {
        return chosen().withReceivedFrom(period.get().from(clock.instant(), zone));
    }

    private QueueQuery chosen() {
        return switch (choice.get()) {
            case OPEN -> QueueQuery.ALL.withLanes(AppealRow.Lane.OPEN);
            case OVERDUE ->
                    QueueQuery.ALL.withLanes(AppealRow.Lane.TICKING).withDue(null, clock.instant());
            case ALL -> QueueQuery.ALL;
        };
    }

    private void show(Read read) {
        counting = read.query;
        points = read.points;
        scales.clear();
        unplaced.set(Math.max(0, read.count - points.count()));
        counted.set(
                read.count == 0
                        ? words.empty()
                        : points.count() == 0 ? words.noPoints() : words.points(points.count()));
        lines.setAll(read.count == 0 ? List.of() : lines(read));
        tabled.set(words.tableCount(read.count));
        draw();
    }

    /// Every municipality of the region, also the quiet ones, the busiest first.
    private List<MapLine> lines(Read read) {
        var known = new HashSet<String>();
        var made = new ArrayList<MapLine>();
        for (var tally : read.tallies) {
            known.add(tally.key());
            var name = tally.key().isEmpty() ? words.unknownPlace() : tally.key();
            made.add(line(tally.key(), name, tally.count(), read.count));
        }
        for (var place : region.municipalities()) {
            if (!known.contains(place.name())) {
                made.add(line(place.name(), place.name(), 0, read.count));
            }
        }
        made.sort(Comparator.comparingInt(MapLine::total).reversed().thenComparing(MapLine::name));
        return made;
    }

    private static MapLine line(String municipality, String name, int total, int all) {
        return new MapLine(municipality, name, total, all == 0 ? 0 : (double) total / all);
    }

    private void draw() {
        var window = view;
        var whole = ground.get();
        if (window == null || whole == null || ramp.isEmpty()) {
            return;
        }
        drawing.run(making(window, whole), this::drawn);
    }

    private Callable<DensityPicture> making(Viewport window, Ground whole) {
        var of = points;
        var colours = ramp;
        var metres = DensityScale.band(window);
        var known = scales.get(metres);
        return () -> {
            var meaning = known != null ? known : scaleOf(of, whole, metres);
            return DensityPicture.of(of, window, meaning, colours);
        };
    }

    /// The scale belongs to the whole region, so that it stays when one looks nearer.
    private static DensityScale scaleOf(Points of, Ground whole, double metres) {
        var fit = Viewport.fit(whole.bounds(), WHOLE_SIDE, WHOLE_SIDE, WHOLE_MARGIN);
        return DensityScale.of(of, fit, metres);
    }

    private void drawn(DensityPicture made) {
        scales.put(made.scale().metres(), made.scale());
        scale.set(made.scale());
        picture.set(made);
    }
}
