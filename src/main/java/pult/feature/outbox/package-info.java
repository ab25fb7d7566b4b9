/// The three honest places, drafts, ready to send, sent, and what needs the operator's attention.
@NullMarked
package pult.feature.outbox;

import org.jspecify.annotations.NullMarked;
