package pult.feature.pack;

import pult.domain.file.SafeName;
import pult.feature.Wording;
import pult.l10n.PackMessages;
import pult.sync.Pack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Sentences of the pack.
record PackWords(PackMessages own, Wording shared) {
    PackWords(Wording shared) {
        this(shared.area(PackMessages.class), shared);
    }

    String scope(Pack.Scope scope) {
        return switch (scope) {
            case MINE -> own.scopeMine();
            case BLOCK -> own.scopeBlock();
            case LIST -> own.scopeList();
        };
    }

    String size(long bytes) {
        return shared.formats().size(bytes);
    }

    /// «сегодня 14:31».
    String moment(Instant at, Instant now) {
        var formats = shared.formats();
        var day = at.atZone(formats.zone()).toLocalDate();
        var today = now.atZone(formats.zone()).toLocalDate();
        if (day.equals(today)) {
            return own.today(formats.time(at));
        }
        return day.equals(today.minusDays(1))
                ? own.yesterday(formats.time(at))
                : own.onDay(formats.day(at), formats.time(at));
    }

    /// What is here of what was asked for.
    String summary(Pack.State state, List<Lack> lacks) {
        var chosen = state.chosen();
        if (chosen == null) {
            return own.none();
        }
        var contents = state.contents();
        if (contents == null) {
            return own.counting();
        }
        var loading = state.loading();
        if (loading != null) {
            return loading(taken(chosen.scope(), contents.appeals()), loading);
        }
        if (contents.appeals() == 0) {
            return own.nothingTaken(scope(chosen.scope()));
        }
        var taken = taken(chosen.scope(), contents.appeals());
        if (contents.files() == 0) {
            return own.wholeWithoutFiles(taken);
        }
        var of = size(contents.bytes());
        if (contents.whole()) {
            return own.whole(taken, own.files(contents.files()), of);
        }
        var here = size(contents.bytesHere());
        return comes(lacks)
                ? own.collecting(taken, contents.here(), contents.files(), here, of)
                : own.lacking(taken, contents.here(), contents.files(), here, of);
    }

    private String loading(String taken, Pack.Loading loading) {
        if (loading.received() == 0) {
            return own.loadingNotDone(taken);
        }
        return loading.total() > 0
                ? own.loading(taken, loading.received(), loading.total())
                : own.loadingNoTotal(taken, loading.received());
    }

    private String taken(Pack.Scope scope, int appeals) {
        return switch (scope) {
            case MINE -> own.takenMine(appeals);
            case BLOCK -> own.takenBlock(appeals);
            case LIST -> own.takenList(appeals);
        };
    }

    static boolean comes(List<Lack> lacks) {
        return lacks.stream()
                .anyMatch(lack -> lack.why() == Lack.Why.COMES || lack.why() == Lack.Why.TROUBLED);
    }

    /// As of when, once all of it was here.
    String age(Pack.State state, Instant now) {
        var at = state.wholeAt();
        var contents = state.contents();
        if (at == null || contents == null || !state.whole() || contents.appeals() == 0) {
            return "";
        }
        return state.linked()
                ? own.fresh(moment(at, now))
                : own.notFresh(moment(at, now), shared.formats().ago(Duration.between(at, now)));
    }

    /// Why something does not come, and what to do; empty when nothing is amiss.
    String trouble(Pack.State state, List<Lack> lacks) {
        var contents = state.contents();
        if (state.chosen() == null) {
            return "";
        }
        if (contents == null) {
            return state.linked() ? "" : own.noLinkYet();
        }
        var all = new ArrayList<String>();
        if (state.loading() != null && !state.linked()) {
            all.add(own.noLinkYet());
        }
        var room = count(lacks, Lack.Why.NO_ROOM);
        if (room > 0) {
            all.add(own.noRoom(size(Lack.needed(contents)), size(contents.free())));
        }
        add(all, lacks, Lack.Why.ABSENT);
        add(all, lacks, Lack.Why.BROKEN);
        add(all, lacks, Lack.Why.NO_LINK);
        if (!comesOnly(lacks)) {
            lacks.stream()
                    .filter(lack -> lack.why() == Lack.Why.TROUBLED)
                    .findFirst()
                    .ifPresent(lack -> all.add(own.waits(failure(lack))));
        }
        if (contents.beyond() > 0) {
            all.add(own.beyond(contents.beyond()));
        }
        return String.join(" ", all);
    }

    /// Something still moves: then a failed try beside it is not worth a sentence.
    private static boolean comesOnly(List<Lack> lacks) {
        return count(lacks, Lack.Why.COMES) > 0;
    }

    private void add(List<String> all, List<Lack> lacks, Lack.Why why) {
        var count = count(lacks, why);
        if (count > 0) {
            all.add(
                    switch (why) {
                        case ABSENT -> own.absent(count);
                        case BROKEN -> own.broken(count);
                        default -> own.noLink(count);
                    });
        }
    }

    private static long count(List<Lack> lacks, Lack.Why why) {
        return lacks.stream().filter(lack -> lack.why() == why).count();
    }

    private String failure(Lack lack) {
        var moving = lack.moving();
        return moving == null || moving.failure() == null
                ? ""
                : shared.failures().what(moving.failure());
    }

    LackingLine line(Lack lack) {
        var file = lack.file().file();
        var name = SafeName.shown(file.name());
        return new LackingLine(
                lack.file().appeal(),
                name.isEmpty() ? own.nameless() : name,
                size(file.size()),
                why(lack));
    }

    private String why(Lack lack) {
        var moving = lack.moving();
        return switch (lack.why()) {
            case ABSENT -> own.whyAbsent();
            case BROKEN -> own.whyBroken();
            case NO_ROOM -> own.whyNoRoom();
            case NO_LINK -> own.whyNoLink();
            case TROUBLED -> failure(lack);
            case COMES ->
                    moving != null && moving.percent() > 0
                            ? own.whyComes(moving.percent())
                            : own.whyWaits();
        };
    }
}
