-- For a database that cannot divide a table by ranges: all months in one table.
CREATE TABLE evaluations (
  lane integer NOT NULL,
  seq bigint NOT NULL,
  recorded_at timestamptz NOT NULL,
  position bigint NOT NULL,
  power text NOT NULL,
  at_milliseconds bigint NOT NULL,
  verdict text NOT NULL,
  grade text NOT NULL,
  leaf bytea NOT NULL,
  line bytea NOT NULL,
  PRIMARY KEY (lane, seq)
);

CREATE INDEX evaluations_by_position ON evaluations (position, lane);

CREATE INDEX evaluations_by_power ON evaluations (power, position);

CREATE TABLE evaluation_keys (
  digest text PRIMARY KEY,
  id text NOT NULL,
  recorded_at bigint NOT NULL
);

CREATE INDEX evaluation_keys_by_time ON evaluation_keys (recorded_at);
