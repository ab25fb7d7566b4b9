package pult.feature.syncstatus;

import pult.sync.Replica;

import java.util.List;

/// The remembered events of the exchange. Blocking: called off the JavaFX thread.
@FunctionalInterface
public interface ExchangeLog {
    /// Newest first.
    List<Replica.Logged> recent(int limit);
}
