package pult.stand;

import pult.domain.appeal.Appeal;

import java.util.List;

/// An appeal as the stand holds it: the snapshot of the contract.
///
/// @param appeal what the domain knows of it; times have whole microseconds
public record StandAppeal(Appeal appeal, List<StandAttachment> attachments) {
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
