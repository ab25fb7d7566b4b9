package pult.stand;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Somebody who can sign in. Nobody of them exists.
///
/// @param position e.g. «дежурный оператор»
public record StandUser(
        String login, String surname, String name, String patronymic, String position, Role role) {
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

    static final List<StandUser> ALL = List.of(OPERATOR, COLLEAGUE, HEAD, APPROVER, OBSERVER);

    static Optional<StandUser> byLogin(String login) {
        return ALL.stream().filter(user -> user.login().equals(login)).findFirst();
    }

    Set<Role> roles() {
        return Set.of(role);
    }

    String fullName() {
        return surname + ' ' + name + ' ' + patronymic;
    }
}
