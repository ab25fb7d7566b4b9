package pult.domain.appeal;

/// Which rules bind the answer.
public enum LegalRegime {
    /// A message of the feedback platform, outside 59-ФЗ.
    ORDINARY_MESSAGE,
    /// An appeal under Federal Law 59-ФЗ of 02.05.2006.
    FZ59_APPEAL,
    /// A public message found in an open source (social network, site); 59-ФЗ does not apply.
    OPEN_SOURCE,
    /// The platform names a regime that this version does not know. Nothing is claimed about it: it
    /// is in the lists of deadlines while it is open, by the platform's date, else by a message's.
    UNKNOWN
}
