package pult.stand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.appeal.Appeal;
import pult.geo.LatLon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Real complaints, laid down in another town.
final class CsvRegionTest {
    private static final Path REAL = Path.of("src/test/resources/real/sf-311.csv");
    private static final LatLon TOWN = new LatLon(52.96713, 36.06964);
    private static final String HEADER =
            "unique_key,created_date,closed_date,resolution_action_updated_date,status,status_notes,agency_name,category,complaint_type,descriptor,incident_address,supervisor_district,neighborhood,location,source,media_url,latitude,longitude,police_district\n";

    private final SteeredClock clock = new SteeredClock();

    private static CsvRegion.Ground ground() {
        return new CsvRegion.Ground(
                "RU-ORL",
                "Орловская область",
                57,
                ZoneId.of("Europe/Moscow"),
                TOWN,
                "Орёл",
                "Управление ЖКХ администрации города Орла");
    }

    @Test
    void everyRecordIsServed() throws Exception {
        var file = ComplaintFile.read(REAL);
        assertThat(file.badRows()).isEmpty();
        assertThat(file.size()).isEqualTo(5736);
        var settings = StandSettings.inMemory(CsvRegion.of(file, ground()), clock);
        try (var stand = Stand.start(settings)) {
            var numbers = new HashSet<Long>();
            Caller.as(stand, "operator")
                    .feed(1000)
                    .forEach(item -> numbers.add(item.path("posId").asLong()));
            assertThat(numbers).hasSize(5736).contains(5102699L);
        }
    }

    @Test
    void placesAndTimesAreMovedAsOne() throws Exception {
        var file = ComplaintFile.read(REAL);
        var region = CsvRegion.of(file, ground()).seenAt(clock.instant());
        var appeals =
                IntStream.range(0, region.size()).mapToObj(i -> region.appeal(i).appeal()).toList();
        assertThat(appeals.getLast().receivedAt()).isEqualTo(clock.instant());
        var wasFirst = file.complaints().getFirst();
        var wasLast = file.complaints().getLast();
        assertThat(
                        Duration.between(
                                appeals.getFirst().receivedAt(), appeals.getLast().receivedAt()))
                .isEqualTo(Duration.between(wasFirst.created(), wasLast.created()));

        var lats = appeals.stream().mapToDouble(a -> point(a).lat()).average().orElseThrow();
        var lons = appeals.stream().mapToDouble(a -> point(a).lon()).average().orElseThrow();
        assertThat(lats).isCloseTo(TOWN.lat(), within(1e-6));
        assertThat(lons).isCloseTo(TOWN.lon(), within(1e-6));

        var there = metres(wasFirst.point(), wasLast.point());
        var here = metres(appeals.getFirst().place().point(), appeals.getLast().place().point());
        assertThat(here).isCloseTo(there, within(there * 0.003));

        var piles =
                appeals.stream()
                        .collect(Collectors.groupingBy(a -> point(a), Collectors.counting()));
        assertThat(Collections.max(piles.values())).isEqualTo(77);
    }

    private static LatLon point(Appeal appeal) {
        return java.util.Objects.requireNonNull(appeal.place().point());
    }

    private static double metres(
            @org.jspecify.annotations.Nullable LatLon a,
            @org.jspecify.annotations.Nullable LatLon b) {
        assertThat(a).isNotNull();
        assertThat(b).isNotNull();
        var north = (a.lat() - b.lat()) * 111_195;
        var east =
                (a.lon() - b.lon()) * 111_195 * Math.cos(Math.toRadians((a.lat() + b.lat()) / 2));
        return Math.hypot(north, east);
    }

    @Test
    void openAndClosedRecordsKeepTheirNotes() throws Exception {
        var region = CsvRegion.of(ComplaintFile.read(REAL), ground()).seenAt(clock.instant());
        var all = IntStream.range(0, region.size()).mapToObj(region::appeal).toList();
        var byNumber =
                all.stream().collect(Collectors.toMap(StandAppeal::posId, Function.identity()));
        var closed = java.util.Objects.requireNonNull(byNumber.get(5102699L)).appeal();
        assertThat(closed.answers().getFirst().text())
                .contains("Add'l Notes:     There is a CB right in front");
        assertThat(closed.completedAt()).isNotNull();
        assertThat(all.stream().filter(a -> a.appeal().completedAt() == null)).hasSize(147);
        assertThat(region.indexOf(5102699L)).isPresent();
        assertThat(region.indexOf(1L)).isEmpty();
    }

    @Test
    void badRowsAreListedAndStopNothing(@TempDir Path folder) throws Exception {
        var row =
                "%s,%s,,,Open,\"two\n"
                        + "lines, \"\"quoted\"\"\",A,C,T,D,5 MAIN ST,,,,Phone,,%s,-122.4,\n";
        var time = "2014-11-20 13:34:31+00:00";
        var file = folder.resolve("a.csv");
        Files.writeString(
                file,
                HEADER
                        + row.formatted("1", time, "37.7")
                        + "2,too,few\n"
                        + row.formatted("x", time, "37.7")
                        + row.formatted("3", "yesterday", "37.7")
                        + row.formatted("4", time, "137.7")
                        + row.formatted("1", time, "37.7")
                        + row.formatted("5", time, "37.7"));
        var read = ComplaintFile.read(file);
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.complaints().getFirst().notes()).isEqualTo("two\nlines, \"quoted\"");
        assertThat(read.badRows())
                .isEqualTo(
                        List.of(
                                new ComplaintFile.BadRow(4, "columns"),
                                new ComplaintFile.BadRow(5, "unique_key"),
                                new ComplaintFile.BadRow(7, "created_date"),
                                new ComplaintFile.BadRow(9, "latitude"),
                                new ComplaintFile.BadRow(11, "duplicate")));
        Files.writeString(file, "a,b,c\n1,2,3\n");
        assertThatThrownBy(() -> ComplaintFile.read(file)).isInstanceOf(IOException.class);
    }
}
