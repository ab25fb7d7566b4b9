/// Records of the platform's JSON, as it stands on the wire.
@NullMarked
package pult.source.pos.wire;

import org.jspecify.annotations.NullMarked;
