package pult.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pult.bundled.BundledCalendars;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.DeadlineBounds;
import pult.domain.deadline.DeadlineView;
import pult.l10n.Language;

import java.time.Instant;
import java.time.LocalDateTime;

class DeadlineWordsTest {
    private final DeadlineWords words = Wording.of(Language.RU, SampleQueue.ZONE).deadlines();
    private final DeadlineBounds bounds =
            DeadlineBounds.at(SampleQueue.NOW, SampleQueue.ZONE, BundledCalendars.russia());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "IN_PROGRESS | 2026-03-29T14:00 | | просрочено 2 д | просрочено 2 д",
                "IN_PROGRESS | 2026-03-31T09:30 | | просрочено 5 ч | просрочено 5 ч",
                "IN_PROGRESS | 2026-03-31T18:00 | | сегодня до 18:00 · 3 ч 28 мин | сегодня 18:00 ·"
                        + " 3 ч 28 мин",
                "IN_PROGRESS | 2026-03-31T15:30 | | сегодня до 15:30 · 58 мин | сегодня 15:30 · 58"
                        + " мин",
                "IN_PROGRESS | 2026-04-02T18:00 | | чт 02.04 · 2 раб. дн. | чт 02.04 · 2 раб. дн.",
                "IN_PROGRESS | 2026-04-06T18:00 | | пн 06.04 | пн 06.04",
                "IN_PROGRESS | | | без срока | без срока",
                "AWAITING_APPLICANT | 2026-04-06T18:00 | | ждём заявителя, до 06.04 | ждём"
                        + " заявителя · 06.04",
                "AWAITING_APPLICANT | | | ждём заявителя | ждём заявителя",
                "EXTENSION_REQUESTED | 2026-04-06T18:00 | | запрошено продление, до 06.04 | ждём"
                        + " продления · 06.04",
                "INTERIM_ANSWERED | 2026-04-24T18:00 | | продлено до 24.04 | продлено до 24.04",
                "INTERIM_ANSWERED | | | промежуточный ответ | промежуточный ответ",
                "ON_APPROVAL | 2026-04-02T18:00 | | на утверждении, до 02.04 | на утверждении"
                        + " · 02.04",
                "ANSWERED | 2026-03-30T18:00 | 2026-03-30T12:00 | отправлено 30.03 | отправлено"
                        + " 30.03",
                "ANSWERED | 2026-03-29T10:00 | 2026-03-30T12:00 | отправлено 30.03, на 1 д позже |"
                        + " отправлено 30.03",
                "TRANSFERRED | 2026-04-29T10:00 | 2026-03-30T12:00 | передано 30.03 | передано"
                        + " 30.03"
            })
    void clocksAreWorded(
            AppealState state,
            @Nullable LocalDateTime due,
            @Nullable LocalDateTime completed,
            String full,
            String brief) {
        var view =
                DeadlineView.of(
                        state,
                        LegalRegime.ORDINARY_MESSAGE,
                        instant(due),
                        instant(completed),
                        bounds);

        assertThat(words.full(view)).isEqualTo(full);
        assertThat(words.brief(view)).isEqualTo(brief);
    }

    /// Somebody here owes the final answer: nothing was moved.
    @Test
    void aPromisedAnswerIsOwed() {
        var promised = social("2026-04-24T18:00");
        assertThat(words.full(promised))
                .isEqualTo("дан промежуточный ответ, окончательный до 24.04");
        assertThat(words.brief(promised)).isEqualTo("окончательный до 24.04");
        assertThat(words.brief(social("2026-04-02T18:00"))).isEqualTo("окончательный до 02.04");
        assertThat(words.full(social(null))).isEqualTo("промежуточный ответ");
        assertThat(words.full(social("2026-03-31T18:00")))
                .isEqualTo("сегодня до 18:00 · 3 ч 28 мин");
        assertThat(words.full(social("2026-03-29T14:00"))).isEqualTo("просрочено 2 д");
    }

    private DeadlineView social(@Nullable String due) {
        return DeadlineView.of(
                AppealState.INTERIM_ANSWERED,
                LegalRegime.OPEN_SOURCE,
                instant(due == null ? null : LocalDateTime.parse(due)),
                null,
                bounds);
    }

    private static @Nullable Instant instant(@Nullable LocalDateTime local) {
        return local == null ? null : local.atZone(SampleQueue.ZONE).toInstant();
    }
}
