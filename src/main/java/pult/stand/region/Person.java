package pult.stand.region;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// An invented author.
///
/// @param pageName how a social network shows them
/// @param phone null when not given
/// @param email null when not given
record Person(
        boolean female,
        String surname,
        String name,
        String patronymic,
        String pageName,
        @Nullable String phone,
        @Nullable String email) {
    private static final Set<String> YOUNG =
            Set.of(
                    "Алина",
                    "Анастасия",
                    "Валерия",
                    "Вероника",
                    "Виктория",
                    "Дарья",
                    "Диана",
                    "Карина",
                    "Кристина",
                    "Ксения",
                    "Полина",
                    "Софья",
                    "Ульяна",
                    "Юлия",
                    "Яна",
                    "Антон",
                    "Артём",
                    "Владислав",
                    "Денис",
                    "Егор",
                    "Илья",
                    "Кирилл",
                    "Максим",
                    "Никита",
                    "Роман",
                    "Руслан",
                    "Станислав",
                    "Тимофей",
                    "Ярослав",
                    "Вадим");
    private static final Set<String> OLD =
            Set.of(
                    "Алла",
                    "Валентина",
                    "Вера",
                    "Галина",
                    "Зинаида",
                    "Зоя",
                    "Клавдия",
                    "Лидия",
                    "Любовь",
                    "Людмила",
                    "Нина",
                    "Раиса",
                    "Римма",
                    "Тамара",
                    "Анатолий",
                    "Борис",
                    "Валентин",
                    "Василий",
                    "Геннадий",
                    "Леонид",
                    "Степан",
                    "Фёдор");

    /// «Соколова Ирина Петровна».
    String fullName() {
        return surname + ' ' + name + ' ' + patronymic;
    }

    /// A name hardly anybody past sixty has.
    boolean young() {
        return YOUNG.contains(name);
    }

    /// A name hardly anybody under fifty has.
    boolean old() {
        return OLD.contains(name);
    }
}
