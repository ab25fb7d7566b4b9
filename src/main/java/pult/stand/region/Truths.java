package pult.stand.region;

import pult.domain.appeal.Channel;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// What is true of one text besides its words, so that no two of its sentences deny each other: who
/// writes, in what household, in what season, in what tone.
final class Truths {
    private Truths() {}

    /// @param key of the author's life, the same in a repeated appeal
    /// @param local the moment of receipt by the clocks of the region
    static int of(Draft draft, Voice voice, long key, LocalDateTime local, int attachments) {
        var section = draft.section();
        var person = draft.person();
        var elder = elder(section, voice, person);
        return place(draft.spot().locality())
                | life(section, person, elder, key)
                | season(local.toLocalDate())
                | Condition.HE.when(!person.female())
                | Condition.SHE.when(person.female())
                | section.kind()
                | voice.tone()
                | Condition.PICTURES.when(attachments > 0)
                | Condition.LONG.when(draft.days() > 30)
                | Condition.DAYTIME.when(local.getHour() >= 7 && local.getHour() < 21)
                | Condition.WRITTEN.when(draft.channel() != Channel.PHONE)
                | Condition.FIRST.when(draft.earlier() == null);
    }

    static int place(Locality locality) {
        return Condition.LARGE.when(locality.flats())
                | (locality.town() ? Condition.TOWN : Condition.VILLAGE).bit();
    }

    private static boolean elder(Section section, Voice voice, Person person) {
        return section.writer().equals("пенсионер")
                || (section.writer().isEmpty() && voice == Voice.POLITE && !person.young());
    }

    private static int life(Section section, Person person, boolean elder, long key) {
        var roll = Dice.mix(key + 77) >>> 1;
        var parent =
                section.writer().equals("родитель")
                        || (!elder && section.writer().isEmpty() && !person.old() && roll % 2 == 0);
        var alone = !parent && (elder ? roll % 8 < 4 : roll % 8 == 1);
        return (elder ? Condition.ELDER : Condition.ADULT).bit()
                | (alone ? Condition.ALONE : Condition.FAMILY).bit()
                | Condition.CHILDREN.when(parent);
    }

    private static int season(LocalDate today) {
        var month = today.getMonthValue();
        return Condition.WINTER.when(month == 12 || month <= 2)
                | Condition.COLD.when(month >= 11 || month <= 3)
                | Condition.WARM.when(month >= 5 && month <= 9)
                | Condition.SUMMER.when(month >= 6 && month <= 8)
                | Condition.SCHOOL.when((month <= 5 || month >= 9) && today.getDayOfYear() > 10);
    }
}
