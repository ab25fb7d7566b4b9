package pult.stand.region;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// Dates and lengths of time in the words of a letter.
final class RussianTime {
    private static final List<String> GENITIVE =
            List.of(
                    "января",
                    "февраля",
                    "марта",
                    "апреля",
                    "мая",
                    "июня",
                    "июля",
                    "августа",
                    "сентября",
                    "октября",
                    "ноября",
                    "декабря");
    private static final List<String> NOMINATIVE =
            List.of(
                    "январь",
                    "февраль",
                    "март",
                    "апрель",
                    "май",
                    "июнь",
                    "июль",
                    "август",
                    "сентябрь",
                    "октябрь",
                    "ноябрь",
                    "декабрь");
    private static final List<String> LOCATIVE =
            List.of(
                    "январе",
                    "феврале",
                    "марте",
                    "апреле",
                    "мае",
                    "июне",
                    "июле",
                    "августе",
                    "сентябре",
                    "октябре",
                    "ноябре",
                    "декабре");
    private static final List<String> ORDINAL =
            List.of(
                    "первый",
                    "второй",
                    "третий",
                    "четвёртый",
                    "пятый",
                    "шестой",
                    "седьмой",
                    "восьмой",
                    "девятый",
                    "десятый",
                    "одиннадцатый",
                    "двенадцатый");
    private static final List<String> ORDINAL_WEEK =
            List.of("первую", "вторую", "третью", "четвёртую", "пятую");
    private static final List<String> COUNT = List.of("", "", "две", "три", "четыре");

    private RussianTime() {}

    /// «12 ноября», with the year where the reader would take it for another one.
    static String day(LocalDate date, LocalDate now) {
        var day = date.getDayOfMonth() + " " + GENITIVE.get(date.getMonthValue() - 1);
        var far = Math.abs(ChronoUnit.DAYS.between(date, now)) > 90;
        return far && date.getYear() != now.getYear() ? day + " " + date.getYear() + " года" : day;
    }

    /// «ноябрь», the same in the accusative.
    static String month(LocalDate date) {
        return NOMINATIVE.get(date.getMonthValue() - 1);
    }

    /// «ноябре», after «в».
    static String inMonth(LocalDate date) {
        return LOCATIVE.get(date.getMonthValue() - 1);
    }

    /// «с 12 ноября», «с июня», «с ноября прошлого года».
    static String since(LocalDate from, LocalDate now) {
        var days = ChronoUnit.DAYS.between(from, now);
        if (days < 45) {
            return (from.getDayOfMonth() == 2 ? "со " : "с ") + day(from, now);
        }
        var month = "с " + GENITIVE.get(from.getMonthValue() - 1);
        return from.getYear() == now.getYear() ? month : month + " прошлого года";
    }

    /// How long, as an ordinal in the accusative: «пятый день», «вторую неделю», «третий месяц».
    static String nth(int days) {
        if (days < 10) {
            return ORDINAL.get(days) + " день";
        }
        if (days < 30) {
            return ORDINAL_WEEK.get(days / 7) + " неделю";
        }
        return days < 330 ? ORDINAL.get(days / 30) + " месяц" : "второй год";
    }

    /// How long, as a count in the accusative: «сутки», «5 дней», «три недели», «больше месяца».
    static String length(int days) {
        if (days <= 1) {
            return "сутки";
        }
        if (days < 14) {
            return days + " " + plural(days, "день", "дня", "дней");
        }
        if (days < 31) {
            return COUNT.get(days / 7) + " недели";
        }
        if (days < 60) {
            return "больше месяца";
        }
        var months = days / 30;
        return months < 11
                ? months + " " + plural(months, "месяц", "месяца", "месяцев")
                : "почти год";
    }

    static String plural(int count, String one, String few, String many) {
        var tens = count % 100;
        var units = count % 10;
        if (tens >= 11 && tens <= 14) {
            return many;
        }
        return units == 1 ? one : units >= 2 && units <= 4 ? few : many;
    }
}
