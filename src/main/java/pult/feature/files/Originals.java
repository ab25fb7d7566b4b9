package pult.feature.files;

import pult.domain.appeal.Attachment;
import pult.domain.file.NotTaken;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Reads files the operator chose or dropped. Blocking.
final class Originals {
    private Originals() {}

    /// No more than may be taken and one byte: a device that never ends ends here.
    static byte[] read(Path original) throws NotTaken {
        if (!Files.isRegularFile(original)) {
            throw new NotTaken(NotTaken.Reason.UNREADABLE);
        }
        try (var in = Files.newInputStream(original)) {
            return in.readNBytes((int) Attachment.LARGEST + 1);
        } catch (IOException e) {
            throw new NotTaken(NotTaken.Reason.UNREADABLE);
        }
    }
}
