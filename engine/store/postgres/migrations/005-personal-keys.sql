-- The keys that open the personal parts of records, wrapped by the master key, which is never here. Of a key that was
-- destroyed `wrapped` is null and `erasure` says who did it, when and why.
CREATE TABLE personal_keys (
  name text PRIMARY KEY,
  power text NOT NULL,
  kept_at bigint NOT NULL,
  wrapped bytea,
  erasure text
);

CREATE INDEX personal_keys_by_time ON personal_keys (power, kept_at);

-- By which master key they are wrapped: its fingerprint.
CREATE TABLE personal_master (name text PRIMARY KEY, fingerprint text NOT NULL);
