package pult.app;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.bundled.BundledCalendars;
import pult.bundled.CalendarFile;
import pult.domain.deadline.CalendarEdition;
import pult.domain.deadline.ProductionCalendar;
import pult.domain.deadline.RegionalDays;
import pult.feature.deadlines.CalendarShelf;
import pult.platform.WholeFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The shipped calendars and what an administrator laid beside the data: later editions
/// (`ru-2028.json`) and the days of the region (`regional.json`). Blocking.
final class CalendarFolder implements CalendarShelf {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarFolder.class);
    private static final String REGIONAL = "regional.json";

    private final Path folder;
    private @Nullable Ahead<ProductionCalendar> begun;

    /// @param folder need not exist
    CalendarFolder(Path folder) {
        this.folder = folder;
    }

    /// Begins to read on a thread of its own, so that [#load()] finds it done.
    CalendarFolder ahead() {
        begun = Ahead.of("pult-start-calendar", this::read);
        return this;
    }

    /// The region's decisions, which lie beside its calendars.
    RegionFolder rules() {
        return new RegionFolder(folder.resolve("rules"));
    }

    /// The calendar of the start.
    ProductionCalendar load() {
        var ahead = begun;
        return ahead == null ? read() : ahead.get();
    }

    /// The latest edition of each year. A file that cannot be read is told of in the log and left
    /// out: the program starts without it.
    private ProductionCalendar read() {
        var editions = new ArrayList<>(BundledCalendars.russia().editions());
        var days = RegionalDays.NONE;
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "ru-*.json")) {
                for (var file : files) {
                    add(file, editions);
                }
            } catch (IOException e) {
                LOG.warn("calendars cannot be listed: {}", e.getClass().getSimpleName());
            }
            days = regional();
        }
        return ProductionCalendar.of(editions).with(days);
    }

    private void add(Path file, List<CalendarEdition> editions) {
        try {
            editions.add(read(file));
        } catch (IOException e) {
            LOG.warn("calendar {} left out", file.getFileName());
        }
    }

    private RegionalDays regional() {
        var file = folder.resolve(REGIONAL);
        if (!Files.exists(file)) {
            return RegionalDays.NONE;
        }
        try (var in = Files.newInputStream(file)) {
            return CalendarFile.readRegional(in);
        } catch (IOException e) {
            LOG.warn("the region's days are left out: {}", e.getClass().getSimpleName());
            return RegionalDays.NONE;
        }
    }

    @Override
    public CalendarEdition read(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return CalendarFile.read(in);
        } catch (CalendarFile.NotACalendar e) {
            throw new NotACalendar(e.flaw(), e);
        }
    }

    @Override
    public void keep(CalendarEdition edition) throws IOException {
        Files.createDirectories(folder);
        var file = folder.resolve("ru-" + edition.year() + ".json");
        WholeFiles.replace(file, CalendarFile.write(edition));
    }
}
