package pult.feature.editor;

import pult.domain.answer.Drafts;
import pult.domain.answer.Templates;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;
import pult.domain.file.FileId;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/// What the editor reads and writes through.
///
/// @param files of an answer that is about to be sent; blocking
/// @param disputed whether its draft waits for a decision between two texts; blocking
public record EditorPorts(
        Appeals appeals,
        Drafts drafts,
        Outbox outbox,
        Templates templates,
        Notices notices,
        Function<AppealId, List<FileId>> files,
        Predicate<AppealId> disputed) {
    /// Answers without files and without colleagues.
    public EditorPorts(
            Appeals appeals, Drafts drafts, Outbox outbox, Templates templates, Notices notices) {
        this(appeals, drafts, outbox, templates, notices, appeal -> List.of(), appeal -> false);
    }
}
