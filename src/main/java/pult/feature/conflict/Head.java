package pult.feature.conflict;

/// What stands above the three columns, in words.
///
/// @param common which version both began from
/// @param mine who wrote it and when
/// @param version the one the result becomes
record Head(String title, String common, String mine, String theirs, String version) {
    static final Head NONE = new Head("", "", "", "", "");
}
