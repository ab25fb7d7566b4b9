package pult.domain.answer;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds templates by a few words, in any form and with a slip of the finger.
public final class TemplateSearch {
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int IN_BLOCK = 3;
    private static final int BY_TOPIC = 4;

    private record Ranked(ResponseTemplate template, int score) {}

    private TemplateSearch() {}

    /// Best first. Templates of another regime or channel than the appeal's are left out.
    ///
    /// @param query words as typed; empty for all that fit
    /// @param appeal the appeal in hand, null to look through all
    public static List<ResponseTemplate> find(
            List<ResponseTemplate> templates, String query, @Nullable Appeal appeal) {
        var asked = words(query);
        return templates.stream()
                .filter(t -> appeal == null || t.scope().takes(appeal.regime(), appeal.channel()))
                .map(t -> new Ranked(t, score(t, asked, appeal)))
                .filter(ranked -> ranked.score >= 0)
                .sorted(Comparator.comparingInt(Ranked::score).reversed())
                .map(Ranked::template)
                .toList();
    }

    /// Every word asked for must be found; −1 when one is not.
    private static int score(
            ResponseTemplate template, List<String> asked, @Nullable Appeal appeal) {
        var title = words(template.title());
        var more = words(template.folder() + ' ' + String.join(" ", template.words()));
        var score = 0;
        for (var word : asked) {
            var found = Math.max(3 * best(word, title), best(word, more));
            if (found == 0) {
                return -1;
            }
            score += 10 * found;
        }
        return appeal == null ? score : score + nearness(template, title, appeal);
    }

    private static int nearness(ResponseTemplate template, List<String> title, Appeal appeal) {
        var score = template.scope().blocks().contains(appeal.topic().block()) ? IN_BLOCK : 0;
        for (var word : words(appeal.topic().name() + ' ' + appeal.essence())) {
            if (word.length() > 3
                    && Math.max(best(word, title), best(word, words(join(template)))) >= 2) {
                score += BY_TOPIC;
            }
        }
        return score;
    }

    private static String join(ResponseTemplate template) {
        return String.join(" ", template.words());
    }

    /// 3 the same stem · 2 begins so · 1 a slip of the finger · 0 not found.
    private static int best(String asked, List<String> among) {
        var best = 0;
        for (var word : among) {
            if (stem(word).equals(stem(asked))) {
                return 3;
            }
            if (word.startsWith(asked)) {
                best = Math.max(best, 2);
            } else if (asked.length() >= 5
                    && EditDistance.between(stem(asked), stem(word), 2) < 2) {
                best = Math.max(best, 1);
            }
        }
        return best;
    }

    /// Endings of Russian words change, their beginnings rarely do.
    private static String stem(String word) {
        if (word.length() <= 4) {
            var ending = word.length() == 4 && "аеиоуыюя".indexOf(word.charAt(3)) >= 0;
            return ending ? word.substring(0, 3) : word;
        }
        return word.substring(0, Math.max(4, word.length() - (word.length() >= 8 ? 3 : 2)));
    }

    private static List<String> words(String text) {
        var normal = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
        return NOT_WORD.splitAsStream(normal).filter(word -> !word.isEmpty()).toList();
    }
}
