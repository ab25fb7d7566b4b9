-- Indexes that the scheme makes and the first load must do without; indexes.sql makes them again behind it.
DROP INDEX IF EXISTS kin_by_phone;
DROP INDEX IF EXISTS kin_by_mail;
DROP INDEX IF EXISTS kin_by_address;
DROP INDEX IF EXISTS kin_by_square;
DROP INDEX IF EXISTS kin_by_subject;
