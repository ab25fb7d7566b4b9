package pult.stand;

import org.jspecify.annotations.Nullable;

import pult.domain.appeal.Appeal;

import java.util.List;

/// An appeal as the stand holds it: the snapshot of the contract.
///
/// @param appeal what the domain knows of it; times have whole microseconds
/// @param repeatOf number of the earlier appeal on the same matter, null for a first one
public record StandAppeal(
        Appeal appeal, @Nullable Long repeatOf, List<StandAttachment> attachments) {
    public StandAppeal {
        attachments = List.copyOf(attachments);
    }

    public long posId() {
        return appeal.id().number();
    }

    public long version() {
        return appeal.version();
    }

    @Override
    public String toString() {
        return appeal.toString();
    }
}
