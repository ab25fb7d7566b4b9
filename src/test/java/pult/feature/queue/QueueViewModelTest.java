package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.DeadlineSection;
import pult.domain.filter.FilterField;
import pult.domain.filter.FilterLanguage;
import pult.domain.filter.FilterNames;
import pult.domain.filter.FilterReader;
import pult.domain.filter.QueueFilter;
import pult.domain.machine.Role;
import pult.domain.machine.SampleRights;
import pult.domain.search.PlainSearch;
import pult.domain.search.TextMarks;
import pult.domain.view.Grouping;
import pult.domain.view.InMemoryViews;
import pult.domain.view.QueueColumn;
import pult.domain.view.ViewLook;
import pult.feature.Today;
import pult.ui.fx.Background;
import pult.ui.fx.HeldBackground;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

class QueueViewModelTest {
    private static final Today TODAY =
            new Today(
                    Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                    SampleQueue.ZONE,
                    BundledCalendars.russia(),
                    BundledDeadlines::rules);

    private final InMemoryAppeals appeals = SampleQueue.port();
    private final MapMemory memory = new MapMemory();
    private final InMemoryViews kept = new InMemoryViews();

    private QueueViewModel model(Background background) {
        var model =
                new QueueViewModel(appeals, new PlainSearch(appeals), memory, TODAY, background);
        model.operator(SampleRights.of(SampleQueue.ME, Role.OPERATOR));
        return model;
    }

    private QueueViewModel model() {
        return model(new InlineBackground());
    }

    private static List<QueueItem.Heading> headings(QueueViewModel model) {
        var headings = new ArrayList<QueueItem.Heading>();
        for (var item : model.linesProperty().get()) {
            if (item instanceof QueueItem.Heading heading) {
                headings.add(heading);
            }
        }
        return headings;
    }

    private static DeadlineSection section(QueueItem.Heading heading) {
        return ((QueueGroup.Due) heading.group()).section();
    }

    private static List<Long> ids(QueueViewModel model) {
        var ids = new ArrayList<Long>();
        var lines = model.linesProperty().get();
        for (var line = 0; line < lines.size(); line++) {
            if (!lines.heading(line)) {
                ids.add(lines.idAt(line));
            }
        }
        return ids;
    }

    @Test
    void groupsFollowEachOtherAndAddUp() {
        var model = model();

        assertThat(headings(model).stream().map(QueueViewModelTest::section))
                .containsExactly(
                        DeadlineSection.OVERDUE,
                        DeadlineSection.TODAY,
                        DeadlineSection.NEAR,
                        DeadlineSection.WAITING,
                        DeadlineSection.IN_TIME);
        assertThat(headings(model).stream().map(QueueItem.Heading::count))
                .containsExactly(3, 8, 10, 3, 24);
        assertThat(model.totalProperty().get()).isEqualTo(48);
        assertThat(model.overdueProperty().get()).isEqualTo(3);
        assertThat(model.dueTodayProperty().get()).isEqualTo(8);
        assertThat(ids(model)).hasSize(48).doesNotHaveDuplicates();
    }

