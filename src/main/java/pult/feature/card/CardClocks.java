package pult.feature.card;

import javafx.geometry.Insets;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Answer;
import pult.domain.appeal.LegalRegime;
import pult.domain.deadline.AppealClock;
import pult.domain.deadline.AppealClock.Standing;
import pult.domain.deadline.DeadlineSign;
import pult.domain.deadline.DeadlineStep;
import pult.domain.deadline.DeadlineView;
import pult.feature.DeadlineReasonPane;
import pult.feature.DeadlineWords;
import pult.ui.control.Labels;
import pult.ui.control.Sign;
import pult.ui.theme.Themes;

import java.util.ArrayList;
import java.util.List;

/// The framed clocks of the card and «Почему эта дата» over them.
final class CardClocks {
    private static final double WIDTH = 400;
    private static final double MOST_HEIGHT = 560;
    private static final double NEARER = 4;

    private final CardWords words;
    private final Popup popup = new Popup();
    private @Nullable ClockRow first;
    private @Nullable Runnable explainFirst;

    CardClocks(CardWords words) {
        this.words = words;
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    }

    /// The answer first, then what runs, then what has been promised on the way. What is done
    /// stands in the popover.
    VBox of(CardViewModel.Shown shown) {
        var rows = new ArrayList<ClockRow>();
        if (shown.gone() || answered(shown)) {
            rows.add(answer(shown));
        }
        for (var clock : shown.clocks()) {
            if (!shown.gone()
                    && !clock.deadline().rule().answer()
                    && clock.standing() != Standing.DONE) {
                rows.add(running(clock, shown));
            }
        }
        for (var answer : shown.appeal().answers()) {
            if (answer.interim()) {
                rows.add(interim(answer));
            }
        }
        rows.getLast().getStyleClass().add("last");
        var box = new VBox();
        box.getChildren().addAll(rows);
        box.getStyleClass().addAll("boxed", "clocks");
        return box;
    }

    /// Whether there is anything to say of the answer: a message of an open source that is owed a
    /// reaction has no date of an answer, and its reaction says what there is.
    private static boolean answered(CardViewModel.Shown shown) {
        var owed = shown.owed();
        return owed == null
                || owed.deadline().rule().answer()
                || owed.step() == DeadlineStep.REGISTRATION
                || shown.due() == null;
    }

    private ClockRow answer(CardViewModel.Shown shown) {
        if (!shown.gone() && unstarted(shown)) {
            return unstartedRow(shown);
        }
        var view =
                shown.gone()
                        ? DeadlineView.GONE
                        : DeadlineView.of(shown.appeal(), shown.due(), shown.bounds());
        var clock =
                shown.clocks().stream()
                        .filter(each -> each.deadline().rule().answer())
                        .findFirst()
                        .orElse(null);
        var full = words.shared().deadlines().full(view);
        var name =
                clock != null && clock.equals(shown.owed())
                        ? words.own().clockAnswerByRule()
                        : words.own().clockAnswer();
        // Without a date there is nothing to have a share of.
        var gone = shown.due() == null || shown.gone() ? "" : gone(clock, shown);
        var row =
                new ClockRow(
                        Labels.fixed(name, "t-small", "t-strong"),
                        sign(view, clock, shown),
                        full + gone,
                        words.shared().deadlines().brief(view));
        if (clock != null) {
            explains(row, clock, shown, full);
        }
        first = row;
        return row;
    }

    /// The term of 59-ФЗ is counted from the registration (art. 12, part 1).
    private static boolean unstarted(CardViewModel.Shown shown) {
        var appeal = shown.appeal();
        return shown.clocks().stream().noneMatch(each -> each.deadline().rule().answer())
                && appeal.standingDue() == null
                && appeal.regime() == LegalRegime.FZ59_APPEAL
                && appeal.registeredAt() == null
                && appeal.state().open();
    }

    private ClockRow unstartedRow(CardViewModel.Shown shown) {
        var appeal = shown.appeal();
        var view = DeadlineView.of(appeal.state(), appeal.regime(), null, null, shown.bounds());
        var when = words.own().clockFromRegistration();
        return new ClockRow(
                Labels.fixed(words.own().clockAnswer(), "t-small", "t-strong"),
                DeadlineWords.sign(view.sign()),
                when,
                when);
    }

    private ClockRow running(AppealClock clock, CardViewModel.Shown shown) {
        var view = DeadlineView.of(clock.deadline().due(), clock.standing(), shown.bounds());
        var full = words.shared().deadlines().full(view);
        var gone = gone(clock, shown);
        var row =
                new ClockRow(
                        Labels.of(words.reasons().step(clock.step()), "t-small", "c-2"),
                        sign(view, clock, shown),
                        full + gone,
                        words.shared().deadlines().brief(view));
        explains(row, clock, shown, full);
        return row;
    }

    /// « · прошло 80 %»: the share of the term at which the clock last warned; nothing before the
    /// first, and where the clock stands or its date has passed. The brief words do without.
    private String gone(@Nullable AppealClock clock, CardViewModel.Shown shown) {
        var percent = percent(clock, shown);
        return percent == 0 ? "" : " · " + words.own().clockGone(percent);
    }

