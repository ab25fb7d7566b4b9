package pult.domain.directory;

/// Somebody who can sign in to the platform.
///
/// @param login stable name
/// @param fullName «Крылова Анна Сергеевна»; the login where the platform tells no name
/// @param position e.g. «оператор», may be empty
/// @param organisation the body the person works for, may be empty
public record Person(String login, String fullName, String position, String organisation) {
    /// The login alone: the rest are personal data.
    @Override
    public String toString() {
        return "Person[" + login + ']';
    }
}
