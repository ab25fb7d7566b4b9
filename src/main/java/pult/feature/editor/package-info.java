/// The answer editor: text with templates, checks before sending, drafts that are never lost.
@NullMarked
package pult.feature.editor;

import org.jspecify.annotations.NullMarked;
