package pult.domain.answer;

import java.util.List;

/// The texts that answers are begun with. Reading may block the first time: call it off the JavaFX
/// thread.
public interface Templates {
    /// In the order of the library.
    List<ResponseTemplate> all();

    /// Shared fragments that the texts call.
    Fragments fragments();
}
