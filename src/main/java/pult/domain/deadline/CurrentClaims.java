package pult.domain.deadline;

import java.time.Duration;
import java.time.ZoneId;

/// How long a hold on an appeal lasts here and now: what the platform told of the region, and its
/// office hours as far as they are known. Any thread.
public final class CurrentClaims {
    private static final Duration USUAL_LENGTH = Duration.ofHours(4);
    private static final Duration USUAL_WARNING = Duration.ofMinutes(30);

    private volatile Duration length = USUAL_LENGTH;
    private volatile Duration warning = USUAL_WARNING;
    private volatile OfficeHours hours = OfficeHours.NINE_TO_SIX;

    /// @param working time of a hold, zero for no end
    /// @param last working time of it in which its end is told
    public void told(Duration working, Duration last) {
        length = working;
        warning = last;
    }

    /// @param inForce of the organisation
    public void hours(OfficeHours inForce) {
        hours = inForce;
    }

    public ClaimTerm term(ZoneId zone, WorkCalendar calendar) {
        return new ClaimTerm(zone, calendar, hours, length, warning);
    }
}
