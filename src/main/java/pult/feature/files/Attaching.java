package pult.feature.files;

import pult.domain.appeal.AppealId;
import pult.domain.file.AttachedFiles;
import pult.domain.file.FileId;
import pult.domain.file.FileLeftOut;
import pult.domain.file.HeldFile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Files that are being taken in: an answer that is sent meanwhile waits for them, or it would
/// leave without a file the operator has just dropped. Any thread.
final class Attaching {
    /// A file that is read in longer than this lies on a drive that does not answer.
    static final Duration LIMIT = Duration.ofSeconds(20);

    /// @param name of the file
    private record One(String name, CompletableFuture<Void> done) {}

    private final AttachedFiles files;
    private final Duration limit;
    private final Map<AppealId, List<One>> underWay = new ConcurrentHashMap<>();

    /// Names of files that were refused since the operator last put files to the answer.
    private final Map<AppealId, String> refused = new ConcurrentHashMap<>();

    /// @param limit how long an answer waits for what is being read in
    Attaching(AttachedFiles files, Duration limit) {
        this.files = files;
        this.limit = limit;
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
        underWay.compute(
                of,
                (appeal, before) -> {
                    var all = new ArrayList<>(before == null ? List.<One>of() : before);
                    all.removeIf(known -> known.done.isDone());
                    all.add(new One(name, one));
                    return List.copyOf(all);
                });
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

    /// The files of an answer that is about to be sent. Blocking, no longer than the limit.
    ///
    /// @throws FileLeftOut when one was refused, or does not come; said once
    List<FileId> of(AppealId appeal) {
        var waiting = underWay.remove(appeal);
        if (waiting != null) {
            await(waiting);
        }
        var left = refused.remove(appeal);
        if (left != null) {
            throw new FileLeftOut(left);
        }
        return files.ofDraft(appeal).stream().map(HeldFile::id).toList();
    }

    private void await(List<One> waiting) {
        var all = waiting.stream().map(One::done).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(all).get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            for (var one : waiting) {
                if (!one.done.isDone()) {
                    throw new FileLeftOut(one.name);
                }
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("each ends without one", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FileLeftOut(waiting.getLast().name);
        }
    }
}
