package pult.feature.unlock;

/// Which letters a phrase has. All that is said of a phrase nobody sees: with the other layout even
/// the right one does not fit.
enum Script {
    NONE,
    CYRILLIC,
    LATIN,
    BOTH;

    static Script of(CharSequence phrase) {
        var cyrillic = false;
        var latin = false;
        for (var i = 0; i < phrase.length(); i++) {
            var of = Character.UnicodeScript.of(phrase.charAt(i));
            cyrillic |= of == Character.UnicodeScript.CYRILLIC;
            latin |= of == Character.UnicodeScript.LATIN;
        }
        return cyrillic ? latin ? BOTH : CYRILLIC : latin ? LATIN : NONE;
    }
}
