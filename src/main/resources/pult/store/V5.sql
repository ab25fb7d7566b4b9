-- Views that operators made, personal and shared. What each is, is sealed; the id of a shared one is
-- the platform's too.
CREATE TABLE saved_view (
    id UUID NOT NULL PRIMARY KEY,
    place INTEGER NOT NULL,
    sealed VARBINARY(100000) NOT NULL
);
