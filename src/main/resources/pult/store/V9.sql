-- When the hold of who works on an appeal is over; the greatest number where it has no end. What lies
-- here was read without it and is not asked for again: a hold lasts hours, and each that is taken,
-- begun anew or freed comes with the next page.
ALTER TABLE appeal ADD COLUMN claim_until BIGINT DEFAULT 9223372036854775807 NOT NULL;
