package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
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

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/// Every exercise of the trainer is played against the stand in the real window. The screen of each
/// is written to `target/screens/trainer-case-*.png`, to be looked at with tired eyes; the sentence
/// that matters stands on it, and the way out works by keyboard.
final class TrainerCasesTest {
    private static final Path SCREENS =
            Path.of(System.getProperty("pult.screens", "target/screens"));
    private static final String TEXT = "Здравствуйте! Мы проверили двор. Снег вывезут до пятницы.";

    /// Tries again so late that the operator sees what happened, and F5 is what helps.
    private static final Pace PATIENT =
            new Pace(
                    1000, Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(2), 4);

    @TempDir private Path folder;
    private final Clock clock = Clock.systemUTC();
    private final Deque<AppealId> appeals = new ArrayDeque<>();
    private int serial;

    private final class Play {
        private final Session session;
        private final MainWindow window;
        private final StandTraining faults;
        private final RussianKeyboard keys;

        Play(Session session, MainWindow window, StandTraining faults) {
            this.session = session;
            this.window = window;
            this.faults = faults;
            this.keys = new RussianKeyboard(window.stage().getScene());
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
            tryUntilLinked();
        }

        /// F5 tries at once; a connection of the time before may still be tried first.
        void tryUntilLinked() {
            Await.until(
                    "link",
                    () -> {
                        press("F5");
                        return session.loop().status().failure() == null;
                    });
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

        void press(String keys) {
            this.keys.press(keys);
        }

        void go(Destination where) {
            Fx.call(() -> {
                window.go(where);
                return true;
            });
        }

        /// The screen as the operator has it, once the sentence that matters stands on it.
        void picture(String name, String sentence) {
            var scene = window.stage().getScene();
            var file = SCREENS.resolve("trainer-case-" + name + ".png");
            try {
                Await.until(name + ": " + sentence, () -> Fx.call(() -> says(sentence)));
                for (var pulse = 0; pulse < 3; pulse++) {
                    Fx.call(() -> scene.snapshot(null));
                }
            } finally {
                Fx.call(() -> {
                    Snapshots.png(scene, file);
                    return true;
                });
            }
        }

        /// A sentence that begins so stands in the window where it can be seen. JavaFX thread.
        boolean says(String beginning) {
            var scene = window.stage().getScene();
            scene.snapshot(null);
            return scene.getRoot().lookupAll(".label").stream()
                    .anyMatch(node ->
                            node instanceof Labeled label
                                    && label.getText() != null
                                    && label.getText().startsWith(beginning)
                                    && shown(label));
        }

        private static boolean shown(Node label) {
            for (Node at = label; at != null; at = at.getParent()) {
                if (!at.isVisible()) {
                    return false;
                }
            }
            return true;
        }

        /// Texts of all nodes of a kind that can be seen. JavaFX thread is called.
        List<String> texts(String selector) {
            return Fx.call(() ->
                    window.stage().getScene().getRoot().lookupAll(selector).stream()
                            .filter(node -> node instanceof Labeled && shown(node))
                            .map(node -> ((Labeled) node).getText())
                            .toList());
        }

        /// A heading with this title has this number beside it.
        boolean beside(String title, String number) {
            return Fx.call(() ->
                    window.stage().getScene().getRoot().lookupAll(".label").stream()
                            .filter(node ->
                                    node instanceof Labeled label
                                            && title.equals(label.getText())
                                            && shown(label))
                            .anyMatch(node ->
                                    node.getParent().lookupAll(".label").stream()
                                            .anyMatch(other ->
                                                    other instanceof Labeled label
                                                            && number.equals(label.getText()))));
        }

        /// The button with this text has the keyboard.
        boolean focused(String text) {
            return Fx.call(() ->
                    window.stage().getScene().getFocusOwner() instanceof Labeled label
                            && text.equals(label.getText()));
        }

        void awaitSays(String beginning) {
            Await.until(beginning, () -> Fx.call(() -> says(beginning)));
        }

        void awaitNotSays(String beginning) {
            Await.until("no more: " + beginning, () -> Fx.call(() -> !says(beginning)));
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
                                PATIENT,
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
            Fx.call(() -> {
                window.show(() -> {}, () -> {});
                return true;
            });
            withoutALink(play);
            slow(play);
            failedBefore(play);
            effectWithoutAnAnswer(play);
            signedInAgain(play);
            colleagueAnswers(play);
            colleagueWrites(play);
            colleagueTakes(play);
            restored(play);
            Fx.call(() -> {
                window.close();
                window.stage().hide();
                return true;
            });
        }
    }

    /// What was done without a link waits, and F5 tries at once.
    private void withoutALink(Play play) {
        play.press("G I");
        play.cut();
        play.answered(TEXT);
        play.awaitSays("ждёт связи");
        play.picture("link-down", "Работа продолжается, 1 действие ждёт отправки.");
        play.faults.linkDown(TrainingFaults.Switch.OFF);
        play.tryUntilLinked();
        play.awaitSent(0);
        play.awaitNotSays("Работа продолжается");
        play.picture("link-back", "сегодня 1");
    }

