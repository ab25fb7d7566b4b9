package pult.feature.editor;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Signer;
import pult.domain.change.ChangeId;

import java.util.function.Supplier;

/// What the editor is told about the region and the person.
///
/// @param rules limits, undo times and approval by channel
/// @param author asked for at every answer, since a sign-in may come later than the window
/// @param ids makes the identity of the next action
public record EditorSettings(AnswerRules rules, Supplier<Author> author, Supplier<ChangeId> ids) {
    /// Who writes.
    ///
    /// @param login the author of actions
    public record Author(String login, Signer signer) {}
}
