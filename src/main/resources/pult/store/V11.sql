-- The level that was asked for help with an appeal and has not acted since.
ALTER TABLE appeal ADD COLUMN IF NOT EXISTS escalated SMALLINT DEFAULT 0 NOT NULL;
-- Who wrote the answer that is on approval: nobody approves their own.
ALTER TABLE appeal ADD COLUMN IF NOT EXISTS written_by VARCHAR(200) DEFAULT '' NOT NULL;
-- The body an appeal is with, by its number in the table of names; none is zero.
ALTER TABLE appeal ADD COLUMN IF NOT EXISTS executor INTEGER DEFAULT 0 NOT NULL;
-- What the answer of a draft is to mean; none for drafts of before and where it is not chosen.
ALTER TABLE draft ADD COLUMN IF NOT EXISTS outcome SMALLINT;

-- Stories that lie here are sealed: the platform is asked for all of them once more. Until it has
-- answered everything stays to be seen and worked on as it is.
UPDATE bookmark SET cursor_text = '', complete = FALSE, generation = generation + 1;
