package pult.search;

import org.apache.lucene.util.Version;

/// Everything that is known of words, made once.
///
/// @param concepts understands queries
record Language(Stems stems, Vocabulary vocabulary, Tokens tokens, Concepts concepts) {
    static Language load() {
        var stems = new Stems();
        var vocabulary = Vocabulary.load(stems);
        var tokens = new Tokens(vocabulary);
        return new Language(stems, vocabulary, tokens, new Concepts(tokens, stems, vocabulary));
    }

    /// Changes whenever the same appeal would get other terms: with the list of words, with what a
    /// document is made of, with the stemmer.
    String version() {
        return AppealDocument.LAYOUT + " " + Version.LATEST + " " + vocabulary.hash();
    }

    /// For one thread.
    AppealDocument documents() {
        return new AppealDocument(tokens, stems, vocabulary);
    }
}
