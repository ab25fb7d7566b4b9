package pult.app;

import java.util.Objects;

/// The version of this program, from the manifest of its jar.
final class Version {
    /// «dev» when run from class files.
    static final String TEXT =
            Objects.requireNonNullElse(
                    Version.class.getPackage().getImplementationVersion(), "dev");

    private Version() {}
}
