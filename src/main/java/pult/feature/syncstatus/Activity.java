package pult.feature.syncstatus;

import pult.sync.Replica;
import pult.sync.SyncNote;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How lively the exchange was over the last hours, and when there was no link.
///
/// @param bars events in each slice, oldest first
/// @param outages when the link was lost
record Activity(Instant from, Instant to, List<Integer> bars, List<Outage> outages) {
    private static final int SLICES = 72;
    private static final Duration SPAN = Duration.ofHours(6);

    record Outage(Instant from, Instant to) {}

    Activity {
        bars = List.copyOf(bars);
        outages = List.copyOf(outages);
    }

    /// @param newestFirst the journal
    static Activity of(List<Replica.Logged> newestFirst, Instant now) {
        var from = now.minus(SPAN);
        var counts = new int[SLICES];
        var outages = new ArrayList<Outage>();
        Instant lost = null;
        for (var i = newestFirst.size() - 1; i >= 0; i--) {
            var logged = newestFirst.get(i);
            if (logged.note().kind() == SyncNote.Kind.LINK_LOST) {
                lost = lost == null ? logged.at() : lost;
            } else if (lost != null) {
                add(outages, lost, logged.at(), from);
                lost = null;
            }
            if (logged.at().isAfter(from) && !logged.at().isAfter(now)) {
                var slice = Duration.between(from, logged.at()).toMillis() * SLICES;
                var size = 1 + (int) Math.min(40, Math.sqrt((double) logged.note().count()));
                counts[(int) Math.min(SLICES - 1, slice / SPAN.toMillis())] += size;
            }
        }
        if (lost != null) {
            add(outages, lost, now, from);
        }
        var bars = new ArrayList<Integer>();
        for (var count : counts) {
            bars.add(count);
        }
        return new Activity(from, now, bars, outages);
    }

    private static void add(List<Outage> outages, Instant lost, Instant back, Instant from) {
        if (back.isAfter(from)) {
            outages.add(new Outage(lost.isBefore(from) ? from : lost, back));
        }
    }

    /// Where a moment lies in the span, 0…1.
    double at(Instant moment) {
        return (double) Duration.between(from, moment).toMillis()
                / Duration.between(from, to).toMillis();
    }
}
