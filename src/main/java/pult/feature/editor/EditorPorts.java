package pult.feature.editor;

import pult.domain.answer.Drafts;
import pult.domain.answer.Templates;
import pult.domain.appeal.Appeals;
import pult.domain.change.Notices;
import pult.domain.change.Outbox;

/// What the editor reads and writes through.
public record EditorPorts(
        Appeals appeals, Drafts drafts, Outbox outbox, Templates templates, Notices notices) {}
