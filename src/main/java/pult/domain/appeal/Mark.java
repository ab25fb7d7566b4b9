package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// What an operator has noted at an appeal for himself. The platform knows nothing of it.
///
/// @param shelvedUntil put off until then («Отложить до»), null when it is not; it stays after the
///   moment has come, so that the row says that it is back
/// @param importance how much it matters to the operator
/// @param place on the short list, counted from 1; 0 when it is not on it
public record Mark(
        AppealId appeal, @Nullable Instant shelvedUntil, Importance importance, int place) {
    /// How long an appeal that has come back says so.
    private static final Duration BACK = Duration.ofHours(12);

    /// The operator's own weight of an appeal; the deadline does not depend on it.
    public enum Importance {
        USUAL,
        IMPORTANT,
        URGENT;

        /// The next heavier one, and from the heaviest the usual one.
        public Importance next() {
            return switch (this) {
                case USUAL -> IMPORTANT;
                case IMPORTANT -> URGENT;
                case URGENT -> USUAL;
            };
        }
    }

    public Mark {
        if (place < 0) {
            throw new IllegalArgumentException("place on the list");
        }
    }

    /// Nothing noted.
    public static Mark none(AppealId appeal) {
        return new Mark(appeal, null, Importance.USUAL, 0);
    }

    public boolean empty() {
        return shelvedUntil == null && importance == Importance.USUAL && place == 0;
    }

    public boolean listed() {
        return place > 0;
    }

    public boolean shelved(Instant now) {
        return shelvedUntil != null && now.isBefore(shelvedUntil);
    }

    /// It was put off and has come back not long ago.
    public boolean back(Instant now) {
        return shelvedUntil != null
                && !now.isBefore(shelvedUntil)
                && now.isBefore(shelvedUntil.plus(BACK));
    }

    public Mark shelved(@Nullable Instant until, Instant now) {
        if (until != null && !until.isAfter(now)) {
            throw new IllegalArgumentException("put off into the past");
        }
        return new Mark(appeal, until, importance, place);
    }

    public Mark of(Importance weight) {
        return new Mark(appeal, shelvedUntil, weight, place);
    }

    public Mark at(int onTheList) {
        return new Mark(appeal, shelvedUntil, importance, onTheList);
    }
}
