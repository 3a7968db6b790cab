-- The one order of the evaluations of all lanes: which records of which lane stand in the tree from a position on. Whoever puts
-- records in order goes on after the last position, and of two who do so at once the second finds it taken.
CREATE TABLE journal_order (
  position bigint PRIMARY KEY,
  lane integer NOT NULL,
  first_seq bigint NOT NULL,
  records bigint NOT NULL,
  UNIQUE (lane, first_seq)
);

-- The signed notes of the one tree. Each names the one before it, so each number is given once.
CREATE TABLE checkpoints (number bigint PRIMARY KEY, size bigint NOT NULL, note text NOT NULL);

CREATE INDEX checkpoints_by_size ON checkpoints (size, number);

-- The name of the journal, and the public halves of the keys of all processes that sign or signed for it.
CREATE TABLE journal_names (journal text PRIMARY KEY, origin text NOT NULL);

CREATE TABLE journal_keys (public_key text PRIMARY KEY, created_at text NOT NULL, retired_at text);
