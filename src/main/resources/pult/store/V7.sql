-- What tells that appeals belong together: keyed hashes of person and address, the square of about
-- 100 m around a house, topic with municipality. Equal numbers mean equal things and tell no more.
CREATE TABLE kin (
    id BIGINT NOT NULL PRIMARY KEY,
    phone BIGINT,
    mail BIGINT,
    address BIGINT,
    square BIGINT,
    subject BIGINT,
    received_at BIGINT NOT NULL
);
CREATE INDEX kin_by_phone ON kin (phone);
CREATE INDEX kin_by_mail ON kin (mail);
CREATE INDEX kin_by_address ON kin (address);
CREATE INDEX kin_by_square ON kin (square);
CREATE INDEX kin_by_subject ON kin (subject, received_at);
