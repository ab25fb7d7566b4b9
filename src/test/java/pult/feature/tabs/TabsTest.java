package pult.feature.tabs;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.SampleQueue;
import pult.feature.Wording;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.ui.fx.Command;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Working tabs: what opens and closes them, what they keep, where the keys lead, how they look.
class TabsTest {
    private static final AppealId A = id(0);
    private static final AppealId B = id(1);
    private static final AppealId C = id(2);

    private final List<AppealId> opened = new ArrayList<>();
    private List<AppealId> kept = List.of();
    private boolean full;

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static AppealId id(int place) {
        return new AppealId(SampleQueue.port().ids(QueueQuery.ALL, 20)[place]);
    }

    private OpenTabs file() {
        return new OpenTabs() {
            @Override
            public List<AppealId> load() {
                return kept;
            }

            @Override
            public void save(List<AppealId> tabs) {
                if (full) {
                    throw new pult.domain.change.NotSaved("preference", new IOException("full"));
                }
                kept = tabs;
            }
        };
    }

    private TabsFeature feature() {
        var made = new TabsFeature[1];
        made[0] =
                new TabsFeature(
                        SampleQueue.port(),
                        file(),
                        id -> {
                            opened.add(id);
                            made[0].show(id);
                        },
                        new InlineBackground(),
                        Wording.of(Language.RU, SampleQueue.ZONE));
        return made[0];
    }

    private static void press(TabsFeature tabs, String keys) {
        command(tabs, keys).execute();
    }

    private static Command command(TabsFeature tabs, String keys) {
        return tabs.commands().stream()
                .filter(one -> one.shortcuts().stream().anyMatch(key -> key.shown().equals(keys)))
                .findFirst()
                .orElseThrow();
    }

    private static TabsFeature pinned(TabsFeature tabs, AppealId... ids) {
        for (var id : ids) {
            tabs.show(id);
            tabs.pin();
        }
        return tabs;
    }

    @Test
    void tabsAndTheirOrderSurviveARestart() {
        pinned(feature(), A, B, C, B);
        assertThat(kept).containsExactly(A, B, C);
        var again = feature();
        again.show(C);
        press(again, "Ctrl+Tab");
        assertThat(opened).containsExactly(A);
        press(again, "Ctrl+Shift+Tab");
        assertThat(opened).containsExactly(A, C);
    }

    @Test
    void closingOpensTheTabThatTakesItsPlace() {
        var tabs = pinned(feature(), A, B, C);
        tabs.show(B);
        press(tabs, "Ctrl+W");
        assertThat(opened).containsExactly(C);
        assertThat(kept).containsExactly(A, C);
        press(tabs, "Ctrl+W");
        press(tabs, "Ctrl+W");
        assertThat(kept).isEmpty();
        assertThat(command(tabs, "Ctrl+W").enabled()).isFalse();
    }

    @Test
    void nothingClosesItselfAndIdleOnesOnlyWhenAsked() {
        var many =
                Arrays.stream(SampleQueue.port().ids(QueueQuery.ALL, 60))
                        .mapToObj(AppealId::new)
                        .toArray(AppealId[]::new);
        var tabs = pinned(feature(), many);
        assertThat(kept).hasSize(60);
        var idle =
                SampleQueue.port().rows(SampleQueue.port().ids(QueueQuery.ALL, 60)).stream()
                        .filter(row -> !row.unread() && !row.drafted())
                        .map(AppealRow::id)
                        .toList();
        assertThat(idle).isNotEmpty();
        tabs.show(many[0]);
        press(tabs, "Ctrl+Shift+W");
        assertThat(kept).contains(many[0]);
        assertThat(kept)
                .doesNotContainAnyElementsOf(
                        idle.stream().filter(id -> !id.equals(many[0])).toList());
        assertThat(kept).hasSize(60 - idle.size() + (idle.contains(many[0]) ? 1 : 0));
    }

    @Test
    void fullDiskCostsNoTab() {
        full = true;
        var tabs = pinned(feature(), A, B);
        full = false;
        pinned(tabs, C);
        assertThat(kept).containsExactly(A, B, C);
    }

    @Test
    void backAndForwardLikeABrowser() {
        var tabs = feature();
        tabs.show(A);
        assertThat(command(tabs, "Alt+←").enabled()).isFalse();
        tabs.went(B);
        tabs.went(C);
        press(tabs, "Alt+←");
        press(tabs, "Alt+←");
        press(tabs, "Alt+→");
        assertThat(opened).containsExactly(B, C, B, A, B);
        tabs.went(A);
        assertThat(command(tabs, "Alt+→").enabled()).isFalse();
        tabs.show(C);
        press(tabs, "Alt+←");
        assertThat(opened).endsWith(A);
    }

    @Test
    void pictures() {
        Fx.call(() -> {
            var tabs = pinned(feature(), A, B, C, id(3), id(4), id(5));
            tabs.show(id(4));
            var body = new VBox(tabs.strip());
            body.getStyleClass().add("pane");
            Pictures.take(body, "tabs", 424, 120);
            assertThat(tabs.strip().lookupAll(".tab-item")).hasSizeBetween(2, 3);
            assertThat(tabs.strip().lookupAll(".tab-item.chosen")).hasSize(1);
            return true;
        });
    }
}
