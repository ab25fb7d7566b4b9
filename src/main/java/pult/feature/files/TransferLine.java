package pult.feature.files;

import pult.sync.Transfer;

/// One file on its way.
///
/// @param whose «к обращению 48207»
/// @param why it waits, empty when it does not
record TransferLine(
        String name,
        String whose,
        String state,
        String why,
        Transfer.Direction direction,
        int done) {}
