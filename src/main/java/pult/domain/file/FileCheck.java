package pult.domain.file;

import java.util.List;
import java.util.Locale;

/// What a file really is: its first bytes against its name. A name is only what somebody says.
///
/// @param kind by the bytes where they tell, else by the name; [FileKind#DANGEROUS] when either
///   does
/// @param honest false when the bytes are of another kind than the name says
public record FileCheck(FileKind kind, boolean honest) {
    private static final int HEAD = 1024;

    /// @param text one character a byte
    private record Mark(int at, String text, FileKind kind) {
        static Mark of(String text, FileKind kind) {
            return new Mark(0, text, kind);
        }

        static Mark at(int place, String text, FileKind kind) {
            return new Mark(place, text, kind);
        }

        boolean in(byte[] content) {
            return startsAt(content, at, latin(text));
        }
    }

    private static final List<Mark> MARKS =
            List.of(
                    Mark.of("\u00FF\u00D8\u00FF", FileKind.PICTURE),
                    Mark.of("\u0089PNG\r\n\u001A\n", FileKind.PICTURE),
                    Mark.of("GIF87a", FileKind.PICTURE),
                    Mark.of("GIF89a", FileKind.PICTURE),
                    Mark.of("MZ", FileKind.DANGEROUS),
                    Mark.of("\u007FELF", FileKind.DANGEROUS),
                    Mark.of("#!", FileKind.DANGEROUS),
                    Mark.of("\u00CA\u00FE\u00BA\u00BE", FileKind.DANGEROUS),
                    Mark.of("\u00FE\u00ED\u00FA\u00CE", FileKind.DANGEROUS),
                    Mark.of("\u00FE\u00ED\u00FA\u00CF", FileKind.DANGEROUS),
                    Mark.of("\u00CF\u00FA\u00ED\u00FE", FileKind.DANGEROUS),
                    Mark.of("\u00CE\u00FA\u00ED\u00FE", FileKind.DANGEROUS),
                    Mark.of("L\0\0\0\u0001\u0014\u0002\0", FileKind.DANGEROUS),
                    Mark.of("ITSF", FileKind.DANGEROUS),
                    Mark.of("dex\n", FileKind.DANGEROUS),
                    Mark.of("!<arch>", FileKind.DANGEROUS),
                    Mark.of("\u00ED\u00AB\u00EE\u00DB", FileKind.DANGEROUS),
                    Mark.of("[InternetShortcut]", FileKind.DANGEROUS),
                    Mark.of("%PDF-", FileKind.PDF),
                    Mark.of("{\\rtf", FileKind.TEXT),
                    Mark.of("II*\0", FileKind.OTHER_PICTURE),
                    Mark.of("MM\0*", FileKind.OTHER_PICTURE),
                    Mark.of("Rar!\u001A\u0007", FileKind.ARCHIVE),
                    Mark.of("7z\u00BC\u00AF'\u001C", FileKind.ARCHIVE),
                    Mark.of("\u001F\u008B", FileKind.ARCHIVE),
                    Mark.of("ID3", FileKind.SOUND),
                    Mark.of("OggS", FileKind.SOUND),
                    Mark.of("#!AMR", FileKind.SOUND),
                    Mark.of("\u001AE\u00DF\u00A3", FileKind.VIDEO),
                    Mark.at(8, "WEBP", FileKind.OTHER_PICTURE),
                    Mark.at(8, "WAVE", FileKind.SOUND),
                    Mark.at(8, "AVI ", FileKind.VIDEO));

    private static final byte[] ZIP = latin("PK\u0003\u0004");
    private static final byte[] COMPOUND =
            latin("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1");

    /// What an office document with macros has inside.
    private static final List<byte[]> MACROS =
            List.of(
                    latin("vbaProject.bin"),
                    latin("vbaData.xml"),
                    latin("xl/macrosheets/"),
                    latin("word/activeX/"),
                    latin("Scripts/python/"),
                    latin("Basic/Standard/"));

    /// Names of the parts of an old document are in UTF-16.
    private static final List<byte[]> OLD_MACROS =
            List.of(wide("_VBA_PROJECT"), wide("Macros"), wide("VBA"), wide("\u0001Ole10Native"));

    private static final List<String> SCRIPTS =
            List.of("<!doctype html", "<html", "<script", "<svg", "<hta:", "<?php", "<job", "<%");

