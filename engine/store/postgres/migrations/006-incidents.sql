-- What must not happen with the journal and did, as every process found it. One incident is told by its key, and the first that
-- finds it gives it the next number.
CREATE TABLE incidents (seq bigint PRIMARY KEY, key text NOT NULL UNIQUE, text text NOT NULL);

-- By what processes on one database prove to each other that they belong to it. Of no use outside: no backup has it.
CREATE TABLE process_secrets (name text PRIMARY KEY, secret text NOT NULL);