    @Test
    void appealsWithoutADateAreNotLost() {
        var model = model();
        model.choose(SavedView.Standing.OPEN);

        var undated =
                headings(model).stream()
                        .filter(heading -> section(heading) == DeadlineSection.NO_DATE)
                        .findFirst()
                        .orElseThrow();
        assertThat(undated.count()).isPositive();
        assertThat(ids(model))
                .hasSize(appeals.count(QueueQuery.ALL.withLanes(AppealRow.Lane.OPEN)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyViewShowsAsManyAsItsCounterSays() {
        var model = model();
        var views =
                new ViewsModel(
                        appeals, new PlainSearch(appeals), kept, TODAY, new InlineBackground());
        views.refresh(SampleRights.of(SampleQueue.ME, Role.OPERATOR));

        for (var view : SavedView.Standing.values()) {
            model.choose(view);
            assertThat(ids(model)).as(view.name()).hasSize(views.counted(view).count().get());
        }
        for (var block : views.blocks()) {
            model.choose(block.view());
            assertThat(ids(model)).hasSize(block.count().get()).isNotEmpty();
        }
    }

    @Test
    void countersFollowWhatIsStored() {
        var views =
                new ViewsModel(
                        appeals, new PlainSearch(appeals), kept, TODAY, new InlineBackground());
        views.refresh(SampleRights.of(SampleQueue.ME, Role.OPERATOR));
        var mine = views.counted(SavedView.Standing.MINE).count();
        assertThat(mine.get()).isEqualTo(48);

        appeals.remove(SampleQueue.SHOWN);
        views.refresh(SampleRights.of(SampleQueue.ME, Role.OPERATOR));
        assertThat(mine.get()).isEqualTo(47);
    }

    @Test
    void nothingIsMineBeforeTheFirstSignIn() {
        var model =
                new QueueViewModel(
                        appeals, new PlainSearch(appeals), memory, TODAY, new InlineBackground());
        model.refresh();

        assertThat(model.totalProperty().get()).isZero();
        assertThat(model.stateProperty().get()).isEqualTo(QueueViewModel.State.EMPTY);
    }

    @Test
    void choiceIsKeptByNumberWhenRowsMove() {
        var model = model();
        model.select(SampleQueue.SHOWN);
        var before = model.selectedLineProperty().get();
        appeals.remove(new AppealId(ids(model).getFirst()));
        model.refresh();

        assertThat(model.selectedProperty().get()).isEqualTo(SampleQueue.SHOWN);
        assertThat(model.selectedLineProperty().get()).isEqualTo(before - 1);
    }

    @Test
    void choiceThatLeavesTheViewStaysOpen() {
        var model = model();
        model.select(SampleQueue.SHOWN);
        model.choose(SavedView.Standing.DONE);

        assertThat(model.selectedProperty().get()).isEqualTo(SampleQueue.SHOWN);
        assertThat(model.selectedLineProperty().get()).isEqualTo(-1);
    }

    @Test
    void movingStepsOverHeadingsAndStopsAtTheEnds() {
        var model = model();
        var ids = ids(model);
        assertThat(chosen(model)).isEqualTo(ids.getFirst());
        model.move(3);
        assertThat(chosen(model)).isEqualTo(ids.get(3));
        assertThat(model.linesProperty().get().heading(4)).isTrue();
        model.move(-1);
        assertThat(chosen(model)).isEqualTo(ids.get(2));
        model.move(-100);
        assertThat(chosen(model)).isEqualTo(ids.getFirst());
        model.move(-1);
        assertThat(chosen(model)).isEqualTo(ids.getFirst());
        model.moveToLast();
        assertThat(chosen(model)).isEqualTo(ids.getLast());
        model.move(20);
        assertThat(chosen(model)).isEqualTo(ids.getLast());
        model.moveToFirst();
        assertThat(chosen(model)).isEqualTo(ids.getFirst());
    }

    private static long chosen(QueueViewModel model) {
        return Objects.requireNonNull(model.selectedProperty().get()).number();
    }

    @Test
    void headingIsNeverChosen() {
        var model = model();
        model.move(2);
        var before = chosen(model);
        model.select(0);

        assertThat(chosen(model)).isEqualTo(before);
    }

    @Test
    void firstRowIsChosenOnceAndNotDuringTheFirstFetch() {
        var model =
                new QueueViewModel(
                        appeals, new PlainSearch(appeals), memory, TODAY, new InlineBackground());
        model.filling();
        model.operator(SampleRights.of(SampleQueue.ME, Role.OPERATOR));
        assertThat(model.selectedProperty().get()).isNull();

        model.settled();
        assertThat(chosen(model)).isEqualTo(ids(model).getFirst());
        assertThat(model.selectedLineProperty().get()).isEqualTo(1);

        model.select((AppealId) null);
        model.refresh();
        assertThat(model.selectedProperty().get()).isNull();
    }

    @Test
    void choiceOfTheOperatorIsNotOverruled() {
        var model =
                new QueueViewModel(
                        appeals, new PlainSearch(appeals), memory, TODAY, new InlineBackground());
        model.select(SampleQueue.SHOWN);
        model.operator(SampleRights.of(SampleQueue.ME, Role.OPERATOR));
        model.settled();

        assertThat(model.selectedProperty().get()).isEqualTo(SampleQueue.SHOWN);
    }

    @Test
    void foldedGroupKeepsItsHeadingAndItsCount() {
        var model = model();
        model.fold(new QueueGroup.Due(DeadlineSection.TODAY));

        assertThat(headings(model).get(1))
                .isEqualTo(
                        new QueueItem.Heading(
                                new QueueGroup.Due(DeadlineSection.TODAY),
                                8,
                                QueueItem.Fold.FOLDED));
        assertThat(ids(model)).hasSize(40);
        assertThat(model.totalProperty().get()).isEqualTo(48);
        model.fold(new QueueGroup.Due(DeadlineSection.TODAY));
        assertThat(ids(model)).hasSize(48);
    }

    @Test
    void columnSortsInTheStoreAndTurnsRound() {
        var model = model();
        model.sort(QueueQuery.Sort.NUMBER);
        assertThat(headings(model)).isEmpty();
        assertThat(ids(model)).isSorted();
        model.sort(QueueQuery.Sort.NUMBER);
        assertThat(ids(model)).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        model.sort(QueueQuery.Sort.DUE);
        model.sort(QueueQuery.Sort.DUE);
        assertThat(section(headings(model).getFirst())).isEqualTo(DeadlineSection.IN_TIME);
    }

    @Test
    void wordsAndFilterNarrowTheView() {
        var model = model();
        model.narrowing().search("  отопления орёл ");
        assertThat(ids(model)).isNotEmpty().hasSizeLessThan(10);
        assertThat(headings(model)).isEmpty();
        assertThat(model.marks().in("Нет отопления")).containsExactly(new TextMarks.Mark(4, 13));
        model.narrowing().search("");
        assertThat(headings(model)).isNotEmpty();
        assertThat(model.marks().in("Нет отопления")).isEmpty();
        model.narrowing().narrow(filter("блок:дороги,образование"));
        assertThat(ids(model)).isNotEmpty();
        for (var id : ids(model)) {
            assertThat(appeals.find(new AppealId(id)).orElseThrow().topic().block())
                    .isIn("ROADS", "EDUCATION");
        }
        model.narrowing()
                .narrow(model.narrowing().filterProperty().get().without(FilterField.BLOCK));
        assertThat(ids(model)).hasSize(48);
    }

    private static QueueFilter filter(String text) {
        return FilterReader.read(text, FilterNames.ANY, TODAY.bounds().today()).filter();
    }

    @Test
    void enteredTextBecomesChipsAndLeavesItsWords() {
        var model = model();
        model.narrowing().names().refresh();
        model.narrowing().search("район:орёл отопления канал:во");
        assertThat(model.narrowing().filterProperty().get().empty()).isTrue();
        assertThat(model.narrowing().wordsProperty().get()).isEqualTo("отопления");

        var left = model.narrowing().enter("район:орёл отопления канал:во");

        assertThat(left).isEqualTo("отопления канал:во");
        assertThat(model.narrowing().text(FilterLanguage.RUSSIAN))
                .isEqualTo("район:Орёл отопления");
        assertThat(model.narrowing().problemsProperty().get()).hasSize(1);
        assertThat(ids(model))
                .isNotEmpty()
                .allMatch(id ->
                        appeals.find(new AppealId(id))
                                .orElseThrow()
                                .place()
                                .municipality()
                                .equals("Орёл"));
        model.narrowing().enter("отопления");
        assertThat(model.narrowing().problemsProperty().get()).isEmpty();
        assertThat(model.narrowing().text(FilterLanguage.RUSSIAN))
                .isEqualTo("район:Орёл отопления");
    }

    @Test
    void wrongTextDoesNotTakeThePlaceOfTheFilter() {
        var model = model();
        model.narrowing().names().refresh();
        model.narrowing().narrow(filter("канал:vk"));
        assertThat(model.narrowing().replace("район:нетакого канал:ok")).isFalse();
        assertThat(model.narrowing().text(FilterLanguage.RUSSIAN)).isEqualTo("канал:vk");
        assertThat(model.narrowing().replace("канал:ok -срок:сегодня")).isTrue();
        assertThat(model.narrowing().text(FilterLanguage.RUSSIAN))
                .isEqualTo("канал:ok -срок:сегодня");
        assertThat(model.narrowing().replace("")).isTrue();
        assertThat(model.narrowing().filterProperty().get().empty()).isTrue();
    }

    @Test
    void whatAnotherScreenCountedIsListedInFull() {
        var model = model();
        var roads = QueueQuery.ALL.withFilter(Set.of(), Set.of(), Set.of("ROADS"));
        model.narrowing().narrow(filter("канал:vk"));
        model.narrowing().search("такого слова нет");
        model.list("Дороги", roads);
        assertThat(model.totalProperty().get()).isEqualTo(appeals.count(roads)).isPositive();
        assertThat(model.narrowing().filterProperty().get()).isEqualTo(QueueFilter.NONE);
    }

    @Test
    void nothingFoundDiffersFromNothingThere() {
        var model = model();
        model.narrowing().search("такого слова нет");
        assertThat(model.stateProperty().get()).isEqualTo(QueueViewModel.State.NOTHING_FOUND);
        model.narrowing().search("");
        assertThat(model.stateProperty().get()).isEqualTo(QueueViewModel.State.ROWS);
    }

    @Test
    void theBestComesFirstUntilTheOperatorSorts() {
        var model = model();
        model.narrowing().search("орёл");
        assertThat(model.lookProperty().get().sort()).isEqualTo(QueueQuery.Sort.RELEVANCE);
        assertThat(ids(model)).isSortedAccordingTo(Comparator.reverseOrder());
        model.sort(QueueQuery.Sort.NUMBER);
        model.narrowing().search("орёл отопления");
        assertThat(model.lookProperty().get().sort()).isEqualTo(QueueQuery.Sort.NUMBER);
        model.narrowing().search("");
        assertThat(model.lookProperty().get().sort()).isEqualTo(QueueQuery.Sort.DUE);
    }

    @Test
    void aSearchLeavesTheLookOfTheViewAlone() {
        var model = model();
        model.group(Grouping.MUNICIPALITY);
        var own = model.lookProperty().get();
        model.narrowing().search("отопления");
        assertThat(headings(model)).isEmpty();
        var found = ids(model);
        model.group(Grouping.TOPIC);
        assertThat(model.lookProperty().get().sort()).isEqualTo(QueueQuery.Sort.RELEVANCE);
        assertThat(headings(model)).isNotEmpty();
        assertThat(ids(model)).containsExactlyInAnyOrderElementsOf(found);
        assertThat(hits(model).sure()).isEqualTo(found.size());
        model.show(List.of(QueueColumn.NUMBER));
        model.narrowing().search("");
        assertThat(model.lookProperty().get()).isEqualTo(own.showing(List.of(QueueColumn.NUMBER)));
        assertThat(model(new InlineBackground()).lookProperty().get())
                .isEqualTo(own.showing(List.of(QueueColumn.NUMBER)));
    }

    @Test
    void anotherViewIsSearchedByTheBestToo() {
        var model = model();
        model.narrowing().search("орёл");
        model.sort(QueueQuery.Sort.NUMBER);
        model.choose(SavedView.Standing.OPEN);
        assertThat(model.lookProperty().get().sort()).isEqualTo(QueueQuery.Sort.RELEVANCE);
        assertThat(model.query(TODAY.bounds()).among()).isEqualTo(hits(model).found().ranking());
        model.list("Из отчёта", QueueQuery.ALL);
        assertThat(model.hitsProperty().get()).isNull();
        assertThat(model.lookProperty().get()).isEqualTo(ViewLook.USUAL);
    }

    @Test
    void aCorrectionIsSaidAndCanBeTakenBack() {
        var model = model();
        model.narrowing().search("njgbn");
        assertThat(hits(model).found().shownFor()).isEqualTo("топит");
        model.searchLiterally();
        assertThat(hits(model).found().shownFor()).isNull();
        assertThat(model.stateProperty().get()).isEqualTo(QueueViewModel.State.NOTHING_FOUND);
    }

    @Test
    void theSearchLeavesTheViewWhenAsked() {
        var model = model();
        model.narrowing().search("орёл");
        var here = ids(model).size();
        assertThat(hits(model).found().ranking().size()).isGreaterThan(here);
        model.searchEverywhere();
        assertThat(ids(model)).hasSize(hits(model).found().ranking().size());
        model.narrowing().search("");
        assertThat(model.everywhereProperty().get()).isFalse();
        model.narrowing().narrow(filter("блок:дороги"));
        model.searchEverywhere(" орёл ");
        model.narrowing().search("орёл");
        assertThat(ids(model)).hasSize(hits(model).found().ranking().size());
    }

    private static QueueReading.Hits hits(QueueViewModel model) {
        return Objects.requireNonNull(model.hitsProperty().get());
    }

    @Test
    void viewKeepsWhatItFixes() {
        var model = model();
        model.narrowing().narrow(filter("канал:пос режим:59-фз"));
        model.choose(SavedView.Standing.SOCIAL);

        assertThat(model.narrowing().filterProperty().get().empty()).isTrue();
        assertThat(ids(model))
                .isNotEmpty()
                .allMatch(id -> appeals.find(new AppealId(id)).orElseThrow().channel().social());
    }

    @Test
    void onlyTheLastQuestionIsAnswered() {
        var background = new HeldBackground();
        var model = model(background);
        background.finish();
        model.choose(SavedView.Standing.OPEN);
        model.choose(SavedView.Standing.TODAY);
        background.finish();

        assertThat(model.dueTodayProperty().get()).isEqualTo(model.totalProperty().get());
        assertThat(model.viewProperty().get()).isEqualTo(SavedView.Standing.TODAY);
    }

    @Test
    void storeThatChangesAllTheTimeIsStillShown() {
        var background = new HeldBackground();
        var model = model(background);
        model.follow();
        model.follow();
        assertThat(background.waiting()).isEqualTo(1);
        background.finish();

        assertThat(model.totalProperty().get()).isEqualTo(48);
        appeals.remove(SampleQueue.SHOWN);
        model.follow();
        appeals.remove(new AppealId(ids(model).getLast()));
        model.follow();
        background.finish();
        assertThat(model.totalProperty().get()).isEqualTo(46);
    }

    @Test
    void rowsOfTheScreenComeWithTheAnswer() {
        var model = model();

        assertThat(model.linesProperty().get().get(1)).isInstanceOf(QueueItem.Case.class);
    }
}
