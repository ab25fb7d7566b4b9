package pult.feature.card;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.Answer;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Deed;
import pult.domain.appeal.HistoryEntry;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.SampleQueue;
import pult.domain.change.Action;
import pult.domain.machine.Particulars;
import pult.domain.machine.Rights;
import pult.domain.machine.Role;
import pult.domain.search.TextMarks;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.writing.Eye;
import pult.feature.writing.InMemoryStepDrafts;
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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/// Pictures of the card with «Почему эта дата».
class CardPicturesTest {
    private static final class NoActions implements CardActions {
        @Override
        public void take(Appeal appeal) {}

        @Override
        public void release(Appeal appeal) {}

        @Override
        public void move(Appeal appeal, Action.Move move) {}

        @Override
        public String begin(Appeal appeal, String template, Particulars said) {
            return "";
        }
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

    /// A date that the platform did not give is shown as counted here, and why; nothing is «без
    /// срока» that a rule has a date for.
    @Test
    void aDateOfTheRuleSaysThatThePlatformGaveNone() {
        Fx.call(() -> {
            var given = overdue();
            var card = card(new InMemoryAppeals(List.of(given)), Language.RU);
            card.show(SampleQueue.SHOWN);
            var stage = shown(card, Theme.LIGHT);
            assertThat(texts(stage.getScene())).doesNotContain("Ответ по правилу");
            stage.hide();
            card.close();

            card = card(new InMemoryAppeals(List.of(appeal())), Language.RU);
            card.show(SampleQueue.SHOWN);
            stage = shown(card, Theme.LIGHT);
            assertThat(texts(stage.getScene()))
                    .as("how much of the term is gone, where there is room for it")
                    .anyMatch(text -> text.matches("на утверждении, до 03.04 · прошло \\d\\d.%"))
                    .contains("на утверждении · 03.04")
                    .contains("Ответ по правилу")
                    .doesNotContain("без срока");
            why(card).execute();
            var over =
                    javafx.stage.Window.getWindows().stream()
                            .filter(javafx.stage.Popup.class::isInstance)
                            .findFirst()
                            .orElseThrow();
            assertThat(texts(over.getScene()))
                    .anyMatch(text -> text.startsWith("Платформа срока не дала"));
            card.show(null);
            stage.hide();
            card.close();
            return true;
        });
    }

    /// What a search found is marked wherever the card shows it, on each of its tabs.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void wordsThatWereSearchedForAreMarkedInEveryPart(Theme theme) throws Exception {
        var whole = reworked();
        var surname = whole.applicant().surname();
        var street = "Металлургов";
        var file = file("card-found", theme);
        Fx.call(() -> {
            var card = card(new InMemoryAppeals(List.of(whole)), Language.RU);
            card.show(whole.id());
            var stage = shown(card, theme);
            assertThat(marked(stage)).isEmpty();
            card.marks(finding(surname, street, "кто отвечает", "диспетчер"));
            layout(stage);
            assertThat(marked(stage))
                    .anyMatch(text -> text.equals(whole.essence()))
                    .anyMatch(text -> text.equals(whole.applicant().fullName()))
                    .anyMatch(text -> text.contains(whole.place().address()));
            assertThat(Eye.cutTexts(stage.getScene().getRoot())).isEmpty();
            Snapshots.png(stage, file);
            card.history();
            layout(stage);
            assertThat(marked(stage)).contains("«Назовите день и кто отвечает.»");
            Snapshots.png(stage, file("card-found-story", theme));
            lastTab(stage).fire();
            assertThat(marked(stage)).anyMatch(text -> text.startsWith("Здравствуйте! Тепло"));
            card.marks(TextMarks.NONE);
            layout(stage);
            assertThat(marked(stage)).isEmpty();
            stage.hide();
            card.close();
            return true;
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    /// Texts of the card behind which something is marked.
    private static List<String> marked(Stage stage) {
        layout(stage);
        return stage.getScene().getRoot().lookupAll(".found-under").stream()
                .filter(under -> !((javafx.scene.shape.Path) under).getElements().isEmpty())
                .map(under -> (javafx.scene.text.TextFlow) under.getParent())
                .map(flow ->
                        flow.getChildren().stream()
                                .filter(javafx.scene.text.Text.class::isInstance)
                                .map(text -> ((javafx.scene.text.Text) text).getText())
                                .collect(Collectors.joining()))
                .toList();
    }

    private static TextMarks finding(String... words) {
        return text ->
                Arrays.stream(words)
                        .filter(word -> text.contains(word))
                        .map(word ->
                                new TextMarks.Mark(
                                        text.indexOf(word), text.indexOf(word) + word.length()))
                        .limit(1)
                        .toList();
    }

    private static List<String> texts(Scene scene) {
        scene.getRoot().applyCss();
        return scene.getRoot().lookupAll(".label").stream()
                .map(node -> ((javafx.scene.control.Label) node).getText())
                .toList();
    }

    /// The approver's card: the answer with what changed since the return, and the form of another
    /// return.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void approval(Theme theme) throws Exception {
        var appeals = new InMemoryAppeals(List.of(reworked()));
        var whole = file("card-approval", theme);
        var form = file("card-return", theme);
        var story = file("card-story", theme);
        Fx.call(() -> {
            var card = card(appeals, Language.RU);
            card.people(name -> name.equals(SampleQueue.ME) ? "Крылова Анна Сергеевна" : name);
            card.rights(APPROVER);
            card.show(SampleQueue.SHOWN);
            var stage = shown(card, theme);
            Snapshots.png(stage, whole);
            command(card, "(A)").execute();
            command(card, "(B)").execute();
            layout(stage);
            assertThat(Eye.cutTexts(stage.getScene().getRoot())).isEmpty();
            Snapshots.png(stage, form);
            card.history();
            layout(stage);
            Snapshots.png(stage, story);
            stage.hide();
            card.close();
            return true;
        });
        assertThat(Files.size(whole)).isGreaterThan(20_000);
        assertThat(Files.size(form)).isGreaterThan(20_000);
        assertThat(share(below(story), below(form)))
                .as("of what is drawn under the chosen tab, not drawn under the one before")
                .isGreaterThan(0.02);
    }

    /// Till when it is one's own, that it is over, lost, lost to another, and free of another.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void claims(Theme theme) throws Exception {
        for (var language : Language.values()) {
            claims(theme, language);
        }
    }

