package pult.search;

import java.io.IOException;
import java.util.regex.Pattern;

/// Puts right what was typed with the wrong layout or with a slip, where nothing is found by it as
/// it is. A word that some appeal has is left alone.
///
/// @param text what to look for
/// @param unfinished its last word is the beginning of one
record Correction(String text, boolean unfinished) {
    private static final Pattern CHUNK = Pattern.compile("\\S+");
    private static final Pattern LATIN = Pattern.compile("[a-zA-Z]");
    private static final Pattern CYRILLIC = Pattern.compile("[а-яёА-ЯЁ]");

    static Correction literally(String text, Tokens tokens, Lexicon lexicon) throws IOException {
        return new Correction(text, unfinished(text, tokens, lexicon));
    }

    static Correction of(String text, Tokens tokens, Vocabulary vocabulary, Lexicon lexicon)
            throws IOException {
        if (Numbers.mail(text)) {
            return new Correction(text, false);
        }
        var turned = layout(text, tokens, lexicon);
        var unfinished = unfinished(turned, tokens, lexicon);
        var all = tokens.of(turned);
        var right = new StringBuilder();
        var done = 0;
        for (var place = 0; place < all.size(); place++) {
            var token = all.get(place);
            var last = place == all.size() - 1;
            if (token.number()
                    || token.beside()
                    || vocabulary.silent(token.word())
                    || vocabulary.weak(token.word())
                    || (last && unfinished)
                    || lexicon.known(token.word())) {
                continue;
            }
            var meant = lexicon.meant(token.word());
            if (meant.isPresent()) {
                right.append(turned, done, token.from()).append(meant.get());
                done = token.to();
            }
        }
        return new Correction(right.append(turned.substring(done)).toString(), unfinished);
    }

    private static boolean unfinished(String text, Tokens tokens, Lexicon lexicon)
            throws IOException {
        var all = tokens.of(text);
        if (all.isEmpty() || all.getLast().to() < text.length()) {
            return false;
        }
        var last = all.getLast().word();
        return last.length() > 1
                && Character.isLetter(last.charAt(0))
                && !lexicon.known(last)
                && lexicon.begins(last);
    }

    private static String layout(String text, Tokens tokens, Lexicon lexicon) throws IOException {
        var turned = new StringBuilder();
        var done = 0;
        var chunks = CHUNK.matcher(text);
        while (chunks.find()) {
            turned.append(text, done, chunks.start());
            turned.append(chunk(chunks.group(), tokens, lexicon));
            done = chunks.end();
        }
        return turned.append(text.substring(done)).toString();
    }

    private static String chunk(String chunk, Tokens tokens, Lexicon lexicon) throws IOException {
        if (Numbers.mail(chunk)) {
            return chunk;
        }
        if (LATIN.matcher(chunk).find()) {
            if (CYRILLIC.matcher(chunk).find() || worth(chunk, tokens, lexicon) > 1) {
                return chunk;
            }
            var whole = Layout.russian(chunk);
            var bare = chunk.replaceAll("[.,;:]+$", "");
            var cut = Layout.russian(bare) + chunk.substring(bare.length());
            return worth(whole, tokens, lexicon) >= worth(cut, tokens, lexicon) ? whole : cut;
        }
        if (CYRILLIC.matcher(chunk).find() && worth(chunk, tokens, lexicon) == 0) {
            var latin = Layout.latin(chunk);
            return worth(latin, tokens, lexicon) > 1 ? latin : chunk;
        }
        return chunk;
    }

    /// 2 for words that are known, 1 for such as look like known ones, 0 else.
    private static int worth(String chunk, Tokens tokens, Lexicon lexicon) throws IOException {
        var worth = 2;
        for (var token : tokens.of(chunk)) {
            if (lexicon.known(token.word())) {
                continue;
            }
            var like = lexicon.begins(token.word()) || lexicon.meant(token.word()).isPresent();
            worth = Math.min(worth, like ? 1 : 0);
        }
        return worth;
    }
}
