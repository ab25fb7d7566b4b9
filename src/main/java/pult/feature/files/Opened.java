package pult.feature.files;

import pult.domain.file.FileCheck;
import pult.domain.file.FileId;
import pult.domain.file.FileKind;
import pult.domain.file.PictureSize;

import java.nio.ByteBuffer;

/// What may be done with a file once its bytes were looked at.
sealed interface Opened {
    /// It is shown inside the program.
    record Picture(FileId id, String name, String rawName, ByteBuffer content) implements Opened {
        @Override
        public String toString() {
            return "Picture[" + id + ']';
        }
    }

    /// It can be saved and nothing else.
    ///
    /// @param why it is not shown, empty where nobody expected it to be
    record ToSave(FileId id, String rawName, String why) implements Opened {}

    /// Neither shown nor saved.
    record Never() implements Opened {}

    static Opened of(FileLine line, FileId id, byte[] content, FileWords words) {
        var raw = line.about().name();
        var check = FileCheck.of(raw, content);
        if (check.kind() == FileKind.DANGEROUS) {
            return new Never();
        }
        if (check.kind() == FileKind.PICTURE) {
            var size = PictureSize.of(content);
            if (size.isEmpty()) {
                return new ToSave(id, raw, words.own().brokenPicture());
            }
            return size.get().bearable()
                    ? new Picture(id, line.name(), raw, ByteBuffer.wrap(content))
                    : new ToSave(id, raw, words.own().hugePicture());
        }
        return new ToSave(id, raw, check.honest() ? "" : words.own().lies());
    }
}