    private static void claims(Theme theme, Language language) {
        var sample = SampleQueue.shownAppeal();
        var now = SampleQueue.NOW;
        var loss =
                new HistoryEntry(
                        now,
                        null,
                        "Взятие истекло, обращение свободно",
                        "Платформа",
                        null,
                        new Deed(
                                "claimExpired",
                                null,
                                List.of(),
                                SampleQueue.ME,
                                now,
                                0,
                                null,
                                null,
                                null));
        var shown = new java.util.LinkedHashMap<String, Appeal>();
        shown.put("held", sample.claimedUntil(now.plus(Duration.ofHours(3))));
        shown.put("soon", sample.claimedUntil(now.plus(Duration.ofMinutes(20))));
        shown.put("over", sample.claimedUntil(now));
        shown.put("lost", sample.taken(null, sample.state(), loss));
        shown.put("taken", sample.taken("gusev", sample.state(), loss));
        shown.put(
                "free",
                sample.taken("gusev", sample.state(), loss)
                        .claimedUntil(now.minus(Duration.ofMinutes(5))));
        shown.forEach((name, appeal) -> {
            var file = file("card-claim-" + name + '-' + language.code(), theme);
            Fx.call(() -> {
                var card = card(new InMemoryAppeals(List.of(appeal)), language);
                card.people(login -> login.equals("gusev") ? "Гусев Пётр Ильич" : "Крылова Анна");
                card.rights(
                        new Rights(
                                SampleQueue.ME,
                                "Крылова Анна",
                                Set.of(Role.OPERATOR),
                                Set.of(),
                                List.of()));
                card.show(appeal.id());
                var stage = shown(card, theme);
                stage.getScene().snapshot(null);
                Snapshots.png(stage, file);
                assertThat(Eye.cutTexts(stage.getScene().getRoot())).as(name).isEmpty();
                assertThat(command(card, "(P)").enabled())
                        .as(name)
                        .isEqualTo(List.of("held", "soon", "over").contains(name));
                assertThat(command(card, "(T)").enabled())
                        .as(name)
                        .isEqualTo(List.of("lost", "free").contains(name));
                stage.hide();
                card.close();
                return true;
            });
        });
    }

