package pult.feature.conflict;

import org.jspecify.annotations.Nullable;

import pult.domain.answer.Outcome;
import pult.domain.answer.OutcomeMerge;
import pult.domain.merge.Place;
import pult.domain.merge.Sentence;
import pult.domain.merge.WordDiff;
import pult.feature.AppealWords;
import pult.l10n.ConflictMessages;
import pult.l10n.Formats;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Lays one draft out in rows: what stands in each column and what is said about it.
final class PlaceWords {
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private final ConflictMessages words;
    private final Formats formats;
    private final AppealWords appeals;
    private final String colleague;
    private final Work work;

    PlaceWords(ConflictWords words, Work work) {
        this.words = words.messages();
        this.formats = words.formats();
        this.appeals = words.appeals();
        this.colleague = words.colleague(work.conflict());
        this.work = work;
    }

    /// What the answer is to mean goes first, where somebody has chosen it.
    List<PlaceLine> lines() {
        return IntStream.range(
                        work.outcome().nothing() ? 0 : Work.OUTCOME, work.merge().places().size())
                .mapToObj(this::line)
                .toList();
    }

    PlaceLine line(int at) {
        return at == Work.OUTCOME ? meaning() : sentences(at);
    }

    private PlaceLine meaning() {
        var outcome = work.outcome();
        var kind = outcome.kind();
        var mine = side(outcome.mine());
        var theirs = side(outcome.theirs());
        var result = new Side(named(outcome.result(), false), Side.Look.PLAIN);
        var note =
                switch (kind) {
                    case SAME -> "";
                    case MINE -> words.outcomeMine();
                    case THEIRS -> words.outcomeTheirs(colleague);
                    case BOTH -> words.outcomeBoth();
                    case CONFLICT -> decided(outcome.decision());
                };
        var state =
                switch (kind) {
                    case SAME -> PlaceLine.State.SAME;
                    case MINE, THEIRS, BOTH -> PlaceLine.State.MERGED;
                    case CONFLICT ->
                            outcome.open() ? PlaceLine.State.OPEN : PlaceLine.State.DECIDED;
                };
        return new PlaceLine(
                Work.OUTCOME,
                state,
                mine,
                result,
                theirs,
                note,
                "",
                spokenMeaning(state, note, List.of(mine, result, theirs)));
    }

    private Side side(@Nullable Outcome chosen) {
        if (chosen == null) {
            return new Side(List.of(), Side.Look.ABSENT);
        }
        var changed = chosen != work.outcome().base();
        return new Side(named(chosen, changed), changed ? Side.Look.CHANGED : Side.Look.PLAIN);
    }

    /// «Решение: Разъяснено».
    private List<WordDiff.Piece> named(@Nullable Outcome outcome, boolean changed) {
        return outcome == null
                ? List.of()
                : List.of(
                        new WordDiff.Piece(words.outcome() + ": ", false),
                        new WordDiff.Piece(appeals.outcome(outcome), changed));
    }

    private String decided(OutcomeMerge.@Nullable Side taken) {
        if (taken == null) {
            return words.outcomeOpen();
        }
        var time = decidedAt(Work.OUTCOME);
        return switch (taken) {
            case MINE -> words.tookMine(time);
            case THEIRS -> words.tookTheirs(time);
        };
    }

    private String spokenMeaning(PlaceLine.State state, String note, List<Side> sides) {
        var result = words.spokenResult(spokenText(sides.get(1)));
        var texts =
                words.spokenMine(spokenText(sides.getFirst()))
                        + ". "
                        + words.spokenTheirs(spokenText(sides.get(2)));
        return switch (state) {
            case SAME -> words.spokenSame(sides.get(1).text());
            case MERGED -> note + ". " + result;
            case DECIDED -> note + ". " + result + ". " + texts;
            case OPEN -> note + ". " + texts + ". " + words.spokenOutcomeKeys();
        };
    }

    private PlaceLine sentences(int at) {
        var place = work.merge().places().get(at);
        var mine = side(place, place.mine());
        var theirs = side(place, place.theirs());
        var result = result(place);
        var note = note(place, at);
        return new PlaceLine(
                at,
                state(place),
                mine,
                result,
                theirs,
                note,
                start(place),
                spoken(place, at, note, List.of(mine, result, theirs)));
    }

    private static PlaceLine.State state(Place place) {
        return switch (place.kind()) {
            case SAME -> PlaceLine.State.SAME;
            case MINE, THEIRS, BOTH -> PlaceLine.State.MERGED;
            case CONFLICT -> place.open() ? PlaceLine.State.OPEN : PlaceLine.State.DECIDED;
        };
    }

