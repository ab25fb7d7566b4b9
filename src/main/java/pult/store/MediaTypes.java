package pult.store;

import pult.domain.file.FileKind;
import pult.domain.file.SafeName;

import java.util.Map;

/// The type a file is declared with at the platform.
final class MediaTypes {
    private static final Map<String, String> BY_EXTENSION =
            Map.ofEntries(
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("png", "image/png"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("pdf", "application/pdf"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("csv", "text/csv"),
                    Map.entry(
                            "docx",
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
                    Map.entry(
                            "xlsx",
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                    Map.entry("odt", "application/vnd.oasis.opendocument.text"),
                    Map.entry("zip", "application/zip"));

    private MediaTypes() {}

    /// @param kind what the bytes are; a name that lies names no type
    static String of(FileKind kind, String name) {
        return kind == FileKind.named(name)
                ? BY_EXTENSION.getOrDefault(SafeName.extension(name), "application/octet-stream")
                : "application/octet-stream";
    }
}
