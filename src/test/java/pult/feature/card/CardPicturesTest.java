package pult.feature.card;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.SampleQueue;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.l10n.Language;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/// Pictures of the card with «Почему эта дата».
class CardPicturesTest {
    private static final class NoActions implements CardActions {
        @Override
        public void take(Appeal appeal) {}

        @Override
        public void release(Appeal appeal) {}
    }

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void whyThisDate(Theme theme) throws Exception {
        var file = file("card-why", theme);
        Fx.call(() -> picture(new InMemoryAppeals(List.of(appeal())), theme, Language.RU, file));
        assertThat(Files.size(file)).isGreaterThan(20_000);
        if (theme == Theme.DARK) {
            assertThat(whiteShare(file)).as("what is white in a dark picture").isLessThan(0.001);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void nothingIsCutInEitherLanguage(Language language) throws Exception {
        var file = file("card-why-" + language.code(), Theme.LIGHT);
        Fx.call(() ->
                picture(new InMemoryAppeals(List.of(overdue())), Theme.LIGHT, language, file));
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    private static double whiteShare(Path file) throws IOException {
        var picture = ImageIO.read(file.toFile());
        var pixels =
                picture.getRGB(
                        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return (double) Arrays.stream(pixels).filter(pixel -> pixel == 0xFFFFFFFF).count()
                / pixels.length;
    }

    private static Path file(String name, Theme theme) {
        return Path.of(
                "target", "screens", name + "-" + theme.name().toLowerCase(Locale.ROOT) + ".png");
    }

    private static boolean picture(
            InMemoryAppeals appeals, Theme theme, Language language, Path file) {
        var today =
                new Today(
                        Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                        SampleQueue.ZONE,
                        BundledCalendars.russia(),
                        BundledDeadlines::rules);
        var card =
                new CardFeature(
                        appeals,
                        new NoActions(),
                        today,
                        new InlineBackground(),
                        Wording.of(language, SampleQueue.ZONE));
        card.operator(SampleQueue.ME);
        card.show(SampleQueue.SHOWN);
        var stage = new Stage();
        var scene = new Scene(card.view(), 424, 760);
        Themes.apply(scene, theme);
        stage.setScene(scene);
        stage.show();
        scene.getRoot().layout();
        why(card).execute();
        var over =
                javafx.stage.Window.getWindows().stream()
                        .filter(javafx.stage.Popup.class::isInstance)
                        .findFirst()
                        .orElseThrow();
        over.getScene().getRoot().applyCss();
        over.getScene().getRoot().layout();
        Snapshots.png(stage, file);
        assertThat(Eye.cutTexts(over.getScene().getRoot())).isEmpty();
        assertThat(scene.getFocusOwner()).isInstanceOf(ClockRow.class);
        card.show(null);
        assertThat(over.isShowing()).isFalse();
        stage.hide();
        card.close();
        return true;
    }

    private static Command why(CardFeature card) {
        return card.commands().stream()
                .filter(command -> command.hint().endsWith("(Y)"))
                .findFirst()
                .orElseThrow();
    }

    private static HistoryEntry line(String at, AppealState state) {
        return new HistoryEntry(Instant.parse(at), state, "", null, null);
    }

    /// Under 59-ФЗ, registered on Fri 06.03 and on approval.
    private static Appeal appeal() {
        return of(
                "2026-03-06T07:15:00Z",
                null,
                List.of(
                        line("2026-03-06T07:15:00Z", AppealState.REGISTERED),
                        line("2026-03-10T08:00:00Z", AppealState.ASSIGNED),
                        line("2026-03-10T09:00:00Z", AppealState.IN_PROGRESS),
                        line("2026-03-31T07:00:00Z", AppealState.ON_APPROVAL)));
    }

    /// Extended, overdue by the platform's date, and climbing.
    private static Appeal overdue() {
        return of(
                "2026-01-15T07:15:00Z",
                SampleQueue.NOW.minus(Duration.ofDays(2)),
                List.of(
                        line("2026-01-15T07:15:00Z", AppealState.REGISTERED),
                        line("2026-01-16T08:00:00Z", AppealState.ASSIGNED),
                        line("2026-02-10T09:00:00Z", AppealState.EXTENSION_REQUESTED),
                        line("2026-02-11T09:00:00Z", AppealState.INTERIM_ANSWERED),
                        line("2026-02-12T07:00:00Z", AppealState.IN_PROGRESS)));
    }

    private static Appeal of(
            String registered,
            @org.jspecify.annotations.Nullable Instant due,
            List<HistoryEntry> history) {
        var sample = SampleQueue.shownAppeal();
        var at = Instant.parse(registered);
        return new Appeal(
                new AppealId(SampleQueue.SHOWN.number()),
                1,
                java.util.Objects.requireNonNull(history.getLast().state()),
                "",
                "",
                LegalRegime.FZ59_APPEAL,
                sample.channel(),
                sample.topic(),
                sample.essence(),
                sample.text(),
                sample.applicant(),
                sample.place(),
                at.minus(Duration.ofHours(16)),
                at,
                due,
                false,
                sample.executor(),
                SampleQueue.ME,
                null,
                null,
                history,
                List.of());
    }
}
