package pult.feature.files;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;
import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.appeal.Attachment;
import pult.domain.change.NotSaved;
import pult.domain.clock.SteadyClock;
import pult.domain.file.AttachedFiles;
import pult.domain.file.FileId;
import pult.domain.file.FileKind;
import pult.domain.file.HeldFile;
import pult.domain.file.NotTaken;
import pult.sync.Transfer;
import pult.sync.Transfers;
import pult.ui.fx.Background;
import pult.ui.fx.Slot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Files of the appeal on the screen, of the answer to it, and those on their way. JavaFX thread.
final class FilesViewModel {
    /// So long after it was asked for a file opens by itself when it comes: later the operator is
    /// at something else, and a window would come between them and it.
    private static final Duration AWAITED = Duration.ofSeconds(30);

    private record Read(List<Attachment> named, List<HeldFile> held, List<HeldFile> draft) {}

    /// @param until when it opens by itself
    private record Awaited(String file, Instant until) {}

    private final Appeals appeals;
    private final AttachedFiles files;
    private final Transfers transfers;
    private final Background background;
    private final FileWords words;
    private final Clock clock;
    private final Slot slot;
    private final ObservableList<FileLine> card = FXCollections.observableArrayList();
    private final ObservableList<FileLine> draft = FXCollections.observableArrayList();
    private final ObservableList<TransferLine> moving = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper draftProblem = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Opened> opened = new SimpleObjectProperty<>();
    private final Attaching attaching;
    private @Nullable AppealId shown;
    private @Nullable Read read;
    private @Nullable Awaited toOpen;
    private boolean covered;

    FilesViewModel(
            Appeals appeals,
            AttachedFiles files,
            Transfers transfers,
            Background background,
            FileWords words,
            Clock clock) {
        this.appeals = appeals;
        this.files = files;
        this.transfers = transfers;
        this.background = background;
        this.words = words;
        this.clock = new SteadyClock(clock);
        this.slot = new Slot(background, "files");
        this.attaching = new Attaching(files, Attaching.LIMIT);
    }

    ObservableList<FileLine> card() {
        return card;
    }

    ObservableList<FileLine> draft() {
        return draft;
    }

    ObservableList<TransferLine> moving() {
        return moving;
    }

    /// Why a file of the card does not open; empty when nothing is to be said.
    ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /// Why a file was not attached; empty when nothing is to be said.
    ReadOnlyStringProperty draftProblemProperty() {
        return draftProblem.getReadOnlyProperty();
    }

    /// What the last opening came to; whoever shows it sets it back to null.
    ObjectProperty<@Nullable Opened> openedProperty() {
        return opened;
    }

    Attaching attaching() {
        return attaching;
    }

    /// The appeal on the screen; null for none.
    void show(@Nullable AppealId id) {
        shown = id;
        read = null;
        toOpen = null;
        problem.set("");
        draftProblem.set("");
        card.clear();
        draft.clear();
        if (id == null) {
            slot.clear();
        } else {
            refresh();
        }
    }

    /// The screen is locked, or open again: nothing of a citizen's opens over it.
    void cover(boolean now) {
        covered = now;
        var awaited = toOpen;
        if (now && awaited != null) {
            toOpen = new Awaited(awaited.file(), Instant.MIN);
        }
    }

    boolean covered() {
        return covered;
    }

    /// Something stored has changed.
    void follow() {
        slot.follow(this::refresh);
    }

    void refresh() {
        var id = shown;
        if (id == null) {
            return;
        }
        slot.run(
                () ->
                        new Read(
                                appeals.find(id).map(Appeal::attachments).orElse(List.of()),
                                files.of(id),
                                files.ofDraft(id)),
                found -> {
                    read = found;
                    paint();
                    openAwaited();
                });
    }

    /// Files have moved on: words and bars alone, nothing is read.
    void paint() {
        var now = clock.instant();
        var all = transfers.now();
        replace(
                moving,
                all.stream()
                        .filter(one -> one.state() != Transfer.State.PUT_AWAY)
                        .map(one -> words.transfer(one, now))
                        .toList());
        var of = shown;
        var found = read;
        if (of == null || found == null) {
            return;
        }
        var byId = new HashMap<String, Transfer>();
        all.stream()
                .filter(one -> one.appeal().equals(of))
                .forEach(one -> byId.put(one.file().id(), one));
        replace(card, cardLines(found, byId, now));
        replace(
                draft,
                found.draft().stream()
                        .map(one -> words.line(one.about(), one, byId.get(one.about().id()), now))
                        .toList());
    }

