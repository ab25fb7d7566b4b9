package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.filter.FilterLanguage;
import pult.domain.machine.Role;
import pult.domain.machine.SampleRights;
import pult.domain.search.PlainSearch;
import pult.domain.view.Grouping;
import pult.domain.view.InMemoryViews;
import pult.domain.view.KeptView;
import pult.domain.view.QueueColumn;
import pult.feature.Today;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// Views somebody made, how views look, and the filters of late.
class OwnViewsTest {
    private static final Today TODAY =
            new Today(
                    Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                    SampleQueue.ZONE,
                    BundledCalendars.russia(),
                    BundledDeadlines::rules);

    private final InMemoryAppeals appeals = SampleQueue.port();
    private final InMemoryViews kept = new InMemoryViews();
    private final MapMemory memory = new MapMemory();
    private final ViewsModel views =
            new ViewsModel(appeals, new PlainSearch(appeals), kept, TODAY, new InlineBackground());
    private final QueueViewModel model = model();

    private QueueViewModel model() {
        var made =
                new QueueViewModel(
                        appeals, new PlainSearch(appeals), memory, TODAY, new InlineBackground());
        made.operator(SampleRights.of(SampleQueue.ME, Role.OPERATOR));
        return made;
    }

    private SavedView.Own save(String name) {
        views.save(
                KeptView.personal(ViewsModel.made(UUID.randomUUID(), name, model).orElseThrow()),
                () -> {});
        views.refresh(SampleRights.of(SampleQueue.ME, Role.OPERATOR));
        return views.made().stream()
                .filter(view -> view.kept().view().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<String> names() {
        return views.made().stream().map(view -> view.kept().view().name()).toList();
    }

    private List<QueueGroup> groups() {
        var groups = new ArrayList<QueueGroup>();
        for (var item : model.linesProperty().get()) {
            if (item instanceof QueueItem.Heading heading) {
                groups.add(heading.group());
            }
        }
        return groups;
    }

    @Test
    void viewWithWordsCountsWhatItShows() {
        model.choose(SavedView.Standing.OPEN);
        model.narrowing().search("отопления орёл");
        var found = model.totalProperty().get();
        var view = save("Орёл, отопление");
        assertThat(found).isBetween(1, 9);
        assertThat(views.counted(view).count().get()).isEqualTo(found);
        model.choose(SavedView.Standing.OPEN);
        model.narrowing().search("");
        model.choose(view);
        assertThat(model.totalProperty().get()).isEqualTo(found);
        assertThat(model.lookProperty().get().sort()).isEqualTo(QueueQuery.Sort.RELEVANCE);
        model.sort(QueueQuery.Sort.NUMBER);
        model.choose(SavedView.Standing.OPEN);
        model.choose(view);
        assertThat(model.lookProperty().get().sort()).isEqualTo(QueueQuery.Sort.NUMBER);
    }

    /// The search field follows the words of a view, and never writes over what is being typed.
    @Test
    void theSearchFieldIsToldWordsThatWereNotTypedIntoIt() {
        model.choose(SavedView.Standing.OPEN);
        model.narrowing().search("отопления");
        var view = save("Отопление");
        var field = new ArrayList<String>();
        model.narrowing().onWords(field::add);
        model.narrowing().search("дорога канал:вк");
        model.narrowing().enter("яма");
        assertThat(field).as("typed").isEmpty();
        model.choose(view);
        assertThat(field).containsExactly("отопления");
        model.choose(SavedView.Standing.OPEN);
        assertThat(field).containsExactly("отопления", "");
        model.choose(SavedView.Standing.MINE);
        assertThat(field).as("words go on from one standing view to another").hasSize(2);
        model.narrowing().replace("мост");
        assertThat(field).hasSize(3).endsWith("мост");
    }

    @Test
    void viewKeptInTheOrderOfASearchHasItsOwnOrderWithoutTheWords() {
        model.choose(SavedView.Standing.OPEN);
        model.narrowing().search("отопления орёл");
        model.choose(save("Орёл, отопление"));
        model.narrowing().search("");
        assertThat(model.lookProperty().get()).isEqualTo(SavedView.Standing.OPEN.look());
    }

    @Test
    void holdsWhatWasLookedAtAndItsCounterSaysSo() {
        model.choose(SavedView.Standing.OPEN);
        model.narrowing().replace("блок:жкх -канал:vk отопления");
        model.group(Grouping.MUNICIPALITY);
        var total = model.totalProperty().get();
        var groups = groups();
        var view = save("Отопление");
        assertThat(total).isPositive();
        assertThat(views.counted(view).count().get()).isEqualTo(total);

        model.choose(SavedView.Standing.MINE);
        assertThat(model.narrowing().filterProperty().get().empty()).isFalse();
        model.narrowing().replace("");
        model.choose(view);

        assertThat(model.narrowing().text(FilterLanguage.RUSSIAN))
                .isEqualTo("-канал:vk блок:жкх отопления");
        assertThat(model.totalProperty().get()).isEqualTo(total);
        assertThat(groups()).isEqualTo(groups);
        model.choose(SavedView.Standing.MINE);
        assertThat(model.narrowing().text(FilterLanguage.RUSSIAN))
                .as("its chips stay with it")
                .isEmpty();
    }

    @Test
    void repeatedOnesAndThoseSentToAndFroHaveViewsThatCount() {
        views.refresh(SampleRights.of(SampleQueue.ME, Role.OPERATOR));
        var all = SampleQueue.appeals();
        model.choose(SavedView.Standing.REPEATED);
        assertThat(ids()).containsExactly(all.get(SampleQueue.REPEAT).id().number());
        model.choose(SavedView.Standing.PING_PONG);
        assertThat(ids()).containsExactly(all.get(SampleQueue.SENT).id().number());
        assertThat(views.counted(SavedView.Standing.REPEATED).count().get()).isOne();
        assertThat(views.counted(SavedView.Standing.PING_PONG).count().get()).isOne();

        model.choose(SavedView.Standing.OPEN);
        var open = model.totalProperty().get();
        model.narrowing().replace("повторное:да");
        assertThat(ids()).containsExactly(all.get(SampleQueue.REPEAT).id().number());
        model.narrowing().replace("повторное:нет пересылки:нет");
        assertThat(model.totalProperty().get()).isEqualTo(open - 2);
        assertThat(model.narrowing().text(FilterLanguage.ENGLISH))
                .isEqualTo("-repeat:yes -pingpong:yes");
    }

    private List<Long> ids() {
        var ids = new ArrayList<Long>();
        for (var item : model.linesProperty().get()) {
            if (item instanceof QueueItem.Case(AppealRow row)) {
                ids.add(row.id().number());
            }
        }
        return ids;
    }

    /// What the map counts, in all its choices, with what the operator has narrowed it to besides.
    @Test
    void whatAnotherScreenHasCountedIsKeptAsItWas() {
        var open = QueueQuery.ALL.withLanes(AppealRow.Lane.OPEN);
        var since = SampleQueue.NOW.minus(java.time.Duration.ofDays(3));
        var midnight =
                java.time.LocalDate.ofInstant(since, SampleQueue.ZONE)
                        .atStartOfDay(SampleQueue.ZONE)
                        .toInstant();
        var counted =
                List.of(
                        open,
                        QueueQuery.ALL.withReceivedFrom(midnight),
                        QueueQuery.ALL
                                .withLanes(AppealRow.Lane.TICKING)
                                .withDue(null, SampleQueue.NOW),
                        open.with(QueueQuery.Flag.UNPLACED),
                        open.withMunicipality("Орёл").onlyUnassigned());
        for (var query : counted) {
            model.list("С карты", query);
            model.narrowing().replace("канал:пос,vk");
            var ids = ids();
            var view = save("С карты " + counted.indexOf(query));
            model.choose(SavedView.Standing.MINE);
            model.narrowing().replace("");
            model.choose(view);
            assertThat(ids()).as(view.kept().view().filter()).isEqualTo(ids);
            assertThat(views.counted(view).count().get()).isEqualTo(ids.size());
        }
    }

    @Test
    void whatIsNarrowedTwiceByOneFieldIsNotKeptAsSomethingElse() {
        model.list("С карты", QueueQuery.ALL.withMunicipality("Орёл"));
        model.narrowing().replace("район:Мценск");
        assertThat(ViewsModel.made(UUID.randomUUID(), "Вид", model)).isEmpty();
        model.narrowing().replace("район:Орёл");
        assertThat(ViewsModel.made(UUID.randomUUID(), "Вид", model)).isPresent();
    }

    @Test
    void whatIsSavedWhileAllIsSearchedSearchesAll() {
        model.choose(SavedView.Standing.MINE);
        model.searchEverywhere("отопления");
        var ids = ids();
        var view = save("Отопление везде");
        model.choose(SavedView.Standing.MINE);
        model.narrowing().replace("");
        model.choose(view);
        assertThat(ids()).hasSameElementsAs(ids).hasSizeGreaterThan(3);
        assertThat(view.base()).isEqualTo(new SavedView.Everything());
    }

    @Test
    void isRenamedMovedRemovedAndPutBack() {
        var one = save("Один");
        save("Два");
        save("Три");
        views.rename(one, "Первый");
        assertThat(names()).containsExactly("Первый", "Два", "Три");
        views.move(views.made().getFirst(), 1);
        views.move(views.made().getFirst(), -1);
        assertThat(names()).containsExactly("Два", "Первый", "Три");

        views.remove(views.made().get(1));
        assertThat(names()).containsExactly("Два", "Три");
        views.restore((ViewsModel.Word.Removed) views.wordProperty().get());

        assertThat(names()).containsExactly("Два", "Первый", "Три");
        assertThat(views.wordProperty().get()).isNull();
    }

    @Test
    void diskThatRefusesIsToldOf() {
        kept.refuse();
        views.save(
                KeptView.personal(ViewsModel.made(UUID.randomUUID(), "Вид", model).orElseThrow()),
                () -> {
                    throw new AssertionError("not saved");
                });

        assertThat(views.wordProperty().get()).isEqualTo(new ViewsModel.Word.NotSaved("Вид"));
    }

    @Test
    void eachViewKeepsItsLookAndASharedOneTheOperatorsOwn() {
        var shared =
                new SavedView.Own(
                        KeptView.toShare(
                                ViewsModel.made(UUID.randomUUID(), "Общий", model).orElseThrow()));
        kept.save(shared.kept());
        model.choose(shared);
        model.sort(QueueQuery.Sort.NUMBER);
        model.show(List.of(QueueColumn.STATE, QueueColumn.TOPIC));
        model.choose(SavedView.Standing.OPEN);
        assertThat(model.lookProperty().get()).isEqualTo(SavedView.Standing.OPEN.look());

        var later = model();
        later.choose(shared);

        assertThat(later.lookProperty().get().sort()).isEqualTo(QueueQuery.Sort.NUMBER);
        assertThat(later.lookProperty().get().columns())
                .containsExactly(QueueColumn.STATE, QueueColumn.TOPIC);
        assertThat(kept.all().getFirst().view().look())
                .as("the others see it as it was shared")
                .isEqualTo(shared.look());
    }

    @Test
    void everyGroupingShowsEveryRowOnce() {
        model.choose(SavedView.Standing.OPEN);
        var total = model.totalProperty().get();
        for (var grouping : Grouping.values()) {
            model.group(grouping);
            var ids = new ArrayList<Long>();
            var lines = model.linesProperty().get();
            for (var line = 0; line < lines.size(); line++) {
                if (!lines.heading(line)) {
                    ids.add(lines.idAt(line));
                }
            }
            assertThat(ids).as(grouping.name()).hasSize(total).doesNotHaveDuplicates();
            assertThat(groups()).hasSize((int) groups().stream().distinct().count());
            assertThat(groups().isEmpty()).isEqualTo(grouping == Grouping.NONE);
        }
        model.group(Grouping.ASSIGNEE);
        assertThat(groups().getLast()).isEqualTo(new QueueGroup.Named(Grouping.ASSIGNEE, ""));
        model.fold(groups().getLast());
        assertThat(model.totalProperty().get()).isEqualTo(total);
        assertThat(model.linesProperty().get().size()).isLessThan(total + groups().size());
    }

    @Test
    void fifteenFiltersAreRememberedTheLatestFirst() {
        for (var day = 1; day <= 17; day++) {
            model.narrowing().replace("срок:%02d.03.2026".formatted(day));
        }
        model.narrowing().replace("срок:10.03.2026");
        model.narrowing().enter("канал:vk вода");

        var texts =
                model().narrowing().recent().stream()
                        .map(text -> text.print(FilterLanguage.RUSSIAN))
                        .toList();
        assertThat(texts)
                .hasSize(FilterHistory.MOST)
                .startsWith("канал:vk срок:10.03.2026 вода", "срок:10.03.2026", "срок:17.03.2026")
                .doesNotHaveDuplicates();
        model.narrowing().again(model.narrowing().recent().get(1));
        assertThat(model.narrowing().text(FilterLanguage.RUSSIAN)).isEqualTo("срок:10.03.2026");
    }

    @Test
    void viewThatWasRemovedElsewhereLeavesItsChips() {
        model.choose(SavedView.Standing.OPEN);
        model.narrowing().replace("канал:vk");
        var view = save("ВК");
        model.choose(view);
        model.gone(view);

        assertThat(model.viewProperty().get()).isEqualTo(SavedView.Standing.OPEN);
        assertThat(model.narrowing().text(FilterLanguage.RUSSIAN)).isEqualTo("канал:vk");
    }
}
