package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// An appeal or message as one snapshot of the source, with local unsent actions applied or not.
///
/// @param version the server's version, grows with every change there
/// @param state canonical state
/// @param sourceStatusCode raw code, kept because a source may send what we do not know
/// @param sourceStatusText raw words of the status
/// @param essence one line
/// @param text the citizen's own words
/// @param receivedAt when the platform got it
/// @param registeredAt null while not registered
/// @param dueAt the platform's own date for the answer, null when it gives none
/// @param executor the body that answers, null when not assigned
/// @param assignee the person who works on it, null when nobody has taken it
/// @param rating 1…5 by the applicant, null when not rated
/// @param completedAt when it was answered or closed, null while open
/// @param repeatOf the earlier appeal of the same citizen on the same matter, null for a first one
/// @param attachments files of the applicant and of the answers, as the source names them
/// @param claimUntil first moment at which the hold of the assignee is over and anybody may take
///   it, null where nobody holds it or the hold has no end
public record Appeal(
        AppealId id,
        long version,
        AppealState state,
        String sourceStatusCode,
        String sourceStatusText,
        LegalRegime regime,
        Channel channel,
        Topic topic,
        String essence,
        String text,
        Applicant applicant,
        Place place,
        Instant receivedAt,
        @Nullable Instant registeredAt,
        @Nullable Instant dueAt,
        boolean fastTrack,
        @Nullable String executor,
        @Nullable String assignee,
        @Nullable Integer rating,
        @Nullable Instant completedAt,
        @Nullable AppealId repeatOf,
        List<HistoryEntry> history,
        List<Answer> answers,
        List<Attachment> attachments,
        @Nullable Instant claimUntil) {
    public Appeal {
        history = List.copyOf(history);
        answers = List.copyOf(answers);
        attachments = List.copyOf(attachments);
    }

    /// A first appeal without files, held without an end where somebody holds it.
    public Appeal(
            AppealId id,
            long version,
            AppealState state,
            String sourceStatusCode,
            String sourceStatusText,
            LegalRegime regime,
            Channel channel,
            Topic topic,
            String essence,
            String text,
            Applicant applicant,
            Place place,
            Instant receivedAt,
            @Nullable Instant registeredAt,
            @Nullable Instant dueAt,
            boolean fastTrack,
            @Nullable String executor,
            @Nullable String assignee,
            @Nullable Integer rating,
            @Nullable Instant completedAt,
            List<HistoryEntry> history,
            List<Answer> answers) {
        this(
                id,
                version,
                state,
                sourceStatusCode,
                sourceStatusText,
                regime,
                channel,
                topic,
                essence,
                text,
                applicant,
                place,
                receivedAt,
                registeredAt,
                dueAt,
                fastTrack,
                executor,
                assignee,
                rating,
                completedAt,
                null,
                history,
                answers,
                List.of(),
                null);
    }

    /// What a step leaves behind; [#now] is where to begin.
    ///
    /// @param registeredAt when it got its number
    /// @param dueAt the date of the answer
    public record Next(
            AppealState state,
            @Nullable String executor,
            @Nullable String assignee,
            @Nullable Instant registeredAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            List<Answer> answers) {
        public Next to(AppealState where) {
            return new Next(where, executor, assignee, registeredAt, dueAt, completedAt, answers);
        }

        /// @param body the body that answers
        /// @param person who works on it
        public Next with(@Nullable String body, @Nullable String person) {
            return new Next(state, body, person, registeredAt, dueAt, completedAt, answers);
        }

        public Next registered(Instant at) {
            return new Next(state, executor, assignee, at, dueAt, completedAt, answers);
        }

        public Next due(@Nullable Instant at) {
            return new Next(state, executor, assignee, registeredAt, at, completedAt, answers);
        }

        public Next completed(@Nullable Instant at) {
            return new Next(state, executor, assignee, registeredAt, dueAt, at, answers);
        }

        public Next answers(List<Answer> given) {
            return new Next(state, executor, assignee, registeredAt, dueAt, completedAt, given);
        }
    }

    public Next now() {
        return new Next(state, executor, assignee, registeredAt, dueAt, completedAt, answers);
    }

    /// When what is owed now began: the last opening again, the registration or the receipt.
    public Instant begun() {
        return history.stream()
                .filter(line -> line.comesTo(AppealState.REOPENED))
                .map(HistoryEntry::at)
                .max(Comparator.naturalOrder())
                .orElse(registeredAt == null ? receivedAt : registeredAt);
    }

    /// The platform's date of what is owed now; null for none. One that had passed when the appeal
    /// was opened again speaks of the answer that was given before.
    public @Nullable Instant standingDue() {
        var given = dueAt;
        return given != null
                        && state.open()
                        && history.stream()
                                .anyMatch(line ->
                                        line.comesTo(AppealState.REOPENED)
                                                && given.isBefore(line.at()))
                ? null
                : given;
    }

    /// Everybody reads what is answered. An appeal under 59-ФЗ is answered by letter, whatever
    /// entry it came by: since 30.03.2025 an official site with identification is one (547-ФЗ).
    public boolean social() {
        return regime == LegalRegime.OPEN_SOURCE
                || (channel.social() && regime != LegalRegime.FZ59_APPEAL);
    }

    /// The same appeal in another state, with a line of history added.
    public Appeal moved(AppealState to, HistoryEntry line) {
        return stepped(now().to(to), line);
    }

    public Appeal taken(@Nullable String by, AppealState to, HistoryEntry line) {
        return stepped(now().to(to).with(executor, by), line);
    }

    public Appeal answered(AppealState to, Answer answer, HistoryEntry line) {
        return stepped(now().to(to).answers(append(answers, answer)), line);
    }

    /// The same after a first answer that promises the final one: the date it had was that of the
    /// first, and till the platform names the next the region's rule counts it. An appeal under
    /// 59-ФЗ keeps its date, wherever it was written.
    public Appeal promised(Answer answer, HistoryEntry line) {
        var next = now().to(AppealState.INTERIM_ANSWERED).answers(append(answers, answer));
        return stepped(regime == LegalRegime.OPEN_SOURCE ? next.due(null) : next, line);
    }

    /// The same appeal after a step, with its line of history.
    public Appeal stepped(Next next, HistoryEntry line) {
        return new Appeal(
                id,
                version,
                next.state(),
                sourceStatusCode,
                sourceStatusText,
                regime,
                channel,
                topic,
                essence,
                text,
                applicant,
                place,
                receivedAt,
                next.registeredAt(),
                next.dueAt(),
                fastTrack,
                next.executor(),
                next.assignee(),
                rating,
                next.completedAt(),
                repeatOf,
                append(history, line),
                next.answers(),
                attachments,
                Objects.equals(next.assignee(), assignee) ? claimUntil : null);
    }

    /// The same appeal with these files.
    public Appeal withFiles(List<Attachment> files) {
        return with(repeatOf, files, claimUntil);
    }

    /// The same appeal on the matter of an earlier one.
    ///
    /// @param earlier null for a first one
    public Appeal repeating(@Nullable AppealId earlier) {
        return with(earlier, attachments, claimUntil);
    }

    /// The same appeal, held till then.
    ///
    /// @param until first moment at which anybody may take it; null for a hold without an end
    public Appeal claimedUntil(@Nullable Instant until) {
        return with(repeatOf, attachments, until);
    }

    /// Somebody holds it and the hold has run out: anybody may take it.
    public boolean claimOver(Instant at) {
        return assignee != null && claimUntil != null && !at.isBefore(claimUntil);
    }

    /// Somebody else holds it by a hold that has an end and has not come to it: nobody else answers
    /// meanwhile.
    ///
    /// @param login of who asks
    public boolean claimedFrom(String login, Instant at) {
        return assignee != null
                && !assignee.equals(login)
                && claimUntil != null
                && at.isBefore(claimUntil);
    }

    private Appeal with(
            @Nullable AppealId earlier, List<Attachment> files, @Nullable Instant until) {
        return new Appeal(
                id,
                version,
                state,
                sourceStatusCode,
                sourceStatusText,
                regime,
                channel,
                topic,
                essence,
                text,
                applicant,
                place,
                receivedAt,
                registeredAt,
                dueAt,
                fastTrack,
                executor,
                assignee,
                rating,
                completedAt,
                earlier,
                history,
                answers,
                files,
                until);
    }

    private static <T> List<T> append(List<T> list, T item) {
        var longer = new java.util.ArrayList<>(list);
        longer.add(item);
        return longer;
    }

    /// Number and version only: an appeal may reach a log, its words may not.
    @Override
    public String toString() {
        return "Appeal[" + id + " v" + version + ' ' + state + ']';
    }
}
