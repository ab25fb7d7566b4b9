-- Earlier texts of the drafts of answers: who wrote it is sealed with the text. `begun` is when the
-- stretch of work began of which this is the end.
CREATE TABLE draft_version (
    appeal BIGINT NOT NULL,
    begun BIGINT NOT NULL,
    saved_at BIGINT NOT NULL,
    sealed VARBINARY(1048576) NOT NULL,
    CONSTRAINT draft_version_key PRIMARY KEY (appeal, begun)
);

-- What the exchanges of each hour came to; the hours since the epoch.
CREATE TABLE sync_hour (
    hour_of BIGINT NOT NULL,
    kind SMALLINT NOT NULL,
    counted BIGINT NOT NULL,
    CONSTRAINT sync_hour_key PRIMARY KEY (hour_of, kind)
);
