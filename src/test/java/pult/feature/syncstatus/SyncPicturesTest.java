package pult.feature.syncstatus;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Approval;
import pult.domain.answer.Draft;
import pult.domain.answer.ResolutionType;
import pult.domain.answer.SampleAppeals;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Channel;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.ChangeId;
import pult.domain.change.Notices;
import pult.domain.change.OutboxEntry;
import pult.feature.Wording;
import pult.feature.outbox.OutboxFeature;
import pult.feature.outbox.OutboxPorts;
import pult.feature.pack.PackFeature;
import pult.feature.pack.PackPorts;
import pult.feature.pack.PackSamples;
import pult.feature.pack.StillPack;
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
import pult.sync.Failure;
import pult.sync.Me;
import pult.sync.Replica;
import pult.sync.SyncNote;
import pult.sync.SyncStatus;
import pult.ui.fx.Fx;
import pult.ui.fx.FxPulse;
import pult.ui.fx.InlineBackground;
import pult.ui.theme.Theme;
import pult.ui.theme.Themes;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// Pictures of the sync screen: a working day, no link, the first start.
class SyncPicturesTest {
    /// Four lines of the journal.
    private static final double LINES = 112;

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Wording WORDING = Wording.of(Language.RU, MOSCOW);
    private static final Me KRYLOVA =
            new Me(
                    "krylova",
                    "Крылова А. С.",
                    "оператор блока «ЖКХ»",
                    List.of("OPERATOR"),
                    "Управление ЖКХ",
                    List.of("HOUSING_UTILITIES"),
                    "ПОС",
                    "RU-ORL",
                    "Орловская область",
                    MOSCOW,
                    41);

    /// No link from 12:52 to 13:29.
    private static final List<String> SENT_AT =
            List.of(
                    "14:31:12",
                    "14:24:03",
                    "14:18:47",
                    "13:58:31",
                    "13:44:09",
                    "13:31:08",
                    "12:41:55",
                    "12:12:36",
                    "11:58:20",
                    "11:20:15",
                    "10:58:40",
                    "09:47:02");

    private final MovingClock clock = new MovingClock(MovingClock.USUAL);
    private final InMemoryAppeals appeals = new InMemoryAppeals();
    private final InMemoryDrafts drafts = new InMemoryDrafts();
    private final InMemoryOutbox outbox = new InMemoryOutbox(appeals, drafts);

    private final StillPack pack = new StillPack();
    private final StillSafety safety = new StillSafety();

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static Instant at(String time) {
        return Instant.parse("2026-03-31T" + time + "Z").minus(Duration.ofHours(3));
    }

    private void draft(long number, Draft.Kind kind, String text, String time) {
        drafts.save(new Draft(new AppealId(number), kind, text, at(time)));
    }

    private void entry(
            long number,
            Action action,
            OutboxEntry.Status status,
            String topic,
            @org.jspecify.annotations.Nullable String reason,
            @org.jspecify.annotations.Nullable String time) {
        var id = new AppealId(number);
        var change =
                new Change(
                        ChangeId.of(number, 1, outbox.all().size()),
                        id,
                        1,
                        at("14:00:00"),
                        "krylova",
                        action);
        var accepted = status == OutboxEntry.Status.ACCEPTED;
        appeals.put(
                SampleAppeals.appeal(
                        number,
                        number % 3 == 0 ? AppealState.ON_APPROVAL : AppealState.ANSWERED,
                        LegalRegime.ORDINARY_MESSAGE,
                        Channel.POS,
                        "Петровна"));
        outbox.add(
                new OutboxEntry(
                        change,
                        status,
                        status == OutboxEntry.Status.QUEUED && action.answers()
                                ? at("14:32:31")
                                : null,
                        status == OutboxEntry.Status.QUEUED ? 0 : 1,
                        reason,
                        accepted && action.answers() ? "57-2026-" + (118_000 + number % 500) : null,
                        time == null ? null : at(time),
                        topic));
    }

    private boolean unsent() {
        return outbox.waiting().stream()
                .anyMatch(entry -> entry.status() == OutboxEntry.Status.QUEUED);
    }

    private static Action answer() {
        return new Action.SubmitAnswer("Ответ", ResolutionType.SOLVED, Approval.APPROVER);
    }

