/// A small HTTP/1.1 server on loopback that can also fail on demand: drop, cut, tell another time.
///
/// The server of the JDK is not used because it writes its own `Date` and its connections wait for
/// delayed acknowledgements unless a property of the whole process says otherwise.
@NullMarked
package pult.stand.http;

import org.jspecify.annotations.NullMarked;
