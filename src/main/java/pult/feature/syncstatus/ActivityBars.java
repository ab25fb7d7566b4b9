package pult.feature.syncstatus;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import pult.feature.Wording;
import pult.l10n.SyncMessages;
import pult.ui.control.Labels;

/// The last hours as thin bars, with the time without a link tinted. The journal below says the
/// same in words.
final class ActivityBars {
    private static final double HEIGHT = 36;

    private final Wording wording;
    private final SyncMessages words;
    private final Bars bars = new Bars();
    private final Label from = Labels.fixed("", "t-small", "c-2");
    private final Label to = Labels.fixed("", "t-small", "c-2");
    private final Label outage = Labels.of("", "t-small", "c-today");
    private final BorderPane node = new BorderPane();

    ActivityBars(Wording wording, SyncMessages words) {
        this.wording = wording;
        this.words = words;
        node.setCenter(bars);
        var foot = new BorderPane(new StackPane(outage));
        foot.setLeft(from);
        foot.setRight(to);
        foot.setPadding(new javafx.geometry.Insets(4, 0, 0, 0));
        node.setBottom(foot);
        node.setPadding(new javafx.geometry.Insets(8, 16, 16, 16));
        node.setMinHeight(Region.USE_PREF_SIZE);
    }

    Node node() {
        return node;
    }

    void show(Activity activity) {
        var formats = wording.formats();
        from.setText(formats.time(activity.from()));
        to.setText(formats.time(activity.to()));
        outage.setText(
                activity.outages().isEmpty()
                        ? words.busyCaption()
                        : outage(
                                formats.time(activity.outages().getLast().from()),
                                formats.time(activity.outages().getLast().to())));
        outage.getStyleClass().removeAll("c-today", "c-3");
        outage.getStyleClass().add(activity.outages().isEmpty() ? "c-3" : "c-today");
        bars.show(activity);
    }

    private String outage(String first, String last) {
        return first.equals(last) ? words.outageAt(first) : words.outage(first, last);
    }

    private static final class Bars extends Region {
        private Activity activity = Activity.of(java.util.List.of(), java.time.Instant.EPOCH);

        Bars() {
            setPrefHeight(HEIGHT);
            setMinHeight(HEIGHT);
            setMouseTransparent(true);
        }

        void show(Activity now) {
            activity = now;
            getChildren().clear();
            now.outages().forEach(o -> getChildren().add(part("outage-span")));
            now.bars().forEach(bar -> getChildren().add(part("activity-bar")));
            requestLayout();
        }

        private static Region part(String style) {
            var part = new Region();
            part.setManaged(false);
            part.getStyleClass().add(style);
            return part;
        }

        @Override
        protected void layoutChildren() {
            var index = 0;
            for (var outage : activity.outages()) {
                var left = activity.at(outage.from()) * getWidth();
                var right = activity.at(outage.to()) * getWidth();
                getChildren()
                        .get(index++)
                        .resizeRelocate(left, 0, Math.max(2, right - left), getHeight());
            }
            var step = getWidth() / Math.max(1, activity.bars().size());
            var most = activity.bars().stream().mapToInt(Integer::intValue).max().orElse(0);
            for (var i = 0; i < activity.bars().size(); i++) {
                var share = most == 0 ? 0 : (double) activity.bars().get(i) / most;
                var height = share == 0 ? 1 : Math.max(3, share * getHeight());
                getChildren()
                        .get(index++)
                        .resizeRelocate(
                                i * step, getHeight() - height, Math.max(1, step - 2), height);
            }
        }
    }
}
