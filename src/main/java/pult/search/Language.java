package pult.search;

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

    /// For one thread.
    AppealDocument documents() {
        return new AppealDocument(tokens, stems, vocabulary);
    }
}
