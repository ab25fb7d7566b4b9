-- Names that repeat in thousands of rows: topics, municipalities, sector blocks, categories.
CREATE TABLE term (
    id INTEGER NOT NULL PRIMARY KEY,
    kind SMALLINT NOT NULL,
    text VARCHAR(1000) NOT NULL,
    CONSTRAINT term_once UNIQUE (kind, text)
);

-- The queue: one narrow row an appeal. Its indexes are made after the first load. Times are
-- milliseconds of the epoch; an appeal without a due date has the greatest number there; nobody's
-- appeal has an empty assignee.
CREATE TABLE appeal (
    id BIGINT NOT NULL PRIMARY KEY,
    version BIGINT NOT NULL,
    generation INTEGER NOT NULL,
    lane SMALLINT NOT NULL,
    state SMALLINT NOT NULL,
    regime SMALLINT NOT NULL,
    channel SMALLINT NOT NULL,
    block INTEGER NOT NULL,
    category INTEGER NOT NULL,
    topic INTEGER NOT NULL,
    municipality INTEGER NOT NULL,
    first_words VARCHAR(120) NOT NULL,
    assignee VARCHAR(200) NOT NULL,
    due_at BIGINT NOT NULL,
    received_at BIGINT NOT NULL,
    completed_at BIGINT,
    fast BOOLEAN NOT NULL,
    lat DOUBLE PRECISION,
    lon DOUBLE PRECISION,
    unread BOOLEAN NOT NULL,
    pending BOOLEAN NOT NULL,
    drafted BOOLEAN NOT NULL
);

-- What the operator sees of an appeal, sealed.
CREATE TABLE appeal_body (
    id BIGINT NOT NULL PRIMARY KEY,
    sealed VARBINARY(1048576) NOT NULL
);

-- The server's truth of appeals that have unsent actions, sealed.
CREATE TABLE appeal_base (
    id BIGINT NOT NULL PRIMARY KEY,
    sealed VARBINARY(1048576) NOT NULL
);

CREATE TABLE outbox (
    change_id UUID NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    appeal BIGINT NOT NULL,
    base_version BIGINT NOT NULL,
    status SMALLINT NOT NULL,
    offered BOOLEAN NOT NULL,
    undo_until BIGINT,
    attempts INTEGER NOT NULL,
    reason VARCHAR(200),
    number VARCHAR(200),
    settled_at BIGINT,
    accepted_version BIGINT NOT NULL,
    topic VARCHAR(1000) NOT NULL,
    sealed VARBINARY(1048576) NOT NULL,
    theirs VARBINARY(1048576)
);
CREATE INDEX outbox_by_status ON outbox (status, seq);
CREATE INDEX outbox_by_time ON outbox (status, settled_at);
CREATE INDEX outbox_by_appeal ON outbox (appeal, seq);

CREATE TABLE draft (
    appeal BIGINT NOT NULL,
    kind SMALLINT NOT NULL,
    saved_at BIGINT NOT NULL,
    sealed VARBINARY(1048576) NOT NULL,
    CONSTRAINT draft_key PRIMARY KEY (appeal, kind)
);

-- One row: where the copy of the server stands and which journal record was applied last.
CREATE TABLE bookmark (
    one SMALLINT NOT NULL PRIMARY KEY,
    epoch VARCHAR(1000),
    cursor_text VARCHAR(10000) NOT NULL,
    complete BOOLEAN NOT NULL,
    generation INTEGER NOT NULL,
    indexed BOOLEAN NOT NULL,
    applied BIGINT NOT NULL
);
INSERT INTO bookmark VALUES (1, NULL, '', FALSE, 1, FALSE, 0);

CREATE TABLE sync_log (
    id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    logged_at BIGINT NOT NULL,
    kind SMALLINT NOT NULL,
    counted BIGINT NOT NULL,
    appeal BIGINT NOT NULL
);

CREATE TABLE preference (
    name VARCHAR(200) NOT NULL PRIMARY KEY,
    text VARCHAR(100000) NOT NULL
);
