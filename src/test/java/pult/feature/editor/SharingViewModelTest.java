package pult.feature.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import pult.domain.answer.Draft;
import pult.domain.answer.DraftHistory;
import pult.domain.answer.DraftHolders;
import pult.domain.answer.SharedHistory;
import pult.domain.appeal.AppealId;
import pult.feature.Wording;
import pult.feature.editor.SharingViewModel.Stage;
import pult.l10n.EditorMessages;
import pult.l10n.Language;
import pult.ui.fx.InlineBackground;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whose the draft is: taken only after a question, refused in words, and its earlier texts put
/// back without losing the present one.
final class SharingViewModelTest {
    private final Desk desk = new Desk();
    private final StillHolders holders = new StillHolders();
    private final AppealId id = Desk.HEATING;
    private final Wording wording = Wording.of(Language.RU, ZoneId.of("Europe/Moscow"));
    private final EditorMessages words = wording.area(EditorMessages.class);
    private final EditorViewModel editor =
            new EditorViewModel(
                    desk.ports(),
                    desk.settings(),
                    desk.calls(),
                    words,
                    new InlineBackground(),
                    new EditorViewModel.Region(desk.clock, ZoneId.of("Europe/Moscow")));
    private Optional<String> writing = Optional.empty();
    private List<DraftHistory.Version> local = List.of();
    private java.util.function.LongFunction<SharedHistory.Reply> platform =
            before -> new SharedHistory.Reply.NoLink();
    private final List<PastVersions> told = new ArrayList<>();
    private final SharingViewModel model =
            new SharingViewModel(
                    editor,
                    new DraftSharing(
                            holders,
                            appeal -> local,
                            (appeal, before) -> platform.apply(before),
                            login -> login,
                            appeal -> writing,
                            (title, content) -> {}),
                    words,
                    wording.formats(),
                    new InlineBackground());

    @BeforeEach
    void open() {
        desk.drafts.save(new Draft(id, Draft.Kind.ANSWER, "Мой текст.", desk.clock.instant()));
        editor.show(id);
        model.refresh();
    }

    @Test
    void nobodyElseIsThere() {
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ALONE);
        assertThat(model.textProperty().get()).isEmpty();
    }

    @Test
    void whatIsTooLongForThePlatformSaysThatItStaysHere() {
        writing = Optional.of("Мельников В. П.");
        editor.textProperty().set("а".repeat(100_001));
        model.refresh();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.TOO_LONG);
        assertThat(model.textProperty().get()).startsWith("Черновик длиннее 100").contains("здесь");

        editor.textProperty().set("а".repeat(100_000));
        model.refresh();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.TOGETHER);
    }

    @Test
    void aColleaguesDraftIsTakenOnlyAfterAQuestion() {
        holders.has(id, "Мельников В. П.", false, desk.clock.instant());
        model.refresh();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.THEIRS);
        model.ask();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ASKING);
        assertThat(model.textProperty().get()).contains("Мельников В. П. сразу увидит");
        assertThat(holders.asked).isEmpty();
        model.doNot();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.THEIRS);
        model.ask();
        model.take();
        assertThat(holders.asked).containsExactly("take " + id);
        assertThat(model.troubleProperty().get()).isEmpty();
    }

    @Test
    void aRefusalIsToldAndGoesWithTheAppeal() {
        holders.has(id, "Мельников В. П.", false, desk.clock.instant());
        holders.outcome = DraftHolders.Outcome.NO_LINK;
        model.refresh();
        model.ask();
        model.take();
        assertThat(model.troubleProperty().get()).startsWith("Не вышло: нет связи");
        editor.show(Desk.LETTER);
        model.refresh();
        assertThat(model.troubleProperty().get()).isEmpty();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.ALONE);
    }

    @Test
    void oneWhoWritesTooIsNamed() {
        writing = Optional.of("Белова М. В.");
        model.refresh();
        assertThat(model.stageProperty().get()).isEqualTo(Stage.TOGETHER);
        assertThat(model.textProperty().get()).startsWith("Белова М. В. тоже пишет этот ответ.");
    }

    private DraftHistory.Version version(String who, int minutesAgo, String text) {
        return new DraftHistory.Version(
                id, who, desk.clock.instant().minusSeconds(minutesAgo * 60L), text);
    }

    private PastVersions past() {
        return told.getLast();
    }

    @Test
    void withoutALinkWhatIsKnownHereIsShownAndSaidToBeNoMore() {
        local = List.of(version("", 3, "Мой текст."));
        model.history(() -> model.showPast(told::add));
        assertThat(past().lines())
                .containsExactly(new PastVersions.Line(local.getFirst(), PastVersions.Known.HERE));
        assertThat(model.pastNote(past())).startsWith("Нет связи: показаны версии, известные");
        assertThat(past().more()).isTrue();
        platform = before -> new SharedHistory.Reply.Page(List.of(), 0);
        model.earlier();
        assertThat(past().lines().getFirst().known()).isEqualTo(PastVersions.Known.HERE_ONLY);
        assertThat(past().more()).isFalse();
    }

    /// Pages of the platform lie between what is here, each text once, and asking goes on from the
    /// last of them.
    @Test
    void versionsOfColleaguesStandAmongOnesOwn() {
        local = List.of(version("", 1, "Третий."), version("", 90, "Первый."));
        var asked = new ArrayList<Long>();
        platform =
                before -> {
                    asked.add(before);
                    return before == SharedHistory.NEWEST
                            ? new SharedHistory.Reply.Page(
                                    List.of(version("melnikov", 30, "Второй.")), 7)
                            : new SharedHistory.Reply.Page(
                                    List.of(version("", 89, "Первый. И дальше.")), 0);
                };
        model.history(() -> model.showPast(told::add));
        assertThat(past().lines())
                .extracting(line -> line.version().text(), PastVersions.Line::known)
                .containsExactly(
                        tuple("Третий.", PastVersions.Known.HERE_ONLY),
                        tuple("Второй.", PastVersions.Known.PLATFORM),
                        tuple("Первый.", PastVersions.Known.HERE));
        model.earlier();
        assertThat(past().lines())
                .extracting(line -> line.version().text())
                .containsExactly("Третий.", "Второй.", "Первый. И дальше.");
        assertThat(asked).containsExactly(SharedHistory.NEWEST, 7L);
        assertThat(past().more()).isFalse();
    }

    @Test
    void anEarlierTextComesBackAndThePresentOneIsWrittenFirst() {
        editor.textProperty().set("Мой текст, ещё не записан.");
        var earlier = new DraftHistory.Version(id, "", desk.clock.instant(), "Прежний текст.");
        assertThat(model.bringBack(earlier)).isTrue();
        assertThat(editor.textProperty().get()).isEqualTo("Прежний текст.");
        assertThat(desk.drafts.find(id, Draft.Kind.ANSWER).orElseThrow().text())
                .isEqualTo("Мой текст, ещё не записан.");
        var others =
                new DraftHistory.Version(new AppealId(1), "", desk.clock.instant(), "Чужой текст.");
        assertThat(model.bringBack(others)).isFalse();
    }
}
