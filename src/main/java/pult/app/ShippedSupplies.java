package pult.app;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import pult.domain.answer.Templates;
import pult.domain.deadline.WorkCalendar;
import pult.geo.RegionMap;
import pult.sync.Supplies;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Templates, calendar and map as this installation has them. Blocking.
final class ShippedSupplies implements Supplies {
    private static final Logger LOG = LoggerFactory.getLogger(ShippedSupplies.class);

    private final Supplier<? extends Templates> templates;
    private final Supplier<? extends WorkCalendar> calendar;
    private final Supplier<RegionMap> map;
    private final ZoneId zone;

    ShippedSupplies(
            Supplier<? extends Templates> templates,
            Supplier<? extends WorkCalendar> calendar,
            Supplier<RegionMap> map,
            ZoneId zone) {
        this.templates = templates;
        this.calendar = calendar;
        this.map = map;
        this.zone = zone;
    }

    @Override
    public Found look(Instant now) {
        return new Found(yearsLacking(now), templates(), map());
    }

    private List<Integer> yearsLacking(Instant now) {
        var year = now.atZone(zone).getYear();
        var known = calendar.get();
        return IntStream.of(year, year + 1).filter(asked -> !known.knows(asked)).boxed().toList();
    }

    /// A damaged installation must not stop the check: it is what the check is for.
    private int templates() {
        try {
            return templates.get().all().size();
        } catch (RuntimeException e) {
            LOG.error("the templates cannot be read: {}", e.getClass().getSimpleName());
            return 0;
        }
    }

    private boolean map() {
        try {
            return !map.get().municipalities().isEmpty();
        } catch (RuntimeException e) {
            LOG.error("the map cannot be read: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
