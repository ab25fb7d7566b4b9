-- While the applicant is waited for, the clock stands only where the platform gives no date: one that it gives does
-- not move, and no rule lets the first reaction to an open source wait.
UPDATE appeal SET lane = 1 WHERE lane = 3 AND (regime = 2 OR due_at < 9223372036854775807);
