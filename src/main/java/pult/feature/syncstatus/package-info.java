/// The sync screen: how fresh the data are, what the exchange does, and why it waits.
@NullMarked
package pult.feature.syncstatus;

import org.jspecify.annotations.NullMarked;
