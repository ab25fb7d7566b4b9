package pult.domain.appeal;

import org.jspecify.annotations.Nullable;

/// Who wrote. Personal data: never in logs, titles, reports that leave the screen.
///
/// @param surname empty for an author known by a page name only
/// @param name given name, or the page name in an open source
/// @param patronymic null when there is none
/// @param phone null when not given
/// @param email null when not given
public record Applicant(
        String surname,
        String name,
        @Nullable String patronymic,
        @Nullable String phone,
        @Nullable String email) {
    /// «Соколова Ирина Петровна».
    public String fullName() {
        return join(surname, name, patronymic);
    }

    /// «Ирина Петровна»: how a person is addressed.
    public String givenName() {
        return join("", name, patronymic);
    }

    private static String join(String surname, String name, @Nullable String patronymic) {
        var joined = (surname + ' ' + name + ' ' + (patronymic == null ? "" : patronymic)).strip();
        return joined.contains("  ") ? joined.replaceAll(" {2,}", " ") : joined;
    }

    /// Never the data: a log line that prints an appeal prints no person.
    @Override
    public String toString() {
        return "Applicant[…]";
    }
}