    private static Side side(Place place, List<Sentence> own) {
        var base = unbroken(text(place.base()));
        var text = unbroken(text(own));
        if (text.isEmpty()) {
            return base.isEmpty()
                    ? new Side(List.of(), Side.Look.ABSENT)
                    : new Side(plain(base), Side.Look.REMOVED);
        }
        return text.equals(base)
                ? new Side(plain(text), Side.Look.PLAIN)
                : new Side(WordDiff.pieces(base, text), Side.Look.CHANGED);
    }

    private static Side result(Place place) {
        var text = unbroken(text(place.result()));
        return text.isEmpty()
                ? new Side(plain(unbroken(text(place.base()))), Side.Look.REMOVED)
                : new Side(plain(text), Side.Look.PLAIN);
    }

    private static List<WordDiff.Piece> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new WordDiff.Piece(text, false));
    }

    /// Line breaks within a place are kept, other white space is one blank.
    private static String text(List<Sentence> sentences) {
        var text = new StringBuilder();
        for (var one : sentences) {
            text.append(SPACES.matcher(one.text().strip()).replaceAll(" "));
            text.append(one.gap().contains("\n") ? '\n' : ' ');
        }
        return text.toString().strip();
    }

    /// «№» never stands at the end of a line without its number.
    private static String unbroken(String text) {
        return text.replace("№ ", "№\u00a0");
    }

    private String note(Place place, int at) {
        var added = place.base().isEmpty();
        return switch (place.kind()) {
            case SAME -> "";
            case MINE ->
                    added
                            ? words.mergedMineAdded()
                            : place.mine().isEmpty()
                                    ? words.mergedMineRemoved()
                                    : words.mergedMine();
            case THEIRS ->
                    added
                            ? words.mergedTheirsAdded(colleague)
                            : place.theirs().isEmpty()
                                    ? words.mergedTheirsRemoved(colleague)
                                    : words.mergedTheirs(colleague);
            case BOTH -> words.mergedBoth();
            case CONFLICT -> decided(place, at);
        };
    }

    private String decided(Place place, int at) {
        var decision = place.decision();
        if (decision == null) {
            return question(place);
        }
        var time = decidedAt(at);
        return switch (decision) {
            case Place.Decision.TakeMine _ -> words.tookMine(time);
            case Place.Decision.TakeTheirs _ -> words.tookTheirs(time);
            case Place.Decision.TakeBoth _ -> words.tookBoth(time);
            case Place.Decision.Write _ -> words.wrote(time);
        };
    }

    private String decidedAt(int place) {
        return formats.time(Objects.requireNonNullElse(work.decidedAt().get(place), Instant.EPOCH));
    }

    private String question(Place place) {
        if (place.mine().isEmpty()) {
            return words.openMineRemoved(colleague);
        }
        if (place.theirs().isEmpty()) {
            return words.openTheirsRemoved(colleague);
        }
        return place.base().isEmpty() ? words.openBothAdded() : words.openBoth();
    }

    /// What was written, else both texts one after the other.
    private static String start(Place place) {
        if (place.kind() != Place.Kind.CONFLICT) {
            return "";
        }
        return place.decision() instanceof Place.Decision.Write written
                ? written.text()
                : (text(place.mine()) + ' ' + text(place.theirs())).strip();
    }

    private String spoken(Place place, int at, String note, List<Side> sides) {
        var all = work.merge().places().size();
        var result = sides.get(1).text();
        if (place.kind() == Place.Kind.SAME) {
            return words.spokenPlace(at + 1, all, words.spokenSame(result));
        }
        var said = words.spokenPlace(at + 1, all, note);
        if (place.kind() != Place.Kind.CONFLICT) {
            return said + ". " + words.spokenResult(spokenText(sides.get(1)));
        }
        var texts =
                words.spokenMine(spokenText(sides.getFirst()))
                        + ". "
                        + words.spokenTheirs(spokenText(sides.get(2)));
        return place.open()
                ? said + ". " + texts + ". " + words.spokenKeys()
                : said + ". " + words.spokenResult(spokenText(sides.get(1))) + ". " + texts;
    }

    private String spokenText(Side side) {
        return switch (side.look()) {
            case PLAIN, CHANGED -> side.text();
            case REMOVED, ABSENT -> words.absent();
        };
    }
}
