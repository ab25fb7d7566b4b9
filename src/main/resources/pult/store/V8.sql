-- The earlier appeal on the same matter, and how often an appeal came back from where it was sent.
ALTER TABLE appeal ADD COLUMN repeat_of BIGINT;
ALTER TABLE appeal ADD COLUMN returns SMALLINT DEFAULT 0 NOT NULL;

-- What lies here was read without the first and its stories are sealed: the platform is asked for
-- all of it once more. Until it has answered everything stays to be seen and worked on as it is.
UPDATE bookmark SET cursor_text = '', complete = FALSE, generation = generation + 1;
