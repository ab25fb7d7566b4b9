package pult.domain.appeal;

/// Where the citizen spoke.
public enum Channel {
    POS,
    LETTER,
    PHONE,
    VK,
    OK,
    TELEGRAM,
    MAX,
    SITE,
    MEDIA,
    UNKNOWN;

    /// A public post or comment: short answers, no personal data, working-hour reaction times.
    public boolean social() {
        return this == VK
                || this == OK
                || this == TELEGRAM
                || this == MAX
                || this == SITE
                || this == MEDIA;
    }
}
