-- Files of appeals and answers: what is held, under which random name. The content lies beside the
-- database, encrypted by itself. Name, size, type and hash are sealed.
CREATE TABLE held_file (
    id UUID NOT NULL PRIMARY KEY,
    appeal BIGINT NOT NULL,
    origin SMALLINT NOT NULL,
    state SMALLINT NOT NULL,
    remote VARCHAR(64),
    place VARCHAR(64) NOT NULL,
    have BIGINT NOT NULL,
    added_at BIGINT NOT NULL,
    action UUID,
    refusal VARCHAR(200),
    sealed VARBINARY(10000) NOT NULL
);
CREATE INDEX held_file_by_appeal ON held_file (appeal);
CREATE INDEX held_file_by_remote ON held_file (remote);
CREATE INDEX held_file_by_action ON held_file (action);

-- The platform's ids of the files of an action as it was first offered.
CREATE TABLE outbox_file (
    change_id UUID NOT NULL,
    place INTEGER NOT NULL,
    remote VARCHAR(64) NOT NULL,
    CONSTRAINT outbox_file_key PRIMARY KEY (change_id, place)
);
