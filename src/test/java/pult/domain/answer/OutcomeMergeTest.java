package pult.domain.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import pult.domain.merge.Place;

final class OutcomeMergeTest {
    private static OutcomeMerge of(
            @Nullable Outcome base, @Nullable Outcome mine, @Nullable Outcome theirs) {
        return OutcomeMerge.of(said(base), said(mine), said(theirs));
    }

    private static AnswerText said(@Nullable Outcome outcome) {
        return new AnswerText("Здравствуйте!", outcome);
    }

    /// Whoever has chosen nothing takes nothing away.
    @ParameterizedTest
    @CsvSource({
        ",,,SAME,",
        "SOLVED,SOLVED,SOLVED,SAME,SOLVED",
        ",SOLVED,,MINE,SOLVED",
        ",,SOLVED,THEIRS,SOLVED",
        ",SOLVED,SOLVED,BOTH,SOLVED",
        "REFUSED,SOLVED,SOLVED,BOTH,SOLVED",
        "REFUSED,SOLVED,REFUSED,MINE,SOLVED",
        "REFUSED,REFUSED,SOLVED,THEIRS,SOLVED",
        "REFUSED,REFUSED,,MINE,REFUSED",
        "REFUSED,,REFUSED,THEIRS,REFUSED",
        "REFUSED,,SOLVED,THEIRS,SOLVED",
        "REFUSED,SOLVED,,MINE,SOLVED",
        "REFUSED,,,BOTH,",
        ",SOLVED,EXPLAINED,CONFLICT,SOLVED",
        "REFUSED,SOLVED,EXPLAINED,CONFLICT,SOLVED",
    })
    void threeChoicesBecomeOne(
            @Nullable Outcome base,
            @Nullable Outcome mine,
            @Nullable Outcome theirs,
            Place.Kind kind,
            @Nullable Outcome result) {
        var merge = of(base, mine, theirs);
        assertThat(merge.kind()).isEqualTo(kind);
        assertThat(merge.open()).isEqualTo(kind == Place.Kind.CONFLICT);
        assertThat(merge.result()).isEqualTo(result);
    }

    @Test
    void aPersonDecidesBetweenTwoAndMayOpenItAgain() {
        var open = of(null, Outcome.SOLVED, Outcome.EXPLAINED);
        var theirs = open.decide(OutcomeMerge.Side.THEIRS);
        assertThat(theirs.open()).isFalse();
        assertThat(theirs.result()).isEqualTo(Outcome.EXPLAINED);
        assertThat(theirs.decide(OutcomeMerge.Side.MINE).result()).isEqualTo(Outcome.SOLVED);
        assertThat(theirs.decide(null)).isEqualTo(open);
        var settled = of(null, Outcome.SOLVED, null);
        assertThat(settled.decide(OutcomeMerge.Side.THEIRS)).isEqualTo(settled);
    }

    @Test
    void anEmptyTextMeansNothing() {
        assertThat(new AnswerText("", Outcome.SOLVED)).isEqualTo(AnswerText.NONE);
    }
}
