package pult.feature.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.file.FileLeftOut;
import pult.domain.file.HeldFile;
import pult.domain.file.NotTaken;
import pult.feature.Wording;
import pult.feature.writing.InMemoryAppeals;
import pult.feature.writing.MovingClock;
import pult.l10n.FilesMessages;
import pult.l10n.Language;
import pult.sync.Failure;
import pult.sync.Transfer;
import pult.ui.fx.InlineBackground;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;

/// What the strip says of each file, and what opening one comes to.
final class FilesViewModelTest {
    static final AppealId HEATING = new AppealId(48207);
    private static final byte[] PNG =
            "\u0089PNG\r\n\u001A\n\0\0\0\rIHDR\0\0\u0001\0\0\0\u0001\0........"
                    .getBytes(StandardCharsets.ISO_8859_1);

    @TempDir private Path folder;
    private final FakeFiles files = new FakeFiles();
    private final InMemoryAppeals appeals = new InMemoryAppeals();
    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private FilesViewModel model;

    static FileWords words() {
        var wording = Wording.of(Language.RU, ZoneId.of("Europe/Moscow"));
        return new FileWords(wording.area(FilesMessages.class), wording);
    }

    @BeforeEach
    void make() {
        model = new FilesViewModel(appeals, files, files, new InlineBackground(), words(), clock);
    }

    private void named(Attachment... all) {
        appeals.put(SampleAppeals.heating().withFiles(List.of(all)));
        model.show(HEATING);
    }

    private static Transfer moving(Attachment file, Transfer.State state, long done) {
        return new Transfer(HEATING, file, Transfer.Direction.DOWN, state, done, true, null, null);
    }

    @Test
    void whatThePlatformDoesNotHaveIsToldAndCanBePutAway() {
        var lost = FakeFiles.about("1", "термометр.jpg", 214_000);
        files.moving.add(
                new Transfer(
                        HEATING,
                        lost,
                        Transfer.Direction.DOWN,
                        Transfer.State.GIVEN_UP,
                        0,
                        false,
                        new Failure.Broken(Failure.FILE_ABSENT),
                        null));
        named(lost);
        assertThat(model.card()).extracting(FileLine::state).containsOnly("на платформе файла нет");
        model.paint();
        var line = model.moving().getFirst();
        assertThat(line.state()).isEqualTo("на платформе файла нет");
        assertThat(line.why()).startsWith("Платформа трижды ответила, что файла нет");
        assertThat(line.over()).isTrue();

        model.putAway(line);
        model.paint();
        assertThat(model.moving()).isEmpty();
        assertThat(model.card()).extracting(FileLine::state).containsOnly("на платформе файла нет");
    }

