package pult.sync;

import java.util.List;

/// Result of one step of the engine.
record Step(SyncState state, List<Effect> effects) {}
