package pult.app;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.Await;
import pult.cli.ExitCode;
import pult.cli.Workstation;
import pult.feature.writing.Eye;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.l10n.Messages;
import pult.l10n.StartMessages;
import pult.store.VaultFailure;
import pult.ui.fx.Fx;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A start that does not come about is told in a window, not on the console alone.
class FaultNoteTest {
    private static final Path FOLDER =
            Path.of("/home/operator/.local/share/pult/platform-pos.orel-region.example");

    private static final List<VaultFailure.Reason> REASONS =
            List.of(
                    new VaultFailure.Reason.NoPassphraseYet(),
                    new VaultFailure.Reason.PassphraseNeeded(),
                    new VaultFailure.Reason.WrongPassphrase(2, Duration.ofSeconds(5)),
                    new VaultFailure.Reason.TooSoon(Instant.EPOCH),
                    new VaultFailure.Reason.MadeByNewerVersion(9),
                    new VaultFailure.Reason.ReadOnlyFolder(),
                    new VaultFailure.Reason.UnfitFolder(),
                    new VaultFailure.Reason.NoSpace(1),
                    new VaultFailure.Reason.Damaged(FOLDER),
                    new VaultFailure.Reason.InUse(),
                    new VaultFailure.Reason.Hangs(Duration.ofSeconds(30)),
                    new VaultFailure.Reason.Unreadable("x"));

    @TempDir private Path folder;

    private final StringWriter console = new StringWriter();

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private CompletableFuture<ExitCode> start(Path data, URI server) throws Exception {
        var launcher = new Launcher(new PrintWriter(console, true));
        var ended =
                CompletableFuture.supplyAsync(() ->
                        launcher.run(
                                new Workstation.Start(
                                        data, server, "RU-ORL", null, Workstation.Screen.DESK)));
        Await.until("the window", () -> Fx.call(() -> !Window.getWindows().isEmpty()));
        return ended;
    }

    private static Scene scene() {
        return Window.getWindows().getFirst().getScene();
    }

    private static void press(KeyCode key) {
        Fx.call(() -> {
            var at = scene().getFocusOwner();
            for (var type : List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                Event.fireEvent(at, new KeyEvent(type, "", "", key, false, false, false, false));
            }
            return true;
        });
    }

    private static List<String> said() {
        return Fx.call(() ->
                scene().getRoot().lookupAll(".label").stream()
                        .map(label -> ((Label) label).getText())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(names = {"ENTER", "ESCAPE"})
    void aFolderThatCannotBeReachedIsToldInAWindow(KeyCode closes) throws Exception {
        var data = Files.createFile(folder.resolve("a file")).resolve("data");
        var ended = start(data, null);
        assertThat(said())
                .containsExactly(
                        "Программа не открылась",
                        "Папка «" + data + "» недоступна. Ничего не изменено.",
                        "Проверьте путь и права.");
        Fx.call(() -> {
            assertThat(((Stage) scene().getWindow()).getTitle()).isEqualTo("Пульт ЦУР");
            assertThat(((Button) scene().getFocusOwner()).getText()).isEqualTo("Закрыть");
            assertThat(Eye.cutTexts(scene().getRoot())).isEmpty();
            return true;
        });
        assertThat(ended).isNotDone();
        press(closes);
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.READ_ONLY_FOLDER);
        assertThat(console.toString())
                .isEqualToIgnoringNewLines(
                        "Папка «"
                                + data
                                + "» недоступна. Ничего не изменено. Проверьте путь и права.");
    }

    @Test
    void aPlatformWithoutASignInIsToldInAWindow() throws Exception {
        var ended = start(folder, URI.create("https://pos.example"));
        assertThat(said()).anyMatch(words -> words.contains("PULT_LOGIN"));
        press(KeyCode.ENTER);
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theVerbsSpeakToTheConsoleAlone() throws Exception {
        var data = Files.createFile(folder.resolve("a file")).resolve("data");
        var launcher = new Launcher(new PrintWriter(console, true));
        assertThat(launcher.stand(new Workstation.Stand(0, 10, 1, "RU-ORL", null, data)))
                .isEqualTo(ExitCode.READ_ONLY_FOLDER);
        assertThat(console.toString()).contains("недоступна");
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonHasItsWords(Language language) {
        var words = Messages.of(StartMessages.class, language);
        assertThat(REASONS).hasSize(VaultFailure.Reason.class.getPermittedSubclasses().length);
        for (var reason : REASONS) {
            var fault = StartFault.of(FOLDER, reason, words);
            assertThat(fault.what()).as(reason.toString()).endsWith(".");
            assertThat(fault.remedy()).as(reason.toString()).endsWith(".");
        }
    }

    @Test
    void picturesOfTheWindow() {
        Fx.call(() -> {
            var fault =
                    StartFault.of(
                            FOLDER,
                            new VaultFailure.Reason.MadeByNewerVersion(9),
                            Messages.of(StartMessages.class, Language.RU));
            var close = new Button();
            var view = FaultNote.view(fault, Language.RU, close);
            Pictures.take(view, "start-fault", FaultNote.WIDTH, 190, close::requestFocus);
            assertThat(Eye.cutTexts(view)).isEmpty();
            return true;
        });
    }
}
