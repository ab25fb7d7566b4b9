package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.ProductionCalendar;

import java.time.LocalDateTime;
import java.util.List;

/// It is Tue 31.03.2026, 14:32.
class OwnMomentTest {
    private static final DeadlineBounds NOW =
            DeadlineBounds.at(SampleQueue.NOW, SampleQueue.ZONE, ProductionCalendar.of(List.of()));

    @ParameterizedTest
    @CsvSource({
        "05.04 14:30, 2026-04-05T14:30",
        "5.4 9:05, 2026-04-05T09:05",
        "05.04.2026 14.30, 2026-04-05T14:30",
        "05.04.2026, 2026-04-05T09:00",
        "2026-04-05 14:30, 2026-04-05T14:30",
        "16:00, 2026-03-31T16:00",
        "09:00, 2026-04-01T09:00",
        "31.03 18:00, 2026-03-31T18:00",
        "10.01 10:00, 2026-01-10T10:00",
    })
    void isReadAsItIsWritten(String text, LocalDateTime expected) {
        var until = expected.atZone(SampleQueue.ZONE).toInstant();
        assertThat(OwnMoment.read(text, NOW))
                .isEqualTo(
                        until.isAfter(SampleQueue.NOW)
                                ? new OwnMoment.At(until)
                                : new OwnMoment.Past());
    }

    @Test
    void dayLongPastIsOfTheNextYear() {
        var autumn = LocalDateTime.of(2026, 11, 20, 10, 0).atZone(SampleQueue.ZONE).toInstant();
        var bounds = DeadlineBounds.at(autumn, SampleQueue.ZONE, ProductionCalendar.of(List.of()));
        assertThat(OwnMoment.read("12.01 10:00", bounds))
                .isEqualTo(
                        new OwnMoment.At(
                                LocalDateTime.of(2027, 1, 12, 10, 0)
                                        .atZone(SampleQueue.ZONE)
                                        .toInstant()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "завтра",
                "31.02 10:00",
                "05.04 25:00",
                "99999999999999",
                "5",
                ":",
                "05.04."
            })
    void whatIsNoMomentIsSaidToBeNone(String text) {
        assertThat(OwnMoment.read(text, NOW)).isEqualTo(new OwnMoment.NotUnderstood());
    }

    @Test
    void pastEmptyAndFarAreToldApart() {
        assertThat(OwnMoment.read("30.03.2026 10:00", NOW)).isEqualTo(new OwnMoment.Past());
        assertThat(OwnMoment.read("  ", NOW)).isEqualTo(new OwnMoment.Empty());
        assertThat(OwnMoment.read("01.01.2031", NOW)).isEqualTo(new OwnMoment.TooFar());
    }
}
