package pult.feature.editor;

import pult.domain.answer.AnswerRules;
import pult.domain.answer.Signer;
import pult.domain.change.ChangeId;
import pult.feature.PersonNames;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// What the editor is told about the region and the person.
///
/// @param rules limits, undo times and approval by channel, asked for at every answer, since the
///   region decides who approves
/// @param author asked for at every answer, since a sign-in may come later than the window
/// @param ids makes the identity of the next action
/// @param goesOn whether an answer that is ready leads to the next appeal by itself
/// @param names of colleagues, as far as they are known
/// @param linked whether the platform can be reached, as far as is known now
public record EditorSettings(
        Supplier<AnswerRules> rules,
        Supplier<Author> author,
        Supplier<ChangeId> ids,
        BooleanSupplier goesOn,
        PersonNames names,
        BooleanSupplier linked) {
    /// Who writes.
    ///
    /// @param login the author of actions
    public record Author(String login, Signer signer) {}
}
