package pult.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.domain.appeal.AppealId;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.l10n.OutboxMessages;

import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;

/// Where what is kept is looked for is where it lies.
class GoneNoticeTest {
    private static final AppealId ONE = new AppealId(1);

    private final GoneNotice notice =
            new GoneNotice(Messages.of(OutboxMessages.class, Language.RU));

    @Test
    void aStoppedAnswerIsNotLookedForAmongTheDrafts() {
        assertThat(notice.of(List.of(ONE), kept(Set.of(), Set.of(ONE))))
                .contains("№ 1 ", "«Требуют внимания».")
                .doesNotContain("Черновик");
        assertThat(notice.of(List.of(ONE), kept(Set.of(ONE), Set.of(ONE))))
                .contains("«Требуют внимания», «Черновики».");
    }

    @Test
    void whereThereAreFilesAloneNoTextIsPromised() {
        assertThat(notice.of(List.of(ONE), kept(Set.of(), Set.of())))
                .contains("файлы в самом обращении.")
                .doesNotContain("«");
    }

    @Test
    void manyAreOneSentence() {
        var many = LongStream.rangeClosed(1, 12).mapToObj(AppealId::new).toList();
        assertThat(notice.of(many, kept(Set.copyOf(many), Set.of())))
                .startsWith("Платформа больше не знает 12 обращений")
                .contains("№ 1, 2, 3 и ещё 9.", "«Черновики».");
        assertThat(notice.of(many.subList(0, 2), kept(Set.copyOf(many), Set.of())))
                .contains("2 обращения", "№ 1, 2.");
    }

    private static GoneNotice.Kept kept(Set<AppealId> drafts, Set<AppealId> attention) {
        return new GoneNotice.Kept(drafts, Set.of(), attention);
    }
}
