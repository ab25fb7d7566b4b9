package pult.domain.appeal;

/// Which rules bind the answer.
public enum LegalRegime {
    /// A message of the feedback platform, outside 59-ФЗ.
    ORDINARY_MESSAGE,
    /// An appeal under Federal Law 59-ФЗ of 02.05.2006.
    FZ59_APPEAL,
    /// A public message found in an open source (social network, site); 59-ФЗ does not apply.
    OPEN_SOURCE
}
