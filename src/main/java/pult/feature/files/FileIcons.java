package pult.feature.files;

import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;

import pult.domain.file.FileKind;

/// A picture for each kind of file.
final class FileIcons {
    private FileIcons() {}

    static BootstrapIcons of(FileKind kind) {
        return switch (kind) {
            case PICTURE, OTHER_PICTURE -> BootstrapIcons.IMAGE;
            case PDF -> BootstrapIcons.FILE_EARMARK_RICHTEXT;
            case TEXT -> BootstrapIcons.FILE_EARMARK_TEXT;
            case TABLE -> BootstrapIcons.FILE_EARMARK_SPREADSHEET;
            case SLIDES -> BootstrapIcons.FILE_EARMARK_SLIDES;
            case ARCHIVE -> BootstrapIcons.FILE_EARMARK_ZIP;
            case SOUND -> BootstrapIcons.FILE_EARMARK_MUSIC;
            case VIDEO -> BootstrapIcons.FILE_EARMARK_PLAY;
            case DANGEROUS -> BootstrapIcons.EXCLAMATION_TRIANGLE;
            case OTHER -> BootstrapIcons.FILE_EARMARK;
        };
    }
}
