package pult.store;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.file.FileId;
import pult.domain.file.HeldFile;
import pult.json.Json;

import tools.jackson.core.JacksonException;

import java.util.UUID;

/// What a held file is: the head of the file itself and the sealed column of its row. The names are
/// a format.
///
/// @param remote the platform's id, empty while it has given none
/// @param at milliseconds of the epoch, when it came
record FileHead(
        UUID id,
        long appeal,
        HeldFile.Origin origin,
        String remote,
        String name,
        long size,
        String type,
        String sha256,
        long at) {
    static FileHead of(
            FileId id, AppealId appeal, HeldFile.Origin origin, Attachment file, long at) {
        return new FileHead(
                id.value(),
                appeal.number(),
                origin,
                origin == HeldFile.Origin.PLATFORM ? file.id() : "",
                file.name(),
                file.size(),
                file.contentType(),
                file.sha256(),
                at);
    }

    /// @throws StoreDamaged when authentic bytes are not a head
    static FileHead read(byte[] bytes) {
        try {
            var head = Json.mapper().readValue(bytes, FileHead.class);
            if (head.id() == null || !Attachment.valid("-", head.size(), head.sha256())) {
                throw new StoreDamaged("file head");
            }
            return head;
        } catch (JacksonException | NullPointerException e) {
            throw new StoreDamaged("file head");
        }
    }

    byte[] bytes() {
        return Json.mapper().writeValueAsBytes(this);
    }

    /// @param known the platform's id, empty while it has given none
    Attachment about(String known) {
        return new Attachment(known.isEmpty() ? id.toString() : known, name, size, type, sha256);
    }

    FileId fileId() {
        return new FileId(id);
    }

    AppealId appealId() {
        return new AppealId(appeal);
    }

    @Override
    public String toString() {
        return "FileHead[" + id + ']';
    }
}
