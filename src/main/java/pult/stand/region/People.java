package pult.stand.region;

import java.util.List;
import java.util.Locale;

/// Invents authors. Phones have a shape that is never assigned, mail addresses lead nowhere.
final class People {
    private static final List<String> SURNAMES =
            split(
                    """
                    Абрамов Авдеев Агафонов Аксёнов Александров Алексеев Алёхин Андреев Анисимов Антипов
                    Антонов Артамонов Архипов Астахов Афанасьев Баранов Белов Белоусов Белякин Бирюков
                    Блинов Бобров Богданов Борисов Бочаров Бурцев Быков Васильев Власов Волков Воробьёв
                    Воронин Гаврилов Герасимов Глазунов Голубев Горбунов Горшков Грачёв Григорьев Громов
                    Гуляев Гусев Давыдов Данилов Дементьев Демидов Денисов Дмитриев Дорофеев Дроздов
                    Дьячков Евдокимов Егоров Емельянов Ермаков Ермолаев Ерофеев Ефимов Ефремов Жданов
                    Жуков Журавлёв Зайцев Захаров Зимин Зиновьев Золотарёв Зубков Зуев Зыков Иванов
                    Ивашин Игнатов Ильин Исаев Кабанов Казаков Калашников Калинин Карпов Карташов
                    Киселёв Климов Князев Ковалёв Козлов Колесников Комаров Кондратьев Коновалов Копылов
                    Королёв Костин Кочетков Кошелев Крылов Крюков Кудрявцев Кузнецов Кузьмин Куликов
                    Лаврентьев Лапшин Ларин Лебедев Леонов Логинов Лукин Лыков Макаров Маслов Матвеев
                    Медведев Мельников Меркулов Миронов Михайлов Моисеев Морозов Мухин Назаров Наумов
                    Некрасов Нестеров Никитин Никифоров Николаев Новиков Носков Овчинников Одинцов
                    Орехов Осипов Павлов Панов Панфилов Пахомов Петров Петухов Пименов Платонов Поляков
                    Пономарёв Попов Потапов Прохоров Пугин Рогов Родин Родионов Романов Рыбаков Рябов
                    Савельев Савин Сазонов Самойлов Сафонов Селезнёв Семёнов Серов Сидоров Силин Симонов
                    Ситников Скворцов Смирнов Соболев Соколов Соловьёв Сорокин Степанов Субботин Сухарев
                    Тарасов Терентьев Тимофеев Титов Тихонов Третьяков Трофимов Туманов Уваров Ульянов
                    Усов Устинов Фадеев Федотов Фёдоров Филатов Филиппов Фомин Фролов Харитонов Хохлов
                    Цветков Черкасов Чернов Чистяков Шаров Шестаков Широков Шишкин Шубин Щеглов Щербаков
                    Юдин Юрин Яковлев Яшин\
                    """);
    private static final List<String> WOMEN =
            split(
                    """
                    Анна Анна Алла Алина Анастасия Анастасия Валентина Валентина Валерия Вера Вероника
                    Виктория Галина Галина Дарья Диана Евгения Екатерина Екатерина Елена Елена Елена Жанна
                    Зинаида Зоя Инна Ирина Ирина Карина Клавдия Кристина Ксения Лариса Лидия Любовь
                    Людмила Людмила Маргарита Марина Мария Мария Надежда Надежда Наталья Наталья Нина
                    Нина Оксана Ольга Ольга Ольга Полина Раиса Римма Светлана Светлана Софья Тамара
                    Татьяна Татьяна Татьяна Ульяна Юлия Юлия Яна\
                    """);
    private static final List<String> MEN =
            split(
                    """
                    Александр Александр Алексей Алексей Анатолий Андрей Андрей Антон Артём Борис Вадим
                    Валентин Валерий Василий Виктор Виктор Виталий Владимир Владимир Владислав Вячеслав
                    Геннадий Георгий Григорий Денис Дмитрий Дмитрий Евгений Егор Иван Иван Игорь Илья
                    Кирилл Константин Леонид Максим Михаил Михаил Никита Николай Николай Олег Павел Пётр
                    Роман Руслан Сергей Сергей Станислав Степан Тимофей Фёдор Юрий Юрий Ярослав\
                    """);
    private static final List<String> FATHERS =
            split(
                    """
                    Александров Алексеев Анатольев Андреев Борисов Валентинов Валерьев Васильев Викторов
                    Владимиров Вячеславов Геннадьев Григорьев Дмитриев Евгеньев Иванов Игорев Константинов
                    Леонидов Михайлов Николаев Олегов Павлов Петров Романов Семёнов Сергеев Станиславов
                    Степанов Фёдоров Юрьев\
                    """);
    private static final List<String> PAGES_OF_WOMEN =
            List.of("Дачница", "Соседка Снизу", "Просто Прохожая", "Вечная Пассажирка");
    private static final List<String> PAGES_OF_MEN =
            List.of("Добрый Сосед", "Просто Прохожий", "Рыбак 57", "Злой Водитель");
    private static final List<String> PAGES =
            List.of(
                    "Жители Двора",
                    "Солнечный Зайчик",
                    "Тихая Гавань",
                    "Правдорубка",
                    "Весна Пришла",
                    "Северный Ветер");
    private static final String[] LATIN = {
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "kh", "ts", "ch", "sh", "sch", "", "y", "", "e", "yu", "ya"
    };

    private People() {}

    private static List<String> split(String words) {
        return List.of(words.strip().split("\\s+", -1));
    }

    /// @param female chance that it is a woman
    static Person any(Dice dice, double female) {
        var woman = dice.chance(female);
        var surname = dice.pick(SURNAMES) + (woman ? "а" : "");
        var name = dice.pick(woman ? WOMEN : MEN);
        var patronymic = dice.pick(FATHERS) + (woman ? "на" : "ич");
        var phone =
                dice.chance(0.72)
                        ? "+7 900 000-" + two(dice.below(100)) + "-" + two(dice.below(100))
                        : null;
        var email =
                dice.chance(0.6)
                        ? latin(surname)
                                + (dice.chance(0.5) ? "." + latin(name).charAt(0) : "")
                                + two(dice.below(100))
                                + "@example.org"
                        : null;
        return new Person(
                woman,
                surname,
                name,
                patronymic,
                pageName(dice, woman, surname, name),
                phone,
                email);
    }

    private static String pageName(Dice dice, boolean woman, String surname, String name) {
        return switch (dice.below(12)) {
            case 0, 1 -> name + " " + surname.charAt(0) + ".";
            case 2 -> latin(name) + "_" + latin(surname);
            case 3 -> latin(surname) + two(dice.below(100));
            case 4 -> dice.pick(dice.chance(0.4) ? PAGES : woman ? PAGES_OF_WOMEN : PAGES_OF_MEN);
            default -> name + " " + surname;
        };
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    private static String latin(String word) {
        var out = new StringBuilder();
        for (var c : word.toLowerCase(Locale.ROOT).toCharArray()) {
            out.append(c == 'ё' ? "e" : LATIN[Math.clamp(c - 'а', 0, 31)]);
        }
        return out.toString();
    }
}