    /// @param until nothing was accepted later
    private void day(String until, OutboxEntry.Status first) {
        draft(
                48207,
                Draft.Kind.ANSWER,
                "Тепло дадут до {{?дата}}, {{?фамилия}}. ".repeat(20),
                "14:32:08");
        draft(48132, Draft.Kind.ANSWER, "Договор исполняется. ".repeat(35), "13:52:40");
        draft(
                48190,
                Draft.Kind.ANSWER,
                "Записали к {{?врач}} на {{?дата}} в {{?кабинет}}.",
                "12:18:02");
        draft(48215, Draft.Kind.NOTE, "Позвонить в службу освещения до обеда.", "11:47:33");
        entry(48195, answer(), first, "перенос остановки", null, null);
        entry(48186, answer(), OutboxEntry.Status.QUEUED, "вывоз отходов", null, null);
        entry(48186, new Action.Note("x"), OutboxEntry.Status.QUEUED, "вывоз отходов", null, null);
        entry(
                48201,
                new Action.TakeToWork(),
                OutboxEntry.Status.QUEUED,
                "скорая помощь",
                null,
                null);
        entry(
                47910,
                answer(),
                OutboxEntry.Status.CONFLICT,
                "График движения",
                "already_answered",
                null);
        entry(48099, answer(), OutboxEntry.Status.HELD, "Завышение платы", "comment_added", null);
        entry(48120, answer(), OutboxEntry.Status.HELD, "Светофор", "executor_changed", null);
        entry(
                48088,
                new Action.TakeToWork(),
                OutboxEntry.Status.REFUSED,
                "Детские сады",
                "taken_by_other",
                null);
        var sent =
                List.of(
                        "наледь у подъезда",
                        "фонарь, ул. Гайдара",
                        "талоны к окулисту",
                        "маршрут 26",
                        "контейнерная площадка",
                        "светофор, ул. 5 Августа",
                        "стихийная свалка",
                        "лифт",
                        "питание в школе",
                        "безнадзорные животные",
                        "график движения",
                        "ямы, ул. Раздольная");
        for (var i = 0; i < sent.size(); i++) {
            if (SENT_AT.get(i).compareTo(until) > 0) {
                continue;
            }
            entry(
                    48155 - 6L * i,
                    i == 3 ? new Action.TakeToWork() : answer(),
                    OutboxEntry.Status.ACCEPTED,
                    sent.get(i),
                    null,
                    SENT_AT.get(i));
        }
    }

    /// What the log of the day says, newest first; what was sent stands in both places.
    private List<Replica.Logged> journal(Replica.Logged... also) {
        var lines = new ArrayList<>(List.of(also));
        outbox.all().stream()
                .filter(e -> e.status() == OutboxEntry.Status.ACCEPTED)
                .forEach(e ->
                        lines.add(
                                new Replica.Logged(
                                        Objects.requireNonNull(e.settledAt()),
                                        new SyncNote(
                                                SyncNote.Kind.SENT,
                                                1,
                                                e.change().appeal().number()))));
        lines.addAll(news());
        lines.sort(Comparator.comparing(Replica.Logged::at).reversed());
        return lines;
    }

    private static List<Replica.Logged> news() {
        return List.of(
                note("14:03:44", SyncNote.Kind.HELD, 1, 48120),
                note("13:58:20", SyncNote.Kind.HELD, 1, 48099),
                note("13:29:20", SyncNote.Kind.LINK_BACK, 0, 0),
                note("12:52:07", SyncNote.Kind.LINK_LOST, 0, 0),
                note("12:50:31", SyncNote.Kind.RECEIVED, 22, 0),
                note("12:18:00", SyncNote.Kind.RECEIVED, 9, 0),
                note("11:47:00", SyncNote.Kind.RECEIVED, 31, 0),
                note("10:41:17", SyncNote.Kind.RECEIVED, 64, 0),
                note("09:30:18", SyncNote.Kind.RECEIVED, 31, 0),
                note("08:01:02", SyncNote.Kind.RECEIVED, 188, 0));
    }

    private static Replica.Logged note(String time, SyncNote.Kind kind, long count, long appeal) {
        return new Replica.Logged(at(time), new SyncNote(kind, count, appeal));
    }

    private void pictures(String name, SyncStatus status, List<Replica.Logged> log) {
        pictures(name, status, log, feature -> {});
    }

