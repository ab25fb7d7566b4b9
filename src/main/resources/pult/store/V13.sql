-- An appeal that the platform has no more presses nobody.
UPDATE appeal SET lane = 2 WHERE generation = 0;

-- What is written for a step that is not taken yet, sealed; each step of an appeal has words of its own. Events go by
-- the codes of the contract.
CREATE TABLE IF NOT EXISTS step_draft (
    author VARCHAR(200) NOT NULL,
    appeal BIGINT NOT NULL,
    event VARCHAR(100) NOT NULL,
    saved_at BIGINT NOT NULL,
    sealed BINARY LARGE OBJECT NOT NULL,
    CONSTRAINT step_draft_key PRIMARY KEY (author, appeal, event)
);