    /// Looks at the whole content; fast where nothing is suspicious.
    public static FileCheck of(String name, byte[] content) {
        var named = FileKind.named(name);
        var found = found(named, content);
        if (named == FileKind.DANGEROUS || found == FileKind.DANGEROUS) {
            return new FileCheck(FileKind.DANGEROUS, named == FileKind.DANGEROUS);
        }
        return new FileCheck(found, found == named);
    }

    private static FileKind found(FileKind named, byte[] content) {
        if (Mark.of("#!AMR", FileKind.SOUND).in(content)) {
            return FileKind.SOUND;
        }
        for (var mark : MARKS) {
            if (mark.in(content)) {
                return mark.kind() == FileKind.TEXT && holds(content, latin("\\objdata"))
                        ? FileKind.DANGEROUS
                        : mark.kind();
            }
        }
        if (startsAt(content, 0, ZIP)) {
            return zip(named, content);
        }
        if (startsAt(content, 0, COMPOUND)) {
            return OLD_MACROS.stream().anyMatch(part -> holds(content, part))
                    ? FileKind.DANGEROUS
                    : document(named) ? named : FileKind.OTHER;
        }
        if (startsAt(content, 4, latin("ftyp"))) {
            return media(named, content);
        }
        return unmarked(named, content);
    }

    /// Office documents are archives.
    private static FileKind zip(FileKind named, byte[] content) {
        if (MACROS.stream().anyMatch(part -> holds(content, part))
                || holds(content, latin("META-INF/MANIFEST.MF"))
                || holds(content, latin("AndroidManifest.xml"))) {
            return FileKind.DANGEROUS;
        }
        if (holds(content, latin("word/document"))) {
            return FileKind.TEXT;
        }
        if (holds(content, latin("xl/workbook"))) {
            return FileKind.TABLE;
        }
        if (holds(content, latin("ppt/presentation"))) {
            return FileKind.SLIDES;
        }
        return holds(content, latin("application/vnd.oasis.opendocument")) && document(named)
                ? named
                : FileKind.ARCHIVE;
    }

    private static FileKind media(FileKind named, byte[] content) {
        var brand = text(content, 8, 4);
        if (List.of("heic", "heix", "mif1", "avif").contains(brand)) {
            return FileKind.OTHER_PICTURE;
        }
        return named == FileKind.SOUND ? FileKind.SOUND : FileKind.VIDEO;
    }

    /// Types whose bytes have no mark keep the kind of their name; the others lie.
    private static FileKind unmarked(FileKind named, byte[] content) {
        var head =
                text(content, 0, HEAD)
                        .replace("\0", "")
                        .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                        .stripLeading()
                        .toLowerCase(Locale.ROOT);
        if (SCRIPTS.stream().anyMatch(head::startsWith)
                || head.contains("<script")
                || (head.startsWith("<?xml") && head.contains("<svg"))) {
            return FileKind.DANGEROUS;
        }
        return switch (named) {
            case PICTURE, PDF, SLIDES, ARCHIVE -> FileKind.OTHER;
            case OTHER_PICTURE, TEXT, TABLE, SOUND, VIDEO, DANGEROUS, OTHER -> named;
        };
    }

    private static boolean document(FileKind kind) {
        return kind == FileKind.TEXT || kind == FileKind.TABLE || kind == FileKind.SLIDES;
    }

    private static boolean startsAt(byte[] content, int at, byte[] mark) {
        if (content.length < at + mark.length) {
            return false;
        }
        for (var place = 0; place < mark.length; place++) {
            if (content[at + place] != mark[place]) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] content, byte[] part) {
        for (var at = 0; at <= content.length - part.length; at++) {
            if (content[at] == part[0] && startsAt(content, at, part)) {
                return true;
            }
        }
        return false;
    }

    /// One character a byte.
    private static String text(byte[] content, int from, int most) {
        var text = new StringBuilder();
        for (var at = from; at < content.length && text.length() < most; at++) {
            text.append((char) (content[at] & 0xFF));
        }
        return text.toString();
    }

    private static byte[] latin(String text) {
        var bytes = new byte[text.length()];
        for (var at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) text.charAt(at);
        }
        return bytes;
    }

    private static byte[] wide(String text) {
        var bytes = new byte[text.length() * 2];
        for (var at = 0; at < text.length(); at++) {
            bytes[at * 2] = (byte) text.charAt(at);
        }
        return bytes;
    }
}
