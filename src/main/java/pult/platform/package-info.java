/// What the operating system gives: folders, locks, threads, waiting.
@NullMarked
package pult.platform;

import org.jspecify.annotations.NullMarked;
