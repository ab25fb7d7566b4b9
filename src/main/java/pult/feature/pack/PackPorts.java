package pult.feature.pack;

import pult.domain.appeal.Appeals;
import pult.domain.appeal.QueueQuery;
import pult.sync.Pack;
import pult.sync.Transfers;

import java.util.function.Supplier;

/// Where the pack is and what may be taken into it.
///
/// @param transfers tells why a file does not come
/// @param shown what the list of the queue shows; asked on the JavaFX thread
public record PackPorts(
        Pack pack, Transfers transfers, Appeals appeals, Supplier<QueueQuery> shown) {}
