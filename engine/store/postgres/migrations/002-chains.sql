-- Where every chain of records goes on, and which process may write to it. Evaluations have a chain for each process that
-- writes at a time, a lane; every other journal has lane 0 alone. `position` orders the records of all lanes.
CREATE TABLE chains (
  journal text NOT NULL,
  lane integer NOT NULL,
  next_seq bigint NOT NULL,
  previous text NOT NULL,
  position bigint NOT NULL,
  token bigint NOT NULL,
  holder text,
  expires_at timestamptz NOT NULL,
  PRIMARY KEY (journal, lane)
);

-- The records of the journals that have one order: cases, acts.
CREATE TABLE records (
  journal text NOT NULL,
  seq bigint NOT NULL,
  line bytea NOT NULL,
  PRIMARY KEY (journal, seq)
);

CREATE TABLE shelved (
  shelf text NOT NULL,
  id text NOT NULL,
  document text NOT NULL,
  revision text NOT NULL,
  PRIMARY KEY (shelf, id)
);
