package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Labeled;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.Await;
import pult.bundled.BundledRegions;
import pult.domain.answer.Approval;
import pult.domain.answer.Draft;
import pult.domain.answer.ResolutionType;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.feature.Destination;
import pult.feature.Section;
import pult.feature.settings.Preferences;
import pult.feature.trainer.TrainingFaults;
import pult.store.Vault;
import pult.store.VaultKeys;
import pult.sync.Failure;
import pult.sync.Pace;
import pult.sync.SyncStatus;
import pult.ui.fx.Fx;
import pult.ui.fx.Snapshots;
import pult.ui.fx.VirtualBackground;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// Every exercise of the trainer is played against the stand, and the screen on which it ends is
/// written to `target/screens/trainer-*.png`, to be looked at with tired eyes.
final class TrainerCasesTest {
    private static final Path SCREENS =
            Path.of(System.getProperty("pult.screens", "target/screens"));
    private static final String TEXT = "Здравствуйте! Мы проверили двор. Снег вывезут до пятницы.";

    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Deque<AppealId> appeals = new ArrayDeque<>();
    private int serial;

    private final class Play {
        private final Session session;
        private final MainWindow window;
        private final StandTraining faults;

        Play(Session session, MainWindow window, StandTraining faults) {
            this.session = session;
            this.window = window;
            this.faults = faults;
        }

        AppealId answered(String text) {
            var id = appeals.removeFirst();
            answer(id, text);
            return id;
        }

        ChangeId answer(AppealId id, String text) {
            var now = clock.instant();
            var change =
                    new Change(
                            ChangeId.of(now.toEpochMilli(), 3, ++serial),
                            id,
                            session.store().appeals().find(id).orElseThrow().version(),
                            now,
                            "operator",
                            new Action.SubmitAnswer(
                                    text, ResolutionType.SOLVED, Approval.APPROVER));
            session.outbox().put(change, null);
            session.loop().outboxChanged();
            return change.id();
        }

        void write(AppealId id, String text) {
            session.store().drafts().save(new Draft(id, Draft.Kind.ANSWER, text, clock.instant()));
        }

        void cut() {
            faults.linkDown(TrainingFaults.Switch.ON);
            session.loop().syncNow();
            Await.until(
                    "no link", () -> session.loop().status().failure() instanceof Failure.Offline);
        }

        void mend() {
            faults.linkDown(TrainingFaults.Switch.OFF);
            session.loop().syncNow();
            Await.until("link", () -> session.loop().status().failure() == null);
        }

        void awaitSent(int before) {
            Await.until(
                    "sent",
                    () ->
                            session.store().outbox().counts().sentToday() > before
                                    && session.store().outbox().waiting().isEmpty());
        }

        int sent() {
            return session.store().outbox().counts().sentToday();
        }

        void picture(String name, Destination where) {
            var scene = window.stage().getScene();
            Fx.call(() -> {
                window.go(where);
                return true;
            });
            for (var pulse = 0; pulse < 40; pulse++) {
                Fx.call(() -> scene.snapshot(null));
            }
            var file = SCREENS.resolve("trainer-" + name + ".png");
            Fx.call(() -> {
                Snapshots.png(scene, file);
                return true;
            });
            assertThat(Files.exists(file)).isTrue();
        }

        /// A sentence that begins so stands in the window. JavaFX thread.
        boolean says(String beginning) {
            return window.stage().getScene().getRoot().lookupAll(".label").stream()
                    .anyMatch(node ->
                            node instanceof Labeled label
                                    && label.getText() != null
                                    && label.getText().startsWith(beginning));
        }

        void exchange(String name) {
            picture(name, new Destination.To(Section.EXCHANGE));
        }
    }

