package pult.feature.files;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.appeal.AppealId;
import pult.domain.appeal.Appeals;
import pult.domain.change.Notices;
import pult.domain.file.AttachedFiles;
import pult.domain.file.FileId;
import pult.domain.file.SafeName;
import pult.feature.Wording;
import pult.l10n.FilesMessages;
import pult.sync.Transfers;
import pult.ui.fx.Background;
import pult.ui.fx.Coalesced;
import pult.ui.fx.Command;
import pult.ui.fx.PacedPulse;
import pult.ui.fx.Pulse;
import pult.ui.fx.Subscriptions;
import pult.ui.fx.Ticker;
import pult.ui.theme.Themes;
import pult.ui.theme.WindowIcon;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Files of the appeal and of its answer. JavaFX thread.
public final class FilesFeature implements AutoCloseable {
    private static final Duration PACE = Duration.ofMillis(250);

    /// Larger pictures are made smaller while they are unpacked.
    private static final double WIDEST = 1600;

    private static final double HIGHEST = 1200;

    /// Where files come from.
    public record Ports(
            Appeals appeals, AttachedFiles files, Transfers transfers, Notices notices) {}

    private final FilesViewModel model;
    private final FileWords words;
    private final Background background;
    private final CardStrip card;
    private final DraftStrip draft;
    private final TransfersPane transfers;
    private final Command attach;
    private final Subscriptions subscriptions = new Subscriptions();

    public FilesFeature(
            Ports ports, Wording wording, Background background, Pulse pulse, Clock clock) {
        this.background = background;
        words = new FileWords(wording.area(FilesMessages.class), wording);
        model =
                new FilesViewModel(
                        ports.appeals(),
                        ports.files(),
                        ports.transfers(),
                        background,
                        words,
                        clock);
        attach =
                Command.named(words.own().attach())
                        .icon(BootstrapIcons.PAPERCLIP)
                        .keys("Ctrl+Shift+A")
                        .does(this::choose);
        card = new CardStrip(model, words, this::saveAs, subscriptions);
        draft = new DraftStrip(model, words, attach, subscriptions);
        transfers = new TransfersPane(model, words, subscriptions);
        for (var node : List.of(card.node(), draft.node(), transfers.node())) {
            node.getStylesheets().add(Themes.sheet("files.css"));
        }
        var again = new Coalesced(new PacedPulse(pulse, PACE), model::follow);
        subscriptions.add(
                ports.notices()
                        .listen(notice -> {
                            switch (notice) {
                                case APPEALS, OUTBOX, FILES -> again.request();
                                case DRAFTS, TEMPLATES, VIEWS -> {}
                            }
                        }));
        var paint = new Coalesced(new PacedPulse(pulse, PACE), model::paint);
        subscriptions.add(ports.transfers().listen(paint::request));
        subscriptions.add(Ticker.every(Duration.ofSeconds(1), model::paint));
        subscriptions.on(model.openedProperty(), this::opened);
        model.paint();
    }

    FilesViewModel model() {
        return model;
    }

    /// The appeal on the screen; null for none.
    public void show(@Nullable AppealId id) {
        model.show(id);
    }

    /// @param locked whether the screen is: nothing opens over it
    public void cover(boolean locked) {
        model.cover(locked);
    }

    /// Files of the appeal, for its card.
    public Region card() {
        return card.node();
    }

    /// Files of the answer, for the editor.
    public Region draft() {
        return draft.node();
    }

    /// True while the answer has files.
    public ObservableValue<Boolean> anyOfDraft() {
        return Bindings.isNotEmpty(model.draft());
    }

    /// Files on their way, for «Обмен».
    public Region transfers() {
        return transfers.node();
    }

    /// Files may be dropped on this part of the window too.
    public void acceptDrops(Node target) {
        draft.acceptDrops(target);
    }

    /// The files of an answer that is about to be sent. Blocking; off the JavaFX thread.
    public List<FileId> filesOf(AppealId appeal) {
        return model.attaching().of(appeal);
    }

    /// Attach, for the menu and the keys of the window.
    public List<Command> commands() {
        return List.of(attach);
    }

    private @Nullable Window window() {
        var scene =
                card.node().getScene() == null ? draft.node().getScene() : card.node().getScene();
        return scene == null ? null : scene.getWindow();
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.own().attachTitle());
        var chosen = chooser.showOpenMultipleDialog(window());
        if (chosen != null) {
            model.attach(chosen.stream().map(File::toPath).toList());
        }
    }

    private void saveAs(FileId id, String name) {
        var chooser = new FileChooser();
        chooser.setTitle(words.own().saveAs());
        chooser.setInitialFileName(SafeName.toWrite(name, words.own().noName()));
        var chosen = chooser.showSaveDialog(window());
        if (chosen != null) {
            model.save(id, chosen.toPath());
        }
    }

    private void opened(@Nullable Opened now) {
        switch (now) {
            case null -> {}
            case Opened.Picture picture -> {
                model.openedProperty().set(null);
                unpack(picture);
            }
            case Opened.ToSave save -> {
                model.openedProperty().set(null);
                saveAs(save.id(), save.rawName());
            }
            case Opened.Never never -> model.openedProperty().set(null);
        }
    }

    private void unpack(Opened.Picture picture) {
        background.run(
                "picture",
                () ->
                        new Image(
                                new ByteArrayInputStream(picture.content().array()),
                                WIDEST,
                                HIGHEST,
                                true,
                                true),
                image -> {
                    if (model.covered()) {
                        return;
                    }
                    if (image.isError()) {
                        model.unreadable();
                        saveAs(picture.id(), picture.rawName());
                    } else {
                        show(picture, image);
                    }
                });
    }

    private void show(Opened.Picture picture, Image image) {
        var stage = new Stage();
        var pane =
                new PicturePane(
                        picture.name(),
                        image,
                        words,
                        () -> saveAs(picture.id(), picture.rawName()),
                        stage::close);
        pane.node().getStylesheets().add(Themes.sheet("files.css"));
        var scene = new Scene(pane.node(), 960, 720);
        var owner = window();
        if (owner != null) {
            stage.initOwner(owner);
            if (owner instanceof Stage whole) {
                WindowIcon.as(whole, stage);
            }
            scene.getStylesheets().setAll(owner.getScene().getStylesheets());
            scene.getRoot().getStyleClass().addAll(owner.getScene().getRoot().getStyleClass());
        }
        // A title of a window is seen by every other program: no name of a file in it.
        stage.setTitle(words.own().transfers());
        stage.setScene(scene);
        stage.show();
    }

    @Override
    public void close() {
        subscriptions.close();
        model.close();
    }
}
