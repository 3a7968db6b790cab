-- A line is what the journal in files would write, byte by byte; the columns are what lists ask of it.
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
  PRIMARY KEY (lane, seq, recorded_at)
) PARTITION BY RANGE (recorded_at);

-- Takes what no month was made for, such as the records of a clock that jumped.
CREATE TABLE evaluations_other PARTITION OF evaluations DEFAULT;

CREATE INDEX evaluations_by_position ON evaluations (position, lane);

CREATE INDEX evaluations_by_power ON evaluations (power, position);

CREATE TABLE evaluation_keys (
  digest text PRIMARY KEY,
  id text NOT NULL,
  recorded_at bigint NOT NULL
);

CREATE INDEX evaluation_keys_by_time ON evaluation_keys (recorded_at);