    @Test
    void eachFileSaysWhereItIs() {
        var absent = FakeFiles.about("1", "термометр.jpg", 214_000);
        var coming = FakeFiles.about("2", "батарея.jpg", 1_500_000);
        var here = FakeFiles.about("3", "квитанция\u202Efdp.pdf", 900);
        var bad = FakeFiles.about("4", "программа.exe", 900);
        var spoilt = FakeFiles.about("5", "двор.png", 900);
        files.moving.add(moving(coming, Transfer.State.RUNNING, 600_000));
        files.moving.add(moving(spoilt, Transfer.State.GIVEN_UP, 0));
        files.hold(HEATING, here, PNG);
        named(absent, coming, here, bad, spoilt);
        assertThat(model.card())
                .extracting(FileLine::name, FileLine::size, FileLine::state, FileLine::warm)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "термометр.jpg", "209 КБ", "не скачан", false),
                        org.assertj.core.groups.Tuple.tuple(
                                "батарея.jpg", "1,4 МБ", "качается 40 %", false),
                        org.assertj.core.groups.Tuple.tuple(
                                "квитанцияfdp.pdf", "900 Б", "есть", false),
                        org.assertj.core.groups.Tuple.tuple(
                                "программа.exe", "900 Б", "опасный тип", true),
                        org.assertj.core.groups.Tuple.tuple(
                                "двор.png", "900 Б", "пришёл повреждённым", true));
    }

    @Test
    void whatIsNotHereIsFetchedAndOpensWhenItComes() {
        var file = FakeFiles.about("1", "термометр.png", PNG.length);
        named(file);
        model.open(model.card().getFirst());
        assertThat(files.wanted).containsExactly("1");
        assertThat(model.openedProperty().get()).isNull();
        files.hold(HEATING, file, PNG);
        model.follow();
        assertThat(model.openedProperty().get()).isInstanceOf(Opened.Picture.class);
    }

    /// Hours later a window would come between the operator and what they are at by then.
    @Test
    void whatComesLateIsSaidAndDoesNotOpen() {
        var file = FakeFiles.about("1", "термометр.png", PNG.length);
        named(file);
        model.open(model.card().getFirst());
        clock.advance(Duration.ofSeconds(31));
        files.hold(HEATING, file, PNG);
        model.follow();
        assertThat(model.openedProperty().get()).isNull();
        assertThat(model.problemProperty().get())
                .isEqualTo("Файл «термометр.png» скачан, его можно открыть.");
        model.open(model.card().getFirst());
        assertThat(model.openedProperty().get()).isInstanceOf(Opened.Picture.class);
    }

    @Test
    void nothingOpensOverALockedScreen() {
        var file = FakeFiles.about("1", "термометр.png", PNG.length);
        named(file);
        model.open(model.card().getFirst());
        model.cover(true);
        files.hold(HEATING, file, PNG);
        model.follow();
        assertThat(model.openedProperty().get()).isNull();
        model.open(model.card().getFirst());
        assertThat(model.openedProperty().get()).as("on its way when it was locked").isNull();
        model.cover(false);
        model.follow();
        assertThat(model.openedProperty().get()).isNull();
        assertThat(model.problemProperty().get()).contains("его можно открыть");
    }

    @Test
    void whatWasAwaitedBeforeALockIsSaidAfterIt() {
        var file = FakeFiles.about("1", "термометр.png", PNG.length);
        named(file);
        model.open(model.card().getFirst());
        model.cover(true);
        model.cover(false);
        files.hold(HEATING, file, PNG);
        model.follow();
        assertThat(model.openedProperty().get()).isNull();
        assertThat(model.problemProperty().get()).contains("его можно открыть");
    }

    @Test
    void programsNeverOpenWhateverTheyAreCalled() {
        var named = FakeFiles.about("1", "счёт.exe", 10);
        var hidden = FakeFiles.about("2", "снимок.jpg", 10);
        files.hold(HEATING, hidden, "MZ\u0090".getBytes(StandardCharsets.ISO_8859_1));
        named(named, hidden);
        for (var line : model.card()) {
            model.open(line);
            assertThat(model.openedProperty().get()).isNull();
            assertThat(model.problemProperty().get()).startsWith("Это программа");
        }
        assertThat(files.wanted).isEmpty();
    }

    @Test
    void aPictureThatIsNoneOrABombIsOnlySaved() {
        var bomb = PNG.clone();
        bomb[16] = 0x10;
        bomb[20] = 0x10;
        var huge = FakeFiles.about("1", "большой.png", 10);
        var lie = FakeFiles.about("2", "договор.png", 10);
        var plain = FakeFiles.about("3", "договор.txt", 10);
        files.hold(HEATING, huge, bomb);
        files.hold(HEATING, lie, "%PDF-1.4".getBytes(StandardCharsets.ISO_8859_1));
        files.hold(HEATING, plain, "text".getBytes(StandardCharsets.ISO_8859_1));
        named(huge, lie, plain);
        var said = new java.util.ArrayList<String>();
        for (var line : model.card()) {
            model.open(line);
            said.add(((Opened.ToSave) model.openedProperty().get()).why());
        }
        assertThat(said.get(0)).contains("слишком велик");
        assertThat(said.get(1)).contains("не то, что в имени");
        assertThat(said.get(2)).isEmpty();
    }

    @Test
    void whatTheDiskHasSpoiltIsFetchedAgain() {
        var file = FakeFiles.about("1", "двор.png", 10);
        files.hold(HEATING, file, PNG);
        files.contents.clear();
        named(file);
        model.open(model.card().getFirst());
        assertThat(model.problemProperty().get()).contains("повреждён");
        assertThat(files.wanted).containsExactly("1");
    }

    @Test
    void aFileGoesOutOnlyAfterTheJournalKnows() throws Exception {
        var file = FakeFiles.about("1", "двор.png", 10);
        files.hold(HEATING, file, PNG);
        named(file);
        var id = files.held.getFirst().id();
        files.journalFull = true;
        model.save(id, folder.resolve("a.png"));
        assertThat(folder.resolve("a.png")).doesNotExist();
        assertThat(model.problemProperty().get()).contains("журнал");
        files.journalFull = false;
        model.save(id, folder.resolve("a.png"));
        assertThat(Files.readAllBytes(folder.resolve("a.png"))).isEqualTo(PNG);
        assertThat(files.out).containsExactly(id);
        assertThat(model.problemProperty().get()).isEqualTo("Сохранено: a.png");
        model.save(id, folder.resolve("нет/a.png"));
        assertThat(model.problemProperty().get()).startsWith("Сохранить не удалось");
    }

    @Test
    void filesOfTheAnswerAreTakenAndTakenOff() throws Exception {
        named();
        model.attach(List.of(folder.resolve("нет.pdf")));
        assertThat(model.draftProblemProperty().get()).isEqualTo("Файл «нет.pdf» не читается.");
        Files.writeString(folder.resolve("акт.pdf"), "акт");
        Files.writeString(folder.resolve("фильм.mp4"), "кадр");
        model.attach(List.of(folder.resolve("акт.pdf")));
        assertThat(model.draft())
                .extracting(FileLine::name, FileLine::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("акт.pdf", "ждёт отправки"));
        assertThat(model.attaching().of(HEATING)).hasSize(1);
        files.unfit = NotTaken.Reason.TOO_LARGE;
        model.attach(List.of(folder.resolve("фильм.mp4")));
        assertThat(model.draftProblemProperty().get())
                .isEqualTo("Файл «фильм.mp4» больше 50 МБ: платформа его не примет.");
        assertThatThrownBy(() -> model.attaching().of(HEATING))
                .isInstanceOfSatisfying(
                        FileLeftOut.class, left -> assertThat(left.name()).isEqualTo("фильм.mp4"));
        assertThat(model.attaching().of(HEATING)).as("it is said once").hasSize(1);
        model.detach(model.draft().getFirst());
        assertThat(model.draft()).isEmpty();
        model.attach(List.of(folder.resolve("фильм.mp4")));
        files.unfit = null;
        model.attach(List.of(folder.resolve("акт.pdf")));
        assertThat(model.attaching().of(HEATING)).as("files are put to it anew").hasSize(1);
    }

    /// A network drive that does not answer: the answer is not sent silently without it, nor held
    /// for ever.
    @Test
    void aFileThatDoesNotComeInIsLeftOutAndNamed() {
        var attaching = new Attaching(files, Duration.ofMillis(1));
        attaching.begin(HEATING, "акт.pdf").taken();
        var hung = attaching.begin(HEATING, "скан.pdf");
        assertThatThrownBy(() -> attaching.of(HEATING))
                .isInstanceOfSatisfying(
                        FileLeftOut.class, left -> assertThat(left.name()).isEqualTo("скан.pdf"));
        assertThat(attaching.of(HEATING)).as("sent again, it goes without").isEmpty();
        hung.refused();
        assertThatThrownBy(() -> attaching.of(HEATING)).isInstanceOf(FileLeftOut.class);
    }

    @Test
    void transfersSayWhoseTheyAreAndWhyTheyWait() {
        files.moving.add(
                new Transfer(
                        HEATING,
                        FakeFiles.about("1", "акт.pdf", 1_000),
                        Transfer.Direction.UP,
                        Transfer.State.WAITING,
                        250,
                        true,
                        new Failure.Offline(),
                        null));
        model.paint();
        var line = model.moving().getFirst();
        assertThat(line.state()).isEqualTo("ждёт на 25 %");
        assertThat(line.whose()).isEqualTo("с ответом 48207");
        assertThat(line.why()).isEqualTo("Нет связи с платформой, код СВ-01");
        assertThat(HeldFile.State.values()).hasSize(4);
    }

    @Test
    void whatIsPutOffSaysWhenItIsTriedAgain() {
        var file = FakeFiles.about("1", "акт.pdf", 1_000);
        files.moving.add(
                new Transfer(
                        HEATING,
                        file,
                        Transfer.Direction.DOWN,
                        Transfer.State.WAITING,
                        250,
                        true,
                        null,
                        MovingClock.USUAL.plusSeconds(9)));
        named(file);
        model.paint();
        assertThat(model.moving().getFirst().state()).isEqualTo("повтор через 9 с");
        assertThat(model.moving().getFirst().why()).isEmpty();

        clock.advance(Duration.ofSeconds(10));
        model.paint();
        assertThat(model.moving().getFirst().state()).isEqualTo("качается 25 %");
    }

    /// It moves: what stopped it before is over.
    @Test
    void whatMovesSaysNoReason() {
        files.moving.add(
                new Transfer(
                        HEATING,
                        FakeFiles.about("1", "акт.pdf", 1_000),
                        Transfer.Direction.DOWN,
                        Transfer.State.RUNNING,
                        250,
                        true,
                        new Failure.Offline(),
                        null));
        model.paint();
        assertThat(model.moving().getFirst().why()).isEmpty();
        assertThat(model.moving().getFirst().state()).isEqualTo("качается 25 %");
    }
}
