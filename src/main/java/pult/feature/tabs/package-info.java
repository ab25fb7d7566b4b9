/// Working tabs: the appeals an operator has opened on purpose, and the way back to those looked at
/// before.
@NullMarked
package pult.feature.tabs;

import org.jspecify.annotations.NullMarked;
