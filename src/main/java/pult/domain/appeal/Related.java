package pult.domain.appeal;

import java.time.Instant;
import java.util.List;

/// Other appeals that belong to one: of the same person, of the same place, about the same.
/// Blocking: call it off the JavaFX thread.
public interface Related {
    /// A point this near counts as the same place, in metres.
    int NEAR_METRES = 100;

    /// Why they belong together.
    enum Kind {
        /// The same name with the same phone or mail address.
        CITIZEN,
        /// The same address in the same municipality, or a house not farther than [#NEAR_METRES].
        ADDRESS,
        /// The same topic in the same municipality.
        TOPIC
    }

    /// Appeals of one kind.
    ///
    /// @param count all of them, without the appeal itself
    /// @param latest the latest of them, the last received first
    record Group(Kind kind, int count, List<AppealRow> latest) {
        public Group {
            latest = List.copyOf(latest);
        }
    }

    /// Those of an appeal, in the order of [Kind]; a kind that has none is left out. What was
    /// received a moment ago may be missing until it is indexed.
    ///
    /// @param since appeals of the same topic count from this moment on
    /// @param latest at most so many rows of each kind
    List<Group> of(AppealId id, Instant since, int latest);
}
