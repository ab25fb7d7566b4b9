package pult.feature.substitution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.SampleQueue;
import pult.domain.directory.Directory;
import pult.domain.directory.Person;
import pult.domain.machine.RegionPreset;
import pult.domain.machine.Role;
import pult.domain.machine.SharedSubstitution;
import pult.domain.machine.Substitution;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.substitution.SubstitutionModel.Row;
import pult.feature.substitution.SubstitutionModel.Typed;
import pult.feature.writing.Eye;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.l10n.SubstitutionMessages;
import pult.sync.Failure;
import pult.sync.Me;
import pult.sync.SourceFailure;
import pult.sync.Staff;
import pult.sync.StaffSource;
import pult.sync.StillExchange;
import pult.sync.SyncStatus;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/// Who sees which substitutions, who makes and ends them, and what is said when it does not go.
class SubstitutionModelTest {
    private static final Directory DIRECTORY =
            new Directory(
                    List.of(),
                    List.of(
                            new Person("head", "Громов Павел Андреевич", "руководитель блока", ""),
                            new Person("colleague", "Демидов Олег Иванович", "оператор", ""),
                            new Person("roads", "Ветров Артём Юрьевич", "руководитель", ""),
                            new Person("centre", "Орлов Виктор Ильич", "руководитель ЦУР", "")));
    private static final SharedSubstitution NOW =
            shared("a", "colleague", "head", "2026-03-30", "2026-04-02");
    private static final SharedSubstitution LATER =
            shared("b", "head", "roads", "2026-04-10", "2026-04-12");
    private static final SharedSubstitution OVER =
            shared("c", "centre", "roads", "2026-03-01", "2026-03-31");

    private final ToldDesk desk =
            new ToldDesk(new Staff(DIRECTORY, List.of(LATER, NOW, OVER), SampleQueue.NOW));
    private final Today today =
            new Today(
                    Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                    SampleQueue.ZONE,
                    BundledCalendars.russia(),
                    BundledDeadlines::rules);

    @BeforeAll
    static void toolkit() {
        Fx.start();
    }

    private static Instant day(String date) {
        return LocalDate.parse(date).atStartOfDay(SampleQueue.ZONE).toInstant();
    }

    private static SharedSubstitution shared(
            String id, String who, String absent, String from, String until) {
        return new SharedSubstitution(id, 1, who, absent, day(from), day(until), "centre");
    }

    private static SyncStatus as(String login, String role, boolean linked) {
        var own =
                new Substitution(
                        "boss",
                        "Белова Марина Викторовна",
                        Set.of(Role.APPROVER),
                        Set.of(),
                        day("2026-03-01"),
                        day("2026-04-05"));
        var base = StillExchange.me();
        var me =
                new Me(
                        login,
                        DIRECTORY.name(login),
                        "",
                        List.of(role),
                        base.organisation(),
                        List.of(),
                        base.system(),
                        base.regionCode(),
                        base.regionName(),
                        base.zone(),
                        0,
                        login.equals("colleague") ? List.of(own) : List.of(),
                        new RegionPreset(2, 10));
        return new SyncStatus(
                SyncStatus.Phase.IDLE,
                SampleQueue.NOW,
                0,
                0,
                null,
                linked ? null : new Failure.Offline(),
                0,
                me);
    }

    private SubstitutionModel model(String login, String role) {
        var wording = Wording.of(Language.RU, SampleQueue.ZONE);
        var ids = new AtomicInteger();
        var model =
                new SubstitutionModel(
                        desk,
                        today,
                        wording.area(SubstitutionMessages.class),
                        wording.formats(),
                        wording.failures(),
                        new InlineBackground(),
                        () -> "new-" + ids.incrementAndGet());
        model.status(as(login, role, true));
        return model;
    }

    private static List<Row> rows(SubstitutionModel model) {
        return model.shownProperty().get().rows();
    }

    @Test
    void everybodySeesWhoActsForWhomAndEndsOnlyTheirOwn() {
        var model = model("head", "BLOCK_HEAD");
        assertThat(rows(model))
                .extracting(
                        Row::names, Row::period, Row::by, Row::holds, row -> row.endable() != null)
                .containsExactly(
                        tuple(
                                "Демидов О. И. · и. о.: Громов П. А.",
                                "30.03.2026 – 01.04.2026",
                                "Кем назначено: Орлов В. И.",
                                true,
                                true),
                        tuple(
                                "Громов П. А. · и. о.: Ветров А. Ю.",
                                "10.04.2026 – 11.04.2026",
                                "Кем назначено: Орлов В. И.",
                                false,
                                false));
        assertThat(rows(model("centre", "CENTRE_HEAD"))).allMatch(row -> row.endable() != null);
    }

    @Test
    void whatThePlatformAloneGaveStandsThereToo() {
        assertThat(rows(model("colleague", "OPERATOR")))
                .anySatisfy(row -> {
                    assertThat(row.names()).isEqualTo("Демидов О. И. · и. о.: Белова М. В.");
                    assertThat(row.by()).isEqualTo("Назначено на платформе");
                    assertThat(row.endable()).isNull();
                });
    }

    @Test
    void whoOnlyWatchesIsOfferedNoForm() {
        assertThat(model("watcher", "OBSERVER").shownProperty().get().mayMake()).isFalse();
        assertThat(model("colleague", "OPERATOR").shownProperty().get().self())
                .isEqualTo("Демидов Олег Иванович");
        assertThat(model("centre", "CENTRE_HEAD").shownProperty().get().self()).isEmpty();
    }

