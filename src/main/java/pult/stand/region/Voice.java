package pult.stand.region;

import pult.domain.appeal.Channel;

/// A temperament to write in.
enum Voice {
    /// A comment below a post.
    COMMENT,
    /// Short and angry.
    ANGRY,
    /// To the point, without ceremony.
    PLAIN,
    /// A courteous elderly person.
    POLITE,
    /// Everything from the beginning.
    STORY,
    /// As exact as the office it is sent to.
    OFFICIAL;

    /// Which tones it takes, as conditions: no thanks after a shout.
    int tone() {
        return switch (this) {
            case COMMENT -> Condition.SHARP.bit() | Condition.MILD.bit();
            case ANGRY -> Condition.SHARP.bit();
            default -> Condition.MILD.bit();
        };
    }

    static Voice any(Dice dice, Channel channel, boolean appeal59, String writer) {
        var roll = dice.unit();
        if (channel.social()) {
            return roll < 0.72 ? COMMENT : roll < 0.86 ? ANGRY : PLAIN;
        }
        var voice = written(roll, appeal59);
        if (writer.equals("пенсионер") && roll < 0.5) {
            return POLITE;
        }
        var young = !writer.isEmpty() && !writer.equals("пенсионер");
        return young && voice == POLITE ? STORY : voice;
    }

    private static Voice written(double roll, boolean appeal59) {
        if (appeal59) {
            return roll < 0.42 ? OFFICIAL : roll < 0.62 ? POLITE : roll < 0.88 ? STORY : PLAIN;
        }
        return roll < 0.36
                ? PLAIN
                : roll < 0.53 ? ANGRY : roll < 0.66 ? POLITE : roll < 0.83 ? STORY : OFFICIAL;
    }
}