    private static int percent(@Nullable AppealClock clock, CardViewModel.Shown shown) {
        var now = shown.bounds().now();
        return clock == null || clock.standing() != Standing.RUNNING || clock.late(now)
                ? 0
                : clock.warned(now);
    }

    /// A clock that has warned aloud is near, however many days are left.
    private static Sign.Kind sign(
            DeadlineView view, @Nullable AppealClock clock, CardViewModel.Shown shown) {
        var loud =
                clock != null
                        && clock.standing() == Standing.RUNNING
                        && clock.loud(shown.bounds().now()) > 0;
        return DeadlineWords.sign(
                view.sign() == DeadlineSign.IN_TIME && loud ? DeadlineSign.NEAR : view.sign());
    }

    private ClockRow interim(Answer answer) {
        var formats = words.shared().formats();
        return new ClockRow(
                Labels.fixed(words.own().clockInterim(), "t-small", "c-2"),
                Sign.Kind.DONE,
                words.own().interimSent(formats.shortDateTime(answer.at())),
                words.own().interimSent(formats.day(answer.at())));
    }

    private void explains(ClockRow row, AppealClock clock, CardViewModel.Shown shown, String full) {
        Runnable explain = () -> show(row, clock, shown);
        row.explains(
                words.reasons().step(clock.step())
                        + ": "
                        + full
                        + spoken(clock, shown)
                        + ". "
                        + words.reasons().words().why(),
                explain);
        if (clock.deadline().rule().answer()) {
            explainFirst = explain;
        }
    }

    private String spoken(AppealClock clock, CardViewModel.Shown shown) {
        var percent = percent(clock, shown);
        var said = percent == 0 ? "" : ", " + words.own().clockGoneSpoken(percent);
        return clock.equals(shown.owed())
                ? said + ", " + words.shared().deadlines().byRule()
                : said;
    }

    void explainFirst() {
        var row = first;
        var explain = explainFirst;
        if (row != null && explain != null) {
            row.requestFocus();
            explain.run();
        }
    }

    void hide() {
        popup.hide();
        explainFirst = null;
    }

    private void show(ClockRow row, AppealClock clock, CardViewModel.Shown shown) {
        var scene = row.getScene();
        var at = row.localToScreen(0, row.getHeight() + NEARER);
        if (scene == null || at == null) {
            return;
        }
        var content = popover(clock, shown);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(MOST_HEIGHT);
        var frame = new VBox(scroll);
        frame.getStyleClass().add("popover");
        frame.setPadding(new Insets(1));
        frame.setPrefWidth(WIDTH);
        frame.getStylesheets().add(Themes.sheet("card.css"));
        popup.getContent().setAll(frame);
        popup.show(row, at.getX(), at.getY());
        frame.applyCss();
        var height = Math.ceil(content.prefHeight(WIDTH - 2));
        scroll.setPrefViewportHeight(Math.min(height, MOST_HEIGHT));
        popup.sizeToScene();
    }

    /// Why this date, and how the other clocks stand.
    Region popover(AppealClock clock, CardViewModel.Shown shown) {
        var reasons = words.reasons();
        var box =
                new VBox(
                        8,
                        Labels.of(reasons.words().why(), "t-pane"),
                        wrapped(
                                escalation(clock.step())
                                        ? reasons.step(clock.step())
                                        : reasons.step(clock.step())
                                                + " · "
                                                + reasons.procedure(shown.procedure())),
                        DeadlineReasonPane.of(reasons.lines(clock.deadline())));
        if (clock.equals(shown.owed())) {
            box.getChildren().add(2, wrapped(words.shared().deadlines().countedHere()));
        }
        if (shown.clocks().size() > 1) {
            var line = new Region();
            line.getStyleClass().add("line");
            box.getChildren().addAll(line, Labels.of(reasons.words().otherClocks(), "t-strong"));
            box.getChildren().addAll(others(shown));
        }
        box.setPadding(new Insets(12, 16, 12, 16));
        box.getStyleClass().add("why");
        return box;
    }

    private static boolean escalation(DeadlineStep step) {
        return switch (step) {
            case ESCALATION_HEAD, ESCALATION_OWNER, ESCALATION_CURATOR -> true;
            default -> false;
        };
    }

    private List<HBox> others(CardViewModel.Shown shown) {
        var now = shown.bounds().now();
        return shown.clocks().stream()
                .map(clock -> {
                    var name = wrapped(words.reasons().step(clock.step()));
                    var standing = Labels.fixed(words.reasons().standing(clock, now), "t-small");
                    return new HBox(12, sign(clock, shown), name, Labels.gap(), standing);
                })
                .toList();
    }

    private static Region sign(AppealClock clock, CardViewModel.Shown shown) {
        if (clock.standing() == Standing.DONE) {
            return Sign.of(clock.late(shown.bounds().now()) ? Sign.Kind.DONE_LATE : Sign.Kind.DONE);
        }
        var view = DeadlineView.of(clock.deadline().due(), clock.standing(), shown.bounds());
        return Sign.of(sign(view, clock, shown));
    }

    private static Region wrapped(String text) {
        var label = Labels.of(text, "t-small", "c-2");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
