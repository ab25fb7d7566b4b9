package pult.app;

import org.jspecify.annotations.Nullable;

import pult.feature.Today;
import pult.feature.Wording;
import pult.l10n.AppMessages;
import pult.l10n.DeadlineMessages;
import pult.l10n.SafetyMessages;
import pult.sync.Failure;
import pult.sync.SyncNote;
import pult.ui.fx.Fx;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// What the window says without being asked: what was found when the store was opened, that another
/// copy of the folder is at work, that the server was restored, that a year has no calendar. JavaFX
/// thread.
final class UnaskedWords {
    private static final Duration HOUR = Duration.ofHours(1);

    /// A term of thirty days with an extension of as many.
    private static final Period LONGEST_USUAL = Period.ofDays(60);

    private final Session session;
    private final Today today;
    private final Wording wording;
    private final Consumer<String> notice;
    private @Nullable LocalDate warned;

    /// @param notice says one sentence that stays until it is put away
    UnaskedWords(Session session, Today today, Wording wording, Consumer<String> notice) {
        this.session = session;
        this.today = today;
        this.wording = wording;
        this.notice = notice;
    }

    void begin(Subscriptions subscriptions) {
        warnOfCalendar();
        // A program that is locked in the evenings and never closed comes into such a week too.
        subscriptions.add(Ticker.every(HOUR, this::warnOfCalendar));
        OpeningWords.of(
                        session.store().opening(),
                        wording.area(AppMessages.class),
                        wording.formats())
                .forEach(notice);
        subscriptions.add(copied());
        subscriptions.add(restored());
    }

    /// Once: the status bar goes on saying it.
    private Runnable copied() {
        var told = new AtomicBoolean();
        var sentence = wording.area(SafetyMessages.class).copiedNotice();
        return session.loop()
                .listen(status -> {
                    if (status.failure() instanceof Failure.Copied
                            && told.compareAndSet(false, true)) {
                        Fx.onFx(() -> notice.accept(sentence));
                    }
                });
    }

    /// What an operator saw done an hour ago may stand undone for a while: they are told why, and
    /// that nobody has to do it again.
    private Runnable restored() {
        var sentence = wording.area(SafetyMessages.class).restoredNotice();
        return session.loop()
                .onNote(note -> {
                    if (note.kind() == SyncNote.Kind.SERVER_RESTORED) {
                        Fx.onFx(() -> notice.accept(sentence));
                    }
                });
    }

    /// Dates of the next weeks may fall into a year that has no calendar: every date in it is wrong
    /// by a few days, so it is said anew each day until there is one.
    private void warnOfCalendar() {
        var day = LocalDate.ofInstant(today.now(), today.zone());
        var year = day.plus(LONGEST_USUAL).getYear();
        if (!today.calendar().knows(year) && !day.equals(warned)) {
            warned = day;
            notice.accept(wording.area(DeadlineMessages.class).yearMissing(Integer.toString(year)));
        }
    }
}
