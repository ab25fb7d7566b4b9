package pult.domain.file;

import java.util.UUID;

/// This workstation's own identity of a file it holds; the platform's is another one.
public record FileId(UUID value) {
    public static FileId fresh() {
        return new FileId(UUID.randomUUID());
    }

    /// @throws IllegalArgumentException when it is none
    public static FileId parse(String text) {
        return new FileId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
