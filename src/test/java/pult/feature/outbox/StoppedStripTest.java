package pult.feature.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.Await;
import pult.domain.answer.AnswerRules;
import pult.domain.answer.Approval;
import pult.domain.answer.Draft;
import pult.domain.answer.ResolutionType;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.AppealId;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.domain.change.OutboxEntry;
import pult.feature.Destination;
import pult.feature.Section;
import pult.feature.Stopped;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.InMemoryConflicts;
import pult.feature.writing.InMemoryDrafts;
import pult.feature.writing.InMemoryLosses;
import pult.feature.writing.InMemoryOutbox;
import pult.feature.writing.InMemoryToldMerges;
import pult.feature.writing.MovingClock;
import pult.feature.writing.Pictures;
import pult.feature.writing.StillExchange;
import pult.l10n.Language;
import pult.sync.SyncStatus;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// What did not go through is told over the card and over the answer of its appeal.
class StoppedStripTest {
    private static final AppealId HEATING = new AppealId(48207);

    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final InMemoryAppeals appeals = new InMemoryAppeals(SampleAppeals.heating());
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final InMemoryOutbox outbox = new InMemoryOutbox(appeals, drafts);
    private final InMemoryConflicts conflicts = new InMemoryConflicts();
    private final List<Destination> gone = new ArrayList<>();

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private OutboxFeature feature(Language language) {
        return feature(language, new Notices());
    }

    private OutboxFeature feature(Language language, Notices notices) {
        return new OutboxFeature(
                new OutboxPorts(
                        outbox,
                        drafts,
                        () -> List.of(),
                        appeals,
                        new StillExchange(SyncStatus.START),
                        notices,
                        conflicts,
                        new InMemoryLosses(clock),
                        new InMemoryToldMerges(),
                        login -> login,
                        () -> ChangeId.of(clock.millis(), 2, 1),
                        AnswerRules.USUAL,
                        List::of),
                gone::add,
                Wording.of(language, ZoneId.of("Europe/Moscow")),
                new InlineBackground(),
                clock);
    }

    private void on(Language language, Consumer<OutboxFeature> test) {
        Fx.call(() -> {
            var feature = feature(language);
            test.accept(feature);
            feature.close();
            return true;
        });
    }

    private void entry(long number, OutboxEntry.Status status, String reason) {
        outbox.add(
                new OutboxEntry(
                        new Change(
                                ChangeId.of(clock.millis(), 1, number),
                                HEATING,
                                3,
                                clock.instant(),
                                "krylova",
                                new Action.SubmitAnswer(
                                        "Тепло дали.", ResolutionType.SOLVED, Approval.APPROVER)),
                        status,
                        null,
                        1,
                        reason,
                        null,
                        Instant.parse("2026-03-30T10:00:00Z"),
                        "Нет отопления"));
    }

    private static List<String> buttons(Region strip) {
        return strip.lookupAll(".button").stream().map(node -> ((Button) node).getText()).toList();
    }

    @Test
    void nothingIsSaidOfAnAppealWithoutTrouble() {
        entry(1, OutboxEntry.Status.HELD, "comment_added");
        on(
                Language.RU,
                feature -> {
                    assertThat(feature.ofCard().isManaged()).isFalse();
                    feature.show(new AppealId(1));
                    assertThat(feature.ofCard().isManaged()).isFalse();
                    assertThat(feature.toStopped().enabled()).isFalse();
                    assertThat(feature.stopped(new AppealId(1))).isEmpty();
                });
    }

    @Test
    void aHeldAnswerIsToldOverCardAndAnswer() {
        entry(1, OutboxEntry.Status.HELD, "comment_added");
        for (var language : Language.values()) {
            on(
                    language,
                    feature -> {
                        feature.show(HEATING);
                        var name = "stopped-held-" + language.code();
                        Pictures.take(feature.ofCard(), name, 356, 160);
                        assertThat(Eye.cutTexts(feature.ofCard())).isEmpty();
                        Pictures.take(feature.ofAnswer(), name + "-answer", 462, 120);
                        assertThat(Eye.cutTexts(feature.ofAnswer())).isEmpty();
                        assertThat(feature.toStopped().enabled()).isTrue();
                    });
        }
        on(
                Language.RU,
                feature -> {
                    feature.show(HEATING);
                    assertThat(buttons(feature.ofCard()))
                            .containsExactly(
                                    "Показать комментарий",
                                    "Отправить как есть",
                                    "Исправить в ответе",
                                    "Убрать из очереди");
                    assertThat(buttons(feature.ofAnswer()))
                            .containsExactly("Отправить как есть", "Исправить в ответе");
                    assertThat(feature.stopped(HEATING).orElseThrow().kind())
                            .isEqualTo(Stopped.Kind.HELD);
                });
    }

