package pult.feature.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Channel;
import pult.domain.appeal.InMemoryAppeals;
import pult.domain.appeal.LegalRegime;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.domain.deadline.DeadlineSection;
import pult.domain.search.PlainSearch;
import pult.domain.search.TextMarks;
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

    private QueueViewModel model(Background background) {
        var model = new QueueViewModel(appeals, new PlainSearch(appeals), TODAY, background);
        model.operator(SampleQueue.ME);
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

        assertThat(headings(model).stream().map(QueueItem.Heading::section))
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
                        .filter(heading -> heading.section() == DeadlineSection.NO_DATE)
                        .findFirst()
                        .orElseThrow();
        assertThat(undated.count()).isPositive();
        assertThat(ids(model))
                .hasSize(appeals.count(QueueQuery.ALL.withLanes(SavedView.OPEN_LANES)))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyViewShowsAsManyAsItsCounterSays() {
        var model = model();
        var views = new ViewsModel(appeals, TODAY, new InlineBackground());
        views.refresh(SampleQueue.ME);

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
        var views = new ViewsModel(appeals, TODAY, new InlineBackground());
        views.refresh(SampleQueue.ME);
        var mine = views.counted(SavedView.Standing.MINE).count();
        assertThat(mine.get()).isEqualTo(48);

        appeals.remove(SampleQueue.SHOWN);
        views.refresh(SampleQueue.ME);
        assertThat(mine.get()).isEqualTo(47);
    }

    @Test
    void nothingIsMineBeforeTheFirstSignIn() {
        var model =
                new QueueViewModel(
                        appeals, new PlainSearch(appeals), TODAY, new InlineBackground());
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
                        appeals, new PlainSearch(appeals), TODAY, new InlineBackground());
        model.filling();
        model.operator(SampleQueue.ME);
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
                        appeals, new PlainSearch(appeals), TODAY, new InlineBackground());
        model.select(SampleQueue.SHOWN);
        model.operator(SampleQueue.ME);
        model.settled();

        assertThat(model.selectedProperty().get()).isEqualTo(SampleQueue.SHOWN);
    }

    @Test
    void foldedGroupKeepsItsHeadingAndItsCount() {
        var model = model();
        model.fold(DeadlineSection.TODAY);

        assertThat(headings(model).get(1))
                .isEqualTo(new QueueItem.Heading(DeadlineSection.TODAY, 8, QueueItem.Fold.FOLDED));
        assertThat(ids(model)).hasSize(40);
        assertThat(model.totalProperty().get()).isEqualTo(48);
        model.fold(DeadlineSection.TODAY);
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
        assertThat(headings(model).getFirst().section()).isEqualTo(DeadlineSection.IN_TIME);
    }

    @Test
    void wordsAndFilterNarrowTheView() {
        var model = model();
        model.search("  отопления орёл ");
        assertThat(ids(model)).isNotEmpty().hasSizeLessThan(10);
        assertThat(headings(model)).isEmpty();
        assertThat(model.marks().in("Нет отопления")).containsExactly(new TextMarks.Mark(4, 13));
        model.search("");
        assertThat(headings(model)).isNotEmpty();
        assertThat(model.marks().in("Нет отопления")).isEmpty();
        model.narrow(Filter.NONE.toggled("ROADS").toggled("EDUCATION"));
        assertThat(ids(model)).isNotEmpty();
        for (var id : ids(model)) {
            assertThat(appeals.find(new AppealId(id)).orElseThrow().topic().block())
                    .isIn("ROADS", "EDUCATION");
        }
        model.narrow(model.filterProperty().get().without(Filter.Kind.BLOCK));
        assertThat(ids(model)).hasSize(48);
    }

    @Test
    void nothingFoundDiffersFromNothingThere() {
        var model = model();
        model.search("такого слова нет");
        assertThat(model.stateProperty().get()).isEqualTo(QueueViewModel.State.NOTHING_FOUND);
        model.search("");
        assertThat(model.stateProperty().get()).isEqualTo(QueueViewModel.State.ROWS);
    }

    @Test
    void theBestComesFirstUntilTheOperatorSorts() {
        var model = model();
        model.search("орёл");
        assertThat(model.orderProperty().get().by()).isEqualTo(QueueQuery.Sort.RELEVANCE);
        assertThat(ids(model)).isSortedAccordingTo(Comparator.reverseOrder());
        model.sort(QueueQuery.Sort.NUMBER);
        model.search("орёл отопления");
        assertThat(model.orderProperty().get().by()).isEqualTo(QueueQuery.Sort.NUMBER);
        model.search("");
        assertThat(model.orderProperty().get().by()).isEqualTo(QueueQuery.Sort.DUE);
    }

    @Test
    void aCorrectionIsSaidAndCanBeTakenBack() {
        var model = model();
        model.search("njgbn");
        assertThat(hits(model).found().shownFor()).isEqualTo("топит");
        model.searchLiterally();
        assertThat(hits(model).found().shownFor()).isNull();
        assertThat(model.stateProperty().get()).isEqualTo(QueueViewModel.State.NOTHING_FOUND);
    }

    @Test
    void theSearchLeavesTheViewWhenAsked() {
        var model = model();
        model.search("орёл");
        var here = ids(model).size();
        assertThat(hits(model).found().ranking().size()).isGreaterThan(here);
        model.searchEverywhere();
        assertThat(ids(model)).hasSize(hits(model).found().ranking().size());
        model.search("");
        assertThat(model.everywhereProperty().get()).isFalse();
    }

    private static QueueReading.Hits hits(QueueViewModel model) {
        return Objects.requireNonNull(model.hitsProperty().get());
    }

    @Test
    void viewKeepsWhatItFixes() {
        var model = model();
        model.narrow(new Filter(Set.of(Channel.POS), Set.of(LegalRegime.FZ59_APPEAL), Set.of()));
        model.choose(SavedView.Standing.SOCIAL);

        assertThat(model.filterProperty().get().empty()).isTrue();
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
        model.choose(SavedView.Standing.OVERDUE);
        background.finish();

        assertThat(model.overdueProperty().get()).isEqualTo(model.totalProperty().get());
        assertThat(model.viewProperty().get()).isEqualTo(SavedView.Standing.OVERDUE);
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
