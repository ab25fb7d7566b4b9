package pult.domain.file;

import java.util.Map;
import java.util.Set;

/// What a file is good for, as far as an operator cares.
public enum FileKind {
    /// JPEG, PNG or GIF: shown inside the program.
    PICTURE,
    /// A picture of a type the program does not show.
    OTHER_PICTURE,
    PDF,
    TEXT,
    TABLE,
    SLIDES,
    ARCHIVE,
    SOUND,
    VIDEO,
    /// A program, a script, a document with macros or a page that runs scripts.
    DANGEROUS,
    OTHER;

    private static final Set<String> RUNS =
            Set.of(
                    "exe", "com", "bat", "cmd", "scr", "pif", "cpl", "msi", "msp", "mst", "msc",
                    "dll", "sys", "ocx", "drv", "jar", "class", "js", "jse", "mjs", "vbs", "vbe",
                    "wsf", "wsh", "wsc", "hta", "ps1", "psm1", "psd1", "ps1xml", "lnk", "url",
                    "reg", "inf", "scf", "gadget", "application", "appref-ms", "appx", "msix",
                    "xll", "sh", "bash", "zsh", "csh", "run", "bin", "elf", "deb", "rpm",
                    "appimage", "desktop", "command", "app", "dmg", "pkg", "apk", "ipa", "py",
                    "pyc", "pyw", "pl", "rb", "php", "iso", "img", "vhd", "vhdx", "one", "chm",
                    "hlp", "html", "htm", "xhtml", "mht", "mhtml", "svg", "svgz", "xsl", "xslt",
                    "docm", "dotm", "xlsm", "xltm", "xlsb", "xlam", "xla", "pptm", "potm", "ppsm",
                    "ppam", "sldm", "slk", "iqy", "rdp", "library-ms", "search-ms", "settingcontent-ms",
                    "theme", "diagcab", "website", "jnlp", "ws", "vb", "fon");

    private static final Map<String, FileKind> BY_EXTENSION =
            Map.ofEntries(
                    Map.entry("jpg", PICTURE),
                    Map.entry("jpeg", PICTURE),
                    Map.entry("jpe", PICTURE),
                    Map.entry("jfif", PICTURE),
                    Map.entry("png", PICTURE),
                    Map.entry("gif", PICTURE),
                    Map.entry("bmp", OTHER_PICTURE),
                    Map.entry("tif", OTHER_PICTURE),
                    Map.entry("tiff", OTHER_PICTURE),
                    Map.entry("webp", OTHER_PICTURE),
                    Map.entry("heic", OTHER_PICTURE),
                    Map.entry("pdf", PDF),
                    Map.entry("doc", TEXT),
                    Map.entry("docx", TEXT),
                    Map.entry("odt", TEXT),
                    Map.entry("rtf", TEXT),
                    Map.entry("txt", TEXT),
                    Map.entry("xls", TABLE),
                    Map.entry("xlsx", TABLE),
                    Map.entry("ods", TABLE),
                    Map.entry("csv", TABLE),
                    Map.entry("ppt", SLIDES),
                    Map.entry("pptx", SLIDES),
                    Map.entry("odp", SLIDES),
                    Map.entry("zip", ARCHIVE),
                    Map.entry("rar", ARCHIVE),
                    Map.entry("7z", ARCHIVE),
                    Map.entry("gz", ARCHIVE),
                    Map.entry("tar", ARCHIVE),
                    Map.entry("mp3", SOUND),
                    Map.entry("ogg", SOUND),
                    Map.entry("m4a", SOUND),
                    Map.entry("wav", SOUND),
                    Map.entry("amr", SOUND),
                    Map.entry("mp4", VIDEO),
                    Map.entry("mov", VIDEO),
                    Map.entry("avi", VIDEO),
                    Map.entry("mkv", VIDEO),
                    Map.entry("webm", VIDEO),
                    Map.entry("3gp", VIDEO));

    /// As the name says; the bytes may say otherwise, see [FileCheck].
    public static FileKind named(String name) {
        var extension = SafeName.extension(name);
        if (RUNS.contains(extension)) {
            return DANGEROUS;
        }
        return BY_EXTENSION.getOrDefault(extension, OTHER);
    }
}
