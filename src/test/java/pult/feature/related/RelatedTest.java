package pult.feature.related;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import pult.bundled.BundledCalendars;
import pult.bundled.BundledDeadlines;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow;
import pult.domain.appeal.QueueQuery;
import pult.domain.appeal.Related;
import pult.domain.appeal.SampleQueue;
import pult.feature.Today;
import pult.feature.Wording;
import pult.feature.writing.Pictures;
import pult.l10n.Language;
import pult.ui.fx.Fx;
import pult.ui.fx.InlineBackground;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// The pane of related appeals: what it shows, how the keyboard goes through it.
class RelatedTest {
    private final List<AppealId> opened = new ArrayList<>();

    @BeforeAll
    static void start() {
        Fx.start();
    }

    private static List<AppealRow> rows(int from, int to) {
        var port = SampleQueue.port();
        return port.rows(port.ids(QueueQuery.ALL, to)).subList(from, to);
    }

    private RelatedFeature feature() {
        var groups =
                List.of(
                        new Related.Group(Related.Kind.CITIZEN, 2, rows(0, 2)),
                        new Related.Group(Related.Kind.ADDRESS, 1, rows(40, 41)),
                        new Related.Group(Related.Kind.TOPIC, 17, rows(97, 100)));
        return new RelatedFeature(
                (id, since, latest) -> id.equals(SampleQueue.SHOWN) ? groups : List.of(),
                new Today(
                        Clock.fixed(SampleQueue.NOW, SampleQueue.ZONE),
                        SampleQueue.ZONE,
                        BundledCalendars.russia(),
                        BundledDeadlines::rules),
                opened::add,
                new InlineBackground(),
                Wording.of(Language.RU, SampleQueue.ZONE));
    }

    @Test
    void keyboardGoesInAndEnterOpens() {
        Fx.call(() -> {
            var feature = feature();
            var scene = new Scene(new VBox(feature.view()), 400, 400);
            assertThat(feature.command().enabled()).isFalse();
            feature.show(SampleQueue.SHOWN);
            feature.command().execute();
            press(scene, KeyCode.DOWN);
            press(scene, KeyCode.ENTER);
            assertThat(opened).containsExactly(rows(1, 2).getFirst().id());
            feature.show(new AppealId(1));
            assertThat(feature.view().isManaged()).isFalse();
            assertThat(feature.command().enabled()).isFalse();
            return true;
        });
    }

    private static void press(Scene scene, KeyCode code) {
        Event.fireEvent(
                scene.getFocusOwner(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }

    @Test
    void pictures() {
        Fx.call(() -> {
            var feature = feature();
            feature.show(SampleQueue.SHOWN);
            var pane = new VBox(feature.view());
            pane.getStyleClass().add("pane");
            Pictures.take(pane, "related", 424, 340);
            return true;
        });
    }
}
