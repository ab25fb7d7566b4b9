package pult.feature.files;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Attachment;
import pult.domain.change.NotSaved;
import pult.domain.file.AttachedFiles;
import pult.domain.file.FileId;
import pult.domain.file.HeldFile;
import pult.domain.file.NotTaken;
import pult.sync.Transfer;
import pult.sync.Transfers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files in memory, and those on their way as a test says.
final class FakeFiles implements AttachedFiles, Transfers {
    static final String HASH = "0".repeat(64);

    final List<HeldFile> held = new ArrayList<>();
    final List<HeldFile> drafts = new ArrayList<>();
    final Map<FileId, byte[]> contents = new HashMap<>();
    final List<Transfer> moving = new ArrayList<>();
    final List<String> wanted = new ArrayList<>();
    final List<FileId> out = new ArrayList<>();
    NotTaken.@Nullable Reason unfit;
    boolean journalFull;

    static Attachment about(String id, String name, long size) {
        return new Attachment(id, name, size, "application/octet-stream", HASH);
    }

    void hold(AppealId appeal, Attachment about, byte[] content) {
        var file =
                new HeldFile(
                        FileId.fresh(),
                        appeal,
                        about,
                        HeldFile.Origin.PLATFORM,
                        HeldFile.State.WHOLE,
                        about.size(),
                        null);
        held.add(file);
        contents.put(file.id(), content);
    }

    void draft(AppealId appeal, String name, HeldFile.State state, @Nullable String refusal) {
        var id = FileId.fresh();
        drafts.add(
                new HeldFile(
                        id,
                        appeal,
                        about(id.toString(), name, 214_000),
                        HeldFile.Origin.OPERATOR,
                        state,
                        214_000,
                        refusal));
    }

    @Override
    public List<HeldFile> of(AppealId appeal) {
        return List.copyOf(held);
    }

    @Override
    public List<HeldFile> ofDraft(AppealId appeal) {
        return drafts.stream().filter(file -> file.appeal().equals(appeal)).toList();
    }

    @Override
    public Optional<byte[]> read(FileId id) {
        return Optional.ofNullable(contents.get(id));
    }

    @Override
    public HeldFile attach(AppealId appeal, String name, byte[] content) throws NotTaken {
        if (unfit != null) {
            throw new NotTaken(unfit);
        }
        draft(appeal, name, HeldFile.State.WHOLE, null);
        return drafts.getLast();
    }

    @Override
    public void detach(FileId id) {
        drafts.removeIf(file -> file.id().equals(id));
    }

    @Override
    public void takenOut(FileId id) {
        if (journalFull) {
            throw new NotSaved("journal", new IOException("full"));
        }
        out.add(id);
    }

    @Override
    public List<Transfer> now() {
        return List.copyOf(moving);
    }

    @Override
    public void putAway(AppealId appeal, Attachment file) {
        moving.replaceAll(one ->
                one.file().equals(file)
                        ? new Transfer(
                                one.appeal(),
                                file,
                                one.direction(),
                                Transfer.State.PUT_AWAY,
                                0,
                                false,
                                one.failure(),
                                null)
                        : one);
    }

    @Override
    public void want(AppealId appeal, Attachment file) {
        wanted.add(file.id());
    }

    @Override
    public Runnable listen(Runnable listener) {
        return () -> {};
    }
}
