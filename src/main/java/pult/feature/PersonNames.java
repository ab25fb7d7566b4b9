package pult.feature;

/// How a person is called on the screen. Any thread.
@FunctionalInterface
public interface PersonNames {
    /// @param login as the platform has it
    /// @return the name, or the login where nobody knows the name
    String of(String login);
}
