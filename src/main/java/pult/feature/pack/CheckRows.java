package pult.feature.pack;

import org.jspecify.annotations.Nullable;

import pult.feature.pack.PackRow.Tone;
import pult.l10n.PackMessages;
import pult.sync.Pack;
import pult.sync.Supplies;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/// What is taken along, kind by kind, with what the last check said of each.
final class CheckRows {
    private final PackWords words;
    private final PackMessages own;

    CheckRows(PackWords words) {
        this.words = words;
        this.own = words.own();
    }

    /// Empty when nothing is kept.
    List<PackRow> of(Pack.State state, Instant now) {
        var contents = state.contents();
        if (state.chosen() == null || contents == null) {
            return List.of();
        }
        var checked = state.checked();
        var supplies = checked == null ? null : checked.supplies();
        return List.of(
                appeals(contents, checked),
                files(contents, checked),
                templates(supplies),
                calendar(supplies, now),
                map(supplies));
    }

    private PackRow appeals(Pack.Contents contents, Pack.@Nullable Checked checked) {
        var what =
                own.appealsHere(own.appeals(contents.appeals()), words.size(contents.textBytes()));
        if (checked == null) {
            return row(own.rowAppeals(), what, own.notChecked(), Tone.UNKNOWN);
        }
        if (checked.unreadable() > 0) {
            return row(
                    own.rowAppeals(), what, own.checkedUnreadable(checked.unreadable()), Tone.BAD);
        }
        return checked.stopped()
                ? row(own.rowAppeals(), what, own.checkedStopped(), Tone.UNKNOWN)
                : row(own.rowAppeals(), what, own.checkedGood(), Tone.GOOD);
    }

    private PackRow files(Pack.Contents contents, Pack.@Nullable Checked checked) {
        var all = own.files(contents.files());
        var size = words.size(contents.bytes());
        if (contents.files() == 0) {
            return row(own.rowFiles(), own.filesNone(), "", Tone.GOOD);
        }
        if (!contents.whole()) {
            var here = words.size(contents.bytesHere());
            return row(
                    own.rowFiles(),
                    own.filesLack(contents.here(), contents.files(), here, size),
                    checked == null ? own.notChecked() : found(checked),
                    Tone.BAD);
        }
        var what = own.filesHere(all, size);
        if (checked == null) {
            return row(own.rowFiles(), what, own.notChecked(), Tone.UNKNOWN);
        }
        return row(
                own.rowFiles(),
                what,
                found(checked),
                checked.spoilt() > 0 ? Tone.BAD : checked.stopped() ? Tone.UNKNOWN : Tone.GOOD);
    }

    private String found(Pack.Checked checked) {
        if (checked.spoilt() > 0) {
            return own.checkedSpoilt(checked.spoilt());
        }
        return checked.stopped() ? own.checkedStopped() : own.filesRead(checked.files());
    }

    private PackRow templates(Supplies.@Nullable Found found) {
        if (found == null) {
            return ofProgram(own.rowTemplates());
        }
        return found.templates() == 0
                ? row(own.rowTemplates(), own.templatesNone(), "", Tone.BAD)
                : row(
                        own.rowTemplates(),
                        own.templates(found.templates()),
                        own.checkedGood(),
                        Tone.GOOD);
    }

    private PackRow calendar(Supplies.@Nullable Found found, Instant now) {
        if (found == null) {
            return ofProgram(own.rowCalendar());
        }
        if (!found.yearsLacking().isEmpty()) {
            var years =
                    found.yearsLacking().stream()
                            .map(Object::toString)
                            .collect(Collectors.joining(", "));
            return row(own.rowCalendar(), own.calendarLacks(years), "", Tone.BAD);
        }
        var year = now.atZone(words.shared().formats().zone()).getYear();
        return row(
                own.rowCalendar(),
                own.calendarBoth(Integer.toString(year), Integer.toString(year + 1)),
                own.checkedGood(),
                Tone.GOOD);
    }

    private PackRow map(Supplies.@Nullable Found found) {
        if (found == null) {
            return ofProgram(own.rowMap());
        }
        return found.map()
                ? row(own.rowMap(), own.mapHere(), own.checkedGood(), Tone.GOOD)
                : row(own.rowMap(), own.mapLacks(), "", Tone.BAD);
    }

    private PackRow ofProgram(String name) {
        return row(name, own.partOfProgram(), own.notChecked(), Tone.UNKNOWN);
    }

    private static PackRow row(String name, String what, String checked, Tone tone) {
        return new PackRow(name, what, checked, tone);
    }
}
