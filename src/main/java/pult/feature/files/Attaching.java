package pult.feature.files;

import pult.domain.appeal.AppealId;
import pult.domain.file.AttachedFiles;
import pult.domain.file.FileId;
import pult.domain.file.FileLeftOut;
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

    /// Names of files that were refused since the operator last put files to the answer.
    private final Map<AppealId, String> refused = new ConcurrentHashMap<>();

    Attaching(AttachedFiles files) {
        this.files = files;
    }

    /// The operator puts files to an answer, and has seen what came of those before.
    void anew(AppealId of) {
        refused.remove(of);
    }

    /// What comes of one file.
    interface Taking {
        void taken();

        void refused();
    }

    /// @param name of the file
    Taking begin(AppealId of, String name) {
        var one = new CompletableFuture<Void>();
        underWay.merge(of, one, CompletableFuture::allOf);
        return new Taking() {
            @Override
            public void taken() {
                one.complete(null);
            }

            @Override
            public void refused() {
                refused.put(of, name);
                one.complete(null);
            }
        };
    }

    /// The files of an answer that is about to be sent. Blocking.
    ///
    /// @throws FileLeftOut when one was refused; said once
    List<FileId> of(AppealId appeal) {
        var waiting = underWay.remove(appeal);
        if (waiting != null) {
            waiting.join();
        }
        var left = refused.remove(appeal);
        if (left != null) {
            throw new FileLeftOut(left);
        }
        return files.ofDraft(appeal).stream().map(HeldFile::id).toList();
    }
}
