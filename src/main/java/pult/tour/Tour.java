package pult.tour;

import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import pult.domain.answer.Draft;
import pult.domain.answer.Drafts;
import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.AppealRow.Lane;
import pult.domain.appeal.AppealState;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.Channel;
import pult.domain.appeal.QueueQuery;
import pult.domain.change.Action;
import pult.domain.change.Change;
import pult.domain.change.Outbox;
import pult.domain.change.Transitions;
import pult.sync.Exchange;
import pult.sync.SyncStatus;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;

/// The main job of an operator, done through the real window by keys alone: the queue fills, an
/// appeal is taken and answered from a template while the link is down, the link returns, the
/// answer goes out once and is confirmed; then an answer that somebody else approves. Not on the
/// JavaFX thread.
public final class Tour {
    private static final int MOST_LOOKED_AT = 2000;
    private static final int MOST_FIELDS = 12;
    private static final Pattern ASKED = Pattern.compile("\\{\\{\\?([^}]*)}}");
    private static final Set<Channel> SOCIAL =
            Set.of(Channel.VK, Channel.OK, Channel.TELEGRAM, Channel.MAX);

    private final Ports ports;
    private final Hands hands;
    private final Path out;
    private final Consumer<String> say;
    private final List<String> failures = new ArrayList<>();
    private int pictures;

    /// What the tour reads to know that a step has come to its end.
    public record Ports(
            Appeals appeals, Drafts drafts, Outbox outbox, Exchange exchange, TourStand stand) {}

    /// @param out folder of the pictures
    /// @param say prints one line of the summary
    public Tour(Stage stage, Ports ports, Path out, Consumer<String> say) {
        this.ports = ports;
        this.hands = new Hands(stage);
        this.out = out;
        this.say = say;
    }

    /// What came of it.
    ///
    /// @param failures empty when every step was confirmed
    public record Report(int pictures, Duration took, List<String> failures) {}

    public Report run() {
        var began = System.nanoTime();
        try {
            fill();
            look();
            socialAnswerOffline();
            answerWithApproval();
            otherScreens();
        } catch (StepFailed e) {
            failures.add(String.valueOf(e.getMessage()));
            say.accept("не подтверждено: " + e.getMessage());
            picture("остановка");
        }
        return new Report(
                pictures, Duration.ofNanos(System.nanoTime() - began), List.copyOf(failures));
    }

    private void fill() {
        picture("первое получение");
        hands.untilAway("the feed was read to its end", () -> phase() == SyncStatus.Phase.IDLE);
        var count = ports.appeals().count(QueueQuery.ALL);
        hands.until("rows in the queue", () -> hands.find(".table-row-cell .label") != null);
        confirmed("очередь получена: " + count + " обращений", count > 0);
        hands.until("the card of the first row", () -> hands.find(".card .clock-row") != null);
        picture("очередь");
    }

    private SyncStatus.Phase phase() {
        return ports.exchange().status().phase();
    }

    private void look() {
        for (var i = 0; i < 3; i++) {
            hands.press(KeyCode.J);
        }
        picture("карточка обращения");
        hands.press(KeyCode.CONTROL, KeyCode.D);
        picture("тёмная тема");
        hands.press(KeyCode.CONTROL, KeyCode.D);
    }

    private void socialAnswerOffline() {
        // By night all of the social networks may be answered: then any other will do.
        var appeal =
                found(QueueQuery.ALL.withFilter(SOCIAL, Set.of(), Set.of()))
                        .orElseGet(() -> pick(QueueQuery.ALL));
        open(appeal.id());
        picture("найдено по номеру");
        hands.press(KeyCode.T);
        var taken = change(appeal.id(), Action.TakeToWork.class);
        hands.untilAway("taken on the stand", () -> ports.stand().effects(taken.id()) == 1);
        confirmed("взято в работу № " + appeal.id(), ports.stand().effects(taken.id()) == 1);
        picture("взято в работу");

        ports.stand().cutLink();
        ports.exchange().syncNow();
        hands.untilAway("the link is down", () -> phase() == SyncStatus.Phase.WAITING);
        picture("связи нет");

        var answer = write(appeal.id(), "без связи");
        confirmed("ответ ждёт связи, ничего не ушло", ports.stand().effects(answer.id()) == 0);
        leaveText();
        hands.press(KeyCode.G);
        hands.press(KeyCode.I);
        picture("обмен без связи");

        ports.stand().mendLink();
        ports.exchange().syncNow();
        hands.untilAway("the answer was accepted", () -> sent(answer));
        var number = ports.stand().answerNumber(appeal.id());
        confirmed(
                "связь вернулась, ответ ушёл один раз, номер " + number,
                ports.stand().effects(answer.id()) == 1 && !number.isEmpty());
        picture("обмен после связи");
        hands.press(KeyCode.G);
        hands.press(KeyCode.Q);
        picture("ответ отправлен");
    }

