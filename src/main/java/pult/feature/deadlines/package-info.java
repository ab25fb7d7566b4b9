/// «Проверка сроков»: a date with every day and hour that was counted, and the calendars it is
/// counted by.
@NullMarked
package pult.feature.deadlines;

import org.jspecify.annotations.NullMarked;
