package pult.search;

import org.tartarus.snowball.ext.RussianStemmer;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// What is common to all forms of a word. Safe on any thread.
final class Stems {
    /// All words of a region and their forms; forgotten when there are more.
    private static final int REMEMBERED = 60_000;

    /// Surnames decline otherwise than nouns: «Соколов» has an ending that for a noun would be one.
    private static final Pattern SURNAME =
            Pattern.compile(
                    "(.{2,}(?:ов|ев|ин|ын))(?:а|у|е|ой|ым|ом|ых|ыми|ы)?"
                            + "|(.{2,}(?:ск|цк))(?:ий|ого|ому|им|ом|ая|ой|ую|ие|их|ими)");

    /// «путёвок» is of «путёвка»: the vowel comes and goes.
    private static final Pattern FLEETING = Pattern.compile("([^аеиоуыэюяьй])[ое]([кц])$");

    private final RussianStemmer stemmer = new RussianStemmer();
    private final Map<String, String> words = new ConcurrentHashMap<>();
    private final Map<String, String> names = new ConcurrentHashMap<>();

    String word(String word) {
        var known = words.get(word);
        if (known != null) {
            return known;
        }
        forget(words);
        var stem = snowball(word);
        stem = FLEETING.matcher(stem).replaceFirst("$1$2");
        words.put(word, stem);
        return stem;
    }

    /// The same for a surname, a given name or a patronymic.
    String name(String name) {
        var known = names.get(name);
        if (known != null) {
            return known;
        }
        forget(names);
        var surname = SURNAME.matcher(name);
        var stem =
                !surname.matches()
                        ? snowball(name)
                        : surname.group(1) != null ? surname.group(1) : surname.group(2);
        names.put(name, stem);
        return stem;
    }

    private static void forget(Map<String, String> cache) {
        if (cache.size() > REMEMBERED) {
            cache.clear();
        }
    }

    private synchronized String snowball(String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        return stemmer.getCurrent();
    }
}
