-- Who wrote the answer that is on approval: nobody approves their own.
ALTER TABLE appeal ADD COLUMN IF NOT EXISTS written_by VARCHAR(200) DEFAULT '' NOT NULL;

-- The platform is asked for all of it once more, as for what version eleven keeps.
UPDATE bookmark SET cursor_text = '', complete = FALSE, generation = generation + 1;
