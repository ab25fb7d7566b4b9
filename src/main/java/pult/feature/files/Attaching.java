package pult.feature.files;

import pult.domain.appeal.AppealId;
import pult.domain.file.AttachedFiles;
import pult.domain.file.FileId;
import pult.domain.file.HeldFile;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/// Files that are being taken in: an answer that is sent meanwhile waits for them, or it would
/// leave without a file the operator has just dropped. Any thread.
final class Attaching {
    private final AttachedFiles files;
    private final Map<AppealId, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

    Attaching(AttachedFiles files) {
        this.files = files;
    }

    /// @return says that the file is in, or was refused
    Runnable begin(AppealId of) {
        var one = new CompletableFuture<Void>();
        underWay.merge(of, one, CompletableFuture::allOf);
        return () -> one.complete(null);
    }

    /// The files of an answer that is about to be sent. Blocking.
    List<FileId> of(AppealId appeal) {
        var waiting = underWay.remove(appeal);
        if (waiting != null) {
            waiting.join();
        }
        return files.ofDraft(appeal).stream().map(HeldFile::id).toList();
    }
}
