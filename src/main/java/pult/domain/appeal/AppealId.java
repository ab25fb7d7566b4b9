package pult.domain.appeal;

/// Identity of an appeal on this workstation: the number the feedback platform gave it (`posId`).
///
/// @param number positive; nine digits on the real platform
public record AppealId(long number) implements Comparable<AppealId> {
    public AppealId {
        if (number <= 0) {
            throw new IllegalArgumentException("an appeal number is positive");
        }
    }

    @Override
    public int compareTo(AppealId other) {
        return Long.compare(number, other.number);
    }

    @Override
    public String toString() {
        return Long.toString(number);
    }
}
