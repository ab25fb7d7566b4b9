package pult.store;

import pult.domain.answer.DraftHistory;
import pult.domain.appeal.AppealId;
import pult.domain.merge.Sentence;
import pult.domain.merge.Sentences;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Which sentences of a shared draft are the operator's own, told from its versions. A colleague's
/// draft that was opened here stands beside the own ones; its words are no loss of the operator's.
final class OwnWords {
    private OwnWords() {}

    /// Own sentences that a colleague took out or changed while the operator only read. Those that
    /// a colleague wrote are no loss: else each of their keystrokes would be one.
    static List<String> takenOut(Session session, AppealId appeal, String mine, String theirs)
            throws SQLException {
        var left = Set.copyOf(texts(Sentences.split(theirs).stream()));
        var gone = new ArrayList<>(texts(Sentences.split(mine).stream()));
        gone.removeIf(text -> text.isEmpty() || left.contains(text));
        if (!gone.isEmpty()) {
            var oldestFirst = oldestFirst(session, appeal);
            gone.removeIf(text -> !own(text, oldestFirst));
        }
        return gone;
    }

    /// What a colleague's removal of the whole draft takes from the operator: one text, as it stood
    /// where all of it is own; nothing where none is.
    static List<String> removed(Session session, AppealId appeal, String mine) throws SQLException {
        var all = texts(Sentences.split(mine).stream().filter(one -> !one.text().isBlank()));
        var gone = takenOut(session, appeal, mine, "");
        if (gone.isEmpty()) {
            return List.of();
        }
        return List.of(gone.size() == all.size() ? mine : String.join(" ", gone));
    }

    /// Whether any of it is own.
    static boolean any(Session session, AppealId appeal, String text) throws SQLException {
        var oldestFirst = oldestFirst(session, appeal);
        return texts(Sentences.split(text).stream()).stream()
                .anyMatch(one -> !one.isEmpty() && own(one, oldestFirst));
    }

    private static List<DraftHistory.Version> oldestFirst(Session session, AppealId appeal)
            throws SQLException {
        return DraftVersionRows.of(session, appeal).reversed();
    }

    /// Whoever had it first wrote it, as a sentence of its own: that it stands within a longer one
    /// says nothing. Where nobody knows any more who did, it is the operator's: better told in vain
    /// than lost in silence.
    private static boolean own(String sentence, List<DraftHistory.Version> oldestFirst) {
        var first = oldestFirst.stream().filter(version -> has(version, sentence)).findFirst();
        return first.isEmpty()
                || first.get().who().isEmpty()
                || (first.get().equals(oldestFirst.getFirst())
                        && DraftVersionRows.full(oldestFirst));
    }

    private static boolean has(DraftHistory.Version version, String sentence) {
        return version.text().contains(sentence)
                && texts(Sentences.split(version.text()).stream()).contains(sentence);
    }

    static List<String> texts(Stream<Sentence> sentences) {
        return sentences.map(sentence -> sentence.text().strip()).toList();
    }
}
