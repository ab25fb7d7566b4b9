/// The queue: saved views with live counters and the list of appeals.
@NullMarked
package pult.feature.queue;

import org.jspecify.annotations.NullMarked;