    @Test
    void anAppealThatHasGoneIsToldOnceAndStaysSaid() {
        var notices = new Notices();
        var said = new ArrayList<String>();
        drafts.save(new Draft(HEATING, Draft.Kind.ANSWER, "Текст", clock.instant()));
        var feature = Fx.call(() -> feature(Language.RU, notices));
        Fx.call(() -> {
            feature.onGone(said::add);
            feature.show(HEATING);
            assertThat(feature.ofCard().isManaged()).isFalse();
            return true;
        });
        appeals.outlive(HEATING);
        for (var again = 0; again < 2; again++) {
            notices.tell(Notices.Notice.APPEALS);
            Await.until("said", () -> Fx.call(() -> feature.ofCard().isManaged()));
        }
        Fx.call(() -> {
            assertThat(said)
                    .singleElement()
                    .asString()
                    .contains("№ " + HEATING, "ничего больше не уйдёт", "сохранено", "«Черновики»");
            assertThat(feature.stopped(HEATING).orElseThrow().label())
                    .isEqualTo("нет на платформе");
            Pictures.take(feature.ofCard(), "stopped-gone", 356, 160);
            ((Button) feature.ofCard().lookup(".button")).fire();
            assertThat(Clipboard.getSystemClipboard().getString()).isEqualTo("Текст");
            assertThat(Eye.cutTexts(feature.ofCard())).isEmpty();
            assertThat(feature.ofAnswer().isManaged()).as("the answer says it itself").isFalse();
            feature.close();
            return true;
        });
    }

    @Test
    void aConflictLeadsToTheThreeColumns() {
        conflicts.put(48207, "Нет отопления", "Раз. Два.", "Раз. Три.", "Раз. Четыре.");
        on(
                Language.RU,
                feature -> {
                    feature.show(HEATING);
                    Pictures.take(feature.ofCard(), "stopped-conflict", 356, 160);
                    assertThat(Eye.cutTexts(feature.ofCard())).isEmpty();
                    ((Button) feature.ofAnswer().lookup(".button")).fire();
                });
        assertThat(gone).containsExactly(new Destination.Conflict(HEATING));
    }

    @Test
    void whatCameTogetherByItselfIsReadOnceAndGone() {
        conflicts.merged(48207);
        var versions = new ArrayList<String>();
        on(
                Language.RU,
                feature -> {
                    feature.onLead(id -> {}, () -> versions.add("shown"));
                    feature.show(HEATING);
                    Pictures.take(feature.ofCard(), "stopped-parallel", 356, 160);
                    assertThat(Eye.cutTexts(feature.ofCard())).isEmpty();
                    var both = feature.ofCard().lookupAll(".button").toArray(Button[]::new);
                    both[0].fire();
                    both[1].fire();
                    assertThat(feature.ofCard().isManaged()).isFalse();
                    assertThat(feature.ofAnswer().isManaged()).isFalse();
                });
        assertThat(versions).containsExactly("shown");
    }

    /// Each action that «Отправить всё» has left is told and leads to its appeal.
    @Test
    void whatSendingEverythingHasLeftCanBeReached() {
        entry(1, OutboxEntry.Status.QUEUED, "");
        entry(2, OutboxEntry.Status.HELD, "comment_added");
        for (var language : Language.values()) {
            on(
                    language,
                    feature -> {
                        feature.sendAll().execute();
                        Pictures.take(feature.places(), "send-all-" + language.code(), 627, 500);
                        assertThat(Eye.cutTexts(feature.places())).isEmpty();
                        var links = feature.places().lookupAll(".hyperlink");
                        links.forEach(link -> ((Hyperlink) link).fire());
                        assertThat(links).hasSize(2);
                    });
        }
        assertThat(gone)
                .containsOnly(
                        new Destination.To(Section.EXCHANGE), new Destination.Opened(HEATING));
    }

    @Test
    void theTextOfAHeldAnswerIsTakenBackFromTheAnswer() {
        entry(1, OutboxEntry.Status.REFUSED, "text_too_long");
        on(
                Language.RU,
                feature -> {
                    feature.show(HEATING);
                    ((Button) feature.ofAnswer().lookup(".button")).fire();
                    assertThat(feature.ofAnswer().isManaged()).isFalse();
                });
        assertThat(gone).containsExactly(new Destination.Opened(HEATING));
        assertThat(outbox.all()).isEmpty();
    }
}