    private void answerWithApproval() {
        var appeal = pick(QueueQuery.ALL.withFilter(Set.of(Channel.POS), Set.of(), Set.of()));
        open(appeal.id());
        var answer = write(appeal.id(), "на утверждение");
        hands.untilAway("the answer was accepted", () -> sent(answer));
        hands.untilAway("the approver decided", () -> decided(appeal.id()));
        confirmed(
                "ответ на № " + appeal.id() + " прошёл утверждение на стенде",
                ports.stand().effects(answer.id()) == 1);
        leaveText();
        picture("ответ утверждён");
    }

    private boolean decided(AppealId id) {
        ports.exchange().syncNow();
        var state = ports.appeals().find(id).map(Appeal::state).orElse(AppealState.UNKNOWN);
        return state == AppealState.ANSWERED || state == AppealState.REWORK;
    }

    private void otherScreens() {
        leaveText();
        hands.press(KeyCode.G);
        hands.press(KeyCode.M);
        // The density is drawn away from the screen's thread.
        hands.pause(Duration.ofSeconds(2));
        picture("карта");
        hands.press(KeyCode.G);
        hands.press(KeyCode.N);
        picture("настройки");
        hands.press(KeyCode.G);
        hands.press(KeyCode.Q);
    }

    private Appeal pick(QueueQuery query) {
        return found(query).orElseThrow(() -> new StepFailed("an open appeal to answer"));
    }

    /// The first appeal of a query that this operator can take and answer.
    private Optional<Appeal> found(QueueQuery query) {
        var free = query.withLanes(Set.of(Lane.RUNNING)).onlyUnassigned();
        return LongStream.of(ports.appeals().ids(free, MOST_LOOKED_AT))
                .mapToObj(AppealId::new)
                .flatMap(id -> ports.appeals().find(id).stream())
                .filter(appeal -> Transitions.answerable(appeal.state()))
                .findFirst();
    }

    private void open(AppealId id) {
        leaveText();
        hands.press(KeyCode.CONTROL, KeyCode.F);
        hands.press(KeyCode.CONTROL, KeyCode.A);
        hands.type(id.toString());
        hands.until("the appeal is shown", () -> hands.shows("№ " + id));
    }

    private void leaveText() {
        hands.press(KeyCode.ESCAPE);
    }

    /// Writes an answer from a template and makes it ready; returns once it is durable.
    private Change write(AppealId id, String name) {
        hands.press(KeyCode.R);
        hands.type("::");
        picture("шаблоны, " + name);
        hands.press(KeyCode.ENTER);
        hands.until("the template stands in the answer", () -> !hands.popups());
        picture("шаблон вставлен, " + name);
        var words = words();
        for (var field = 0; field < MOST_FIELDS; field++) {
            var asked = asked(id);
            if (asked.isEmpty()) {
                break;
            }
            if (field > 0) {
                // The first place is chosen with the template; Tab goes on from there.
                hands.press(KeyCode.TAB);
            }
            hands.type(words.of(asked.get()));
        }
        hands.click(".outcome");
        hands.press(KeyCode.DOWN);
        hands.press(KeyCode.ENTER);
        picture("ответ заполнен, " + name);
        hands.press(KeyCode.CONTROL, KeyCode.ENTER);
        var made = change(id, Action.SubmitAnswer.class);
        picture("готово к отправке, " + name);
        return made;
    }

    /// What the answer asks next; empty when nothing is left.
    private Optional<String> asked(AppealId id) {
        // What is on the screen reaches the disk within two seconds.
        hands.pause(Duration.ofMillis(2500));
        return ports.drafts()
                .find(id, Draft.Kind.ANSWER)
                .map(draft -> ASKED.matcher(draft.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1));
    }

    private FieldWords words() {
        var status = ports.exchange().status();
        var me = status.me();
        var now = status.asOf();
        if (me == null || now == null) {
            throw new StepFailed("nobody has signed in");
        }
        return new FieldWords(LocalDate.ofInstant(now, me.zone()));
    }

    private Change change(AppealId id, Class<? extends Action> kind) {
        hands.untilAway("the action is durable", () -> find(id, kind) != null);
        var found = find(id, kind);
        if (found == null) {
            throw new StepFailed("an action that was durable has gone");
        }
        return found;
    }

    private @org.jspecify.annotations.Nullable Change find(
            AppealId id, Class<? extends Action> kind) {
        var entries = new ArrayList<>(ports.outbox().waiting());
        entries.addAll(ports.outbox().sent(50));
        return entries.stream()
                .map(entry -> entry.change())
                .filter(change -> change.appeal().equals(id) && kind.isInstance(change.action()))
                .findFirst()
                .orElse(null);
    }

    private boolean sent(Change change) {
        return ports.outbox().sent(50).stream()
                .anyMatch(entry -> entry.change().id().equals(change.id()));
    }

    private void confirmed(String what, boolean so) {
        say.accept((so ? "подтверждено: " : "не подтверждено: ") + what);
        if (!so) {
            failures.add(what);
        }
    }

    private void picture(String name) {
        pictures++;
        hands.picture(out.resolve("%02d %s.png".formatted(pictures, name)));
    }
}
