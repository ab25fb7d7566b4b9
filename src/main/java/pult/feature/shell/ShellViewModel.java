package pult.feature.shell;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import org.jspecify.annotations.Nullable;

import pult.domain.change.Outbox;
import pult.feature.SlowAnswer;
import pult.feature.StepWords;
import pult.feature.Wording;
import pult.l10n.ShellMessages;
import pult.sync.Failure;
import pult.sync.Me;
import pult.sync.SyncStatus;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Collectors;

/// What the status bar and the clock say. Toolkit-free; JavaFX thread.
final class ShellViewModel {
    private final Clock clock;
    private final Wording wording;
    private final ShellMessages words;
    private final ReadOnlyStringWrapper time = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper source = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asOf = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper asOfTime = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper age = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper sending = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper user = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper role = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failureRest = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper failureCode = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failing = new ReadOnlyBooleanWrapper();
    private final SlowAnswer slow = new SlowAnswer();
    private SyncStatus status = SyncStatus.START;
    private Outbox.Counts counts = Outbox.Counts.NONE;
    private @Nullable Instant failingSince;

    ShellViewModel(Clock clock, Wording wording, ShellMessages words) {
        this.clock = clock;
        this.wording = wording;
        this.words = words;
        tick();
    }

    void status(SyncStatus now) {
        status = now;
        if (now.failure() == null) {
            failingSince = null;
        } else if (failingSince == null) {
            failingSince = clock.instant();
        }
        tick();
    }

    void counts(Outbox.Counts now) {
        counts = now;
        tick();
    }

    /// Puts all words right for the present moment; called each second.
    void tick() {
        var now = clock.instant();
        time.set(wording.formats().dateTime(now));
        showSource();
        showAge(now);
        waiting.set(wording.formats().number(counts.waiting()));
        var on = new StringBuilder();
        if (status.sending() > 0) {
            on.append(words.sending(status.sending())).append(' ');
        }
        if (counts.attention() > 0) {
            on.append(words.attention(counts.attention()));
        }
        if (slow.slow(status, now)) {
            on.append(' ').append(words.slow());
        }
        sending.set(on.toString().strip());
        showFailure(now);
    }

    private void showSource() {
        var me = status.me();
        source.set(me == null ? words.sourceStarting() : me.source());
        user.set(me == null ? "" : me.fullName() + acting(me));
        role.set(me == null || me.position().isEmpty() ? "" : words.role(me.position()));
    }

    /// «, и. о.: Белова М. В.»; empty when nobody's right is used now.
    private String acting(Me me) {
        var absent =
                me.substitutions().stream()
                        .filter(one -> one.holds(clock.instant()))
                        .map(one -> StepWords.shortName(one.fullName()))
                        .collect(Collectors.joining(", "));
        return absent.isEmpty() ? "" : ", " + wording.steps().own().acting(absent);
    }

    private void showAge(Instant now) {
        var at = status.asOf();
        if (at == null) {
            asOf.set(words.noDataYet());
            asOfTime.set("");
            age.set("");
            return;
        }
        asOf.set(words.asOf());
        asOfTime.set(wording.formats().timeWithSeconds(at));
        var passed = Duration.between(at, now);
        age.set(passed.isNegative() ? "" : words.asOfAge(wording.formats().ago(passed)));
    }

    private void showFailure(Instant now) {
        var what = status.failure();
        failing.set(what != null);
        if (what == null) {
            failure.set("");
            failureRest.set("");
            failureCode.set("");
            return;
        }
        var texts = wording.failures();
        failure.set(headline(what, now));
        var next = what instanceof Failure.Copied ? null : status.nextTry();
        var retry = texts.nextTry(next == null ? null : Duration.between(now, next));
        failureRest.set(
                words.sentence(texts.kept(what, counts.waiting()))
                        + (retry.isEmpty() ? "" : ' ' + words.sentence(retry)));
        failureCode.set(texts.code(what));
    }

    private String headline(Failure what, Instant now) {
        var since = failingSince;
        var lasting = since == null ? Duration.ZERO : Duration.between(since, now);
        return lasting.toMinutes() < 1
                ? words.sentence(wording.failures().what(what))
                : words.failure(wording.failures().what(what), wording.formats().roughly(lasting));
    }

    /// «вт 31.03.2026, 14:32».
    ReadOnlyStringProperty timeProperty() {
        return time.getReadOnlyProperty();
    }

    /// «ПОС, Орловская область».
    ReadOnlyStringProperty sourceProperty() {
        return source.getReadOnlyProperty();
    }

    ReadOnlyStringProperty asOfProperty() {
        return asOf.getReadOnlyProperty();
    }

    ReadOnlyStringProperty asOfTimeProperty() {
        return asOfTime.getReadOnlyProperty();
    }

    /// «· 20 с назад».
    ReadOnlyStringProperty ageProperty() {
        return age.getReadOnlyProperty();
    }

    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    /// «· отправляется 1 · требуют внимания 2».
    ReadOnlyStringProperty sendingProperty() {
        return sending.getReadOnlyProperty();
    }

    ReadOnlyStringProperty userProperty() {
        return user.getReadOnlyProperty();
    }

    /// «· оператор блока «ЖКХ»».
    ReadOnlyStringProperty roleProperty() {
        return role.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty failingProperty() {
        return failing.getReadOnlyProperty();
    }

    /// «Нет связи с платформой 7 мин.»
    ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// «Работа продолжается, 3 ответа ждут отправки. Повтор через 40 с.»
    ReadOnlyStringProperty failureRestProperty() {
        return failureRest.getReadOnlyProperty();
    }

    ReadOnlyStringProperty failureCodeProperty() {
        return failureCode.getReadOnlyProperty();
    }
}
