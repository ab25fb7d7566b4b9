package pult.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the program knows of words beside their forms: abbreviations, words that narrow nothing,
/// and what means the same. Read from `words.txt`. Immutable.
final class Vocabulary {
    private static final String RESOURCE = "words.txt";

    private final Map<String, String> abbreviations = new HashMap<>();
    private final Set<String> weak = new HashSet<>();
    private final Set<String> silent = new HashSet<>();

    /// By the stems of a phrase, in the order of the alphabet: what else it is called.
    private final Map<List<String>, List<List<String>>> same = new HashMap<>();

    private final Stems stems;
    private final String hash;
    private int longest = 1;

    private Vocabulary(Stems stems, String hash) {
        this.stems = stems;
        this.hash = hash;
    }

    static Vocabulary load(Stems stems) {
        var text = text();
        var vocabulary = new Vocabulary(stems, hash(text));
        var section = "";
        for (var line : new String(text, StandardCharsets.UTF_8).lines().toList()) {
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = line.strip();
            } else {
                vocabulary.read(section, Tokens.normal(line));
            }
        }
        return vocabulary;
    }

    private static String hash(byte[] text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] text() {
        try (var in = Vocabulary.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not shipped: " + RESOURCE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE, e);
        }
    }

    private void read(String section, String line) {
        var parts = Arrays.stream(line.split("=", -1)).map(String::strip).toList();
        switch (section) {
            case "[short]" -> abbreviations.put(parts.get(0), parts.get(1));
            case "[weak]" -> words(line).forEach(word -> weak.add(stems.word(word)));
            case "[silent]" -> silent.addAll(words(line));
            case "[same]" -> same(parts.stream().map(this::phrase).toList());
            default -> throw new IllegalStateException("unknown section in " + RESOURCE);
        }
    }

    private static List<String> words(String line) {
        return Arrays.asList(line.strip().split("[ -]+", -1));
    }

    private List<String> phrase(String text) {
        return words(text).stream()
                .filter(word -> !silent.contains(word))
                .map(stems::word)
                .toList();
    }

    private void same(List<List<String>> phrases) {
        for (var phrase : phrases) {
            longest = Math.max(longest, phrase.size());
            var others = same.computeIfAbsent(sorted(phrase), key -> new ArrayList<>());
            for (var other : phrases) {
                if (!other.equals(phrase) && !others.contains(other)) {
                    others.add(other);
                }
            }
        }
    }

    private static List<String> sorted(List<String> phrase) {
        return phrase.stream().sorted().toList();
    }

    /// Of all that was read.
    String hash() {
        return hash;
    }

    boolean abbreviation(String word) {
        return abbreviations.containsKey(word);
    }

    /// The word an abbreviation stands for, any other word itself.
    String whole(String word) {
        return abbreviations.getOrDefault(word, word);
    }

    boolean weak(String word) {
        return weak.contains(stems.word(word));
    }

    boolean silent(String word) {
        return silent.contains(word);
    }

    /// What else a phrase is called, in stems; the order of its words does not matter.
    List<List<String>> others(List<String> phrase) {
        return same.getOrDefault(sorted(phrase), List.of());
    }

    /// Words of the longest phrase.
    int longest() {
        return longest;
    }
}
