package pult.feature.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Scene;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.Outcome;
import pult.domain.answer.SampleAppeals;
import pult.domain.answer.SharedHistory;
import pult.domain.appeal.AppealId;
import pult.feature.Wording;
import pult.feature.writing.InMemoryDrafts;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;
import pult.ui.fx.Snapshots;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Pictures of the answer pane in both widths and themes, to be looked at.
class EditorPicturesTest {
    static final String FILLED =
            """
            Уважаемая Ирина Петровна!

            Ваше сообщение №\u00a048207 о том, что по адресу ул. Металлургов, д. 42 нет отопления, рассмотрено.

            26 марта в 06:40 у дома № 38 произошла авария на теплосети: повреждён участок трубы длиной 14 метров. Без отопления остались девять домов. Сварку закончили сегодня в 11:20, сейчас систему заполняют водой.

            Тепло в Вашем доме дадут до {{?дата и время запуска}}. Отвечает за работы МУП «Городские теплосети», диспетчер {{?фамилия}}, телефон (4862) 00-01-12.

            Плату за дни без отопления уменьшат: перерасчёт войдёт в квитанцию за март.

            Если к этому сроку батареи останутся холодными, ответьте на это сообщение: мы проверим в тот же день.

            С уважением,
            Управление ЖКХ администрации города Орла\
            """;

    private final Desk desk = new Desk();

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private EditorFeature feature() {
        return new EditorFeature(
                desk.ports(),
                desk.settings(),
                desk.calls(),
                Wording.of(Language.RU, ZoneId.of("Europe/Moscow")),
                new InlineBackground(),
                desk.clock);
    }

    /// The draft is a colleague's; the second picture asks whether to take it.
    @org.junit.jupiter.api.Test
    void aColleagueHasTheDraft() {
        var id = Desk.HEATING;
        draft(id, FILLED);
        var holders = new StillHolders();
        holders.has(id, "Мельников Виктор Павлович", false, desk.clock.instant());
        for (var theme : Theme.values()) {
            picture(sharing(id, holders, false), "theirs", theme);
            picture(sharing(id, holders, true), "take", theme);
        }
        holders.has(id, "Крылова Анна Сергеевна", true, desk.clock.instant());
        picture(sharing(id, holders, false), "held", Theme.LIGHT);
    }

    private EditorFeature sharing(AppealId id, StillHolders holders, boolean asking) {
        return Fx.call(() -> {
            var feature = feature();
            feature.share(
                    new DraftSharing(
                            holders,
                            appeal -> List.of(),
                            (appeal, before) -> new SharedHistory.Reply.NoLink(),
                            login -> login,
                            appeal -> Optional.empty(),
                            (title, content) -> {}));
            feature.show(id);
            if (asking) {
                ((javafx.scene.control.Button) feature.view().lookup(".shared-line .button"))
                        .fire();
            }
            return feature;
        });
    }

    /// Versions of a draft in their window: a colleague's from another workstation between one's
    /// own; the same without a link.
    @org.junit.jupiter.api.Test
    void versions() {
        var id = Desk.HEATING;
        var at = desk.clock.instant();
        var here =
                List.of(
                        new DraftHistory.Version(id, "", at, FILLED),
                        new DraftHistory.Version(
                                id, "", at.minusSeconds(4000), FILLED.substring(0, 180)));
        var colleague =
                new DraftHistory.Version(
                        id, "melnikov", at.minusSeconds(900), FILLED.substring(0, 420));
        for (var theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
            versions(
                    here,
                    new SharedHistory.Reply.Page(List.of(colleague, here.getLast()), 0),
                    "draft-versions",
                    theme);
        }
        versions(here, new SharedHistory.Reply.NoLink(), "draft-versions-offline", Theme.LIGHT);
    }

    private void versions(
            List<DraftHistory.Version> here,
            SharedHistory.Reply platform,
            String name,
            Theme theme) {
        Fx.call(() -> {
            var windows = new java.util.ArrayList<javafx.scene.layout.Region>();
            var feature = feature();
            feature.share(
                    new DraftSharing(
                            new StillHolders(),
                            appeal -> here,
                            (appeal, before) -> platform,
                            login -> "Мельников В. П.",
                            appeal -> Optional.empty(),
                            (title, content) -> windows.add(content)));
            feature.show(Desk.HEATING);
            feature.openHistory();
            var scene = new Scene(windows.getFirst(), 900, 600);
            Themes.apply(scene, theme);
            Snapshots.png(
                    layOut(scene),
                    Path.of(
                            "target/screens/%s-%s.png"
                                    .formatted(name, theme.name().toLowerCase(Locale.ROOT))));
            scene.setRoot(new Group());
            feature.close();
            return true;
        });
    }

