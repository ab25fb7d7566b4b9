package pult.stand.region;

import org.jspecify.annotations.Nullable;

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
    /// «Соколова Ирина Петровна».
    String fullName() {
        return surname + ' ' + name + ' ' + patronymic;
    }
}
