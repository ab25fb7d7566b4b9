package pult.feature.files;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Attachment;
import pult.domain.file.FileId;
import pult.domain.file.FileKind;

/// One file as a row or a chip shows it.
///
/// @param held what the workstation holds of it, null when nothing
/// @param name safe to show
/// @param kind as the name says; the bytes are looked at when it is opened
/// @param readable it can be opened now
/// @param warm it asks for attention
/// @param done 0…100 while it moves, −1 otherwise
record FileLine(
        Attachment about,
        @Nullable FileId held,
        String name,
        FileKind kind,
        String size,
        String state,
        boolean readable,
        boolean warm,
        int done) {
    @Override
    public String toString() {
        return "FileLine[" + about.id() + ']';
    }
}