    @Test
    void everyCaseEndsOnAScreen() throws Exception {
        Fx.start();
        var zone = BundledRegions.zone("RU-ORL");
        var place = new TrainingGround.Settings("RU-ORL", 400, 1, 0, null, Duration.ofHours(1), 0);
        var vault = Vault.create(folder, new VaultKeys.Unlock.Training(), clock);
        try (var ground = TrainingGround.open(place, clock);
                var session =
                        Session.open(
                                vault,
                                zone,
                                Workplace.trainingPlatform(ground.uri()),
                                Pace.USUAL,
                                clock,
                                Session.Witness.NOBODY);
                var background = new VirtualBackground()) {
            session.start();
            Await.until(
                    "the first sync",
                    () -> session.loop().status().phase() == SyncStatus.Phase.IDLE);
            var query = QueueQuery.ALL.withLanes(Set.of(Lane.RUNNING)).withAssignee("operator");
            for (var id : session.store().appeals().ids(query, 30)) {
                appeals.add(new AppealId(id));
            }
            var window = window(session, background);
            var play =
                    new Play(
                            session,
                            window,
                            new StandTraining(
                                    ground.stand(), session.outbox(), session.store().drafts()));
            withoutALink(play);
            effectWithoutAnAnswer(play);
            signedInAgain(play);
            colleagueWrites(play);
            colleagueTakes(play);
            colleagueAnswers(play);
            restored(play);
            Fx.call(() -> {
                window.close();
                return true;
            });
        }
    }

    /// What was done without a link waits, and leaves by itself.
    private void withoutALink(Play play) {
        play.cut();
        play.answered(TEXT);
        play.exchange("link-down");
        play.mend();
        play.awaitSent(0);
        play.exchange("link-back");
    }

    /// The platform took it and its answer was lost: one answer, told as sent.
    private void effectWithoutAnAnswer(Play play) {
        var before = play.sent();
        play.faults.failAfterEffect();
        play.answered(TEXT);
        play.awaitSent(before);
        play.exchange("effect-without-answer");
    }

    private void signedInAgain(Play play) {
        var before = play.sent();
        play.faults.expireToken();
        play.answered(TEXT);
        play.awaitSent(before);
        play.exchange("token");
    }

    /// Both changed the end of the draft: three columns.
    private void colleagueWrites(Play play) {
        var id = appeals.removeFirst();
        play.write(id, TEXT);
        Await.until(
                "shared", () -> play.session.store().sharedDrafts().common(id).text().equals(TEXT));
        play.cut();
        play.write(id, TEXT.replace("до пятницы", "сегодня до 18:00"));
        play.faults.draftByOther();
        play.mend();
        Await.until(
                "disputed",
                () -> {
                    play.session.drafts().look(id);
                    return play.session.store().draftConflicts().find(id).isPresent();
                });
        play.picture("colleague-writes", new Destination.Conflict(id));
    }

    /// A line over the answer says who has the draft.
    private void colleagueTakes(Play play) {
        var id = appeals.removeFirst();
        play.write(id, TEXT);
        Await.until(
                "shared", () -> play.session.store().sharedDrafts().common(id).text().equals(TEXT));
        play.faults.takeByOther();
        Await.until("told", () -> play.session.holds().of(id).isPresent());
        play.picture("colleague-takes", new Destination.Opened(id));
    }

    /// Somebody answered while there was no link: the own answer is held with its text.
    private void colleagueAnswers(Play play) {
        play.cut();
        play.answered(TEXT);
        play.faults.answerByOther();
        play.mend();
        Await.until(
                "it needs attention",
                () -> play.session.store().outbox().counts().attention() == 1);
        play.exchange("colleague-answers");
    }

    /// The server is half an hour younger: what it has forgotten is offered again.
    private void restored(Play play) {
        var restoredOnce = play.session.store().replica().logged(500).size();
        play.faults.restoreServer();
        play.session.loop().syncNow();
        Await.until(
                "the restore was noticed and all is sent again",
                () ->
                        play.session.store().replica().logged(500).size() > restoredOnce
                                && play.session.store().outbox().waiting().isEmpty()
                                && play.session.loop().status().phase() == SyncStatus.Phase.IDLE);
        play.exchange("server-restored");
        assertThat(Fx.call(() -> play.says("Сервер восстановлен из более ранней копии."))).isTrue();
    }

    private static MainWindow window(Session session, VirtualBackground background) {
        return TestWindow.of(
                session,
                background,
                Preferences.USUAL,
                MainWindow.Setting.USUAL_SIZE,
                SCREENS.resolve("calendar"));
    }
}
