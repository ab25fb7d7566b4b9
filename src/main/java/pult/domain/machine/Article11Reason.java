package pult.domain.machine;

import org.jspecify.annotations.Nullable;

/// Why the law lets an appeal go without an answer (59-ФЗ, ст. 11).
public enum Article11Reason {
    /// No name or no address: nobody to tell.
    ANONYMOUS(null),
    COURT_DECISION("common-59fz.court"),
    ABUSIVE("common-59fz.abuse"),
    UNREADABLE("common-59fz.unreadable"),
    UNCLEAR("common-59fz.unclear"),
    REPEATED("common-59fz.termination"),
    ANSWERED_ON_SITE("common-59fz.on-site"),
    STATE_SECRET(null);

    private final @Nullable String template;

    Article11Reason(@Nullable String template) {
        this.template = template;
    }

    /// The law sets a term of seven days from the registration to tell the applicant (59-ФЗ, art.
    /// 11, parts 2, 4, 4.1 and 5.1).
    public boolean toldInTime() {
        return switch (this) {
            case COURT_DECISION, UNREADABLE, UNCLEAR, ANSWERED_ON_SITE -> true;
            case ANONYMOUS, ABUSIVE, REPEATED, STATE_SECRET -> false;
        };
    }

    /// Id of the template of what the applicant is told; null when there is none.
    public @Nullable String template() {
        return template;
    }
}