    /// Every answer is late: it is said, nothing is held up, and it ends by itself.
    private void slow(Play play) {
        var before = play.sent();
        play.faults.slow(TrainingFaults.Switch.ON);
        play.answered(TEXT);
        play.picture("slow", "Платформа отвечает медленно.");
        play.faults.slow(TrainingFaults.Switch.OFF);
        play.awaitSent(before);
        play.awaitNotSays("Платформа отвечает медленно.");
    }

    /// The platform failed and has nothing of it: the answer waits and goes once.
    private void failedBefore(Play play) {
        var before = play.sent();
        play.faults.failBeforeEffect();
        play.answered(TEXT);
        play.awaitSays("Платформа ответила ошибкой 503.");
        play.picture("fail-before", "ждёт повтора");
        play.tryUntilLinked();
        play.awaitSent(before);
        play.awaitNotSays("Платформа ответила ошибкой 503.");
        assertThat(play.sent()).isEqualTo(before + 1);
    }

    /// The platform took it and its answer was lost: one answer, told as sent.
    private void effectWithoutAnAnswer(Play play) {
        var before = play.sent();
        play.faults.failAfterEffect();
        var id = play.answered(TEXT);
        play.picture("fail-after", "дважды не запишется");
        play.tryUntilLinked();
        play.awaitSent(before);
        play.awaitNotSays("Платформа ответила ошибкой 503.");
        play.picture("fail-after-sent", "сегодня " + (before + 1));
        Await.until(
                "the answer is there once",
                () -> play.session.store().appeals().find(id).orElseThrow().answers().size() == 1);
    }

    /// Nobody is asked for anything.
    private void signedInAgain(Play play) {
        var before = play.sent();
        play.faults.expireToken();
        play.answered(TEXT);
        play.awaitSent(before);
        play.picture("token", "сегодня " + (before + 1));
    }

    /// Somebody answered while there was no link: the own answer is held with its text, and the
    /// keyboard is on the first way out.
    private void colleagueAnswers(Play play) {
        play.cut();
        play.answered(TEXT);
        play.faults.answerByOther();
        play.mend();
        play.awaitSays("На обращение уже ответили другие, ответ не отправлен. Ваш текст");
        play.press("G Q");
        play.press("G I");
        play.awaitSays("· требуют внимания 1");
        play.picture("colleague-answers", "На обращение уже ответили другие");
        Await.until("the keyboard is there", () -> play.focused("Сравнить ответы"));
        play.press("Space");
        play.picture("colleague-answers-compared", "Ответ, который ушёл");
    }

    /// Both changed the end of the draft: one number everywhere, three columns, two keys.
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
        play.awaitSays("· требуют внимания 2");
        Await.until(
                "rail and heading say the same",
                () -> play.texts(".badge").contains("2") && play.beside("Требуют внимания", "2"));
        play.picture("two-in-attention", "Черновик изменён в 1 месте");
        play.go(new Destination.Conflict(id));
        play.picture("colleague-writes", "Нужно решить");
        Await.until("decided by a key", () -> decided(play));
        play.press("Ctrl+Enter");
        Await.until("settled", () -> play.session.store().draftConflicts().find(id).isEmpty());
        play.awaitSays("· требуют внимания 1");
    }

    private static boolean decided(Play play) {
        play.press("2");
        return Fx.call(() -> play.says("взято: их"));
    }

    /// A line over the answer says who has the draft, and one key asks for it.
    private void colleagueTakes(Play play) {
        var id = appeals.removeFirst();
        play.write(id, TEXT);
        Await.until(
                "shared", () -> play.session.store().sharedDrafts().common(id).text().equals(TEXT));
        play.faults.takeByOther();
        Await.until("told", () -> play.session.holds().of(id).isPresent());
        play.go(new Destination.Opened(id));
        play.picture("colleague-takes", "Черновик у коллеги:");
        play.press("Alt+M");
        play.picture("colleague-takes-asked", "Взять черновик себе?");
        play.press("Space");
        Await.until(
                "mine again",
                () -> play.session.holds().of(id).filter(holder -> holder.mine()).isPresent());
    }

    /// The server is half an hour younger: what it has forgotten is offered again, each action
    /// counted once.
    private void restored(Play play) {
        var before = play.sent();
        var restoredOnce = play.session.store().replica().logged(500).size();
        // Where the keyboard is after the draft was taken back depends on what came first.
        play.go(new Destination.To(Section.EXCHANGE));
        play.faults.restoreServer();
        play.press("F5");
        Await.until(
                "the restore was noticed and all is sent again",
                () ->
                        play.session.store().replica().logged(500).size() > restoredOnce
                                && play.session.store().outbox().waiting().isEmpty()
                                && play.session.loop().status().phase() == SyncStatus.Phase.IDLE);
        play.picture("server-restored", "Сервер восстановлен из более ранней копии.");
        assertThat(play.sent()).isEqualTo(before);
        play.awaitSays(before + ", подтверждены все");
        Await.until(
                "the report counts each once",
                () ->
                        play.texts(".label").stream()
                                .anyMatch(text ->
                                        text != null
                                                && text.startsWith("Сегодня: ")
                                                && text.contains("принято " + before)));
        while (Fx.call(() -> play.says("Сервер восстановлен из более ранней копии."))) {
            play.press("Shift+F8");
        }
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
