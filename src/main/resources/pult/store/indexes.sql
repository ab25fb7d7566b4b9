CREATE INDEX IF NOT EXISTS appeal_by_due ON appeal (lane, due_at, id);
CREATE INDEX IF NOT EXISTS appeal_by_received ON appeal (lane, received_at, id);
CREATE INDEX IF NOT EXISTS appeal_by_person ON appeal (assignee, lane, due_at, id);
