-- What brought older stores up asked the platform for everything once more; here nothing was asked yet.
UPDATE bookmark SET generation = 1;
-- Indexes that the scheme makes and the first load must do without; indexes.sql makes them again behind it.
DROP INDEX IF EXISTS kin_by_phone;
DROP INDEX IF EXISTS kin_by_mail;
DROP INDEX IF EXISTS kin_by_address;
DROP INDEX IF EXISTS kin_by_square;
DROP INDEX IF EXISTS kin_by_subject;
