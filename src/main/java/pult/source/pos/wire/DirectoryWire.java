package pult.source.pos.wire;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A dictionary of bodies or of people; an entry tells either.
public record DirectoryWire(@Nullable List<@Nullable Entry> items) {
    public record Entry(
            @Nullable String name,
            @Nullable String login,
            @Nullable String fullName,
            @Nullable String position,
            @Nullable String organisation) {}
}
