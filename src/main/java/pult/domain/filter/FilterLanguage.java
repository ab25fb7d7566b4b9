package pult.domain.filter;

/// In which words a filter is written. Both are always read; what is kept on a disk or sent is
/// English.
public enum FilterLanguage {
    RUSSIAN,
    ENGLISH
}
