package pult.stand;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Somebody who can sign in. Nobody of them exists.
///
/// @param position e.g. «дежурный оператор»
/// @param blocks codes of the sector blocks the person works for, empty for all
public record StandUser(
        String login,
        String surname,
        String name,
        String patronymic,
        String position,
        Role role,
        Set<String> blocks) {
    StandUser(
            String login,
            String surname,
            String name,
            String patronymic,
            String position,
            Role role) {
        this(login, surname, name, patronymic, position, role, Set.of());
    }

    /// Password of every user of the stand.
    public static final String PASSWORD = "training";

    static final StandUser OPERATOR =
            new StandUser(
                    "operator", "Крылова", "Анна", "Сергеевна", "дежурный оператор", Role.OPERATOR);
    static final StandUser COLLEAGUE =
            new StandUser("colleague", "Демидов", "Олег", "Иванович", "оператор", Role.OPERATOR);
    static final StandUser HEAD =
            new StandUser(
                    "head",
                    "Громов",
                    "Павел",
                    "Андреевич",
                    "руководитель отраслевого блока",
                    Role.BLOCK_HEAD);
    static final StandUser APPROVER =
            new StandUser(
                    "approver", "Белова", "Марина", "Викторовна", "руководитель", Role.APPROVER);
    static final StandUser OBSERVER =
            new StandUser("observer", "Ширяев", "Игорь", "Львович", "наблюдатель", Role.OBSERVER);

    static final StandUser EXECUTOR =
            new StandUser("executor", "Зуева", "Нина", "Павловна", "исполнитель", Role.EXECUTOR);
    static final StandUser ROADS =
            new StandUser(
                    "roads",
                    "Ветров",
                    "Артём",
                    "Юрьевич",
                    "руководитель блока «Дороги»",
                    Role.BLOCK_HEAD,
                    Set.of("ROADS"));

    /// Acts for the approver, see [Substitutes].
    static final StandUser DEPUTY =
            new StandUser("deputy", "Лосева", "Ирина", "Петровна", "заместитель", Role.OPERATOR);

    static final StandUser CENTRE =
            new StandUser(
                    "centre", "Орлов", "Виктор", "Ильич", "руководитель ЦУР", Role.CENTRE_HEAD);

    static final List<StandUser> ALL =
            List.of(OPERATOR, COLLEAGUE, EXECUTOR, HEAD, ROADS, APPROVER, DEPUTY, CENTRE, OBSERVER);

    static Optional<StandUser> byLogin(String login) {
        return ALL.stream().filter(user -> user.login().equals(login)).findFirst();
    }

    /// True when appeals of a block are this person's business.
    boolean answersFor(String block) {
        return blocks.isEmpty() || blocks.contains(block) || role == Role.CENTRE_HEAD;
    }

    Set<Role> roles() {
        return Set.of(role);
    }

    String fullName() {
        return surname + ' ' + name + ' ' + patronymic;
    }
}
