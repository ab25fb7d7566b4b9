package pult.domain.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class DirectoryTest {
    private static final Person ZUEVA =
            new Person("executor", "Зуева Нина Павловна", "исполнитель", "УЖКХ");
    private static final Person ZUEV =
            new Person("zuev", "Зуев Артём Юрьевич", "руководитель", "УЖКХ");
    private static final Directory DIRECTORY =
            new Directory(
                    List.of(
                            "Отдел дорог Управления ЖКХ",
                            "Управление ЖКХ администрации города Орла",
                            "Департамент лёгкой промышленности"),
                    List.of(ZUEVA, ZUEV));

    @Test
    void eachTypedWordBeginsAWordAndWhatBeginsSoComesFirst() {
        assertThat(DIRECTORY.bodies("упр жкх", 8))
                .containsExactly(
                        "Отдел дорог Управления ЖКХ", "Управление ЖКХ администрации города Орла");
        assertThat(DIRECTORY.bodies("УПРАВЛЕНИЕ ж", 8))
                .containsExactly("Управление ЖКХ администрации города Орла");
        assertThat(DIRECTORY.bodies("управлени", 8))
                .first()
                .isEqualTo("Управление ЖКХ администрации города Орла");
        assertThat(DIRECTORY.bodies("легк", 8)).hasSize(1);
        assertThat(DIRECTORY.bodies("кх", 8)).as("the middle of a word").isEmpty();
        assertThat(DIRECTORY.bodies("упр", 1)).hasSize(1);
        assertThat(DIRECTORY.bodies(" ", 8)).isEmpty();
    }

    @Test
    void aBodyIsKnownByItsWholeNameOnly() {
        assertThat(DIRECTORY.body(" департамент  Легкой промышленности"))
                .contains("Департамент лёгкой промышленности");
        assertThat(DIRECTORY.body("Департамент")).isEmpty();
        assertThat(DIRECTORY.body("")).isEmpty();
    }

    @Test
    void aPersonIsFoundByNamePositionOrLogin() {
        assertThat(DIRECTORY.people("зуев", 8)).containsExactly(ZUEVA, ZUEV);
        assertThat(DIRECTORY.people("исп", 8)).containsExactly(ZUEVA);
        assertThat(DIRECTORY.people("execut", 8)).containsExactly(ZUEVA);
        assertThat(DIRECTORY.person("Зуева Нина Павловна")).contains(ZUEVA);
        assertThat(DIRECTORY.person("executor")).contains(ZUEVA);
        assertThat(DIRECTORY.person("Зуева")).isEmpty();
        assertThat(DIRECTORY.name("zuev")).isEqualTo("Зуев Артём Юрьевич");
        assertThat(DIRECTORY.name("nobody")).isEqualTo("nobody");
    }

    @Test
    void ofTwoNamesakesNobodyIsMeant() {
        var twice =
                new Directory(
                        List.of(), List.of(ZUEV, new Person("zuev2", ZUEV.fullName(), "", "")));
        assertThat(twice.person(ZUEV.fullName())).isEmpty();
        assertThat(twice.person("zuev2")).map(Person::login).contains("zuev2");
    }
}