    private List<FileLine> cardLines(Read found, Map<String, Transfer> moving, Instant now) {
        var lines = new ArrayList<FileLine>();
        for (var about : found.named()) {
            var held =
                    found.held().stream()
                            .filter(one -> one.about().id().equals(about.id()))
                            .findFirst()
                            .orElse(null);
            lines.add(words.line(about, held, moving.get(about.id()), now));
        }
        return lines;
    }

    /// A list that is the same is left alone: the keyboard stays where it is.
    private static <T> void replace(ObservableList<T> list, List<T> now) {
        if (!list.equals(now)) {
            list.setAll(now);
        }
    }

    /// A file that was given up is asked for once more.
    void again(TransferLine line) {
        transfers.want(line.appeal(), line.file());
    }

    /// A file that was given up is listed no more.
    void putAway(TransferLine line) {
        transfers.putAway(line.appeal(), line.file());
    }

    /// Opens what is here; fetches what is not, and opens it when it comes.
    void open(FileLine line) {
        problem.set("");
        var of = shown;
        if (of == null) {
            return;
        }
        if (line.kind() == FileKind.DANGEROUS) {
            problem.set(words.own().dangerous());
            return;
        }
        var held = line.held();
        if (held == null || !line.readable()) {
            toOpen = new Awaited(line.about().id(), clock.instant().plus(AWAITED));
            transfers.want(of, line.about());
            problem.set(words.own().noLinkNow());
            return;
        }
        background.run(
                "file-open",
                () -> files.read(held).map(content -> Opened.of(line, held, content, words)),
                found -> opened(of, line, found));
    }

    private void opened(AppealId of, FileLine line, Optional<Opened> found) {
        if (found.isEmpty()) {
            transfers.want(of, line.about());
            problem.set(words.own().spoiltFetchedAgain());
            refresh();
        } else if (found.get() instanceof Opened.Never) {
            problem.set(words.own().dangerous());
        } else if (covered) {
            came(line);
        } else if (of.equals(shown)) {
            if (found.get() instanceof Opened.ToSave save) {
                problem.set(save.why());
            }
            opened.set(found.get());
        }
    }

    private void openAwaited() {
        var awaited = toOpen;
        if (awaited == null) {
            return;
        }
        card.stream()
                .filter(line -> line.about().id().equals(awaited.file()) && line.readable())
                .findFirst()
                .ifPresent(line -> {
                    toOpen = null;
                    if (covered || clock.instant().isAfter(awaited.until())) {
                        came(line);
                    } else {
                        open(line);
                    }
                });
    }

    private void came(FileLine line) {
        problem.set(words.own().cameNow(line.name()));
    }

    /// Writes a file out of the program; first into the journal, then to the disk.
    void save(FileId id, Path to) {
        background.run(
                "file-save",
                () -> {
                    var content = files.read(id);
                    if (content.isEmpty()) {
                        return words.own().notSaved();
                    }
                    files.takenOut(id);
                    Files.write(to, content.get());
                    return words.own().saved(words.name(String.valueOf(to.getFileName())));
                },
                problem::set,
                e ->
                        problem.set(
                                switch (e) {
                                    case NotSaved journal -> words.own().auditFailed();
                                    case IOException disk -> words.own().notSaved();
                                    default -> throw new IllegalStateException("file-save", e);
                                }));
    }

    /// Takes files into the store, one after another; the first that is unfit is told of.
    void attach(List<Path> originals) {
        var of = shown;
        if (of == null) {
            return;
        }
        draftProblem.set("");
        attaching.anew(of);
        for (var original : originals) {
            var name = String.valueOf(original.getFileName());
            var taking = attaching.begin(of, name);
            background.run(
                    "file-attach",
                    () -> {
                        var in = false;
                        try {
                            var held = files.attach(of, name, Originals.read(original));
                            in = true;
                            return held;
                        } finally {
                            if (in) {
                                taking.taken();
                            } else {
                                taking.refused();
                            }
                        }
                    },
                    held -> follow(),
                    e -> {
                        if (e instanceof NotTaken not) {
                            draftProblem.set(words.notTaken(not.reason(), name));
                        } else {
                            throw new IllegalStateException("file-attach", e);
                        }
                    });
        }
    }

    /// The toolkit could not unpack a picture whose header was right.
    void unreadable() {
        problem.set(words.own().brokenPicture());
    }

    void detach(FileLine line) {
        var held = line.held();
        if (held != null) {
            background.run(
                    "file-detach",
                    () -> {
                        files.detach(held);
                        return true;
                    },
                    done -> follow(),
                    e -> draftProblem.set(words.shared().failures().notSaved()));
        }
    }

    void close() {
        slot.clear();
    }
}
