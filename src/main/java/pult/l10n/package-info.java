/// Words of the interface in Russian and English, plural forms, dates, numbers and durations.
@NullMarked
package pult.l10n;

import org.jspecify.annotations.NullMarked;
