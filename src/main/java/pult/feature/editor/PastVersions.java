package pult.feature.editor;

import pult.domain.answer.DraftHistory;
import pult.domain.answer.SharedHistory;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Earlier texts of one draft, of this workstation and of the platform, as far as both are read.
/// Immutable.
///
/// @param local newest first
/// @param shared newest first
/// @param next asks the platform for what comes before; 0 when it has told all
/// @param reach how the last asking ended
record PastVersions(
        List<DraftHistory.Version> local,
        List<DraftHistory.Version> shared,
        long next,
        Reach reach) {
    /// Clocks of the workstation and of the platform may differ so much.
    private static final Duration CLOSE = Duration.ofMinutes(5);

    /// Whether the platform has told.
    enum Reach {
        ASKING,
        TOLD,
        NO_LINK
    }

    /// Where a version is known.
    enum Known {
        PLATFORM,
        /// The platform has told of that time and does not have it.
        HERE_ONLY,
        /// The platform has not told of that time.
        HERE
    }

    /// A line of the list.
    record Line(DraftHistory.Version version, Known known) {}

    static PastVersions asking(List<DraftHistory.Version> local) {
        return new PastVersions(local, List.of(), SharedHistory.NEWEST, Reach.ASKING);
    }

    PastVersions askingOn() {
        return new PastVersions(local, shared, next, Reach.ASKING);
    }

    /// Something is left that the platform was not asked for or did not tell.
    boolean more() {
        return next != 0 && reach != Reach.ASKING;
    }

    PastVersions told(SharedHistory.Reply reply) {
        return switch (reply) {
            case SharedHistory.Reply.NoLink() ->
                    new PastVersions(local, shared, next, Reach.NO_LINK);
            case SharedHistory.Reply.Page(var page, var before) -> {
                var all = new ArrayList<>(shared);
                all.addAll(page);
                yield new PastVersions(local, List.copyOf(all), before, Reach.TOLD);
            }
        };
    }

    /// Newest first, each text once.
    List<Line> lines() {
        var lines = new ArrayList<Line>();
        shared.forEach(version -> lines.add(new Line(version, Known.PLATFORM)));
        var told = told();
        for (var version : local) {
            if (shared.stream().noneMatch(other -> covers(other, version))) {
                lines.add(
                        new Line(
                                version,
                                version.at().isBefore(told) ? Known.HERE : Known.HERE_ONLY));
            }
        }
        lines.sort(Comparator.comparing((Line line) -> line.version().at()).reversed());
        return lines;
    }

    /// From this moment on the platform has told everything.
    private Instant told() {
        if (next == 0) {
            return Instant.MIN;
        }
        return shared.isEmpty() ? Instant.MAX : shared.getLast().at();
    }

    /// The same text, or what it became within the same stretch of work.
    private static boolean covers(DraftHistory.Version shared, DraftHistory.Version local) {
        return shared.who().equals(local.who())
                && (shared.text().equals(local.text())
                        || (Duration.between(local.at(), shared.at()).abs().compareTo(CLOSE) < 0
                                && shared.text().startsWith(local.text())));
    }
}
