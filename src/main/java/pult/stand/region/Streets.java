package pult.stand.region;

import java.util.List;

/// Street names, each with its oblique form: of feminine adjectives genitive, dative, instrumental
/// and locative are the same word.
final class Streets {
    /// @param nominative «ул. Садовая»
    /// @param oblique «ул. Садовой»
    /// @param accusative «ул. Садовую»
    record Street(String nominative, String oblique, String accusative) {}

    private static final List<Street> ALL =
            List.of(
                            """
                            Центральная Садовая Молодёжная Школьная Лесная Набережная Заречная Полевая Новая
                            Советская Мира Зелёная Луговая Октябрьская Победы Степная Парковая Солнечная
                            Речная Гагарина Строителей Комсомольская Северная Южная Рабочая Дорожная Ленина
                            Первомайская Колхозная Берёзовая Вишнёвая Ключевая Нагорная Железнодорожная
                            Трудовая Пушкина Металлургов Машиностроителей Энергетиков Почтовая Космонавтов
                            Чкалова Лермонтова Матросова Чехова Тургенева Лескова Кирова Калинина Свердлова
                            Горького Маяковского Суворова Кутузова Ломоносова Мичурина Менделеева Титова
                            Комарова Королёва Текстильщиков Железнодорожников Пионерская Московская
                            Привокзальная Заводская Фабричная Больничная Вокзальная Спортивная Студенческая
                            Весенняя Осенняя Дружбы Юбилейная Юности Цветочная Яблоневая Кленовая Рябиновая
                            Тенистая Овражная Родниковая Песчаная Кирпичная Керамическая Литейная Паровозная
                            Сосновая Хлебная Мельничная Кузнечная Слободская Ямская Посадская Старомосковская
                            Ветеранов Геологов Учительская Медицинская Авиаторов Танкистов Партизанская
                            Гвардейская Монтажников Шахтёров Химиков Нефтяников Полярная Снежная Приборостроителей
                            Автозаводская Инструментальная Картукова Раздольная Емельяновых Планерная\
                            """
                                    .strip()
                                    .split("\\s+", -1))
                    .stream()
                    .map(Streets::street)
                    .toList();

    private Streets() {}

    private static Street street(String name) {
        var stem = name.substring(0, name.length() - 2);
        if (name.endsWith("ая")) {
            return new Street("ул. " + name, "ул. " + stem + "ой", "ул. " + stem + "ую");
        }
        if (name.endsWith("яя")) {
            return new Street("ул. " + name, "ул. " + stem + "ей", "ул. " + stem + "юю");
        }
        return new Street("ул. " + name, "ул. " + name, "ул. " + name);
    }

    static int count() {
        return ALL.size();
    }

    static Street of(int index) {
        return ALL.get(index);
    }
}
