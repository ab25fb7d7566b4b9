package pult.feature.syncstatus;

import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// What the screen needs to say how safe the work is.
///
/// @param folder lets a copied folder go on
/// @param windows shows a region in a window of its own; JavaFX thread
public record Safety(
        Copies copies,
        CopiedFolder folder,
        SupportFile support,
        Windows windows,
        ObservableValue<String> room) {
    /// Lets this folder send again though a copy of it has sent. Blocking.
    @FunctionalInterface
    public interface CopiedFolder {
        /// @throws pult.domain.change.NotSaved when the disk refused; nothing has changed then
        void goOnHere();
    }

    /// Opens windows.
    @FunctionalInterface
    public interface Windows {
        void show(String title, Region content);
    }
}
