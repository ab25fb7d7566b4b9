package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.Place;
import pult.domain.appeal.Topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The next version of an appeal while it is being made. One thread, used once.
final class Revision {
    private final StandAppeal before;
    private final List<HistoryEntry> history;
    private final List<Answer> answers;
    private final List<StandAttachment> attachments;
    private AppealState state;
    private String code;
    private String words;
    private Topic topic;
    private Place place;
    private @Nullable Instant registeredAt;
    private @Nullable Instant dueAt;
    private @Nullable Instant completedAt;
    private @Nullable String executor;
    private @Nullable String assignee;
    private @Nullable Integer rating;
    private @Nullable Instant claimUntil;
    private @Nullable Deed deed;

    Revision(StandAppeal before) {
        var a = before.appeal();
        this.before = before;
        this.history = new ArrayList<>(a.history());
        this.answers = new ArrayList<>(a.answers());
        this.attachments = new ArrayList<>(before.attachments());
        this.state = a.state();
        this.code = a.sourceStatusCode();
        this.words = a.sourceStatusText();
        this.topic = a.topic();
        this.place = a.place();
        this.registeredAt = a.registeredAt();
        this.dueAt = a.dueAt();
        this.completedAt = a.completedAt();
        this.executor = a.executor();
        this.assignee = a.assignee();
        this.rating = a.rating();
        this.claimUntil = a.claimUntil();
    }

    StandAppeal held() {
        return before;
    }

    Appeal before() {
        return before.appeal();
    }

    /// Another state, with its line of history.
    Revision to(AppealState next, Instant at, String actor, @Nullable String comment) {
        return to(next, Statuses.code(next), Statuses.text(next))
                .line(new HistoryEntry(at, next, Statuses.text(next), actor, comment));
    }

    Revision to(AppealState next, String sourceCode, String sourceWords) {
        state = next;
        code = sourceCode;
        words = sourceWords;
        return this;
    }

    Revision line(HistoryEntry entry) {
        history.add(
                new HistoryEntry(
                        entry.at(),
                        entry.state(),
                        entry.statusText(),
                        entry.actor(),
                        entry.comment(),
                        deed));
        deed = null;
        return this;
    }

    /// @param what is told with the next line of history
    Revision by(Deed what) {
        deed = what;
        return this;
    }

    /// The next line tells of something no workstation asked for.
    ///
    /// @param level a mark of the applicant, 0 for none
    Revision by(String event, int level) {
        return by(new Deed(event, null, List.of(), null, null, level, null, null, null));
    }

    /// A line that leaves the state as it is.
    Revision remark(Instant at, String what, String actor, @Nullable String comment) {
        return line(new HistoryEntry(at, null, what, actor, comment));
    }

    Revision answer(Answer answer) {
        answers.add(answer);
        return this;
    }

    /// Writes the approver into the answer that waits for one.
    Revision approved(String approver) {
        var last = answers.size() - 1;
        if (last >= 0) {
            var a = answers.get(last);
            answers.set(
                    last,
                    new Answer(
                            a.number(),
                            a.changeId(),
                            a.text(),
                            a.author(),
                            approver,
                            a.at(),
                            a.interim()));
        }
        return this;
    }

    Revision attached(List<StandAttachment> files) {
        attachments.addAll(files);
        return this;
    }

    Revision topic(Topic other) {
        topic = other;
        return this;
    }

    Revision place(Place other) {
        place = other;
        return this;
    }

    Revision registered(Instant at) {
        registeredAt = at;
        return this;
    }

    Revision due(@Nullable Instant at) {
        dueAt = at;
        return this;
    }

    Revision completed(@Nullable Instant at) {
        completedAt = at;
        return this;
    }

    Revision executor(@Nullable String body) {
        executor = body;
        return this;
    }

    Revision assignee(@Nullable String login) {
        if (!Objects.equals(login, assignee)) {
            claimUntil = null;
        }
        assignee = login;
        return this;
    }

    Revision rating(@Nullable Integer stars) {
        rating = stars;
        return this;
    }

    StandAppeal done() {
        var a = before.appeal();
        var next =
                new Appeal(
                        a.id(),
                        a.version() + 1,
                        state,
                        code,
                        words,
                        a.regime(),
                        a.channel(),
                        topic,
                        a.essence(),
                        a.text(),
                        a.applicant(),
                        place,
                        a.receivedAt(),
                        registeredAt,
                        dueAt,
                        a.fastTrack(),
                        executor,
                        assignee,
                        rating,
                        completedAt,
                        history,
                        answers);
        return new StandAppeal(next.repeating(a.repeatOf()).claimedUntil(claimUntil), attachments);
    }
}
