package pult.l10n;

import java.util.Locale;

/// Languages of the interface. Russian comes first: English is a translation of it.
public enum Language {
    RU("ru"),
    EN("en");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /// ISO 639-1, also the ending of a bundle's file name.
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }
}