    private void draft(AppealId id, String text) {
        desk.drafts.save(new Draft(id, Draft.Kind.ANSWER, text, desk.clock.instant()));
    }

    /// Between laying out and the picture the toolkit gets a turn: the scroll pane asks for another
    /// layout that way.
    private void picture(EditorFeature feature, String name, Theme theme) {
        for (var size : new int[][] {{504, 1016}, {462, 704}}) {
            var scene =
                    Fx.call(() -> {
                        var made = new Scene(feature.view(), size[0], size[1]);
                        Themes.apply(made, theme);
                        return layOut(made);
                    });
            Fx.call(() -> layOut(scene));
            var file =
                    Path.of(
                            "target/screens/editor-%s-%d-%s.png"
                                    .formatted(
                                            name, size[0], theme.name().toLowerCase(Locale.ROOT)));
            Fx.call(() -> {
                Snapshots.png(layOut(scene), file);
                scene.setRoot(new Group());
                return true;
            });
            assertThat(Files.exists(file)).isTrue();
        }
        Fx.call(() -> {
            feature.close();
            return true;
        });
    }

    private static Scene layOut(Scene scene) {
        for (var pass = 0; pass < 3; pass++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
        return scene;
    }

    private EditorFeature showing(AppealId id) {
        return Fx.call(() -> {
            var feature = feature();
            feature.show(id);
            return feature;
        });
    }

    private void inFx(Runnable work) {
        Fx.call(() -> {
            work.run();
            return true;
        });
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void emptyAndNothingChosen(Theme theme) {
        picture(Fx.call(this::feature), "nothing", theme);
        picture(showing(Desk.HEATING), "empty", theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void blockedByPlacesToFill(Theme theme) {
        draft(Desk.HEATING, FILLED);
        picture(showing(Desk.HEATING), "blocked", theme);
    }

    private EditorFeature complete() {
        draft(
                Desk.HEATING,
                FILLED.replace("{{?дата и время запуска}}", "20:00 31 марта")
                        .replace("{{?фамилия}}", "Зубков"));
        var feature = showing(Desk.HEATING);
        inFx(() -> feature.model().outcomeProperty().set(Outcome.MEASURES_TAKEN));
        return feature;
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void readyToSend(Theme theme) {
        picture(complete(), "ready", theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void sentWithTheCountdown(Theme theme) {
        var feature = complete();
        inFx(() -> {
            feature.model().send(EditorViewModel.After.STAY);
            desk.clock.advance(Duration.ofSeconds(2));
            feature.model().tick();
        });
        picture(feature, "sent", theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void sentWithoutALink(Theme theme) {
        var feature = complete();
        desk.linked = false;
        inFx(() -> feature.model().send(EditorViewModel.After.STAY));
        picture(feature, "sent-offline", theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void anOwnDraftBesideAColleaguesAnswer(Theme theme) {
        draft(Desk.HEATING, "Здравствуйте! Бригада выехала, тепло дадут к вечеру.");
        desk.appeals.put(SampleAppeals.answeredByOthers("Тепло дали 31 марта."));
        picture(showing(Desk.HEATING), "left-over", theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void templatesAreChosenUnderTheCursor(Theme theme) {
        var feature = showing(Desk.HEATING);
        inFx(() -> {
            var scene = new Scene(feature.view(), 504, 1016);
            Themes.apply(scene, theme);
            layOut(scene);
            for (var letter : List.of(":", ":", "о", "т", "о", "п")) {
                feature.area().replaceSelection(letter);
            }
            scene.setRoot(new Group());
        });
        picture(feature, "templates", theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void aDiskThatRefusesAndANote(Theme theme) {
        var feature = showing(Desk.HEATING);
        inFx(() -> {
            desk.drafts.disk(InMemoryDrafts.Disk.FULL);
            feature.model().textProperty().set("Здравствуйте! Тепло дали.");
            desk.clock.advance(Duration.ofSeconds(2));
            feature.model().tick();
        });
        picture(feature, "not-saved", theme);
        var noting = showing(Desk.LETTER);
        inFx(() -> noting.model().show(Draft.Kind.NOTE));
        picture(noting, "note", theme);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void severalThingsAreWrongInPublic(Theme theme) {
        draft(
                Desk.SOCIAL,
                "Ирина, здравствуйте! Звоните мастеру +7 910 300-12-34, {{исполнитель.телефно}}. "
                        + "Соколовой уже ответили. "
                        + "Подробности. ".repeat(45));
        picture(showing(Desk.SOCIAL), "public", theme);
    }
}
