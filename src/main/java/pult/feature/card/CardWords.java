package pult.feature.card;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.Channel;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.Place;
import pult.domain.deadline.ClaimTerm;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.machine.Obstacle;
import pult.domain.machine.RegionPreset;
import pult.domain.machine.Story;
import pult.domain.machine.Substitution;
import pult.feature.CitizenText;
import pult.feature.DeadlineReasons;
import pult.feature.StepWords;
import pult.feature.Wording;
import pult.l10n.CardMessages;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/// Words of the card put together.
///
/// @param people full name of a login, the login itself when it is not known
/// @param deputies full name of who acts for a login now, empty for nobody
/// @param preset of the region
record CardWords(
        CardMessages own,
        Wording shared,
        DeadlineReasons reasons,
        UnaryOperator<String> people,
        UnaryOperator<String> deputies,
        Supplier<RegionPreset> preset) {
    private static final int LONGEST_ANSWER = 600;

    CardWords(
            Wording shared,
            UnaryOperator<String> people,
            UnaryOperator<String> deputies,
            Supplier<RegionPreset> preset) {
        this(
                shared.area(CardMessages.class),
                shared,
                new DeadlineReasons(shared),
                people,
                deputies,
                preset);
    }

    /// «Громов Павел Андреевич, замещает: Демидов О. И.».
    String assignee(String login) {
        var deputy = deputies.apply(login);
        var name = CitizenText.line(person(login));
        return deputy.isEmpty() ? name : own.deputy(name, StepWords.shortName(deputy));
    }

    /// Who works on it, and till when it is theirs alone; empty for nobody.
    String holder(Appeal appeal) {
        var login = appeal.assignee();
        var until = appeal.claimUntil();
        if (login == null) {
            return "";
        }
        return until == null
                ? assignee(login)
                : own.assigneeUntil(assignee(login), shared.formats().shortDateTime(until));
    }

    /// How the operator stands to the hold on the appeal: till when it is theirs, that it ran out
    /// and what became of it; empty where there is nothing to say.
    ///
    /// @param me login of who works here, null before the first sign-in
    String claim(Appeal appeal, @Nullable String me, DeadlineBounds bounds) {
        if (me == null || !appeal.state().open()) {
            return "";
        }
        var until = appeal.claimUntil();
        if (me.equals(appeal.assignee()) && until != null) {
            var at = shared.formats().shortDateTime(until);
            if (Story.prolonging(appeal)) {
                return own.claimProlonging(at);
            }
            return switch (ClaimTerm.standing(me, until, bounds.now(), bounds.claimsSoon())) {
                case OVER -> own.claimMineOver(at);
                case EXPIRING -> own.claimMineSoon(at);
                case FREE, ENDLESS, HELD -> own.claimMine(at);
            };
        }
        return Story.lostTo(appeal, me)
                .map(line -> lost(appeal, line.at(), bounds.now()))
                .orElse("");
    }

    private String lost(Appeal appeal, Instant when, Instant now) {
        var holder = appeal.assignee();
        var at = shared.formats().shortDateTime(when);
        return holder == null || appeal.claimOver(now)
                ? own.claimLost(at)
                : own.claimLostTo(at, person(holder));
    }

    /// Why nobody can take it yet, and who changes that.
    ///
    /// @param register the step, null where it is not this person's
    String unregistered(StepsModel.@Nullable Offer register) {
        if (register == null) {
            return steps().own().registerOthers();
        }
        return register.obstacle() == Obstacle.NEEDS_LINK
                ? steps().own().registerLinked()
                : shared.failures().obstacle(Obstacle.NOT_REGISTERED);
    }

    /// Why an appeal can be taken: nobody has it, or somebody's hold is over; and by whose right.
    ///
    /// @param acting whose right would be used, null for one's own
    String free(Appeal appeal, @Nullable Substitution acting) {
        var holder = appeal.assignee();
        var until = appeal.claimUntil();
        var why =
                holder == null || until == null
                        ? own.nobodys()
                        : own.claimFree(person(holder), shared.formats().shortDateTime(until));
        return acting == null ? why : own.takeFor(why, StepWords.shortName(acting.fullName()));
    }

    /// «Взятие длится 4 ч рабочего времени и начинается заново с каждым действием».
    String claimTerm() {
        return own.claimTerm(
                shared.formats().roughly(Duration.ofMinutes(preset.get().claimMinutes())));
    }

    /// «2 из 5»; with the region's threshold where the mark sends the appeal back into work.
    String rating(int mark) {
        return preset.get().reopens(mark)
                ? own.ratingReopens(mark, preset.get().reopenRating())
                : own.ratingValue(mark);
    }

    /// For a heading without room: the law where it binds, else the channel: «59-ФЗ», «ВКонтакте».
    String briefKind(Appeal appeal) {
        if (appeal.regime() == LegalRegime.FZ59_APPEAL) {
            return shared.appealMessages().regimeFz59Short();
        }
        return appeal.channel() == Channel.UNKNOWN
                ? shared.appeals().regime(appeal.regime())
                : shared.appeals().channel(appeal.channel());
    }

    /// «Сообщение · ПОС».
    String kind(Appeal appeal) {
        return own.kind(
                shared.appeals().regime(appeal.regime()),
                shared.appeals().channel(appeal.channel()));
    }

    /// «ЖКХ → Коммунальные ресурсы → Нет отопления»; «Ускоренное · …» when it is.
    String path(Appeal appeal) {
        var topic = appeal.topic();
        var path = new StringBuilder();
        if (appeal.fastTrack()) {
            path.append(own.fastTrack()).append(" · ");
        }
        var block = shared.appeals().block(topic.block());
        if (!block.isEmpty() && !block.equals(topic.category())) {
            path.append(block).append(" → ");
        }
        path.append(topic.category());
        if (topic.subcategory() != null && !topic.subcategory().equals(topic.category())) {
            path.append(" → ").append(topic.subcategory());
        }
        return path.toString();
    }

    /// «Орёл, ул. Металлургов, 42 · точность до дома».
    String place(Place place) {
        var where = place.address();
        if (where.isEmpty()) {
            where = place.municipality();
        } else if (!place.municipality().isEmpty() && !where.contains(place.municipality())) {
            where = place.municipality() + ", " + where;
        }
        if (where.isEmpty()) {
            return own.placeUnknown();
        }
        return where + " · " + precision(place);
    }

    private String precision(Place place) {
        if (place.point() == null) {
            return own.placeNone();
        }
        return switch (place.precision()) {
            case HOUSE -> own.placeHouse();
            case STREET -> own.placeStreet();
            case SETTLEMENT -> own.placeSettlement();
            case MUNICIPALITY -> own.placeMunicipality();
            case NONE -> own.placeNone();
        };
    }

    StepWords steps() {
        return shared.steps();
    }

    /// Histories name people, actions of this workstation their logins.
    String person(String loginOrName) {
        return people.apply(loginOrName);
    }

    /// The sentence that tells a line; null when the source tells words only.
    @Nullable String story(HistoryEntry entry) {
        var deed = entry.deed();
        if (deed != null && Story.expired(entry)) {
            var lost = deed.target();
            return own.storyClaimExpired(StepWords.shortName(person(lost == null ? "" : lost)));
        }
        var actor = entry.actor();
        return shared.steps().story(entry, actor == null ? null : person(actor));
    }

    /// Where the appeal came to, in our words; the source's own when it is a note.
    String event(HistoryEntry entry) {
        var state = entry.state();
        if (state != null) {
            return shared.appeals().state(state);
        }
        return entry.statusText().isEmpty() ? own.note() : entry.statusText();
    }

    /// «№ 412005852 от 12.03.2026, отправлен ответ заявителю».
    String earlier(Appeal earlier) {
        return own.earlier(
                earlier.id().toString(),
                shared.formats().shortDateTime(earlier.receivedAt()),
                shared.appeals().state(earlier.state()));
    }

    /// The beginning of its last answer, or that there is none.
    String lastAnswer(Appeal earlier) {
        var given = Story.given(earlier);
        if (given.isEmpty()) {
            return own.earlierUnanswered();
        }
        var text = CitizenText.shown(given.getLast().text());
        return own.earlierAnswer(
                text.length() <= LONGEST_ANSWER ? text : text.substring(0, LONGEST_ANSWER) + "…");
    }
}
