-- From when on an appeal is pressing: a tenth of its time is left. The greatest number for one
-- without a due date.
ALTER TABLE appeal ADD COLUMN pressing_at BIGINT DEFAULT 9223372036854775807 NOT NULL;
UPDATE appeal SET pressing_at = due_at - (due_at - received_at) / 10
    WHERE due_at < 9223372036854775807;

-- What the operator has noted at appeals; made again from the journal. 0: not put off, not on the
-- short list.
CREATE TABLE mark (
    appeal BIGINT NOT NULL PRIMARY KEY,
    shelved_until BIGINT NOT NULL,
    importance SMALLINT NOT NULL,
    place INTEGER NOT NULL
);
