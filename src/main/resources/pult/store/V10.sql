-- Where the applicant was asked the clock stands, except under 59-ФЗ. What has a lane of its own is not
-- due today and not overdue; everything else that waits is.
UPDATE appeal SET lane = 3 WHERE lane = 1 AND state = 7 AND regime <> 1;
