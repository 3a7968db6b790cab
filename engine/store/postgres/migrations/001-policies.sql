-- The rows that processes lock while they do what only one of them may do at a time.
CREATE TABLE locks (name text PRIMARY KEY);

INSERT INTO locks (name) VALUES ('lanes'), ('partitions'), ('seed');

-- Counts the changes of policies. Whoever changes one adds to it first, so the changes come one after the other.
CREATE TABLE policy_changes (name text PRIMARY KEY, counter bigint NOT NULL);

INSERT INTO policy_changes (name, counter) VALUES ('all', 0);

-- `changed` is the counter at the last change. Documents are kept sealed, as in a file: with their own SHA-256.
CREATE TABLE powers (
  power text PRIMARY KEY,
  draft text,
  draft_revision text,
  state text,
  changed bigint NOT NULL
);

CREATE TABLE versions (
  power text NOT NULL,
  version integer NOT NULL,
  entry text NOT NULL,
  document text NOT NULL,
  withdrawal text,
  PRIMARY KEY (power, version)
);

CREATE TABLE library (name text PRIMARY KEY, document text NOT NULL, revision text NOT NULL);
