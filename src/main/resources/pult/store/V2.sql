-- The shared draft of an answer as this workstation and the platform last agreed on it, and theirs
-- while it waits for a decision. Both sealed.
CREATE TABLE shared_draft (
    appeal BIGINT NOT NULL PRIMARY KEY,
    common VARBINARY(1048576) NOT NULL,
    theirs VARBINARY(1048576)
);

-- Hashes of the texts offered since then: when an answer is lost, the own text is known again.
CREATE TABLE offered_draft (
    appeal BIGINT NOT NULL,
    hash BINARY(32) NOT NULL,
    CONSTRAINT offered_draft_key PRIMARY KEY (appeal, hash)
);

-- What the operator wrote and what went no further; the id is its number in the journal.
CREATE TABLE loss (
    id BIGINT NOT NULL PRIMARY KEY,
    appeal BIGINT NOT NULL,
    lost_at BIGINT NOT NULL,
    back_at BIGINT,
    sealed VARBINARY(1048576) NOT NULL
);
CREATE INDEX loss_by_time ON loss (lost_at);
