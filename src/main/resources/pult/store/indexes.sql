CREATE INDEX IF NOT EXISTS appeal_by_due ON appeal (lane, due_at, id);
CREATE INDEX IF NOT EXISTS appeal_by_received ON appeal (lane, received_at, id);
CREATE INDEX IF NOT EXISTS appeal_by_person ON appeal (assignee, lane, due_at, id);
CREATE INDEX IF NOT EXISTS kin_by_phone ON kin (phone);
CREATE INDEX IF NOT EXISTS kin_by_mail ON kin (mail);
CREATE INDEX IF NOT EXISTS kin_by_address ON kin (address);
CREATE INDEX IF NOT EXISTS kin_by_square ON kin (square);
CREATE INDEX IF NOT EXISTS kin_by_subject ON kin (subject, received_at);
