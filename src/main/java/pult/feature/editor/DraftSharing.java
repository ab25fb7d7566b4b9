package pult.feature.editor;

import javafx.scene.layout.Region;

import pult.domain.answer.DraftHistory;
import pult.domain.answer.DraftHolders;
import pult.domain.answer.SharedHistory;
import pult.domain.appeal.AppealId;
import pult.feature.PersonNames;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// Who else works on the draft, and what it was before.
///
/// @param history what this workstation knows
/// @param platform what the platform keeps, other workstations' versions too
/// @param writing name of a colleague who is writing the answer now; returns at once
/// @param windows shows a part in a window beside the one window, under a title
public record DraftSharing(
        DraftHolders holders,
        DraftHistory history,
        SharedHistory platform,
        PersonNames people,
        Function<AppealId, Optional<String>> writing,
        BiConsumer<String, Region> windows) {}
