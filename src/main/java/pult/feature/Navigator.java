package pult.feature;

/// Takes the operator to another place. JavaFX thread.
@FunctionalInterface
public interface Navigator {
    void go(Destination destination);
}
