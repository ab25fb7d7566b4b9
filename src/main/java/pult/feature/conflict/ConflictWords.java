package pult.feature.conflict;

import pult.domain.answer.DraftConflicts.Conflict;
import pult.domain.answer.SharedDraft;
import pult.feature.AppealWords;
import pult.feature.PersonNames;
import pult.feature.ShortTopics;
import pult.feature.Wording;
import pult.l10n.ConflictMessages;
import pult.l10n.Formats;

import java.time.Instant;

/// Says in the operator's words whose versions stand against each other.
final class ConflictWords {
    private final ConflictMessages words;
    private final Formats formats;
    private final AppealWords appeals;
    private final PersonNames people;

    ConflictWords(Wording wording, PersonNames people) {
        this.words = wording.area(ConflictMessages.class);
        this.formats = wording.formats();
        this.appeals = wording.appeals();
        this.people = people;
    }

    ConflictMessages messages() {
        return words;
    }

    Formats formats() {
        return formats;
    }

    AppealWords appeals() {
        return appeals;
    }

    ConflictLine line(Work work) {
        var conflict = work.conflict();
        return new ConflictLine(
                conflict.appeal(),
                ShortTopics.of(conflict.topic()),
                words.changedPlaces(Counters.of(work).changed()));
    }

    Head head(Conflict conflict, Instant now) {
        var number = conflict.appeal().toString();
        var topic = ShortTopics.of(conflict.topic());
        var base = conflict.base();
        var theirs = conflict.theirs();
        var at = theirs.at();
        var commonAt = base.at();
        return new Head(
                topic.isEmpty() ? words.titleBare(number) : words.title(number, topic),
                base.text().isEmpty() || commonAt == null
                        ? words.noCommon()
                        : common(base, commonAt),
                words.mineBy(moment(conflict.mine().savedAt(), now)),
                words.theirsBy(
                        colleague(conflict), at == null ? "" : moment(at, now), theirs.version()),
                words.resultVersion(theirs.version() + 1));
    }

    private String common(SharedDraft base, Instant at) {
        var time = words.dayAndTime(formats.day(at), formats.time(at));
        return base.earlierLife() ? words.commonEarlier(time) : words.common(base.version(), time);
    }

    /// Who wrote theirs.
    String colleague(Conflict conflict) {
        var author = conflict.theirs().author();
        return author.isEmpty() ? words.colleague() : people.of(author);
    }

    /// «сегодня 13:58», «30.03, 13:58».
    String moment(Instant at, Instant now) {
        var zone = formats.zone();
        return at.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate())
                ? words.today(formats.time(at))
                : words.dayAndTime(formats.day(at), formats.time(at));
    }
}
