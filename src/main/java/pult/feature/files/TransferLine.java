package pult.feature.files;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.sync.Transfer;

/// One file on its way.
///
/// @param whose «к обращению 48207»
/// @param why it waits, empty when it does not
/// @param over it is asked for no more, unless the operator wants it
record TransferLine(
        AppealId appeal,
        Attachment file,
        String name,
        String whose,
        String state,
        String why,
        Transfer.Direction direction,
        int done,
        boolean over) {}
