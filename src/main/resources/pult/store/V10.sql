-- Where the applicant was asked the clock stands, except under 59-ФЗ. What has a lane of its own is not
-- due today and not overdue; everything else that waits is.
UPDATE appeal SET lane = 3 WHERE lane = 1 AND state = 7 AND regime <> 1;
-- Texts of the operator have no length that a row bounds: a pasted one may be of megabytes.
ALTER TABLE draft ALTER COLUMN sealed SET DATA TYPE BINARY LARGE OBJECT;
ALTER TABLE draft_version ALTER COLUMN sealed SET DATA TYPE BINARY LARGE OBJECT;
ALTER TABLE loss ALTER COLUMN sealed SET DATA TYPE BINARY LARGE OBJECT;
-- A dispute ends with the own text now; those that outlived theirs end here.
UPDATE shared_draft SET theirs = NULL WHERE theirs IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM draft d WHERE d.appeal = shared_draft.appeal AND d.kind = 0);