    private static Typed typed(String absent, String who, String first, String last) {
        return new Typed(absent, who, first, last);
    }

    private String refused(SubstitutionModel model, Typed said) {
        model.make(said);
        assertThat(desk.saved).isEmpty();
        return model.problemProperty().get();
    }

    @Test
    void whatCannotBeIsSaidBeforeItIsOffered() {
        var model = model("centre", "CENTRE_HEAD");
        assertThat(refused(model, typed("", "roads", "01.04.2026", "02.04.2026")))
                .contains("кто отсутствует");
        assertThat(refused(model, typed("roads", "", "01.04.2026", "02.04.2026")))
                .contains("кто исполняет");
        assertThat(refused(model, typed("roads", "Никто", "01.04.2026", "02.04.2026")))
                .contains("нет в справочнике")
                .contains("Никто");
        assertThat(refused(model, typed("roads", "roads", "01.04.2026", "02.04.2026")))
                .contains("Сам за себя");
        assertThat(refused(model, typed("roads", "centre", "1 апреля", "02.04.2026")))
                .contains("ДД.ММ.ГГГГ");
        assertThat(refused(model, typed("roads", "centre", "02.04.2026", "01.04.2026")))
                .contains("раньше первого");
        assertThat(refused(model, typed("roads", "centre", "30.03.2026", "02.04.2026")))
                .contains("уже прошёл");
        assertThat(refused(model, typed("roads", "centre", "01.04.2026", "11.04.2026")))
                .contains("не дольше 10 дней");
        assertThat(refused(model, typed("colleague", "centre", "01.04.2026", "01.04.2026")))
                .contains("Цепочка");
        assertThat(refused(model, typed("roads", "head", "01.04.2026", "01.04.2026")))
                .as("the head is away on that day")
                .contains("Цепочка");
    }

    @Test
    void oneIsMadeForWholeDaysOfTheRegion() {
        var model = model("centre", "CENTRE_HEAD");
        model.make(typed("Ветров Артём Юрьевич", "colleague", "31.03.2026", "09.04.2026"));
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(desk.saved).hasSize(1);
        var made = desk.saved.getFirst();
        assertThat(made.who()).isEqualTo("colleague");
        assertThat(made.absent()).isEqualTo("roads");
        assertThat(made.from()).isEqualTo(day("2026-03-31"));
        assertThat(made.until()).isEqualTo(day("2026-04-10"));
        assertThat(model.noteProperty().get()).contains("Демидов О. И., и. о.: Ветров А. Ю.");
        assertThat(model.emptiedProperty().get()).isEqualTo(1);
    }

    @Test
    void whoDoesNotHeadTheCentreMakesOneForThemselvesOnly() {
        var model = model("roads", "BLOCK_HEAD");
        model.make(typed("head", "colleague", "05.04.2026", "06.04.2026"));
        assertThat(desk.saved.getFirst().absent()).isEqualTo("roads");
    }

    @Test
    void withoutALinkNothingIsOfferedAndWhatIsTypedStays() {
        var model = model("roads", "BLOCK_HEAD");
        model.status(as("roads", "BLOCK_HEAD", false));
        assertThat(refused(model, typed("", "colleague", "05.04.2026", "06.04.2026")))
                .contains("Нет связи")
                .contains("Написанное сохранено");
        assertThat(model.emptiedProperty().get()).isZero();
        model.end(NOW);
        assertThat(desk.ended).isEmpty();
    }

    @Test
    void aRepetitionAfterALostAnswerIsTheSameSubstitution() {
        var model = model("roads", "BLOCK_HEAD");
        var said = typed("", "colleague", "05.04.2026", "06.04.2026");
        desk.failure = new SourceFailure(new Failure.Offline());
        model.make(said);
        assertThat(model.problemProperty().get()).contains("написанное сохранено");
        desk.failure = null;
        model.make(said);
        assertThat(desk.saved).extracting(SharedSubstitution::id).containsExactly("new-1", "new-1");
        model.make(said);
        assertThat(desk.saved.getLast().id()).isEqualTo("new-2");
    }

    @Test
    void thePlatformsRefusalIsSaidInWords() {
        var model = model("roads", "BLOCK_HEAD");
        desk.reply = new StaffSource.Reply.Refused("substitution_chain");
        model.make(typed("", "colleague", "05.04.2026", "06.04.2026"));
        assertThat(model.problemProperty().get()).contains("Цепочка");
        desk.reply = new StaffSource.Reply.Refused("forbidden");
        model.end(LATER);
        assertThat(model.problemProperty().get()).contains("не разрешила");
        desk.reply = new StaffSource.Reply.Changed();
        model.end(LATER);
        assertThat(model.problemProperty().get()).contains("кто-то другой");
        desk.reply = null;
        model.end(LATER);
        assertThat(model.problemProperty().get()).isEmpty();
        assertThat(model.noteProperty().get()).contains("завершено");
    }

    @Test
    void pictures() {
        for (var language : Language.values()) {
            Fx.call(() -> {
                var exchange = new StillExchange(as("centre", "CENTRE_HEAD", true));
                var feature =
                        new SubstitutionFeature(
                                desk,
                                exchange,
                                today,
                                Wording.of(language, SampleQueue.ZONE),
                                new InlineBackground());
                Pictures.take(feature.view(), "substitutions-" + language.code(), 420, 420);
                assertThat(Eye.cutTexts(feature.view())).isEmpty();
                feature.close();
                return true;
            });
        }
    }
}
