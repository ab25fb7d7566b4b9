package pult.domain.machine;

import java.util.Arrays;
import java.util.List;

/// What has to be said with an event.
@SuppressWarnings("ImmutableEnumChecker") // its list is made once and cannot be changed
public enum Need {
    REJECT_REASON(RejectReason.class),
    TRANSFER_REASON(TransferReason.class),
    /// One or more.
    REWORK_REASONS(ReworkReason.class),
    ARTICLE_11_REASON(Article11Reason.class),
    /// Up, down or out.
    DIRECTION(Direction.class),
    /// A body.
    TARGET(null),
    /// Who works on it; may stay open.
    PERSON(null),
    /// Words for colleagues that must be there.
    WORDS(null),
    /// Words for colleagues that may be there.
    COMMENT(null),
    /// Words the applicant reads.
    NOTICE(null),
    /// A new date of the answer.
    UNTIL(null),
    /// 1 or 2.
    LEVEL(null);

    /// Where a transfer goes.
    public enum Direction {
        UP,
        DOWN,
        OUT
    }

    private final List<String> codes;

    Need(@org.jspecify.annotations.Nullable Class<? extends Enum<?>> list) {
        codes =
                list == null
                        ? List.of()
                        : Arrays.stream(list.getEnumConstants()).map(Enum::name).toList();
    }

    /// The closed list it is chosen from; empty when there is none.
    public List<String> codes() {
        return codes;
    }

    /// Chosen from a closed list of reasons.
    public boolean reason() {
        return !codes.isEmpty() && this != DIRECTION;
    }
}