    /// A repeat names the appeal before it, with its answer, and opens it by key and by pointer.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void repeated(Theme theme) throws Exception {
        var earlier = reworked();
        var repeat = appeal(earlier.id().number() + 5, "Не решено").repeating(earlier.id());
        var orphan = appeal(earlier.id().number() + 6, "Не решено").repeating(new AppealId(412));
        var file = file("card-repeated", theme);
        Fx.call(() -> {
            var card = card(new InMemoryAppeals(List.of(earlier, repeat, orphan)), Language.RU);
            var opened = new java.util.ArrayList<AppealId>();
            card.onOpen(opened::add);
            card.rights(APPROVER);
            card.show(repeat.id());
            var stage = shown(card, theme);
            assertThat(Eye.cutTexts(stage.getScene().getRoot())).isEmpty();
            Snapshots.png(stage, file);
            command(card, "(E)").execute();
            assertThat(opened).containsExactly(earlier.id());
            var link = (javafx.scene.control.Hyperlink) card.view().lookup(".repeated .hyperlink");
            assertThat(link.isFocusTraversable()).isTrue();
            link.fire();
            assertThat(opened).containsExactly(earlier.id(), earlier.id());

            card.show(orphan.id());
            layout(stage);
            assertThat(card.view().lookup(".repeated .hyperlink")).isNull();
            assertThat(command(card, "(E)").enabled()).isFalse();
            card.show(earlier.id());
            layout(stage);
            assertThat(card.view().lookup(".repeated")).isNull();
            assertThat(command(card, "(E)").enabled()).isFalse();
            stage.hide();
            card.close();
            return true;
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    private static Appeal appeal(long number, String essence) {
        var like = appeal();
        return new Appeal(
                new AppealId(number),
                1,
                AppealState.IN_PROGRESS,
                "",
                "",
                like.regime(),
                like.channel(),
                like.topic(),
                essence,
                like.text(),
                like.applicant(),
                like.place(),
                like.receivedAt(),
                like.registeredAt(),
                like.dueAt(),
                false,
                like.executor(),
                SampleQueue.ME,
                null,
                null,
                like.history(),
                List.of());
    }

    private static double share(int[] one, int[] other) {
        var differ = IntStream.range(0, one.length).filter(i -> one[i] != other[i]).count();
        return (double) differ / one.length;
    }

    /// The points of a picture under the tabs.
    private static int[] below(Path file) throws IOException {
        var picture = ImageIO.read(file.toFile());
        var from = picture.getHeight() - 280;
        return picture.getRGB(0, from, picture.getWidth(), 280, null, 0, picture.getWidth());
    }

    /// The applicant has read one of the two.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void answers(Theme theme) throws Exception {
        var approved =
                told("2026-03-31T09:00:00Z", AppealState.ANSWERED, "approve", "Белова", null);
        var file = file("card-answers", theme);
        Fx.call(() -> {
            var appeals =
                    new InMemoryAppeals(List.of(reworked().moved(AppealState.ANSWERED, approved)));
            var card = card(appeals, Language.RU);
            card.show(SampleQueue.SHOWN);
            var stage = shown(card, theme);
            lastTab(stage).fire();
            layout(stage);
            var words = texts(stage);
            assertThat(words).contains("Ответ", "Прежний проект, не отправлен");
            assertThat(Eye.cutTexts(stage.getScene().getRoot())).isEmpty();
            Snapshots.png(stage, file);
            stage.hide();
            card.close();
            return true;
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    private static List<String> texts(Stage stage) {
        return stage.getScene().getRoot().lookupAll(".label").stream()
                .map(label -> ((javafx.scene.control.Label) label).getText())
                .toList();
    }

    private static javafx.scene.control.ToggleButton lastTab(Stage stage) {
        return (javafx.scene.control.ToggleButton)
                stage.getScene().getRoot().lookupAll(".tab-strip .toggle-button").stream()
                        .reduce((one, next) -> next)
                        .orElseThrow();
    }

    /// What nobody has registered has no date by law yet: the card says what is due first.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void unregistered(Theme theme) throws Exception {
        var letter = SampleAppeals.unregistered(SampleQueue.NOW.minus(Duration.ofHours(20)));
        var file = file("card-unregistered", theme);
        Fx.call(() -> {
            var card = card(new InMemoryAppeals(List.of(letter)), Language.RU);
            card.rights(new Rights(SampleQueue.ME, "", Set.of(Role.OPERATOR), Set.of(), List.of()));
            card.show(letter.id());
            var stage = shown(card, theme);
            assertThat(texts(stage)).contains("пойдёт с регистрации").doesNotContain("без срока");
            assertThat(Eye.cutTexts(stage.getScene().getRoot())).isEmpty();
            Snapshots.png(stage, file);
            stage.hide();
            card.close();
            return true;
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    /// An answer that its author approves goes to nobody's approval, and the card does not say so.
    @Test
    void anUnsentAnswerIsNamedByWhoApprovesIt() {
        Fx.call(() -> {
            assertThat(unsent(AppealState.APPROVED))
                    .contains("«Отправить ответ» ожидает отправки: на платформе этого ещё нет")
                    .noneMatch(text -> text.contains("на утверждение"));
            assertThat(unsent(AppealState.ON_APPROVAL))
                    .anyMatch(text -> text.startsWith("«Направить ответ на утверждение» ожидает"));
            return true;
        });
    }

    private static List<String> unsent(AppealState state) {
        var before = of("2026-03-06T07:15:00Z", null, lines().subList(0, 2));
        var deed = new Deed("submitAnswer", null, List.of(), null, null, 0, null, null, null);
        var line = new HistoryEntry(SampleQueue.NOW, state, "", SampleQueue.ME, null, deed);
        var answered = before.answered(state, answer(NEW, "2026-03-31T07:00:00Z"), line);
        var card = card(new InMemoryAppeals(List.of(answered)), Language.RU);
        card.show(SampleQueue.SHOWN);
        var stage = shown(card, Theme.LIGHT);
        var words = texts(stage.getScene());
        stage.hide();
        card.close();
        return words;
    }

    /// The author's card after a return.
    @ParameterizedTest
    @EnumSource(Theme.class)
    void rework(Theme theme) throws Exception {
        var returned = reworked();
        var lines = returned.history();
        var back = of("2026-03-06T07:15:00Z", null, lines.subList(0, lines.size() - 1));
        var file = file("card-rework", theme);
        Fx.call(() -> {
            var card = card(new InMemoryAppeals(List.of(back)), Language.RU);
            card.operator(SampleQueue.ME);
            card.show(SampleQueue.SHOWN);
            var stage = shown(card, theme);
            assertThat(Eye.cutTexts(stage.getScene().getRoot())).isEmpty();
            Snapshots.png(stage, file);
            stage.hide();
            card.close();
            return true;
        });
        assertThat(Files.size(file)).isGreaterThan(20_000);
    }

    private static final Rights APPROVER =
            new Rights(
                    "belova",
                    "Белова Марина Викторовна",
                    Set.of(Role.APPROVER),
                    Set.of(),
                    List.of());

    private static CardFeature card(InMemoryAppeals appeals, Language language) {
        var today =
                new Today(
                        Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                        SampleQueue.ZONE,
                        BundledCalendars.russia(),
                        BundledDeadlines::rules);
        return new CardFeature(
                appeals,
                new NoActions(),
                new InMemoryStepDrafts(),
                today,
                new InlineBackground(),
                Wording.of(language, SampleQueue.ZONE));
    }

    private static Stage shown(CardFeature card, Theme theme) {
        var stage = new Stage();
        var scene = new Scene(card.view(), 424, 860);
        Themes.apply(scene, theme);
        stage.setScene(scene);
        stage.show();
        layout(stage);
        return stage;
    }

    private static void layout(Stage stage) {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
    }

    private static Command command(CardFeature card, String key) {
        return card.commands().stream()
                .filter(command -> command.hint().endsWith(key))
                .findFirst()
                .orElseThrow();
    }

    private static HistoryEntry told(
            String at,
            @org.jspecify.annotations.Nullable AppealState state,
            String event,
            String actor,
            @org.jspecify.annotations.Nullable String comment,
            String... reasons) {
        return new HistoryEntry(
                Instant.parse(at),
                state,
                "x",
                actor,
                comment,
                new Deed(event, null, List.of(reasons), null, null, 0, "pult-3f2a", HASH, null));
    }

    private static final String HASH =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static Appeal reworked() {
        var before = of("2026-03-06T07:15:00Z", null, lines());
        return before.stepped(
                before.now()
                        .to(AppealState.ON_APPROVAL)
                        .answers(
                                List.of(
                                        answer(OLD, "2026-03-30T09:00:00Z"),
                                        answer(NEW, "2026-03-31T07:00:00Z"))),
                last());
    }

    private static List<HistoryEntry> lines() {
        return List.of(
                told(
                        "2026-03-06T07:15:00Z",
                        AppealState.REGISTERED,
                        "register",
                        "Демидов Олег Иванович",
                        null),
                told(
                        "2026-03-10T09:00:00Z",
                        AppealState.IN_PROGRESS,
                        "claim",
                        "Крылова Анна Сергеевна",
                        null),
                told(
                        "2026-03-30T09:00:00Z",
                        AppealState.ON_APPROVAL,
                        "submitAnswer",
                        "Крылова Анна Сергеевна",
                        null),
                told(
                        "2026-03-30T12:00:00Z",
                        AppealState.REWORK,
                        "return",
                        "Белова Марина Викторовна",
                        "Назовите день и кто отвечает.",
                        "NOT_ON_MERITS",
                        "NO_DEADLINE"));
    }

    private static HistoryEntry last() {
        return told(
                "2026-03-31T07:00:00Z",
                AppealState.ON_APPROVAL,
                "resubmit",
                "Крылова Анна Сергеевна",
                null);
    }

    private static final String OLD =
            "Здравствуйте! Тепло в Вашем доме дадут в ближайшее время. Спасибо за обращение.";
    private static final String NEW =
            "Здравствуйте! Тепло в Вашем доме дадут до 2 апреля, 18:00. Отвечает диспетчер"
                    + " теплосетей. Спасибо за обращение.";

    private static Answer answer(String text, String at) {
        return new Answer(
                "57-2026-118402",
                null,
                text,
                "Крылова Анна Сергеевна",
                null,
                Instant.parse(at),
                false);
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
                        new InMemoryStepDrafts(),
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
