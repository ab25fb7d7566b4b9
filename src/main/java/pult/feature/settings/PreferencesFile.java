package pult.feature.settings;

/// Where the choices of an operator are kept. Blocking: called off the JavaFX thread.
@FunctionalInterface
public interface PreferencesFile {
    /// @throws pult.domain.change.NotSaved when the disk refused
    void save(Preferences preferences);
}
