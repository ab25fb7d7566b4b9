package pult.feature.deadlines;

import pult.domain.deadline.CountedDay;
import pult.domain.deadline.CountedDay.Kind;
import pult.domain.deadline.OfficeHours;
import pult.feature.DeadlineReasons;
import pult.feature.Wording;
import pult.l10n.DeadlineMessages;
import pult.l10n.Formats;

import java.util.List;
import java.util.stream.Collectors;

/// Words of the test bench put together.
record BenchWords(DeadlineMessages own, DeadlineReasons reasons, Formats formats) {
    BenchWords(Wording wording) {
        this(wording.area(DeadlineMessages.class), new DeadlineReasons(wording), wording.formats());
    }

    String kind(Kind kind) {
        return switch (kind) {
            case WORKING -> own.dayWorking();
            case SHORT -> own.dayShort();
            case OFF -> own.dayOff();
        };
    }

    /// «5-й», «не считается», «пауза»; for working time how much of it.
    String fate(CountedDay day) {
        return switch (day.fate()) {
            case COUNTED ->
                    day.number() > 0
                            ? own.dayNumber(day.number())
                            : formats.duration(
                                    day.spent().stream()
                                            .map(CountedDay.Span::length)
                                            .reduce(java.time.Duration.ZERO, (a, b) -> a.plus(b)));
            case DAY_OFF -> own.daySkipped();
            case PAUSED -> own.dayPaused();
            case UNUSED -> own.dayUnused();
        };
    }

    /// «09:00–13:00, 14:00–18:00».
    String spans(CountedDay day) {
        return day.spent().stream()
                .map(span -> formats.time(span.from()) + '–' + formats.time(span.to()))
                .collect(Collectors.joining(", "));
    }

    String windows(List<OfficeHours.Window> windows) {
        return windows.stream()
                .map(window -> formats.time(window.from()) + '–' + formats.time(window.to()))
                .collect(Collectors.joining(", "));
    }
}
