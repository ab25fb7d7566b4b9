package pult.domain.machine;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is said with an event; what the event does not need stays empty.
///
/// @param reasons codes of a closed list, the weightiest first
/// @param words for colleagues; what was erased is null again, as the target is
/// @param notice what the applicant reads
/// @param direction of a transfer: `UP`, `DOWN`, `OUT`
/// @param target the body it goes to
/// @param person login of who shall work on it
/// @param until a new date of the answer
/// @param level of an escalation, 0 when there is none
/// @param seen fingerprint of the answer that was read before deciding, see [TextHash]
/// @param actingFor login of the person whose right is used, null for one's own
public record Particulars(
        List<String> reasons,
        @Nullable String words,
        @Nullable String notice,
        @Nullable String direction,
        @Nullable String target,
        @Nullable String person,
        @Nullable Instant until,
        int level,
        @Nullable String seen,
        @Nullable String actingFor) {
    /// Nothing is said.
    public static final Particulars NONE =
            new Particulars(List.of(), null, null, null, null, null, null, 0, null, null);

    public Particulars {
        reasons = List.copyOf(reasons);
        words = words == null || words.isEmpty() ? null : words;
        target = target == null || target.isEmpty() ? null : target;
    }

    public static Particulars words(@Nullable String text) {
        return NONE.withWords(text);
    }

    public Particulars withWords(@Nullable String text) {
        return new Particulars(
                reasons, text, notice, direction, target, person, until, level, seen, actingFor);
    }

    public Particulars withReasons(List<String> codes) {
        return new Particulars(
                codes, words, notice, direction, target, person, until, level, seen, actingFor);
    }

    public Particulars withNotice(@Nullable String text) {
        return new Particulars(
                reasons, words, text, direction, target, person, until, level, seen, actingFor);
    }

    /// @param way null when it goes to nobody outside
    /// @param body where it goes
    public Particulars to(@Nullable String way, String body) {
        return new Particulars(
                reasons, words, notice, way, body, person, until, level, seen, actingFor);
    }

    public Particulars forPerson(@Nullable String login) {
        return new Particulars(
                reasons, words, notice, direction, target, login, until, level, seen, actingFor);
    }

    public Particulars until(@Nullable Instant date) {
        return new Particulars(
                reasons, words, notice, direction, target, person, date, level, seen, actingFor);
    }

    public Particulars atLevel(int number) {
        return new Particulars(
                reasons, words, notice, direction, target, person, until, number, seen, actingFor);
    }

    public Particulars having(@Nullable String seenText) {
        return new Particulars(
                reasons, words, notice, direction, target, person, until, level, seenText,
                actingFor);
    }

    public Particulars actingFor(@Nullable String login) {
        return new Particulars(
                reasons, words, notice, direction, target, person, until, level, seen, login);
    }

    /// What a rule needs and this does not say; null when nothing is missing.
    ///
    /// @param owesNotice see [Story#owesNotice]
    public @Nullable Need missing(Rule rule, boolean owesNotice) {
        return rule.needs().stream()
                .filter(need ->
                        !(need == Need.NOTICE && rule.noticeIsOpen(owesNotice))
                                && !said(need, rule))
                .findFirst()
                .orElse(null);
    }

    private boolean said(Need need, Rule rule) {
        return switch (need) {
            case REJECT_REASON, TRANSFER_REASON, REWORK_REASONS, ARTICLE_11_REASON ->
                    !reasons.isEmpty() && need.codes().containsAll(reasons);
            case DIRECTION -> direction != null && need.codes().contains(direction);
            case TARGET -> filled(target);
            case WORDS -> filled(words);
            case NOTICE ->
                    filled(notice)
                            || (rule.guards().contains(Guard.NOTICE_UNLESS_ANONYMOUS)
                                    && reasons.contains(Article11Reason.ANONYMOUS.name()));
            case UNTIL -> until != null;
            case LEVEL -> level == 1 || level == 2;
            case PERSON, COMMENT -> true;
        };
    }

    /// All words of it: what the applicant would have read goes before what colleagues would have.
    /// Empty when there are none.
    public String text() {
        return Stream.of(notice, words)
                .filter(Particulars::filled)
                .collect(Collectors.joining("\n\n"));
    }

    private static boolean filled(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    /// Codes only: words may name people.
    @Override
    public String toString() {
        return "Particulars" + reasons;
    }
}