    private void pictures(
            String name,
            SyncStatus status,
            List<Replica.Logged> log,
            Consumer<SyncFeature> before) {
        Fx.call(() -> {
            var exchange = new StillExchange(status);
            var outboxFeature =
                    new OutboxFeature(
                            new OutboxPorts(
                                    outbox,
                                    drafts,
                                    () -> List.of(),
                                    appeals,
                                    exchange,
                                    new Notices(),
                                    new InMemoryConflicts(),
                                    new InMemoryLosses(clock),
                                    new InMemoryToldMerges(),
                                    login -> login,
                                    () -> ChangeId.of(clock.millis(), 2, 1),
                                    AnswerRules.USUAL,
                                    List::of),
                            destination -> {},
                            WORDING,
                            new InlineBackground(),
                            clock);
            var packFeature =
                    new PackFeature(
                            new PackPorts(pack, pack, appeals, () -> QueueQuery.ALL),
                            (title, content) -> {},
                            WORDING,
                            new InlineBackground(),
                            new FxPulse(),
                            clock);
            var feature =
                    new SyncFeature(
                            new SyncFeature.Sources(
                                    exchange, limit -> log, outbox::counts, safety.ports()),
                            new SyncFeature.Beside(
                                    outboxFeature.places(),
                                    packFeature.summary(),
                                    outboxFeature.attention()),
                            WORDING,
                            new InlineBackground(),
                            clock);
            var scene = new Scene(feature.view(), 1318, 704);
            Themes.apply(scene, Theme.LIGHT);
            scene.getRoot().applyCss();
            before.accept(feature);
            scene.setRoot(new Group());
            Pictures.take(feature.view(), "sync-" + name, 1848, 1016);
            Pictures.take(feature.view(), "sync-" + name, 1318, 704);
            assertThat(Eye.cutTexts((Region) feature.view().lookup(".sync-left"))).isEmpty();
            assertThat(feature.view().lookupAll(".scroll-pane > .scroll-bar:horizontal"))
                    .as("nothing is wider than its pane")
                    .noneMatch(Node::isVisible);
            assertThat(feature.view().lookupAll(".table-cell .icon-only"))
                    .as("a button has its room in the cell")
                    .hasSizeGreaterThanOrEqualTo(unsent() ? 1 : 0)
                    .allMatch(button ->
                            button.getBoundsInParent().getMaxX()
                                    <= button.getParent().getLayoutBounds().getMaxX());
            var journal = (Region) feature.view().lookup(".journal");
            assertThat(journal.getHeight())
                    .as("height of the journal where little room is left")
                    .isGreaterThan(LINES);
            feature.close();
            packFeature.close();
            outboxFeature.close();
            return true;
        });
    }

    @Test
    void aWorkingDay() {
        day("14:32:00", OutboxEntry.Status.SENDING);
        safety.good(at("06:10:00"), 12L << 20);
        pack.now(PackSamples.whole(true));
        pictures(
                "busy",
                new SyncStatus(
                        SyncStatus.Phase.IDLE,
                        at("14:31:48"),
                        18_402,
                        18_402,
                        at("14:32:20"),
                        null,
                        1,
                        KRYLOVA),
                journal(note("14:31:40", SyncNote.Kind.RECEIVED, 14, 0)));
    }

    @Test
    void littleRoom() {
        var words = WORDING.area(pult.l10n.SafetyMessages.class);
        safety.room.set(words.roomScarce("80 МБ"));
        pictures(
                "room",
                new SyncStatus(
                        SyncStatus.Phase.IDLE,
                        at("14:31:48"),
                        18_402,
                        18_402,
                        at("14:32:20"),
                        new Failure.Disk(),
                        0,
                        KRYLOVA),
                List.of());
    }

    @Test
    void aCopiedFolder() {
        safety.good(at("06:10:00").minus(Duration.ofDays(1)), 12L << 20);
        safety.trouble(Copies.Trouble.NO_ROOM);
        pictures(
                "copied",
                new SyncStatus(
                        SyncStatus.Phase.IDLE,
                        at("14:31:48"),
                        18_402,
                        18_402,
                        at("14:32:20"),
                        new Failure.Copied(),
                        0,
                        KRYLOVA),
                journal(),
                feature -> press(feature, "Продолжить в этой папке…"));
    }

    private static void press(SyncFeature feature, String words) {
        feature.view().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && button.getText().equals(words))
                .forEach(node -> ((Button) node).fire());
    }

    @Test
    void theSupportFileIsShownBeforeItIsWritten() {
        Fx.call(() -> {
            var parts =
                    List.of(
                            new SupportFile.Part(
                                    SupportFile.Kind.MANIFEST, "manifest.txt", "made=2026\n"),
                            new SupportFile.Part(
                                    SupportFile.Kind.COUNTERS, "counters.txt", "drafts=4\n"),
                            new SupportFile.Part(SupportFile.Kind.LOG, "log.txt", ""));
            var view =
                    new SupportView(safety.support(), parts, WORDING, new InlineBackground())
                            .node(clock.instant());
            Pictures.take(view, "support", 900, 600);
            return true;
        });
    }

    @Test
    void noLink() {
        day("14:05:02", OutboxEntry.Status.QUEUED);
        safety.trouble(Copies.Trouble.CHECK);
        pictures(
                "offline",
                new SyncStatus(
                        SyncStatus.Phase.WAITING,
                        at("14:05:02"),
                        18_402,
                        18_402,
                        at("14:32:48"),
                        new Failure.Offline(),
                        0,
                        KRYLOVA),
                journal(note("14:05:22", SyncNote.Kind.LINK_LOST, 0, 0)));
    }

    @Test
    void theFirstStart() {
        pictures(
                "empty",
                new SyncStatus(
                        SyncStatus.Phase.FIRST_LOAD,
                        at("14:31:58"),
                        41_200,
                        230_000,
                        null,
                        null,
                        0,
                        KRYLOVA),
                List.of());
    }
}
